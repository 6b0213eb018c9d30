"""Trains the taggers: ``python -m training.train --fewfc FILE --fewfc FILE --finre FILE``.

Run from the root of the checkout. FILEs are those of FewFC (JSON lines of text and events) and of
FinRE (head, tail, relation, sentence with tabs between). Without them the made-up sentences alone
are learnt from. The same files and seed give the same weights, byte by byte; one core needs about
four minutes for the contracts.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pycrfsuite
from whofunds.loaders.extract.reading import make_document
from whofunds.loaders.extract.tagged import Tagged
from whofunds.loaders.extract.taggers import contracts as contract_tagger
from whofunds.loaders.extract.taggers import fundings as funding_tagger
from whofunds.loaders.extract.taggers.features import features_of
from whofunds.loaders.extract.taggers.units import units_of
from whofunds.schema import Article

from .learning import Learnt, learn, prepare, spans_in
from .making import Labelled, Maker, templates
from .public import framed, plain_clauses, read_fewfc, read_finre, spans_of

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "loaders" / "extract" / "taggers" / "data"
NEGATIVES = 4000
"""The most sentences of other things that a tagger sees."""
HIDDEN = 0.1
"""The part of the names in sentences of contracts that a tagger has to see by itself."""

_NO_CONTRACT = re.compile("中标|合同|订单|招标|采购|签约|签订|签署|中选|承接|项目")
_NO_FUNDING = re.compile("收购|融资|股权|投|资|入股|认购|募|发行|债|配")


@dataclass
class Sets:
    """What was read of the public sets: sentences with events, and with pairs."""

    fewfc: list[tuple[str, list[dict[str, object]]]] = field(default_factory=list)
    finre: list[tuple[str, list[tuple[str, str, str]]]] = field(default_factory=list)

    def clauses(self, without: re.Pattern[str]) -> list[str]:
        """Give clauses to frame made-up sentences with; a few of ours where no set was read."""
        texts = [text for text, _ in self.fewfc] + [text for text, _ in self.finre]
        return plain_clauses(texts, without) or ["昨日市场表现平稳", "相关人士对此表示欢迎"]


def _named(events: Sequence[dict[str, object]], roles: dict[str, str]) -> list[tuple[str, str]]:
    named = []
    for event in events:
        args = event["args"]
        assert isinstance(args, dict)
        named += [
            (v, roles[role]) for role, values in args.items() if role in roles for v in values
        ]
    return named


def _made(
    lines: Sequence[str], sets: Sets, no: re.Pattern[str], seed: int, repeat: int
) -> list[Labelled]:
    maker, chance, clauses = Maker(seed), random.Random(seed + 1), sets.clauses(no)
    return [framed(maker.fill(t), clauses, chance) for _ in range(repeat) for t in lines]


def _few(sentences: list[Labelled], seed: int) -> list[Labelled]:
    random.Random(seed + 2).shuffle(sentences)
    return sentences[:NEGATIVES]


def train_contract(sets: Sets, path: Path, seed: int, repeat: int, rounds: int) -> None:
    """Learn from made-up sentences; then label what FewFC leaves unlabelled, and learn again.

    FewFC labels supplier and amount of a contract, but neither what is ordered nor, by our
    meaning of it, the buyer.
    """
    trigger = contract_tagger.TRIGGER
    made = _made(templates(HERE / "contracts.txt"), sets, _NO_CONTRACT, seed, repeat)
    negatives: list[Labelled] = []
    real: list[tuple[str, list[tuple[str, str]]]] = []
    for text, events in sets.fewfc:
        signed = [e for e in events if e["type"] == "contract"]
        if signed:
            real.append((text, _named(signed, {"supplier": "S", "amount": "M"})))
        elif not re.search("中标|签署|签订", text):
            negatives.append((text, []))
    negatives += [(t, []) for t, _ in sets.finre if not _NO_CONTRACT.search(t)]
    learnt = prepare(made + _few(negatives, seed), trigger, seed, HIDDEN)
    if not real:
        learn(learnt, path, rounds=rounds)
        return
    with tempfile.TemporaryDirectory() as folder:
        first = Path(folder) / "first.bin"
        learn(learnt, first, rounds=rounds)
        again = [s for text, named in real if (s := _completed(first, text, named, trigger))]
    learn(learnt + prepare(again * 3, trigger, seed, HIDDEN), path, rounds=rounds)


def _completed(
    weights: Path, text: str, named: list[tuple[str, str]], trigger: re.Pattern[str]
) -> Labelled | None:
    """Add to what is labelled what a first tagger finds of the other labels."""
    gold = spans_of(text, named)
    if gold is None:
        return None
    tagger = pycrfsuite.Tagger()
    tagger.open(str(weights))
    units = units_of(Tagged(make_document(Article(id="x", text=text))), 0, len(text))
    rows = features_of(units, [m.span() for m in trigger.finditer(text)])
    spans = list(gold[1])
    for low, high, label in spans_in(tagger.tag(pycrfsuite.ItemSequence(rows))):
        a, b = units[low].start, units[high - 1].end
        if label in "BJ" and not any(a < y and x < b for x, y, _ in gold[1]):
            spans.append((a, b, label))
    tagger.close()
    return text, sorted(spans)


def train_funding(sets: Sets, path: Path, seed: int, repeat: int, rounds: int) -> None:
    """Learn from made-up sentences and from those of FewFC and FinRE that tell of investing."""
    trigger = funding_tagger.TRIGGER
    made = _made(templates(HERE / "fundings.txt"), sets, _NO_FUNDING, seed, repeat)
    real: list[Labelled] = []
    negatives: list[Labelled] = []
    roles = {"investor": "I", "investee": "E", "amount": "M"}
    for text, events in sets.fewfc:
        invested = [e for e in events if e["type"] == "investment"]
        if not invested and not re.search("发行|配股|募", text):
            negatives.append((text, []))
        elif invested and trigger.search(text) and not re.search("增持|减持|收购", text):
            found = spans_of(text, _named(invested, roles))
            real += [found] if found and any(w in "IE" for *_, w in found[1]) else []
    for text, pairs in sets.finre:
        held = [p for p in pairs if p[2] in ("入股", "注资")]
        if held and re.search("入股|注资|投资|增资", text):
            found = spans_of(text, [w for a, b, _ in held for w in ((a, "I"), (b, "E"))])
            real += [found] if found else []
        elif not trigger.search(text):
            negatives.append((text, []))
    learnt: list[Learnt] = prepare(real + made + _few(negatives, seed), trigger, seed)
    learn(learnt, path, rounds=rounds)


TAGGERS = {"contract": train_contract, "funding": train_funding}


def main() -> None:
    """Read the command line, train, and say what was written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fewfc", type=Path, action="append", default=[])
    parser.add_argument("--finre", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--only", choices=sorted(TAGGERS))
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--repeat", type=int, default=20, help="how often each template is filled")
    parser.add_argument("--rounds", type=int, default=80, help="of the learner, at the most")
    options = parser.parse_args()
    sets = Sets([row for path in options.fewfc for row in read_fewfc(path)])
    if options.finre:
        sets.finre = read_finre(options.finre, options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    for name, train in TAGGERS.items():
        if options.only in (None, name):
            path = options.out / f"{name}.bin"
            train(sets, path, options.seed, options.repeat, options.rounds)
            print(f"{path}: {path.stat().st_size:,} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
