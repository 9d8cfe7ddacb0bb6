# SPDX-License-Identifier: MIT
"""The catcher, beside nginx, and beside mountebank where there is one."""
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

from figures import table
from peers import catcher, catcher_without_words, forget_peak, mountebank, nginx, resident, wrk


def bench_intake(rounds, title, peers, *words, **load):
    """Loads each of `peers` in turn: name -> what gives its port, as a context, for an empty folder. One whose name
    ends with "TLS" is spoken to by TLS."""
    rates = {name: [] for name in peers}
    tails = {name: [] for name in peers}
    for _ in range(rounds):
        for name, peer in peers.items():
            with tempfile.TemporaryDirectory() as folder, peer(Path(folder)) as port:
                tls = name.endswith("TLS")
                wrk(port, 1, *words, **load, tls=tls)
                rate, tail, _ = wrk(port, 3, *words, **load, tls=tls)
                rates[name].append(rate)
                tails[name].append(tail)
    table(title, "requests/s", rates, False)
    table("… 99th percentile of the latency", "ms", tails, True)


def bench_catch(build, rounds):
    cli = build / "bin/wirebell-cli"

    def catching(*words, start=catcher):
        @contextmanager
        def peer(folder):
            with start(cli, folder / "log", *words) as (port, _):
                yield port
        return peer

    large = 10 * 1024 * 1024
    logging, ours = "nginx, bodies to its log", "wirebell-cli catch"
    both = {logging: nginx, ours: catching()}
    bench_intake(rounds, "Caught, keep-alive, 1 KiB POST, 64 connections",
                 both | {"wirebell-cli catch --sync full": catching("--sync", "full"),
                         "wirebell-cli catch, its words apart": catching(start=catcher_without_words)}
                 | ({"mountebank, in memory": mountebank} if shutil.which("mb") else {}))
    bench_intake(rounds, "Caught, a new connection for each request, 1 KiB POST, 64 at a time", both,
                 "-H", "Connection: close")
    bench_intake(rounds, "Caught, keep-alive, 1 KiB POST, 512 connections", both, connections=512)
    bench_intake(rounds, "Caught, bodies of 10 MiB, 4 connections",
                 {logging: lambda folder: nginx(folder, body=large), ours: catching()}, connections=4, body=large)
    bench_intake(rounds, "Caught over TLS, keep-alive, 1 KiB POST, 64 connections",
                 {logging: nginx, f"{logging}, TLS": lambda folder: nginx(folder, tls=True),
                  "wirebell-cli catch --tls, TLS": catching("--tls")})


def bench_memory(build, _):
    cli = build / "bin/wirebell-cli"
    with tempfile.TemporaryDirectory() as folder, catcher(cli, Path(folder) / "log") as (port, pid):
        idle, caught = resident(pid), 0
        forget_peak(pid)
        with subprocess.Popen(["head", "-c", "1G", "/dev/zero"], stdout=subprocess.PIPE) as zeros:
            subprocess.run(["curl", "-sf", "-T", "-", f"http://127.0.0.1:{port}/", "-o", "/dev/null"],
                           stdin=zeros.stdout, check=True)
        upload = resident(pid, "VmHWM")
        while caught < 200_000:
            caught += wrk(port, 1)[2]
        print(f"\nMemory of the catcher: {idle:.1f} MiB at rest, {upload:.1f} MiB at most during an upload of 1 GiB, "
              f"{resident(pid):.1f} MiB after {caught:,} requests")
