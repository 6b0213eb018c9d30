"""Which office a change of position is of, and of what part of an organization."""

from __future__ import annotations

import re

from .tagged import Tagged
from .titles import EXECUTIVE, TITLES


def given_up(match: re.Match[str]) -> str | None:
    """Give the office that is given up where the words before name the one who holds it."""
    words = match.string[match.end("title") : match.start("persons")]
    found = _GIVEN_UP.search(words)
    return found["title"] if found else None


_GIVEN_UP = re.compile(
    rf"(?:卸任|辞去|辞任|离任|不再担任|不再兼任|卸下)[^，。；]{{0,8}}?(?P<title>{TITLES})"
)


def of_company(tagged: Tagged, at: int, title: str | None) -> bool:
    """Whether somebody takes an office of a company that the text calls no more than that."""
    return bool(
        title and EXECUTIVE.search(title) and tagged.doc.text.find("公司", at, at + 60) >= 0
    )


def unit_of(words: str) -> str | None:
    """Give of what somebody is the head, from the words between his organization and his title."""
    words = _OF_IT.sub("", words)
    return words if _FIELD.fullmatch(words) or _UNIT.search(words) else None


_OF_IT = re.compile("^(?:本公司|该公司|公司|集团|该行|其|的|新任|新一任|首任)+")
_FIELD = re.compile(
    "(?![本该新首第其及和与、])[\u4e00-\u9fffA-Za-z和及、]{2,14}(?<![的司任届会兼了为])(?<![长理裁事监官员书席][和及与、])"
)
"""Of what somebody is the head, right before his title: 代工执行副总裁."""
_UNIT = re.compile(
    r"^(?![该本其]|公司|.*(?:子公司|全资|法定))[^\ue010，。；]*(?:区域?|[分支]行|[\u4e00-\u9fff]{2}公司|部门?|中心|[事企]业群|集团|院|所|室|团队|板块|业务|大区|小组)$"
)
"""What a unit ends with, if it is more than 公司 or 该行."""
