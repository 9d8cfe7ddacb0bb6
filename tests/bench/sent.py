# SPDX-License-Identifier: MIT
"""wirebell-cli send, beside curl."""
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from figures import table
from peers import nginx


def timed(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start) * 1000


def bench_walls(title, commands, rounds, repeat):
    samples = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            samples[name].append(statistics.median(timed(command) for _ in range(repeat)))
    table(title, "ms", samples, True)


def bench_send(build, rounds):
    with tempfile.TemporaryDirectory() as folder, nginx(Path(folder)) as port:
        url = f"http://127.0.0.1:{port}/get"
        bench_walls("One request, wall time", {
            "curl": ["curl", "-s", url],
            "a bare Qt Core + Network program": [build / "tests/bin/bench-barenetwork", url],
            "wirebell-cli send": [build / "bin/wirebell-cli", "send", "-s", url],
        }, rounds, 20)


def bench_thousand(build, rounds):
    with tempfile.TemporaryDirectory() as folder, nginx(Path(folder)) as port:
        url = f"http://127.0.0.1:{port}/get/[1-1000]"
        bench_walls("1,000 requests on one connection, wall time", {
            "curl": ["curl", "-s", url],
            "wirebell-cli send": [build / "bin/wirebell-cli", "send", "-s", url],
        }, rounds, 3)
