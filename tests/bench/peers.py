# SPDX-License-Identifier: MIT
"""Programs that are measured, started on the loopback and ended; and wrk, which loads them."""
import fcntl
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for_port(port):
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.01)
    sys.exit(f"nothing listens on port {port}")


@contextmanager
def running(*command, **options):
    process = subprocess.Popen(command, **options)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


@contextmanager
def nginx(folder, body=1024, tls=False):
    """One worker that writes each body to its log; yields its port. A mirror to nowhere makes it read the bodies.
    `body`: as large as they are, as a body that does not fit into memory is not in the log."""
    port = free_port()
    ssl = ""
    if tls:
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                        "-nodes", "-days", "2", "-subj", "/CN=localhost", "-keyout", folder / "key.pem",
                        "-out", folder / "cert.pem"], stderr=subprocess.DEVNULL, check=True)
        ssl = f"ssl_certificate {folder}/cert.pem; ssl_certificate_key {folder}/key.pem;"
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f" {kind}_temp_path {folder}/{kind};" for kind in kinds)
    user = "user root; " if os.geteuid() == 0 else ""  # its worker enters the folder, which is ours alone
    (folder / "nginx.conf").write_text(f"""
{user}daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
 log_format body escape=none '$request_body'; access_log {folder}/body.log body;{temporary}
 keepalive_requests 100000000; client_body_buffer_size {max(16, body // 1024 + 1)}k; client_body_in_single_buffer on;
 client_max_body_size 1g;
 server {{
  listen 127.0.0.1:{port}{' ssl' if tls else ''}; {ssl} root {folder}/nothing;
  location / {{ mirror /mirror; error_page 404 405 =200 @ok; }}
  location @ok {{ return 200 "OK"; }}
  location = /mirror {{ internal; access_log off; return 204; }}
  location = /get {{ access_log off; return 200 "OK"; }}
  location /get/ {{ access_log off; return 200 "OK"; }}
 }}
}}
""")
    with running("nginx", "-c", folder / "nginx.conf"):
        wait_for_port(port)
        yield port


@contextmanager
def catcher(cli, folder, *words):
    command = [cli, "catch", "--listen", "127.0.0.1:0", "--quiet", "--store", folder, *words]
    with running(*command, stdout=subprocess.PIPE, text=True) as process:
        yield int(process.stdout.readline().split()[0].rsplit(":", 1)[1]), process.pid


@contextmanager
def catcher_without_words(cli, folder):
    """As catcher(), while somebody else seems to fill the index of words, so that the catcher's own stands by."""
    with catcher(cli, folder) as (_, pid):
        pass
    with open(folder / "bytes/writers", "r+b") as locks:
        fcntl.lockf(locks, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, 1 << 42)  # LockedByte::text
        with catcher(cli, folder) as running_catcher:
            yield running_catcher


@contextmanager
def mountebank(folder):
    """Records what it is sent, in memory; yields its port."""
    control, port = free_port(), free_port()
    imposter = {"protocol": "http", "host": "127.0.0.1", "port": port, "recordRequests": True,
                "stubs": [{"responses": [{"is": {"statusCode": 200, "headers": {"Connection": "keep-alive"},
                                                 "body": "OK"}}]}]}
    with running("mb", "start", "--port", str(control), "--localOnly", "--nologfile", "--loglevel", "error",
                 cwd=folder, stdout=subprocess.DEVNULL):
        wait_for_port(control)
        request = urllib.request.Request(f"http://127.0.0.1:{control}/imposters", json.dumps(imposter).encode(),
                                         {"Content-Type": "application/json"})
        urllib.request.urlopen(request).close()
        yield port


def wrk(port, seconds, *words, connections=64, body=1024, tls=False):
    """Requests a second, milliseconds of the 99th percentile, and how many requests it were."""
    url = f"{'https' if tls else 'http'}://127.0.0.1:{port}/bench"
    out = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "30s", *words,
                          "-s", HERE / "post.lua", url, "--", str(body)],
                         capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in out or "Socket errors" in out:
        sys.exit(out)
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1])
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)\b", out).groups()
    total = int(re.search(r"(\d+) requests in", out)[1])
    return rate, float(number) * {"us": 1e-3, "ms": 1, "s": 1e3}[unit], total


def resident(pid, field="VmRSS"):
    """MiB; VmHWM is the most there was since forget_peak()."""
    return int(re.search(rf"{field}:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1]) / 1024


def forget_peak(pid):
    Path(f"/proc/{pid}/clear_refs").write_text("5")
