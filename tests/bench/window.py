# SPDX-License-Identifier: MIT
"""The window, beside one of Qt with nothing in it."""
import os
import queue
import re
import subprocess
import sys
import tempfile
import threading
import time

from figures import table
from peers import running


class MapWatch:
    """Sees windows being mapped on a screen, each with its moment."""

    def __init__(self, environment):
        self.events = queue.Queue()
        self.process = subprocess.Popen(["stdbuf", "-oL", "xev", "-root", "-event", "substructure"],
                                        stdout=subprocess.PIPE, text=True, env=environment)
        threading.Thread(target=self.read, daemon=True).start()
        # xev says nothing until something happens: windows of our own show that it listens.
        listens = False
        while not listens:
            probe = subprocess.Popen(["xev", "-geometry", "10x10"], stdout=subprocess.DEVNULL, env=environment)
            listens = self.mapped(1, 2) is not None
            probe.kill()
            probe.wait()

    def read(self):
        for line in self.process.stdout:
            self.events.put((time.perf_counter(), line))

    def mapped(self, least_width, patience):
        """When a window at least so wide was mapped; None after so many seconds without one."""
        wide, head, deadline = set(), "", time.monotonic() + patience
        while (left := deadline - time.monotonic()) > 0:
            try:
                moment, line = self.events.get(timeout=left)
            except queue.Empty:
                return None
            head = line.split()[0] if "event, serial" in line else head
            window = re.search(r", window (0x[0-9a-f]+)", line) if not line.startswith(head or " ") else None
            width = re.search(r"width (\d+)", line)
            if head in ("CreateNotify", "ConfigureNotify") and window and width and int(width[1]) >= least_width:
                wide.add(window[1])
            if head == "MapNotify" and window and window[1] in wide:
                return moment
        return None

    def close(self):
        self.process.kill()
        self.process.wait()


def map_time(watch, command, environment):
    """Milliseconds from exec to the map of a window of at least 400 pixels in width."""
    start = time.perf_counter()
    program = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    moment = watch.mapped(400, 30)
    program.terminate()
    program.wait()
    if moment is None:
        sys.exit(f"{command[0]} shows no window")
    return (moment - start) * 1000


def bench_window(build, rounds):
    with tempfile.TemporaryDirectory() as profile:
        read, write = os.pipe()
        with running("Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp",
                     pass_fds=[write], stderr=subprocess.DEVNULL):
            display = os.fdopen(read).readline().strip()
            environment = dict(os.environ, DISPLAY=f":{display}", QT_QPA_PLATFORM="xcb")
            commands = {
                "a bare Qt window": [build / "tests/bin/bench-barewindow"],
                "wirebell": [build / "bin/wirebell", "--profile", profile],
            }
            samples = {name: [] for name in commands}
            watch = MapWatch(environment)
            for name, command in commands.items():
                map_time(watch, command, environment)  # warm
            for _ in range(rounds):
                for name, command in commands.items():
                    samples[name].append(map_time(watch, command, environment))
            watch.close()
            table("From exec to the mapped window", "ms", samples, True)
