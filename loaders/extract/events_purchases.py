"""Which purchases are events to labelled sets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schema import Claim
from .events_names import same_party

_CALLED = re.compile(
    "收购|并购|私有化|要约|吞并|竞购|兼并"
    r"|\b(?:acqui|buy|bought|take[ -]?over|took over|purchas|merge)"
)

_HANDED_OVER = re.compile("转让|出售|出让|受让|划转|卖给|卖予|接盘")


def is_called_purchase(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether an acquisition is more than a sale or a transfer of shares, which is none to the
    labels where neither it nor another telling of the same target calls it a purchase."""
    if _CALLED.search(claim.quote) or not _HANDED_OVER.search(claim.quote):
        return True
    targets = {m.name for m in claim.roles.get("target", ())}
    return any(
        other.kind == "Acquisition"
        and _CALLED.search(other.quote)
        and any(same_party(m.name, name) for m in other.roles["target"] for name in targets)
        for other in claims
    )


_GIVEN_UP = re.compile(
    r"(?:取消|终止|放弃|中止|叫停|撤回|撤销|拒绝|回绝|婉拒|否决|不再)(?:了|对)?[^，。；]{0,30}(?:收购|并购|私有化|要约)"
    r"|(?:收购|并购|私有化)[^，。；]{0,30}(?:告吹|流产|搁浅|泡汤|失败|未果|取消|终止|放弃|中止|遭拒|被拒|落空|折戟|被否)"
)
_NEVER = re.compile(
    "否认|不属实|不实|辟谣|谣言|子虚乌有|无此事|不存在|从未|(?:没有|并无|无)[^，。；]{0,8}(?:收购|并购|计划|打算|意向|意愿)"
)


def was_given_up(claim: Claim) -> bool:
    """Whether a purchase was meant and then given up, which is an event to the labels, as one that
    is only planned is; what was never meant is none."""
    return (
        claim.kind == "Acquisition"
        and _GIVEN_UP.search(claim.quote) is not None
        and not _NEVER.search(claim.quote)
    )
