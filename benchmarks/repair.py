"""How well repair undoes damage, and whether it leaves sound text alone.

    python benchmarks/repair.py --raw RAW --clean CLEAN [--sound FILE] [--articles FILE.jsonl]

RAW and CLEAN are one article, as scraped and as repaired by hand. ``--sound`` is plain text with
blank lines between documents; ``--articles`` JSON Lines with ``text``, which are damaged by the
same mechanism. Error rates are Levenshtein distances over the length of the text, in per cent.
"""

import argparse
import json
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

from opencc_pyo3 import OpenCC
from rapidfuzz.distance import Levenshtein
from whofunds.loaders.repair import repair_text

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "lib"))
from damage import damage


def rate(got, want):
    return 100 * Levenshtein.distance(got, want) / len(want)


def one_article(raw, clean):
    simple = OpenCC("t2s").convert(raw, False)
    repair_text("预热")
    begun = time.perf_counter()
    fixed, _ = repair_text(raw)
    took = time.perf_counter() - begun
    print(
        f"raw {rate(raw, clean):.2f} %, simplified only {rate(simple, clean):.2f} %, "
        f"repaired {rate(fixed, clean):.3f} %, {took:.2f} s"
    )


def sound_text(path):
    touched, documents, examples = Counter(), 0, {}
    for document in path.read_text("utf-8").split("\n\n"):
        documents += 1
        _, edits = repair_text(document)
        for rule in {e.rule for e in edits}:
            touched[rule] += 1
        for edit in edits:
            if edit.rule not in ("width", "script"):
                examples.setdefault(edit.rule, edit.before)
    print(
        f"{documents} sound documents; touched by rule: {dict(touched)}; first of each: {examples}"
    )


def damaged_articles(path, most):
    rates = []
    for number, line in enumerate(path.read_text("utf-8").splitlines()[: most * 4]):
        sound, _ = repair_text(json.loads(line)["text"])
        sound = sound.encode("gbk", "ignore").decode("gbk")
        if (
            len(sound) < 300
            or len(rates) >= most
            or OpenCC("t2s").convert(OpenCC("s2t").convert(sound, False), False) != sound
        ):
            continue
        rates.append(rate(repair_text(damage(sound, number))[0], sound))
    print(
        f"{len(rates)} damaged articles: mean {statistics.mean(rates):.3f} %, "
        f"median {statistics.median(rates):.3f} %, worst {max(rates):.2f} %"
    )


def main():
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--raw", type=Path)
    options.add_argument("--clean", type=Path)
    options.add_argument("--sound", type=Path)
    options.add_argument("--articles", type=Path)
    options.add_argument("--most", type=int, default=100)
    given = options.parse_args()
    if given.raw and given.clean:
        one_article(given.raw.read_text("utf-8"), given.clean.read_text("utf-8"))
    if given.articles:
        damaged_articles(given.articles, given.most)
    if given.sound:
        sound_text(given.sound)


if __name__ == "__main__":
    main()
