"""Measures which labelled facts of one article are found whole, from the raw article on.

usage: facts.py --article RAW --gold FACTS.jsonl [--entities ENTITIES.jsonl] [--published 2025-10]
       [--no-repair]

The article goes through the real reader, the repair and the rules. A labelled fact is met where
everything labelled is right after normalisation: names by their aliases, amounts as intervals
with currency, dates as intervals, modality, and who said it. It is met ``claim`` where one claim
says it all, ``fact`` where the claims that resolution puts into one fact say it together. A date
interval that lies within the labelled one counts as right and is noted: the labels write 2025
where words such as 数月后 say less than a year. Dates are compared up to the publication, since
今年以来 and 2025 do not differ in what has happened by then. ``also`` of the labels, a second
currency in brackets, is not asked for.

A claim that fits no labelled fact counts as wrong for precision; they are printed to be judged.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from labels import (
    AMOUNTS,
    DATES,
    KINDS,
    METRICS,
    ROLES,
    SCOPES,
    STAGES,
    VALUES,
    Names,
    interval,
    same_date,
    same_money,
)
from whofunds.graph.facts import make_facts
from whofunds.graph.resolve import resolve
from whofunds.graph.statements import statements
from whofunds.loaders.extract import RulesExtractor
from whofunds.loaders.options import ReadOptions
from whofunds.loaders.sources import read_articles
from whofunds.schema import Article, Claim, DateInterval, Money, load_model


class Stated:
    """What one claim, or several of one fact, state: role names, values, modalities, sources."""

    def __init__(self, claims: list[Claim]) -> None:
        self.claims = claims
        self.kind = claims[0].kind
        self.roles: dict[str, list[str]] = {}
        self.named: dict[str, bool] = {}
        for claim in claims:
            for role, mentions in claim.roles.items():
                self.roles.setdefault(role, []).extend(m.name for m in mentions)
                self.named[role] = self.named.get(role, True) and all(m.named for m in mentions)
            if "lead_investor" in claim.roles:
                leads = [m.name for m in claim.roles["lead_investor"]]
                self.roles.setdefault("investor", []).extend(leads)

    def values(self, name: str) -> list[object]:
        """Give what the claims state for a property."""
        return [c.values[name] for c in self.claims if name in c.values]


def faults(
    gold: dict[str, Any], said: Stated, names: Names, published: DateInterval | None
) -> list[str]:
    """Give what is wrong or missing in what is said; ``~`` marks a note."""
    kind, args, found = gold["type"], gold["args"], []
    for label, role in ROLES[kind].items():
        if label in args:
            wanted = args[label] if isinstance(args[label], list) else [args[label]]
            if names.keys(wanted) != names.keys(said.roles.get(role, ())):
                found.append(f"{label}: {'、'.join(said.roles.get(role, ())) or 'none'}")
    for label, value in values_of(gold).items():
        have = said.values(label)
        if not any(fits(label, value, one) for one in have):
            found.append(f"{label}: {', '.join(map(str, have)) or 'none'}")
    when = args.get("date", args.get("period"))
    if when is not None:
        have = said.values(DATES.get(kind, "date"))
        marks = {same_date(when, one, published) for one in have}
        if "right" not in marks:
            shown = ", ".join(d.iso() or d.words for d in have if isinstance(d, DateInterval))
            found.append(("~" if "finer" in marks else "") + f"date: {shown or 'none'}")
    if AMOUNTS & args.keys() and not any(same_money(args, m) for m in said.values("amount")):
        found.append(f"amount: {', '.join(map(str, said.values('amount'))) or 'none'}")
    for label in ("investor", "buyer"):
        if f"{label}_named" in args and said.named.get(label, True) != args[f"{label}_named"]:
            found.append(f"{label} named: {said.named.get(label, True)}")
    if gold["modality"] not in {str(c.modality) for c in said.claims}:
        found.append(f"modality: {said.claims[0].modality}")
    sources = {c.attributed_to for c in said.claims}
    if gold["attributed_to"] not in sources:
        found.append(f"attributed to: {', '.join(map(str, sources))}")
    return found


def values_of(gold: dict[str, Any]) -> dict[str, object]:
    """Give the labelled plain values under the names of the kinds."""
    kind, args = gold["type"], gold["args"]
    values = {VALUES[label]: args[label] for label in VALUES if label in args}
    if "stage" in args:
        values["stage"] = STAGES.get(args["stage"], args["stage"])
    if "amount_scope" in args:
        values["amount_scope"] = SCOPES[args["amount_scope"]]
    if kind in METRICS:
        values["name"] = METRICS[kind]
    if kind == "role_end":
        values["status"] = "former"
    return values


def fits(label: str, gold: object, found: object) -> bool:
    """Whether a plain value is the labelled one; a round may be written with or without 轮."""
    if label == "round":
        return str(gold).rstrip("轮") == str(found).rstrip("轮")
    return gold == found


def agrees(
    gold: dict[str, Any], claim: Claim, names: Names, published: DateInterval | None
) -> bool:
    """Whether a claim says nothing else than a labelled fact does; it may say less."""
    said = Stated([claim])
    args = gold["args"]
    for label, role in ROLES[gold["type"]].items():
        wanted = args.get(label)
        have = names.keys(said.roles.get(role, ()))
        if (
            wanted is not None
            and have
            and not have <= names.keys(wanted if isinstance(wanted, list) else [wanted])
        ):
            return False
    for label, value in values_of(gold).items():
        have_values = said.values(label)
        if have_values and not any(fits(label, value, one) for one in have_values):
            return False
    when = args.get("date", args.get("period"))
    for one in said.values(DATES.get(gold["type"], "date")):
        if when is not None and same_date(when, one, published) == "wrong":
            low = interval(when)
            if not (isinstance(one, DateInterval) and low.agrees_with(one)):
                return False
    for one in said.values("amount"):
        if isinstance(one, Money) and AMOUNTS & args.keys():
            low_high = args.get("amount", args.get("amount_min"))
            if one.min != Decimal(low_high) and one.max != Decimal(low_high):
                return False
    return True


def facts_of(claims: list[Claim]) -> list[Stated]:
    """Give what the claims of each resolved fact state together."""
    resolution, model = resolve(claims), load_model()
    made = make_facts(statements(claims, resolution, model), resolution, model)
    return [Stated(list({s.claim.id: s.claim for s in fact.statements}.values())) for fact in made]


def rows(
    gold: list[dict[str, Any]], claims: list[Claim], names: Names, published: DateInterval | None
) -> Iterator[tuple[str, str, str, str]]:
    """Give for each labelled fact: id, hit or miss, reason, quote."""
    singles, whole = [Stated([c]) for c in claims], facts_of(claims)
    for fact in gold:
        best: list[str] | None = None
        mark = "miss"
        for kind, pool in (("claim", singles), ("fact", whole)):
            for said in pool:
                if said.kind != KINDS[fact["type"]]:
                    continue
                wrong = faults(fact, said, names, published)
                if best is None or len(_hard(wrong)) < len(_hard(best)):
                    best = wrong
                if not _hard(wrong):
                    mark = kind
                    break
            if mark != "miss":
                break
        yield (
            fact["id"],
            mark,
            "; ".join(best or ["nothing of this kind"] if best is None else best),
            fact["quote"],
        )


def _hard(wrong: list[str]) -> list[str]:
    return [w for w in wrong if not w.startswith("~")]


def main() -> None:
    """Read the command line, extract, compare, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--article", required=True)
    parser.add_argument("--gold", required=True, type=Path)
    parser.add_argument("--entities", type=Path)
    parser.add_argument("--published", default="2025-10")
    parser.add_argument("--no-repair", action="store_true", help="the article is repaired already")
    options = parser.parse_args()
    published = DateInterval.parse(options.published)
    read = ReadOptions(published=published, repair=not options.no_repair)
    articles = [a for a in read_articles([options.article], options=read) if isinstance(a, Article)]
    claims = [c for a in articles for c in RulesExtractor().extract(a)]
    gold = [json.loads(line) for line in options.gold.read_text("utf-8").splitlines()]
    names = Names(options.entities)
    table = list(rows(gold, claims, names, published))
    for identifier, mark, reason, quote in table:
        print(f"{identifier}  {mark:5s}  {reason:60s}  {quote[:40]}")
    wrong = []
    for claim in claims:
        kinds = [g for g in gold if KINDS[g["type"]] == claim.kind]
        if claim.kind in KINDS.values() and not any(
            agrees(g, claim, names, published) for g in kinds
        ):
            wrong.append(claim)
    judged = [c for c in claims if c.kind in KINDS.values()]
    hits = sum(mark != "miss" for _, mark, _, _ in table)
    single = sum(mark == "claim" for _, mark, _, _ in table)
    print(f"\nfacts whole: {hits} of {len(gold)} ({single} by one claim)")
    fitting = len(judged) - len(wrong)
    print(f"claims: {len(judged)}, fitting a labelled fact: {fitting}")
    print(f"precision: {fitting / max(1, len(judged)):.3f}")
    for claim in wrong:
        roles = {r: [m.name for m in ms] for r, ms in claim.roles.items()}
        values = {n: str(getattr(v, "words", v)) for n, v in claim.values.items()}
        print(
            f"  not labelled: {claim.kind} {roles} {values} {claim.modality} | {claim.quote[:70]}"
        )


if __name__ == "__main__":
    main()
