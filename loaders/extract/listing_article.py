"""What an article tells of a listing beside its sentence: figures near it, and it again."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...schema import Claim, DateInterval, Money, Value, make_claim
from .listing_figures import code_before, figures, figures_before, ticker_in
from .listing_words import OTHER_PAPER, RAISED
from .tagged import DATE, Tagged

_LAST_DAY = re.compile(
    rf"最后(?:一个)?交易日(?:期)?(?:大约|预计|将|定|为|是|在|于|[:：])*(?P<day>{DATE})"
)
_BEFORE = 300
"""How far before a listing, in characters, an article on one company tells its figures."""
_TO_COME = ("filed", "accepted", "approved", "tutoring", "preparing")
_SOON = 200
"""How far behind a step to come, in characters, the money is told that it shall bring."""
_NEAR = 500
"""How far behind a listing, in characters, its figures are told."""


def with_figures(tagged: Tagged, claim: Claim, stop: int, *, alone: bool) -> Claim:
    """Add price, ticker and the like that the next sentences tell of the only listing; in an
    article about one company (``alone``) also those that stand before it."""
    if claim.values.get("stage") in _TO_COME and "raised" not in claim.values:
        return _with_money(tagged, claim, min(stop, claim.end + _SOON))
    if claim.values.get("stage") == "delisted" and "date" not in claim.values:
        last_day = _LAST_DAY.search(tagged.text, claim.end, stop)
        if last_day is not None:
            with_day = {**claim.values, "date": tagged.dates[last_day.start("day")].date}
            return _retold(tagged, claim, with_day, (claim.start, last_day.end()))
    if claim.values.get("stage") not in ("listed", "priced"):
        return claim
    more, last = figures(tagged, claim.end, stop)
    if not alone:
        own, end = _beside_name(tagged, claim)
        more, last = {**more, **own}, max(last, end)
    start = claim.start
    if alone:
        low = max(0, start - _BEFORE)
        other = OTHER_PAPER.search(tagged.doc.text, low, start)
        early = {} if other else figures_before(tagged, low, start)
        more = {**{k: v for k, (v, _) in early.items()}, **more}
        start = min([start, *(at for k, (_, at) in early.items() if more[k] is early[k][0])])
    values: dict[str, Value | None] = {**more, **claim.values}
    code = ticker_in(tagged, claim.end, stop) if "ticker" not in values else None
    if code is not None:
        values["ticker"], last = code[0], max(last, code[1])
    elif alone and "ticker" not in values and (field := code_before(tagged, claim.start)):
        values["ticker"], start = field[0], min(start, field[1])
    if values.keys() == claim.values.keys():
        return claim
    return _retold(tagged, claim, values, (start, last))


_PUBLISHED = re.compile(rf"(?:发布|发文|公告|刊登|披露)(?:时间|日期)\s?[:：]?\s?(?P<day>{DATE})")
_SIGNED = re.compile(rf"(?:董事会|公司|管理人|委员会)\s*(?P<day>{DATE})\s*[。]?\s*(?:\n|\Z)")
_END = 60
"""Within how many characters of its end a notice is signed."""


def signed_on(tagged: Tagged) -> DateInterval | None:
    """Give the day that a page says it was published on (发布时间：…) or a company signed its own
    notice."""
    found = _PUBLISHED.search(tagged.text)
    if found is None and "公告" in tagged.doc.text[:_NEAR]:
        text = tagged.text.rstrip()
        found = _SIGNED.search(text, max(0, len(text) - _END))
    return tagged.dates[found.start("day")].date if found else None


def told_with(claim: Claim, tagged: Tagged, day: DateInterval | None) -> Claim:
    """Add the day of the telling to a claim without one."""
    if day is None or "announced" in claim.values:
        return claim
    return _retold(tagged, claim, {**claim.values, "announced": day}, (claim.start, claim.end))


_OWN = 40
"""How far behind its name, in characters, a digest tells a company's own figures."""
_SENTENCE_END = re.compile("[。；\\n]")


def _beside_name(tagged: Tagged, claim: Claim) -> tuple[dict[str, Money], int]:
    """Give what a digest tells of a company where it names it again, up to the next name:
    甲、乙今日申购，其中甲发行价12元，乙发行价15元."""
    company = claim.roles["company"][0].name
    later = tagged.names_in(claim.end, min(len(tagged.text), claim.end + _NEAR))
    for index, name in enumerate(later):
        if name.text == company:
            stop = min(name.end + _OWN, len(tagged.text))
            stop = min([stop, *(n.start for n in later[index + 1 : index + 2])])
            if closed := _SENTENCE_END.search(tagged.text, name.end, stop):
                stop = closed.start()
            found, last = figures(tagged, name.end, stop)
            if found:
                return found, last
    return {}, claim.end


def _with_money(tagged: Tagged, claim: Claim, stop: int) -> Claim:
    """Add what a listing that is to come shall bring: 拟公开发行6000万股，募集资金7亿元."""
    for told in RAISED.finditer(tagged.text, claim.end, stop):
        if not told.group().startswith("融资"):
            group = next(name for name, words in told.groupdict().items() if words)
            values = {**claim.values, "raised": tagged.amounts[told.start(group)].money}
            return _retold(tagged, claim, values, (claim.start, told.end()))
    return claim


def _retold(
    tagged: Tagged, claim: Claim, values: Mapping[str, Value | None], span: tuple[int, int]
) -> Claim:
    return make_claim(
        tagged.doc.article, "Listing", claim.roles, values, span,
        modality=claim.modality, attributed_to=claim.attributed_to, confidence=claim.confidence,
    )  # fmt: skip


def own_stretch(tagged: Tagged, claim: Claim, claims: list[Claim]) -> int:
    """Give up to where the sentences behind a listing may tell its figures: as far as
    :data:`_NEAR`, and not into the listing of another company."""
    company = claim.roles["company"][0].name
    others = [c.start for c in claims if c.roles["company"][0].name != company]
    stop = min([len(tagged.text), claim.end + _NEAR, *(at for at in others if at >= claim.end)])
    later = OTHER_PAPER.search(tagged.doc.text, claim.end, stop)
    return later.start() if later else stop


def merged(claims: list[Claim]) -> list[Claim]:
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
