"""Fits the table of confidence, and measures it.

    python benchmarks/confidence.py GOLD.jsonl ... [--held 3] [--apart FILE.jsonl ...] [--write]

GOLD is as for ``events.py``; a claim is judged where its type of event is labelled in the file at
all. Judged is which part of the words that a claim gives, as an event, the labels give to one event
in the same roles (one name may be a part of the other). The table is a logistic model by Newton's
method, with a little of the ridge. What each sign is worth is fitted on documents that rules were
written with; how likely a claim of a kind is at all, on a quarter that they were not (``--held``)
and on other documents that nobody read (``--apart``), where they are right less often: one step up
or down for all kinds, and a little for each. A sign of doubt never raises anything. Five-fold
cross-validation in those documents tells how well the table holds. ``--write`` puts it into the
package.
"""

import argparse
import json
import re
import zlib
from collections import Counter
from pathlib import Path

import numpy as np
from events import article_of, quarter_of
from whofunds.loaders.extract import RulesExtractor, in_script, to_events
from whofunds.loaders.extract.confidence import OTHERS, SIGNS, signs
from whofunds.loaders.extract.reading import make_document
from whofunds.schema import Modality

TYPES = {
    "FundingRound": "funding", "Acquisition": "acquisition", "Contract": "contract",
    "Listing": "listing", "Metric": "loss", "Position": "executive_change",
    "ProductRelease": "product_release",
}  # fmt: skip
TABLE = Path(__file__).parent.parent / "loaders" / "extract" / "data" / "confidence.tsv"
FOLDS = 5
DOUBTS = ("unsure", "mended", "learned")
FIRM = 5.0
"""How firmly kinds are held to the step that all of them take, in claims, roughly."""


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
            article = article_of(document)
            doc = make_document(article)
            claims = extractor.extract_from(doc)
            for claim, has in zip(claims, signs(doc, claims), strict=True):
                wanted = TYPES.get(claim.kind)
                if wanted not in labelled or claim.modality is Modality.DENIED:
                    continue
                for event in in_script(article, to_events([claim])):
                    if event["type"] == wanted:
                        yield document["id"], claim.kind, has, part_right(event, document["events"])


def newton(given, right, pull, start):
    """Give the weights of a logistic model above ``start``, each held to 0 by its ``pull``."""
    weights = np.zeros(given.shape[1])
    for _ in range(60):
        chance = 1 / (1 + np.exp(-start - given @ weights))
        slope = given.T @ (right - chance) - pull * weights
        bend = (given * (chance * (1 - chance))[:, None]).T @ given + np.diag(pull)
        step = np.linalg.solve(bend, slope)
        weights += step
        if abs(step).max() < 1e-9:
            break
    return weights


def fit(given, right, kinds):
    """Give the weights of kinds, which are hardly held, and of signs, none of doubt above 0."""
    pull = np.array([0.2] * kinds + [1.0] * len(SIGNS))
    doubt = np.array([False] * kinds + [name in DOUBTS for name in SIGNS])
    left_out = np.zeros(len(pull), bool)
    while True:
        weights = newton(np.where(left_out, 0.0, given), right, pull, np.zeros(len(right)))
        if not (above := doubt & (weights > 0)).any():
            return weights
        left_out |= above


def moved(weights, given, right, kinds):
    """Give the weights with those of kinds moved to what is right in other documents."""
    common = np.ones((len(given), 1))
    pull = np.array([0.2] + [FIRM] * kinds)
    steps = newton(np.hstack([common, given[:, :kinds]]), right, pull, given @ weights)
    return weights + np.concatenate([steps[0] + steps[1:], np.zeros(len(SIGNS))])


def report(rows, weights, given, right, kinds):
    """Print how well the table holds on documents of the quarter held that did not move it."""
    fold = np.array([zlib.crc32(f"{document}.".encode()) % FOLDS for document, *_ in rows])
    told, plain = np.zeros(len(rows)), np.zeros(len(rows))
    for k in range(FOLDS):
        apart = fold == k
        known = moved(weights, given[~apart], right[~apart], kinds)
        told[apart] = 1 / (1 + np.exp(-given[apart] @ known))
        plain[apart] = right[~apart].mean()
    print(f"{len(rows)} claims of unread documents, {FOLDS} folds by document")
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
    options.add_argument("--held", type=int, default=3, choices=range(4))
    options.add_argument("--apart", nargs="*", type=Path, default=[])
    options.add_argument("--write", action="store_true")
    options = options.parse_args()
    known, rest = list(judged(options.gold)), list(judged(options.apart))
    rows = known + rest
    kinds, count = sorted({kind for _, kind, _, _ in rows}), Counter(row[1] for row in rows)
    right = np.array([row[3] for row in rows])
    columns = [[row[1] == kind for kind in kinds] + [s in row[2] for s in SIGNS] for row in rows]
    given = np.array(columns, float)
    held = [quarter_of(document) == options.held for document, *_ in known]
    apart = np.array(held + [True] * len(rest))
    read = fit(given[~apart], right[~apart], len(kinds))
    unread = [row for row, out in zip(rows, apart, strict=True) if out]
    report(unread, read, given[apart], right[apart], len(kinds))
    weights = moved(read, given[apart], right[apart], len(kinds))
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
