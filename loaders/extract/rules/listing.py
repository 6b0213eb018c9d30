"""Listings: a company's steps to a stock exchange, with venue, sponsors and regulator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ....schema import Claim, Mention, Modality, Value, make_claim
from ..attribution import attributed_to
from ..document import Document, Sentence
from ..headlines import without_headlines
from ..listing_words import (
    ABOUT_RULES,
    ASIDE_STEP,
    BEARS,
    CUE,
    GOODS,
    IF,
    MARKET,
    OF_A_LISTING,
    PATTERNS,
    PRICE,
    RAISED,
    REGULATOR,
    RULE,
    SPONSOR,
    TICKER,
    VALUE,
    VENUE,
)
from ..modality import modality_of
from ..parties import mention_of, parties
from ..subjects import Subjects, subjects_of
from ..tagged import ORG, Tagged, tag
from ..telling import dates_of


@dataclass
class _Step:
    company: Mention
    stage: str
    words: str
    venue: str | None
    start: int
    end: int
    modality: Modality


def find(doc: Document) -> Iterable[Claim]:
    """Give the steps to a listing that an article tells of, each company's step at a venue once.

    ``venue`` and ``stage_words`` are as written. Rules of exchanges, listed companies in general
    and products that come to market (新车上市) are none.
    """
    if not CUE.search(doc.text):
        return []
    tagged = tag(doc)
    subjects = subjects_of(tagged)
    claims: list[Claim] = []
    for sentence in tagged.sentences:
        if CUE.search(sentence.text):
            claims.extend(_in_sentence(tagged, sentence, subjects))
    if len({c.roles["company"][0].name for c in claims}) == 1:
        claims = [_with_figures(tagged, c) for c in claims]
    return _merged(without_headlines(doc, claims))


def _in_sentence(tagged: Tagged, sentence: Sentence, subjects: Subjects) -> Iterator[Claim]:
    seen: set[str] = set()
    for clause in tagged.clauses(sentence):
        words = tagged.doc.text[clause.start : clause.end]
        if IF.search(words) or not CUE.search(words):
            continue
        plain = ABOUT_RULES.sub(lambda m: "＿" * len(m.group()), words)
        for stage, pattern in PATTERNS:
            match = pattern.search(plain)
            if match is None or not _is_step(stage, match, sentence.text, words):
                continue
            for step in _steps(tagged, sentence, clause.start, match, stage, subjects):
                if step.stage in seen:
                    continue
                yield _claim(tagged, sentence, step)
            seen.add(stage)
            break


def _is_step(stage: str, match: re.Match[str], sentence: str, clause: str) -> bool:
    """Whether words that could be a step of a listing are one."""
    if not MARKET.search(sentence) and ("上市" not in match.group() or GOODS.search(sentence)):
        return False
    if stage in ("filed", "accepted", "approved", "listed") and not MARKET.search(sentence):
        return False
    if stage == "approved" and not OF_A_LISTING.search(clause):
        return False
    if stage == "preparing":
        before = match.string[max(0, match.start() - 1) : match.start()]
        return before not in ("为", "以") and not ASIDE_STEP.match(match.string, match.end())
    return True


def _steps(
    tagged: Tagged,
    sentence: Sentence,
    at: int,
    match: re.Match[str],
    stage: str,
    subjects: Subjects,
) -> Iterator[_Step]:
    start, end = at + match.start(), at + match.end()
    company = _company(tagged, sentence, at, start, end, subjects)
    if company is None:
        return
    modality = modality_of(tagged.doc, start, end)
    if modality == Modality.DENIED:
        return
    if stage == "preparing" and modality == Modality.ASSERTED:
        modality = Modality.PLANNED
    near = [m.group() for m in VENUE.finditer(tagged.doc.text, at, _clause_end(tagged, end))]
    if not near:
        near = [m.group() for m in VENUE.finditer(tagged.doc.text, sentence.start, at)][-1:]
    several = len(near) > 1 and re.search(r"[和与及、]", tagged.doc.text[at:end])
    venues: list[str | None] = [*(near if several else near[:1])] or [None]
    for venue in venues:
        yield _Step(company, stage, _core(stage, match.group()), venue, start, end, modality)


_LISTED = re.compile(r"(?:正式|成功|挂牌)*(?:上市|登陆|挂牌|敲钟|IPO)(?:首日|交易|上市)?")


def _core(stage: str, words: str) -> str:
    """Give the words of the step without what stands between its verb and its adverb."""
    found = _LISTED.search(words) if stage == "listed" else None
    return found.group() if found else words


def _clause_end(tagged: Tagged, at: int) -> int:
    found = re.compile(r"[，；。\n]").search(tagged.text, at)
    return found.start() if found else len(tagged.text)


def _company(
    tagged: Tagged, sentence: Sentence, at: int, start: int, end: int, subjects: Subjects
) -> Mention | None:
    """Give who lists: the name before the step, not the exchange, the regulator or a sponsor."""
    words = tagged.text[sentence.start : end]
    aside = {m.start() for m in re.finditer(rf"(?<=[向在由于至]){ORG}", words)}
    aside |= {m.start() for m in re.finditer(rf"{ORG}(?=保荐|担任|作为|为其)", words)}
    for except_ in re.finditer(r"除(?:了)?[^，。；]{0,30}?(?:以外|之外|外)", words):
        aside |= set(range(except_.start(), except_.end()))
    names = [
        n for n in subjects.names
        if sentence.start <= n.start < start
        and n.start - sentence.start not in aside
        and not VENUE.fullmatch(n.text)
        and not re.search(r"证监局|证监会|交易所|券商|证券$|委员会|凭证$|^GDR$", n.text)
    ]  # fmt: skip
    near = [n for n in names if n.start >= at]
    if near:
        return mention_of(near[-1])
    if names:
        return mention_of(names[0])
    if subjects.says_this(sentence.start, end) or BEARS.match(tagged.text, at):
        found = subjects.carried(sentence.start)
        if found is not None and not VENUE.fullmatch(found.name):
            return found
    return None


def _claim(tagged: Tagged, sentence: Sentence, step: _Step) -> Claim:
    doc, text = tagged.doc, tagged.text
    stop = min(sentence.end, step.end + 160)
    sponsors: list[Mention] = []
    last = step.end
    for match in SPONSOR.finditer(text, sentence.start, stop):
        group = next(g for g in ("list", "list2", "list3") if match[g] is not None)
        found = parties(
            tagged, match.start(group), match.end(group), ("Organization",), guess=False
        )
        sponsors.extend(found)
        last = max(last, match.end())
    regulators = []
    if filing := REGULATOR.search(text, sentence.start, stop):
        group = "who" if filing["who"] else "who2"
        name = mention_of(tagged.names[filing.start(group)])
        if not VENUE.fullmatch(name.name):
            regulators.append(name)
    low = step.start if step.stage == "preparing" else sentence.start
    date, announced = dates_of(tagged, sentence, low, step.end)
    rule = RULE.search(doc.text, sentence.start, sentence.end)
    ticker = TICKER.search(doc.text, sentence.start, sentence.end)
    values: dict[str, Value | None] = {
        "venue": step.venue, "stage": step.stage, "stage_words": step.words, "date": date,
        "announced": announced, "rule": (rule.group(1) or rule.group(2)) if rule else None,
        "ticker": _code(ticker) if step.stage in ("listed", "priced") else None,
    }  # fmt: skip
    for key, pattern in (("price", PRICE), ("raised", RAISED), ("market_value", VALUE)):
        money = pattern.search(text, sentence.start, sentence.end)
        if money is not None and step.stage in (
            "listed",
            "priced",
            "approved",
            "filed",
            "preparing",
        ):
            values[key] = tagged.amounts[money.start("amount")].money
    start = min(
        [
            step.start,
            step.company.start
            if step.company.start is not None and step.company.start >= sentence.start
            else step.start,
        ]
    )
    sponsors = [s for s in sponsors if s.name != step.company.name]
    return make_claim(
        doc.article, "Listing",
        {"company": [step.company], "sponsor": sponsors, "regulator": regulators}, values,
        (start, max(last, step.end)), modality=step.modality,
        attributed_to=attributed_to(doc, step.start, step.end), confidence=0.8,
    )  # fmt: skip


_FIGURES = (("price", PRICE), ("raised", RAISED), ("market_value", VALUE))
_NEAR = 500
"""How far behind a listing, in characters, its figures are told."""


def _with_figures(tagged: Tagged, claim: Claim) -> Claim:
    """Add price, ticker and the like that the next sentences tell of the only listing."""
    if claim.values.get("stage") not in ("listed", "priced"):
        return claim
    values: dict[str, Value | None] = dict(claim.values)
    last = claim.end
    stop = min(len(tagged.text), claim.end + _NEAR)
    for key, pattern in _FIGURES:
        found = pattern.search(tagged.text, claim.end, stop) if key not in values else None
        if found is not None:
            values[key], last = tagged.amounts[found.start("amount")].money, max(last, found.end())
    ticker = TICKER.search(tagged.doc.text, claim.end, stop) if "ticker" not in values else None
    if ticker is not None and ticker.group(2):
        values["ticker"], last = ticker.group(2), max(last, ticker.end())
    if last == claim.end:
        return claim
    return make_claim(
        tagged.doc.article, "Listing", claim.roles, values, (claim.start, last),
        modality=claim.modality, attributed_to=claim.attributed_to, confidence=claim.confidence,
    )  # fmt: skip


def _code(found: re.Match[str] | None) -> str | None:
    return (found.group(1) or found.group(2)) if found else None


def _merged(claims: list[Claim]) -> list[Claim]:
    """Drop a step told again with nothing new."""
    kept: list[Claim] = []
    for claim in claims:
        said = {k: v for k, v in claim.values.items() if k not in ("stage_words", "announced")}
        again = any(
            c.roles["company"][0].name == claim.roles["company"][0].name
            and set(said.items()) <= set(c.values.items())
            and len(claim.roles) <= len(c.roles)
            and claim.modality == c.modality
            for c in kept
        )
        if not again:
            kept.append(claim)
    return kept
