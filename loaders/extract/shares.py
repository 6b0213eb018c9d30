"""Parts of a whole (60%股权, 不低于52.96%的股份, 全部股权), in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ...schema import Share
from .document import Span

_NUMBER = r"\d{1,3}(?:\.\d+)?\s?(?:[%％]|per\s?cent\b)"
_SIGN = re.compile(r"[%％\s]|per\s?cent")
_WHAT = r"(?:股权份额|股份份额|股权|股份|股本|权益|股票|表决权|出资份额|合伙份额|份额|资产份额)"
_SHARE = re.compile(
    rf"(?P<hedge>不低于|不少于|至少|超过?|逾|高于|不超过|至多|最多|约|近|剩余|合计|余下|所持)?的?(?P<low>{_NUMBER})"
    rf"(?:\s?(?:[-~—–至到])\s?(?P<high>{_NUMBER}))?(?P<above>以上)?"
    rf"(?P<what>(?:的?{_WHAT}|的?[^，。；、\d%％]{{1,6}}?{_WHAT})(?:及[^，。；]{{0,4}}(?:债权|资产))?)?"
)
_WHOLE = re.compile(
    rf"(?:全部|所有|全数|全体)(?:已发行)?(?:[且及并]?(?:流通|发行在外|流通在外))?的?(?:剩余)?(?:普通股|流通股|{_WHAT})|(?:全部|所有)资产|控股权|控制权|控股股权|部分{_WHAT}|绝?大?[多部][数分](?:的)?{_WHAT}|控制性{_WHAT}|少数(?:股东)?{_WHAT}|剩余{_WHAT}"
    rf"|(?:[一二三四五六七八九\d]成[一二三四五六七八九半]?|[二三四五六七八九十]分之[一二三四五六七八九]|百分之[一二三四五六七八九十]{{1,3}}|半数|过半)的?{_WHAT}"
    rf"|[AHB]股股[份票权]|\d[\d.,]*\s?[万亿]?元(?=股权|出资){_WHAT}"
)


@dataclass(frozen=True, slots=True)
class Part(Span):
    """A part of an organization in the text. ``share`` is ``None`` where no number is told;
    ``of_equity`` is whether the words say that it is a part of the equity."""

    share: Share | None
    of_equity: bool


def find_parts(text: str, start: int = 0, end: int | None = None) -> list[Part]:
    """Give the parts told of in ``text[start:end]``, in order.

    A percentage over 100 is no part. 不低于 leaves the upper bound open, 不超过 the lower one.
    """
    end = len(text) if end is None else end
    found = []
    for m in _SHARE.finditer(text, start, end):
        share = _share(m)
        if share is not None:
            found.append(Part(m.start(), m.end(), m.group().strip("的 "), share, bool(m["what"])))
    for m in _WHOLE.finditer(text, start, end):
        if not any(p.start < m.end() and m.start() < p.end for p in found):
            whole = (
                Share(Decimal(1), Decimal(1), m.group())
                if m.group().startswith(("全部", "所有", "全数", "全体"))
                else None
            )
            found.append(Part(m.start(), m.end(), m.group(), whole, True))
    return sorted(found, key=lambda p: p.start)


def _share(m: re.Match[str]) -> Share | None:
    low = Decimal(_SIGN.sub("", m["low"])) / 100
    high = Decimal(_SIGN.sub("", m["high"])) / 100 if m["high"] else low
    if not 0 < low <= high <= 1:
        return None
    words, hedge = m.group().strip(), m["hedge"] or ""
    if hedge.startswith(("不低", "不少", "至少", "超", "逾", "高于")) or m["above"]:
        return Share(low, None, words)
    if hedge.startswith(("不超", "至多", "最多")):
        return Share(None, high, words)
    return Share(low, high, words)
