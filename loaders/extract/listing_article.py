"""What an article tells of a listing beside its sentence: figures near it, and it again."""

from __future__ import annotations

from collections.abc import Mapping

from ...schema import Claim, Value, make_claim
from .listing_figures import code_before, figures, figures_before, ticker_in
from .listing_words import OTHER_PAPER, RAISED
from .tagged import Tagged

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
    if claim.values.get("stage") in _TO_COME and alone and "raised" not in claim.values:
        return _with_money(tagged, claim, min(stop, claim.end + _SOON))
    if claim.values.get("stage") not in ("listed", "priced"):
        return claim
    more, last = figures(tagged, claim.end, stop)
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


def _with_money(tagged: Tagged, claim: Claim, stop: int) -> Claim:
    """Add what a listing that is to come shall bring: 拟公开发行6000万股，募集资金7亿元."""
    for told in RAISED.finditer(tagged.text, claim.end, stop):
        if not told.group().startswith("融资") and told["amount"]:
            values = {**claim.values, "raised": tagged.amounts[told.start("amount")].money}
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
