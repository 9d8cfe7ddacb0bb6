#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Asks ./dev what can be asked without a build environment. Usage: tst_dev.py PROJECT"""
import os
import re
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

    def test_a_home_that_can_not_be_written_is_no_obstacle(self):
        answer = dev("help", WIREBELL_CACHE="", XDG_CACHE_HOME="", HOME="/proc")
        self.assertEqual(answer.returncode, 0)
        self.assertIn("/var/tmp/wirebell-", answer.stdout)


if __name__ == "__main__":
    PROJECT = Path(sys.argv.pop(1)).resolve()
    unittest.main()
