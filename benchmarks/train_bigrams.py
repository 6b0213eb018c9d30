"""Counts the pairs of characters that repair chooses by, and writes its table.

    python benchmarks/train_bigrams.py --eval FOLDER

FOLDER holds ``fewfc_base_train.jsonl`` and ``fewfc_trans_train.jsonl`` (FewFC, CC BY-SA 4.0) and
``finre_train.txt`` (FinRE, MIT).
The result depends on those files alone.
"""

import argparse
import collections
import gzip
import json
import math
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent / "loaders" / "repair" / "bigrams.txt.gz"
LEAST = 1


def sentences(folder):
    for name in ("fewfc_base_train.jsonl", "fewfc_trans_train.jsonl"):
        for line in (folder / name).read_text("utf-8").splitlines():
            yield json.loads(line)["text"]
    for line in (folder / "finre_train.txt").read_text("utf-8").splitlines():
        yield line.split("\t")[-1]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--eval", type=Path, required=True)
    options.add_argument("--out", type=Path, default=HERE)
    given = options.parse_args()
    pairs, singles = collections.Counter(), collections.Counter()
    for text in set(sentences(given.eval)):
        pairs.update(text[n : n + 2] for n in range(len(text) - 1))
        singles.update(text)
    levels = collections.defaultdict(list)
    for pair, count in pairs.items():
        if count >= LEAST and not (pair[0].isascii() or pair[1].isascii()):
            levels[round(math.log2(count) * 2), pair[0]].append(pair[1])
    for char, count in singles.items():
        if not char.isascii():
            # A blank in place of the first character: how often the second one stands at all.
            levels[round(math.log2(count) * 2), " "].append(char)
    lines = [f"{n}\t{first}{''.join(sorted(rest))}" for (n, first), rest in sorted(levels.items())]
    with gzip.GzipFile(given.out, "wb", mtime=0) as file:
        file.write("\n".join(lines).encode())
    print(f"{given.out.name}: {sum(map(len, levels.values()))} pairs, {given.out.stat().st_size} B")


if __name__ == "__main__":
    main()
