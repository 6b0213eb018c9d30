"""Where the words for what comes out begin and end within their clause."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import release_patterns as p
from .names.edges import is_common
from .release_words import COUNTED, ends_as_product, has_name, is_made
from .tagged import DATE, FILLER


@dataclass(frozen=True, slots=True)
class Launch:
    """A phrase for what comes out, ``text[start:end]``, and its verb, at ``verb`` to ``verb_end``.
    ``active`` tells that who releases stands before the verb (某某推出…), ``by`` where the words
    say by whom it is released (由某某推出)."""

    start: int
    end: int
    verb: int
    verb_end: int
    active: bool
    by: tuple[int, int] | None = None


_GOES_ON = re.compile(rf"(?<={FILLER})[\u4e00-\u9fffA-Za-z\d]{{4,}}\Z")
"""Behind a bracket, more of the name."""


def end_of(text: str, words: str, start: int, end: int, at: int, *, released: bool) -> int:
    """Give where the words for what comes out end: with a list behind them, without what is said
    of it or done with it. ``text`` is the prepared sentence, which begins at ``at``."""
    counted = COUNTED.match(words[start:end])
    quoted = p.AFTER_QUOTE.fullmatch(words, start, end)
    if (
        quoted
        and not counted
        and not (ends_as_product(quoted["rest"]) or quoted["rest"].startswith(("系列", "版")))
        and (released or p.SHOWN.fullmatch(quoted["rest"]))
    ):
        return quoted.start("rest") if is_made(quoted["rest"]) else end
    if counted and (shown := _SHOWN_TOO.search(words, start, end)):
        end = shown.start()
    listed = p.LISTED.match(text, end - at)
    if counted and listed is None:
        listed = p.ALLOWS.match(text, end - at) or _so_many(text, end - at, counted[0])
    if listed and (counted or not listed[0].startswith(("：", ":"))):
        return at + listed.end()  # 四大系统：甲、乙
    if cut := next(
        filter(None, (way.fullmatch(words, start, end) for way in (p.ETC, p.TWO_ETC, p.ALL_OF))),
        None,
    ):
        return cut.end("list")  # 甲、乙等四款产品
    if "》、《" in words[start:end] and (many := p.ETC_COUNTED.match(words, end)):
        return many.end()
    if more := p.GOES_ON.search(words, start + 2, end):
        return more.start()
    model = p.MODEL.fullmatch(words, start, end) if released else None
    if model and not ends_as_product(model["rest"]) and is_common(model["rest"]):
        return model.start("rest")
    cut = p.ABOUT.fullmatch(words, start, end)
    return cut.end("what") if cut else end


_SHOWN_TOO = re.compile("(?:首发|首秀|首展|亮相|登场|参展|上市|发布|面世)\\Z")
"""A second verb behind what is counted: 带来五款新品首发."""
_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "2": 2, "3": 3, "4": 4, "5": 5}


def _so_many(text: str, at: int, counted: str) -> re.Match[str] | None:
    """Give the list behind a comma that names as many as were counted: 三款新机，甲、乙和丙."""
    listed = p.LIST_BEHIND.match(text, at)
    items = 1 + len(p.LIST_MARK.findall(listed[0])) if listed else 0
    return listed if items > 1 and _NUMBERS.get(counted.strip("全新约超")[:1]) == items else None


_BRINGS = re.compile(
    r"(?P<who>[\u4e00-\u9fffA-Za-z0-9 ]{2,24}?)(?:此次|本次|今年|[将已也还又拟正])*"
    r"(?<![便捷])携(?![手程带号式])(?:旗下|其|自主研发的?)?(?=..)"
)
"""Who comes with what is shown: 某某将携多款新品亮相."""


_COUNT_OF = (
    r"(?:(?:[一两二三四五六七八九十多数几\d]{1,3})[余多]?[款台部项辆]|大量|众多|一大?批|一系列)"
)
_CODED = re.compile(
    r"(?P<who>[\u4e00-\u9fffA-Za-z0-9 ]{2,16})"
    r"[（(]\s?(?:\d{4,6}(?:\.[A-Z]{1,3})?|[A-Z]{1,5}(?:\.[A-Z]{1,3})?)[)）]"
    r"\s?(?:旗下)?的?(?=.{3})"
    r"|(?P<firm>[\u4e00-\u9fff]{2,6})公司(?:旗下)?(?=(?:首|新)[款个]|全新|新一代)"
)
"""A maker with the code of its share, or called a firm, before what it brings out:
甲（002000）全新某某上市."""
_HAS = re.compile(
    r"(?:(?P<who>[^，。：；的]{2,12}?)(?:[在于][^，。；]{2,10}?(?:上|中|期间))?"
    r"(?:今年|此次|本次|这次|届时|预计|[还也均都共将会仅就])*有|(?:除[^，。；]{2,20}外，?)?还有)"
    rf"(?=近?{_COUNT_OF}|(?<=还有)[\u4e00-\u9fffA-Za-z])"
)
"""Who has so many things that come out: 某某将有五款新车亮相."""


def subject_of(
    text: str, words: str, start: int, end: int, at: int
) -> tuple[int, int, tuple[int, int] | None]:
    """Cut off who tells it, whose it is, by whom it comes, brackets and adverbs; also give where
    the words for whom it comes by stand."""
    for lead in (p.TELLS, p.LEAD):
        found = lead.match(words[start:end])
        start += found.end() if found else 0
    if listed := p.INCLUDED.search(words, start, end):
        start, end = listed.span("list")
    if listed_as := _CODED.match(words, start, end):
        return listed_as.end(), end, listed_as.span(listed_as.lastgroup or "who")
    if words.startswith("还有", start - 1):
        start += 1
    if has := _HAS.match(words, start, end):
        return has.end(), end, has.span("who") if has["who"] else None
    owner = p.OWNER.match(text, start - at, end - at)
    if owner and not (owner["more"] and is_common(owner["more"])):
        start = at + owner.end()
    if text.startswith("旗下", start - at):
        start += 3 if text.startswith("的", start - at + 2) else 2
    elif (under := text.find("旗下", start - at + 2, end - at - 2)) > 0:
        start = at + under + (3 if text.startswith("的", under + 2) else 2)
    if brings := _BRINGS.match(words, start, end):
        return brings.end(), end, brings.span("who")
    by = p.BY.search(words, start, end)
    if by is not None and by.start() >= start + 2:
        end = by.start()
    if (bracket := text.find(FILLER, start - at + 2, end - at)) > 0 and not _GOES_ON.search(
        text, bracket, end - at
    ):
        end = at + bracket
    if adverbial := p.ADVERBIAL.search(text, start - at + 2, end - at):
        end = at + adverbial.start()
    model = p.MODEL.fullmatch(words, start, end)
    rest = model["rest"] if model else ""
    if model and is_made(rest) and not ends_as_product(rest) and is_common(rest):
        end = model.start("rest")
    return start, end, by.span("who") if by is not None else None


_IS = re.compile(
    r"(?:^|(?<=[，。；：\n]))(?!这|该|它|其|此|他|她|我|本|前者|后者)"
    r"(?P<it>[^，。；：\n\ue016\ue0ff是]{2,24})(?<![也只就便更还都仅正算不])是(?:一款)?由?"
    rf"(?P<by>[^，。；：是的\ue016]{{1,20}}?)(?:[于在]?{DATE}|正式|首次|最新|独家|联合|共同|倾力|自主|去年|今年|前年|刚|新)*\Z"
)
_SORT = re.compile(
    r"(?:[一首第][\u4e00-\u9fff]{0,2}[款个种部台]|首款|新一代|旗舰|全新)[\u4e00-\u9fff]{0,10}"
    r"|[\u4e00-\u9fff]{2,8}"
)


def what_it_is(before: str, words: str) -> re.Match[str] | None:
    """Find the product of which ``before`` says that it is what somebody released, where ``words``
    only tell of what sort it is: 某某X是甲公司去年推出的一款手机. Its groups are ``it`` and ``by``,
    who released it."""
    if has_name(words) or not (_SORT.fullmatch(words) and ends_as_product(words)):
        return None
    return _IS.search(before)
