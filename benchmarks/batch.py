"""How long many articles take in one process and in several, and how much memory at most.

    python benchmarks/batch.py ARTICLES.jsonl [--jobs 1 2] [--copies 10000]

Makes so many articles of those given (each line has ``text``; a number is added, so that no two are
the same), runs ``whofunds extract`` once for each number of jobs, and says whether the output is
the same to the byte. Memory is the greatest sum over the processes of one run of the pages that
each holds (RSS), looked at ten times a second, and its value at a quarter of the time.
"""

import argparse
import hashlib
import itertools
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def memory(group):
    """Give the megabytes of all processes of a session."""
    pages = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
            if int(fields[3]) == group:
                pages += int(stat.with_name("statm").read_text().split()[1])
        except OSError:  # ended meanwhile
            continue
    return pages * 4096 / 2**20


def run(path, jobs):
    """Run the command; give seconds, the course of memory, and the hash of the output."""
    command = [sys.executable, "-m", "whofunds", "extract", "--jobs", str(jobs), str(path)]
    with tempfile.TemporaryFile() as out:
        begun, course = time.monotonic(), []
        running = subprocess.Popen(command, stdout=out, start_new_session=True)
        while running.poll() is None:
            course.append(memory(running.pid))
            time.sleep(0.1)
        seconds = time.monotonic() - begun
        out.seek(0)
        digest = hashlib.file_digest(out, "sha256").hexdigest()
    return seconds, course, digest, running.returncode


def main():
    """Read the command line, run, print."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("articles", type=Path)
    options.add_argument("--copies", type=int, default=10_000)
    options.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    given = options.parse_args()
    texts = [json.loads(line)["text"] for line in given.articles.open(encoding="utf-8")]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for n, text in zip(range(given.copies), itertools.cycle(texts), strict=False):
                file.write(json.dumps({"id": str(n), "text": f"{text}\n{n}"}) + "\n")
        seen = set()
        for jobs in given.jobs:
            seconds, course, digest, status = run(path, jobs)
            quarter = max(course[: max(1, len(course) // 4)])
            seen.add(digest)
            print(
                f"{given.copies} articles, {jobs} jobs: {seconds:.1f} s, "
                f"at most {max(course):.0f} MB (first quarter {quarter:.0f}), status {status}"
            )
    print("the output is the same" if len(seen) == 1 else "THE OUTPUT DIFFERS")


if __name__ == "__main__":
    main()
