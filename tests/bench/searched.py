# SPDX-License-Identifier: MIT
"""Filters and searches in a log of a million exchanges."""
import subprocess
import tempfile

EXCHANGES = 1_000_000


def measured(build, rounds, folder):
    """Lines of tests/app/store/bench_search.cpp, without the head: the query, and what it says of it."""
    out = subprocess.run([build / "tests/bin/bench_search", str(EXCHANGES), folder, str(rounds)], stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, text=True, check=True).stdout
    return [line.split("\t") for line in out.splitlines()[1:]]


def bench_search(build, rounds):
    with tempfile.TemporaryDirectory() as folder:
        lines = measured(build, rounds, folder)
    print(f"\nSearched in {EXCHANGES:,} exchanges, ms: the first page of 100 as the window asks for it, with the worst of "
          f"{rounds} and the median on the processor; all counted; the longest call meanwhile; the newest 100 as by “log”")
    print(f"  {'':38} {'found':>9} {'page':>8} {'worst':>8} {'cpu':>8} {'all':>9} {'longest':>8} {'log':>8}")
    for query, found, page, worst, processor, counted, longest, listed in lines:
        print(f"  {query:38} {int(found):9,} {page:>8} {worst:>8} {processor:>8} {counted:>9} {longest:>8} {listed:>8}")
    print(f"  medians of {rounds}, a reader of its own each time")
