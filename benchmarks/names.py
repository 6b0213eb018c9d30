"""Measures how well names are found.

usage: names.py --events FILE.jsonl [--roles investor,investee] [--lists no]
                [--errors N] [--sample N]
       names.py --article TEXT --entities FILE.jsonl
       names.py --speed TEXT

``--events`` counts a value of a role as found where a name with exactly its words stands in
the document. ``--entities`` counts an entity as found where its name or an alias does.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from pathlib import Path

from whofunds.loaders.extract.names import find_names

KINDS = {"company": "Organization", "person": "Person", "product": "Product"}


def events(options: argparse.Namespace) -> None:
    """Print recall by role, the misses, and a sample of what was found."""
    met: Counter[str] = Counter()
    all_: Counter[str] = Counter()
    misses, sample, count = [], [], 0
    wanted = options.roles.split(",")
    for line in Path(options.events).read_text("utf-8").splitlines():
        data = json.loads(line)
        text = data["text"]
        names = find_names(text, gazetteer=options.lists == "yes")
        words = {name.text for name in names if name.kind == options.kind}
        count += len(words)
        gold = {
            (role, value)
            for event in data["events"]
            for role, values in event["args"].items()
            if role in wanted
            for value in values
        }
        for role, value in sorted(gold):
            all_[role] += 1
            if value in words:
                met[role] += 1
            else:
                at = text.find(value)
                near = text[max(0, at - 14) : at + len(value) + 10].replace("\n", "/")
                over = [n.text for n in names if n.start < at + len(value) and n.end > at]
                misses.append(f"{role}: {value}  <- {near}  found {over}")
        values = {value for _, value in gold}
        for name in names:
            if name.kind == options.kind and name.text not in values:
                near = text[max(0, name.start - 8) : name.end + 8].replace("\n", "/")
                sample.append(f"{name.text}  [{name.how}]  <- {near}")
    for role in wanted:
        print(f"{role:16s} {met[role]}/{all_[role]} = {met[role] / max(1, all_[role]):.3f}")
    total = sum(all_.values())
    print(f"{'all':16s} {sum(met.values())}/{total} = {sum(met.values()) / max(1, total):.3f}")
    print(f"distinct names per document summed: {count}")
    random.seed(options.seed)
    for title, rows, size in (
        ("missed", misses, options.errors),
        ("found", sample, options.sample),
    ):
        for row in random.sample(rows, min(size, len(rows))):
            print(title, row)


def article(options: argparse.Namespace) -> None:
    """Print which labelled entities of one article were found."""
    text = Path(options.article).read_text("utf-8")
    found = {(n.text, n.kind) for n in find_names(text, gazetteer=options.lists == "yes")}
    met: Counter[str] = Counter()
    all_: Counter[str] = Counter()
    for line in Path(options.entities).read_text("utf-8").splitlines():
        entity = json.loads(line)
        kind = KINDS[entity["kind"]]
        for form in [entity["name"], *entity["aliases"]]:
            if form in text:
                all_[kind] += 1
                met[kind] += (form, kind) in found
                if (form, kind) not in found:
                    print("missed", kind, form, sorted(k for w, k in found if w == form))
    for kind, total in all_.items():
        print(f"{kind:14s} {met[kind]}/{total}")


def speed(options: argparse.Namespace) -> None:
    """Print characters per second of processor time, documents parted by empty lines."""
    texts = Path(options.speed).read_text("utf-8").split("\n\n")
    find_names("暖身")
    start = time.process_time()
    count = sum(len(find_names(text)) for text in texts)
    took = time.process_time() - start
    print(f"{sum(map(len, texts)) / took:,.0f} characters/s, {count} names, {took:.1f} s")


def main() -> None:
    """Run what the options ask for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--events")
    parser.add_argument("--roles", default="investor,investee,lead_investor")
    parser.add_argument("--kind", default="Organization")
    parser.add_argument("--article")
    parser.add_argument("--entities")
    parser.add_argument("--speed")
    parser.add_argument("--lists", choices=("yes", "no"), default="yes")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.events:
        events(options)
    if options.article:
        article(options)
    if options.speed:
        speed(options)


if __name__ == "__main__":
    main()
