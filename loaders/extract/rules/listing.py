"""Listings: a company's steps to a stock exchange, with venue, sponsors and regulator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ....schema import Claim, Mention, Modality, Value, make_claim
from ..attribution import attributed_to
from ..document import Document, Sentence, Span
from ..headlines import without_headlines
from ..listing_article import merged, own_stretch, signed_on, told_with, with_figures
from ..listing_companies import companies
from ..listing_figures import (
    code_at,
    figures,
    first_days,
    own_stretches,
    ticker_in,
    ticker_of,
    told_code,
    when,
)
from ..listing_names import whole
from ..listing_stages import PATTERNS, PLANS
from ..listing_steps import is_step
from ..listing_words import (
    ABOUT_RULES,
    BESIDE_CUE,
    CUE,
    IF,
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
    own: tuple[int, int]
    """Where the sentence tells what is this company's alone."""


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
    below = [c for c in claims if c.values["stage"] != "listed" or not _TITLE.search(c.quote)]
    kept = without_headlines(doc, below)
    told = merged([c for c in claims if c in kept or c not in below])
    alone = len({c.roles["company"][0].name for c in told}) == 1
    day = signed_on(tagged) if told else None
    return [
        told_with(
            with_figures(tagged, claim, own_stretch(tagged, claim, claims), alone=alone),
            tagged,
            day,
        )
        for claim in told
    ]


_TITLE = re.compile(r"首次公开发行[^，。；]{0,4}股票[^，。；]{0,24}上市$")
"""The title of a notice (首次公开发行股票并在科创板上市), which the text below says otherwise."""


def _in_sentence(tagged: Tagged, sentence: Sentence, subjects: Subjects) -> Iterator[Claim]:
    seen: set[tuple[str, str, str | None]] = set()
    steps = _apart(list(_steps_in(tagged, sentence, subjects)), sentence)
    listed = {step.company.name for step in steps if step.stage == "listed"}
    for step in steps:
        if step.stage == "preparing" and step.company.name in listed:
            continue  # 计划21日定价，22日开始交易
        if step.stage == "listed" and any(known[1] == step.company.name for known in seen):
            step.modality = Modality.PLANNED  # 已过聆讯，9月14日上市
        key = (step.stage, step.company.name, step.venue)
        told = step.stage == "priced" and any(
            known[:2] == ("listed", step.company.name) for known in seen
        )
        if key not in seen and not told:  # the price of shares that are listed is no step
            yield _claim(tagged, sentence, step)
            seen.add(key)


def _apart(steps: list[_Step], sentence: Sentence) -> list[_Step]:
    """Let the figures of each of several companies of a sentence stand from its name to the next:
    甲发行价12元，乙发行价15元."""
    at = {s.company.start for s in steps if s.company.start is not None}
    starts = sorted(start for start in at if sentence.start <= start < sentence.end)
    if len({s.company.name for s in steps}) < 2 or len(starts) < 2:
        return steps
    after = dict(zip(starts, [*starts[1:], sentence.end], strict=True))
    for step in steps:
        start = step.company.start
        if start in after and step.own == (sentence.start, sentence.end):
            step.own = (start, max(after[start], step.end))
    return steps


def _steps_in(tagged: Tagged, sentence: Sentence, subjects: Subjects) -> Iterator[_Step]:
    clauses = tagged.clauses(sentence)
    for index, clause in enumerate(clauses):
        behind = clauses[index + 1].text if index + 1 < len(clauses) else ""
        for stage, match in _stages_of(tagged, sentence, clause, behind):
            steps = list(_steps(tagged, sentence, clause.start, match, stage, subjects))
            if steps:
                break
        else:
            continue
        yield from steps


_LET = re.compile(
    r"(?:已|均|也)?(?:获|被|通过|收到|未|遭)[^，。；]{0,24}?(?:批准|核准|批复|受理|通过|同意|否决)"
)
"""Opens the clause that says what became of the listing that the clause before it names."""


def _stages_of(
    tagged: Tagged, sentence: Sentence, clause: Span, behind: str
) -> Iterator[tuple[str, re.Match[str]]]:
    """Give the step that a clause tells, and its words, in each place where they stand; ``behind``
    is the next clause."""
    words = tagged.doc.text[clause.start : clause.end]
    if IF.search(words) or not (CUE.search(words) or BESIDE_CUE.search(words)):
        return
    plain = ABOUT_RULES.sub(lambda m: "＿" * len(m.group()), words)
    let = _LET.match(behind)
    for stage, pattern in PATTERNS:
        if let and stage in ("listed", "preparing"):
            continue
        found = [m for m in pattern.finditer(plain) if is_step(tagged, sentence, clause, stage, m)]
        if found:
            yield from ((stage, match) for match in found)
            return


