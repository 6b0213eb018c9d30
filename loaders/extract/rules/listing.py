"""Listings: a company's steps to a stock exchange, with venue, sponsors and regulator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ....schema import Claim, Mention, Modality, Value, make_claim
from ..attribution import attributed_to
from ..awards_parties import full_name
from ..document import Document, Sentence
from ..headlines import without_headlines
from ..listing_companies import companies
from ..listing_figures import figures, ticker_in, ticker_of, when
from ..listing_words import (
    ABOUT_RULES,
    ASIDE_STEP,
    CUE,
    FIRST_SHARES,
    GOODS,
    IF,
    MARKET,
    OF_A_LISTING,
    OTHER_PAPER,
    PATTERNS,
    PLANS,
    REGULATOR,
    RULE,
    SPONSOR,
    VENUE,
)
from ..modality import modality_of
from ..parties import mention_of, parties
from ..subjects import Subjects, subjects_of
from ..tagged import Tagged, tag


@dataclass
class _Step:
    company: Mention
    stage: str
    words: str
    venue: str | None
    clause: int
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
    for sentence in tagged.sentences_with(CUE):
        claims.extend(_in_sentence(tagged, sentence, subjects))
    told = _merged(without_headlines(doc, claims))
    return [_with_figures(tagged, claim, _own_stretch(tagged, claim, claims)) for claim in told]


def _own_stretch(tagged: Tagged, claim: Claim, claims: list[Claim]) -> int:
    """Give up to where the sentences behind a listing may tell its figures: as far as
    :data:`_NEAR`, and not into the listing of another company."""
    company = claim.roles["company"][0].name
    others = [c.start for c in claims if c.roles["company"][0].name != company]
    return min([len(tagged.text), claim.end + _NEAR, *(at for at in others if at >= claim.end)])


def _in_sentence(tagged: Tagged, sentence: Sentence, subjects: Subjects) -> Iterator[Claim]:
    seen: set[tuple[str, str, str | None]] = set()
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
                key = (step.stage, step.company.name, step.venue)
                if key not in seen:
                    yield _claim(tagged, sentence, step)
                    seen.add(key)
            break


def _is_step(stage: str, match: re.Match[str], sentence: str, clause: str) -> bool:
    """Whether words that could be a step of a listing are one."""
    if not MARKET.search(sentence) and ("上市" not in match.group() or GOODS.search(sentence)):
        return False
    if stage in ("filed", "accepted", "approved", "listed") and not MARKET.search(sentence):
        return False
    if OTHER_PAPER.search(sentence) and not FIRST_SHARES.search(sentence):
        return False
    if stage == "approved" and not OF_A_LISTING.search(clause):
        return False
    if stage == "preparing":
        before = match.string[max(0, match.start() - 1) : match.start()]
        return before not in ("为", "以") and not ASIDE_STEP.match(match.string, match.end())
    return True


def _steps(
    tagged: Tagged, sentence: Sentence, at: int, match: re.Match[str], stage: str,
    subjects: Subjects,
) -> Iterator[_Step]:  # fmt: skip
    start, end = at + match.start(), at + match.end()
    modality = modality_of(tagged.doc, start, end)
    if modality == Modality.DENIED:
        return
    if stage == "listed" and (plan := PLANS.search(match.string, 0, match.end())):
        modality = Modality.PLANNED
        fixed = plan.group() == "将" and tagged.dates_in(at, end)
        stage = stage if fixed else "preparing"
    if stage == "preparing" and modality == Modality.ASSERTED:
        modality = Modality.PLANNED
    near = [m.group() for m in VENUE.finditer(tagged.doc.text, at, _clause_end(tagged, end))]
    if not near:
        near = [m.group() for m in VENUE.finditer(tagged.doc.text, sentence.start, at)][-1:]
    several = len(near) > 1 and re.search(r"[和与及、]", tagged.doc.text[at:end])
    venues: list[str | None] = [*(near if several else near[:1])] or [None]
    for found in companies(tagged, sentence, at, (start, end), subjects):
        company = full_name(tagged, found)
        for venue in venues:
            words = _core(stage, match.group())
            yield _Step(company, stage, words, venue, at, start, end, modality)


_LISTED = re.compile(r"(?:正式|成功|挂牌)*(?:上市|登陆|挂牌|敲钟|IPO)(?:首日|交易|上市)?")


def _core(stage: str, words: str) -> str:
    """Give the words of the step without what stands between its verb and its adverb."""
    found = _LISTED.search(words) if stage == "listed" else None
    return found.group() if found else words


def _clause_end(tagged: Tagged, at: int) -> int:
    found = re.compile(r"[，；。\n]").search(tagged.text, at)
    return found.start() if found else len(tagged.text)


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
    date, announced = when(
        tagged, sentence, step.clause, (step.start, step.end), planned=step.stage == "preparing"
    )
    rule = RULE.search(doc.text, sentence.start, sentence.end)
    values: dict[str, Value | None] = {
        "venue": step.venue, "stage": step.stage, "stage_words": step.words, "date": date,
        "announced": announced, "rule": (rule.group(1) or rule.group(2)) if rule else None,
        "ticker": ticker_of(tagged, step.company),
    }  # fmt: skip
    if step.stage in ("listed", "priced") and values["ticker"] is None:
        code = ticker_in(tagged, sentence.start, sentence.end)
        values["ticker"] = code[0] if code else None
    if step.stage in _WITH_FIGURES:
        values |= figures(tagged, sentence.start, sentence.end)[0]
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


_WITH_FIGURES = ("listed", "priced", "approved", "filed", "preparing")
_NEAR = 500
"""How far behind a listing, in characters, its figures are told."""


def _with_figures(tagged: Tagged, claim: Claim, stop: int) -> Claim:
    """Add price, ticker and the like that the next sentences tell of the only listing."""
    if claim.values.get("stage") not in ("listed", "priced"):
        return claim
    more, last = figures(tagged, claim.end, stop)
    values: dict[str, Value | None] = {**more, **claim.values}
    code = ticker_in(tagged, claim.end, stop) if "ticker" not in values else None
    if code is not None:
        values["ticker"], last = code[0], max(last, code[1])
    if values.keys() == claim.values.keys():
        return claim
    return make_claim(
        tagged.doc.article, "Listing", claim.roles, values, (claim.start, last),
        modality=claim.modality, attributed_to=claim.attributed_to, confidence=claim.confidence,
    )  # fmt: skip


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
