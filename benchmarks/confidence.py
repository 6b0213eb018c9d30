"""Fits the table of confidence, and measures it.

    python benchmarks/confidence.py GOLD.jsonl ... [--write]

GOLD is as for ``events.py``; a claim is judged where its type of event is labelled in the file at
all. Judged is which part of the words that a claim gives, as an event, the labels give to one event
in the same roles (one name may be a part of the other). The table is a logistic model by Newton's
method, with a little of the ridge; five-fold cross-validation by document tells how well it holds.
``--write`` puts the table, fitted on all, into the package.
"""

import argparse
import json
import re
import zlib
from collections import Counter
from pathlib import Path

import numpy as np
from whofunds.loaders.extract import RulesExtractor, to_events
from whofunds.loaders.extract.confidence import OTHERS, SIGNS, signs
from whofunds.loaders.extract.reading import make_document
from whofunds.schema import Article, Modality

TYPES = {
    "FundingRound": "funding", "Acquisition": "acquisition", "Contract": "contract",
    "Listing": "listing", "Metric": "loss", "Position": "executive_change",
    "ProductRelease": "product_release",
}  # fmt: skip
TABLE = Path(__file__).parent.parent / "loaders" / "extract" / "data" / "confidence.tsv"
FOLDS = 5


def agree(one, other):
    """Whether two words are the same, or one a part of the other."""
    a, b = (re.sub(r"[\s“”\"《》（）()]", "", w).lower() for w in (one, other))
    return a == b or (len(min(a, b, key=len)) >= 2 and (a in b or b in a))


def part_right(event, gold):
    """Which part of an event's words one labelled event has in the same roles, at best."""
    words = [(role, word) for role, given in event["args"].items() for word in given]
    best = 0
    for known in gold:
        if known["type"] == event["type"]:
            hits = sum(any(agree(w, k) for k in known["args"].get(role, ())) for role, w in words)
            best = max(best, hits)
    return best / len(words)


def judged(paths):
    """Give (document, kind, signs, part that is right) for each claim that can be judged."""
    extractor = RulesExtractor()
    for path in paths:
        documents = [json.loads(line) for line in path.open(encoding="utf-8")]
        labelled = {event["type"] for document in documents for event in document["events"]}
        for document in documents:
            doc = make_document(Article(document["id"], document["text"]))
            claims = extractor.extract_from(doc)
            for claim, has in zip(claims, signs(doc, claims), strict=True):
                wanted = TYPES.get(claim.kind)
                if wanted not in labelled or claim.modality is Modality.DENIED:
                    continue
                for event in to_events([claim]):
                    if event["type"] == wanted:
                        yield document["id"], claim.kind, has, part_right(event, document["events"])


def fit(given, right, free, ridge=1.0):
    """Give the weights of a logistic model; those of the first ``free`` columns are hardly held."""
    weights, pull = np.zeros(given.shape[1]), np.full(given.shape[1], ridge)
    pull[:free] = 0.2 * ridge
    for _ in range(60):
        chance = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (right - chance) - pull * weights
        bend = (given * (chance * (1 - chance))[:, None]).T @ given + np.diag(pull)
        step = np.linalg.solve(bend, slope)
        weights += step
        if abs(step).max() < 1e-9:
            break
    return weights


def report(rows, kinds, given, right):
    """Print how well the table holds on documents that it was not fitted on."""
    fold = np.array([zlib.crc32(document.encode()) % FOLDS for document, *_ in rows])
    told, plain = np.zeros(len(rows)), np.zeros(len(rows))
    for k in range(FOLDS):
        apart = fold == k
        weights = fit(given[~apart], right[~apart], len(kinds))
        told[apart] = 1 / (1 + np.exp(-given[apart] @ weights))
        plain[apart] = right[~apart].mean()
    print(f"{len(rows)} claims, {FOLDS} folds by document")
    print("| confidence | claims | mean confidence | part right |\n|---|---|---|---|")
    error = 0.0
    for low in np.arange(0, 1, 0.1):
        inside = (told >= low) & (told < low + 0.1)
        if inside.any():
            mean, real = told[inside].mean(), right[inside].mean()
            error += inside.mean() * abs(mean - real)
            print(f"| {low:.1f}–{low + 0.1:.1f} | {inside.sum()} | {mean:.3f} | {real:.3f} |")
    brier, base = ((told - right) ** 2).mean(), ((plain - right) ** 2).mean()
    print(f"calibration error {error:.3f}; Brier {brier:.4f}, of one number for all {base:.4f}")


def main():
    """Read the command line, judge, fit, print, and write if that is wanted."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("gold", nargs="+", type=Path)
    options.add_argument("--write", action="store_true")
    options = options.parse_args()
    rows = list(judged(options.gold))
    kinds, count = sorted({kind for _, kind, _, _ in rows}), Counter(row[1] for row in rows)
    right = np.array([row[3] for row in rows])
    columns = [[row[1] == kind for kind in kinds] + [s in row[2] for s in SIGNS] for row in rows]
    given = np.array(columns, float)
    report(rows, kinds, given, right)
    weights = fit(given, right, len(kinds))
    level = float(np.average(weights[: len(kinds)], weights=[count[kind] for kind in kinds]))
    lines = [(OTHERS, level, 0), *((k, w, count[k]) for k, w in zip(kinds, weights, strict=False))]
    for name, weight in zip(SIGNS, weights[len(kinds) :], strict=True):
        lines.append((f"sign {name}", weight, sum(name in row[2] for row in rows)))
    table = "".join(f"{name}\t{weight + 0.0:.2f}\t{number}\n" for name, weight, number in lines)
    print(table)
    if options.write:
        head = (
            "# Log-odds, fitted by benchmarks/confidence.py; claims: how many it was measured on.\n"
        )
        TABLE.write_text(f"{head}name\tweight\tclaims\n{table}", "utf-8")


if __name__ == "__main__":
    main()
