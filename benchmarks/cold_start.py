"""How long one command takes from a cold shell, in processor and clock seconds.

    python benchmarks/cold_start.py --graph GRAPH [--times 7] [-- ask who-funds 智谱]

In turns: the command with the cache of Java classes, the same without it, and Python alone with
the package imported, which is the least that it can take. The cache is made first where it is
missing. Medians; the middle column of the table is the ratio to the command without the cache.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence

SWITCH = "WHOFUNDS_QUICK_START"


def seconds(command: Sequence[str], switch: str) -> tuple[float, float]:
    """Run a command; give its processor seconds (with its children) and its clock seconds."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        command, env=os.environ | {SWITCH: switch}, stdout=subprocess.DEVNULL, check=True
    )
    clock, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, clock


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--graph", required=True)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("command", nargs="*", default=["ask", "who-funds", "智谱"])
    given = parser.parse_args()
    ask = [sys.executable, "-m", "whofunds", *given.command, "--graph", given.graph]
    ways = {
        "without the cache": (ask, "off"),
        "with the cache": (ask, "on"),
        "Python and imports": ([sys.executable, "-c", "import whofunds.cli"], "off"),
    }
    seconds(ask, "on")
    time.sleep(20)  # the cache is made in the background
    taken: dict[str, list[tuple[float, float]]] = {way: [] for way in ways}
    for _ in range(given.times):
        for way, (command, switch) in ways.items():
            taken[way].append(seconds(command, switch))
    base = statistics.median(used for used, _ in taken["without the cache"])
    print("| | processor s | ratio | clock s |\n|---|---|---|---|")
    for way, runs in taken.items():
        used, clock = (statistics.median(run[n] for run in runs) for n in (0, 1))
        print(f"| {way} | {used:.2f} | {used / base:.2f} | {clock:.2f} |")


if __name__ == "__main__":
    main()
