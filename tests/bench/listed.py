# SPDX-License-Identifier: MIT
"""The window's list of a million exchanges, scrolled."""
import os
import subprocess
import tempfile

from peers import running

EXCHANGES = 1_000_000


def bench_list(build, rounds):
    with tempfile.TemporaryDirectory() as folder:
        read, write = os.pipe()
        with running("Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp",
                     pass_fds=[write], stderr=subprocess.DEVNULL):
            display = os.fdopen(read).readline().strip()
            environment = dict(os.environ, DISPLAY=f":{display}", QT_QPA_PLATFORM="xcb", XDG_CONFIG_HOME=folder)
            command = [build / "tests/bin/bench-scrolledlist", str(EXCHANGES), f"{folder}/log"]
            # The first round fills the log.
            runs = [subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                   text=True, check=True).stdout.splitlines()[1:-1] for _ in range(rounds)]
    print(f"\nThe list of {EXCHANGES:,} exchanges scrolled, 1440 × 900, ms: painting, and the event loop's longest stall")
    print(f"  {'':24} {'paints':>8} {'p50':>8} {'p99':>8} {'most':>8} {'stall':>8}")
    for lines in zip(*runs):
        what = lines[0].split("\t")[0]
        samples = [[float(word) for word in line.split("\t")[1:]] for line in lines]
        paints, p50, p99, most, stall = (sorted(column)[len(column) // 2] for column in zip(*samples))
        print(f"  {what:24} {int(paints):8,} {p50:8.2f} {p99:8.2f} {most:8.2f} {stall:8.2f}")
    print(f"  medians of {rounds}; the list stood still while rows came")
