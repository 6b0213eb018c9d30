"""Measures extraction against labelled articles.

usage: python benchmarks/events.py GOLD.jsonl ... --score PATH/score.py [--half even]

One line of GOLD is ``{"id", "text", "events": [{"type", "args": {role: [words]}}]}``. The
extractor reads each text, repaired as the command line does, its events are written beside the
labels, and the scoring script is called as ``score.py GOLD PREDICTED``. ``--half`` keeps the
documents whose id hashes to an even or odd number, so that rules can be written on one half and
checked on the other; ``--quarters 3`` keeps those whose number leaves 3 when divided by four,
``--quarters 0,1,2`` the rest. Also told: how many documents without labelled events gave none, and
how fast it went.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whofunds.loaders.extract import RulesExtractor, in_script, to_events
from whofunds.loaders.repair import repair_text
from whofunds.schema import Article

HALVES = {"both": {0, 1, 2, 3}, "even": {0, 2}, "odd": {1, 3}}


def quarter_of(identifier: str) -> int:
    """Give the quarter, 0 to 3, that a document belongs to."""
    return zlib.crc32(identifier.encode()) % 4


def documents(path: Path, quarters: set[int]) -> Iterator[dict[str, Any]]:
    """Read the labelled documents of some quarters."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            document: dict[str, Any] = json.loads(line)
            if quarter_of(document["id"]) in quarters:
                yield document


def article_of(document: dict[str, Any]) -> Article:
    """Give a labelled document as the command line reads it: repaired."""
    text, edits = repair_text(document["text"])
    return Article(id=document["id"], text=text, edits=edits)


def measure(path: Path, options: argparse.Namespace) -> None:
    """Print the tables for one file."""
    quarters = options.quarters or HALVES[options.half]
    extractor, kept = RulesExtractor(), list(documents(path, quarters))
    types = set(options.types.split(",")) if options.types else None
    empty = silent = characters = 0
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        gold, predicted = Path(folder) / "gold.jsonl", Path(folder) / "predicted.jsonl"
        with gold.open("w", encoding="utf-8") as g, predicted.open("w", encoding="utf-8") as p:
            for document in kept:
                article = article_of(document)
                events = in_script(article, to_events(extractor.extract(article)))
                print(json.dumps(document, ensure_ascii=False), file=g)
                print(json.dumps({"id": article.id, "events": events}, ensure_ascii=False), file=p)
                characters += len(article.text)
                if not any(types is None or e["type"] in types for e in document["events"]):
                    empty += 1
                    silent += not any(types is None or e["type"] in types for e in events)
        seconds = time.perf_counter() - begun
        print(f"{path.name}, quarters {sorted(quarters)}, {len(kept)} documents")
        command = [sys.executable, options.score, str(gold), str(predicted)]
        command += ["--types", options.types] if options.types else []
        command += ["--errors", str(options.errors)] if options.errors else []
        command += ["--lenient"] if options.lenient else []
        print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="")
    if empty:
        print(f"documents without events: {empty}; gave none: {silent} ({silent / empty:.1%})")
    print(f"{characters / seconds:,.0f} characters a second\n")


def main() -> None:
    """Read the command line and measure each file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--score", required=True, help="the scoring script")
    parser.add_argument(
        "--types", help="event types, with commas; all that are labelled if left out"
    )
    parser.add_argument("--half", choices=list(HALVES), default="both")
    parser.add_argument(
        "--quarters",
        type=lambda text: {int(number) for number in text.split(",")},
        help="instead of --half, such as 0,1,2",
    )
    parser.add_argument(
        "--errors", type=int, default=0, help="print so many documents with a fault"
    )
    parser.add_argument("--lenient", action="store_true", help="a value inside another counts")
    options = parser.parse_args()
    for path in options.gold:
        measure(path, options)


if __name__ == "__main__":
    main()