def _steps(
    tagged: Tagged, sentence: Sentence, at: int, match: re.Match[str], stage: str,
    subjects: Subjects,
) -> Iterator[_Step]:  # fmt: skip
    start, end = at + match.start(), at + match.end()
    modality = modality_of(tagged.doc, start, end)
    if modality == Modality.DENIED:
        if stage not in ("rejected", "withdrawn") or match.group()[0] not in "未不":
            return
        modality = Modality.ASSERTED  # what is not let is told as done
    if stage in _ENDED and _NOT.search(match.string, 0, match.start()):
        return
    if stage in ("delisted", "suspended") and _RISK.search(match.string):
        modality = Modality.FORECAST
    if stage == "priced" and first_days(tagged, sentence):
        stage = "listed"
    if (
        stage == "preparing"
        and not _MEANT.search(match.string, 0, match.end())
        and (
            _FIRST_DAY.match(tagged.doc.text, end)
            or _PAST.search(tagged.doc.text, sentence.start, end)
        )
    ):
        stage = "listed"
    if stage == "listed" and (plan := PLANS.search(match.string, 0, match.end())):
        modality = Modality.PLANNED
        opened = sentence.start if at - sentence.start <= _SHORT else at
        fixed = plan.group() in _LET_OR_WILL and tagged.dates_in(opened, end)
        stage = stage if fixed else "preparing"
    if stage == "preparing" and modality == Modality.ASSERTED:
        modality = Modality.PLANNED
    near = [m.group() for m in VENUE.finditer(tagged.doc.text, at, _clause_end(tagged, end))]
    if not near:
        near = [m.group() for m in VENUE.finditer(tagged.doc.text, sentence.start, at)][-1:]
    several = len(near) > 1 and re.search(r"[和与及、]", tagged.doc.text[at:end])
    venues: list[str | None] = [*(near if several else near[:1])] or [None]
    told = companies(tagged, sentence, at, (start, end), subjects)
    for found, own in zip(told, own_stretches(told, sentence), strict=True):
        company = whole(tagged, found)
        for venue in venues:
            words = _core(stage, match.group())
            yield _Step(company, stage, words, venue, at, start, end, modality, own)


_LET_OR_WILL = ("将", "即将", "预期", "决定", "获准", "批准", "核准", "同意")
"""Words that with a day tell of a listing itself (经核准于9月7日上市)."""
_ENDED = ("delisted", "suspended", "rejected", "withdrawn")
_NOT = re.compile(r"(?:不应当?|不该|无需|不必|没有下发|未下发)[^，。；]{0,4}\Z")
_SHORT = 16
"""How far before a clause, in characters, the day that opens its sentence may stand."""
_RISK = re.compile(r"可能|风险|或将|面临|濒临|逼近|之虞")
_FIRST_DAY = re.compile(r"[，、](?:上市|挂牌)?(?:首日|开盘|收盘|股价|盘中|今日开盘)")
"""Behind 赴港上市: it is done."""
_PAST = re.compile(r"(?:(?:19|20)\d\d年|[去前]年)[^。；]{0,20}(?:借壳|赴|回)[^，。；]{0,12}上市")
_MEANT = re.compile(r"拟|将|计划|考虑|筹|欲|谋|有望")


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
    if step.stage == "listed" and date is None:
        date = first_days(tagged, sentence)
    rule = RULE.search(doc.text, sentence.start, sentence.end)
    values: dict[str, Value | None] = {
        "venue": step.venue, "stage": step.stage, "stage_words": step.words, "date": date,
        "announced": announced, "rule": (rule.group(1) or rule.group(2)) if rule else None,
        "ticker": code_at(step.venue, ticker_of(tagged, step.company), tagged, step.company),
    }  # fmt: skip
    if step.stage in ("listed", "priced") and values["ticker"] is None:
        code = ticker_in(tagged, *step.own)
        values["ticker"] = code[0] if code else None
    if values["ticker"] is None:
        values["ticker"] = told_code(tagged, step.company, step.own)
    if step.stage in _WITH_FIGURES:
        values |= figures(tagged, *step.own)[0]
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


_WITH_FIGURES = ("listed", "priced", "approved", "accepted", "filed", "preparing")
