#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Asks ./dev what can be asked without a build environment. Usage: tst_dev.py PROJECT"""
import os
import re
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROJECT = None  # from the command line


def dev(*arguments, **environment):
    return subprocess.run([PROJECT / "dev", *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL,
                          env={**os.environ, **environment})


class Dev(unittest.TestCase):
    def test_help_names_every_verb_that_the_script_acts_on(self):
        script = (PROJECT / "dev").read_text()
        verbs = set(re.findall(r"^    ([a-z]+(?: \| [a-z]+)*)\) ", script[script.index("case $verb in"):], re.M))
        verbs = {verb for group in verbs for verb in group.split(" | ")} | {"exec", "clean", "help"}
        answer = dev("help")
        self.assertEqual(answer.returncode, 0)
        self.assertEqual(set(re.findall(r"^  ([a-z]+) ", answer.stdout, re.M)), verbs)

    def test_no_verb_is_help(self):
        self.assertEqual(dev().stdout, dev("help").stdout)

    def test_an_unknown_verb_is_a_usage_error_that_names_it(self):
        answer = dev("fly")
        self.assertEqual(answer.returncode, 2)
        self.assertIn('"fly"', answer.stderr)
        self.assertEqual(answer.stdout, "")

    def test_an_unknown_preset_is_a_usage_error(self):
        for verb in ("build", "test"):
            self.assertEqual(dev(verb, "fastest").returncode, 2)

    def test_exec_without_a_command_is_a_usage_error(self):
        self.assertEqual(dev("exec").returncode, 2)

    def test_help_names_the_folder_that_is_used(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertIn(folder, dev("help", WIREBELL_CACHE=folder).stdout)
            self.assertIn(f"{folder}/wirebell", dev("help", WIREBELL_CACHE="", XDG_CACHE_HOME=folder).stdout)

    def test_help_makes_no_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertIn(f"{folder}/a/b\n", dev("help", WIREBELL_CACHE=f"{folder}/a/b").stdout)
            self.assertEqual(os.listdir(folder), [])

    def test_a_home_that_can_not_be_written_is_no_obstacle(self):
        answer = dev("help", WIREBELL_CACHE="", XDG_CACHE_HOME="", HOME="/proc")
        self.assertEqual(answer.returncode, 0)
        self.assertIn("/var/tmp/wirebell-", answer.stdout)

    def test_exec_keeps_input_output_and_status(self):
        answer = subprocess.run([PROJECT / "dev", "exec", "sh", "-c", "cat; pwd; exit 7"], input=b"\0\xff\n",
                                stdout=subprocess.PIPE)
        self.assertEqual(answer.stdout, b"\0\xff\n" + os.fsencode(PROJECT) + b"\n")
        self.assertEqual(answer.returncode, 7)

    def test_exec_becomes_the_program_and_its_signals_arrive(self):
        program = ("import os, signal, sys\nsignal.signal(signal.SIGTERM, lambda *_: sys.exit(5))\n"
                   "print(os.getpid(), flush=True)\nsignal.pause()")
        with subprocess.Popen([PROJECT / "dev", "exec", "python3", "-c", program], stdout=subprocess.PIPE, text=True,
                              start_new_session=True) as process:
            self.assertEqual(int(process.stdout.readline()), process.pid)
            os.killpg(process.pid, signal.SIGTERM)
            self.assertEqual(process.wait(60), 5)

    def test_exec_has_a_home_of_the_projects_own(self):
        answer = dev("exec", "sh", "-c", 'echo "$HOME"; test -w "$HOME" && test -w "$XDG_RUNTIME_DIR"',
                     XDG_CONFIG_HOME="/nowhere")
        self.assertEqual(answer.stdout, f"{PROJECT}/build/home\n")
        self.assertEqual(answer.returncode, 0)


if __name__ == "__main__":
    PROJECT = Path(sys.argv.pop(1)).resolve()
    unittest.main()
