"""Measures the pairs of full and short names that are found in sentences.

    python benchmarks/aliases.py FILE.jsonl [--errors N] [--half even]

A line is {"text", "pairs": [[full, short], ...]}. A pair counts where both names are the labelled
ones after folding. Prints precision, recall and F1, of the reader of the phrases and of the claims
that the rules make of them, and how many labelled pairs of those claims become one entity. The
halves are told by whether the text hashes to an even or odd number; errors are of the claims.
"""

import argparse
import json
import zlib
from collections import Counter
from pathlib import Path

from whofunds.graph.resolve import resolve
from whofunds.loaders.extract import RulesExtractor
from whofunds.loaders.extract.names.shortnames import short_names
from whofunds.schema import Article, fold


def read(text):
    """Give the pairs that the reader of phrases finds."""
    return {
        (fold(text[found.start : found.end]), fold(text[start:end]))
        for found in short_names(text)
        for start, end in found.shorts
    }


def claimed(extractor, text):
    """Give the pairs that claims state, and those of them that resolution makes one."""
    pairs, one = set(), set()
    claims = sorted(extractor.extract(Article("x", text)), key=lambda c: c.id)
    found = resolve(claims)
    for claim in claims:
        if claim.kind == "Naming":
            full = claim.roles["name"][0]
            for n, alias in enumerate(claim.roles["alias"]):
                pair = (fold(full.name), fold(alias.name))
                pairs.add(pair)
                ids = found.mentions[claim.id, "name", 0], found.mentions[claim.id, "alias", n]
                if ids[0] == ids[1]:
                    one.add(pair)
    return pairs, one


def report(name, counts):
    """Print one line of figures."""
    right, wrong, missed = counts["right"], counts["wrong"], counts["missed"]
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    score = 2 * right / max(1, 2 * right + wrong + missed)
    print(f"{name:8s} precision {precision:.3f} recall {recall:.3f} F1 {score:.3f}")


def main():
    """Measure one file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--half", choices=["both", "even", "odd"], default="both")
    options = parser.parse_args()
    extractor, phrases, claims, joined, errors = RulesExtractor(), Counter(), Counter(), 0, []
    for line in options.file.read_text("utf-8").splitlines():
        data = json.loads(line)
        text, gold = data["text"], {(fold(a), fold(b)) for a, b in data["pairs"]}
        if options.half not in ("both", "odd" if zlib.crc32(text.encode()) % 2 else "even"):
            continue
        stated, one = claimed(extractor, text)
        joined += len(gold & one)
        for counts, found in ((phrases, read(text)), (claims, stated)):
            counts["right"] += len(gold & found)
            counts["wrong"] += len(found - gold)
            counts["missed"] += len(gold - found)
        if gold != stated:
            errors.append(f"{text}\n  missed {gold - stated} wrong {stated - gold}")
    report("phrases", phrases)
    report("claims", claims)
    print(f"{joined} labelled pairs are one entity")
    print(*errors[: options.errors], sep="\n")


if __name__ == "__main__":
    main()
