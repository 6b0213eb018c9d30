"""What an article tells with a listing: its day, price, code, money raised and market value."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schema import DateInterval, Mention, Money
from .document import Sentence
from .listing_words import PRICE, RAISED, TICKER, VALUE
from .tagged import DATE, FILLER, Tagged
from .telling import dates_of, is_announcement, is_outlet, told_before

_FIGURES = (("price", PRICE), ("raised", RAISED), ("market_value", VALUE))


def figures(tagged: Tagged, start: int, end: int) -> tuple[dict[str, Money], int]:
    """Give price, money raised and market value that stand in a stretch, each as first told, and
    where the last of them ends (``start`` if there is none)."""
    found: dict[str, Money] = {}
    last = start
    for key, pattern in _FIGURES:
        match = pattern.search(tagged.text, start, end)
        if match and key == "market_value":
            told = pattern.finditer(tagged.text, match.start(), end)
            match = next((m for m in told if _at_close(tagged, m.start())), match)
        if match and key == "raised" and _COUNTED.search(tagged.doc.text, start, match.start()):
            continue
        if match and match.group().startswith("估") and _ROUND.search(tagged.doc.text, start, end):
            continue  # what a round of funding put it at
        if match is not None:
            group = next(name for name, words in match.groupdict().items() if words)
            found[key] = tagged.amounts[match.start(group)].money
            last = max(last, match.end())
    return found, last


_CLOSE = re.compile(r"(?:截[至止]|收[盘市报于]|午后)[^。；\n]*\Z")


def _at_close(tagged: Tagged, at: int) -> bool:
    """Whether a value is that of the end of a day, which papers give in place of the first."""
    return bool(_CLOSE.search(tagged.doc.text, max(0, at - _FIELDS), at))


_FIELDS = 40
"""How far before a value, in characters, what day's end it is of may be told."""
_COUNTED = re.compile("(?:共|合计|总数|数[目量])[^，。；]{0,6}\\d+[宗家只]")
"""Before the money that a market raised: 共计500宗，集资1400亿美元."""
_ROUND = re.compile("轮|融资(?!融券)|投后|投前")


def figures_before(tagged: Tagged, start: int, end: int) -> dict[str, tuple[Money, int]]:
    """Give the price, money raised and market value last told in a stretch before a listing, each
    with where its words begin; what a company got in rounds of funding is not among them."""
    found: dict[str, tuple[Money, int]] = {}
    for key, pattern in _FIGURES:
        for match in pattern.finditer(tagged.text, start, end):
            counted = key == "raised" and _COUNTED.search(tagged.doc.text, start, match.start())
            if not counted and not match.group().startswith(("融资", "估", "企业估")):
                group = next(name for name, words in match.groupdict().items() if words)
                found[key] = tagged.amounts[match.start(group)].money, match.start()
    return found


def own_stretches(companies: Sequence[Mention], sentence: Sentence) -> list[tuple[int, int]]:
    """Give for each of the companies that one step is told of where its own figures may stand:
    the whole sentence where it is alone, else from its name to the next one."""
    if len(companies) < 2 or any(c.start is None for c in companies):
        return [(sentence.start, sentence.end)] * len(companies)
    starts = sorted(c.start for c in companies if c.start is not None)
    after = dict(zip(starts, [*starts[1:], sentence.end], strict=True))
    return [(c.start, after[c.start]) for c in companies if c.start is not None]


def ticker_in(tagged: Tagged, start: int, end: int) -> tuple[str, int] | None:
    """Give the code of a share that a stretch tells (证券代码为688000), and where it ends."""
    match = TICKER.search(tagged.doc.text, start, end)
    if match is None:
        return None
    return next(code for code in (match["a"], match["b"], match["c"]) if code), match.end()


_IN_BRACKET = re.compile(r"\s?[（(][^（）()]{2,60}[）)]")


def ticker_of(tagged: Tagged, company: Mention) -> str | None:
    """Give the code in the bracket right behind a company's name, there or elsewhere."""
    if company.end is None:
        return None
    ends = [company.end]
    ends += [n.end for n in tagged.names.values() if n.text == company.name]
    for end in ends:
        bracket = _IN_BRACKET.match(tagged.doc.text, end)
        found = ticker_in(tagged, *bracket.span()) if bracket else None
        if found is not None:
            return found[0]
    return None


_IN_HONG_KONG = re.compile("港|联交所|[Hh]股")
_ITS_CODE = re.compile(r"\d{4,5}\.HK")


def code_at(venue: str | None, code: str | None, tagged: Tagged, company: Mention) -> str | None:
    """Give the code of Hong Kong for a listing there, where the bracket has two of them."""
    if code is None or venue is None or company.end is None or not _IN_HONG_KONG.search(venue):
        return code
    bracket = _IN_BRACKET.match(tagged.doc.text, company.end)
    other = _ITS_CODE.search(bracket.group()) if bracket else None
    return other.group() if other else code


_CODE = re.compile(
    r"以[“\"「]?(?P<code2>[A-Z]{2,5})[”\"」]?为(?:股票|证券|交易)?代码"
    r"|申购代码(?:为|[:：])?(?P<code3>(?:30|00)\d{4})"
    r"|(?:股票|证券|股份|交易|(?<=[，、；（]))代[码号](?:将?为|是|[:：“\"'「\s]){0,3}(?P<code>\d{4,6}(?:\.[A-Z]{2})?|[A-Z]{2,5}(?![A-Za-z]))"
)
_ABROAD = re.compile(r"纽交所|纽约|纳斯达克|纳市|美国|美股|赴美|NYSE|NASDAQ", re.IGNORECASE)
_LETTERS = re.compile(r"\s?[（(](?P<code>[A-Z]{2,5}(?:\.(?:US|O|N))?)[）)]")
_SOON = 60
"""How far behind the sentence of a step, in characters, its code may be told."""


_LIST_OF_FIELDS = 100


def code_before(tagged: Tagged, at: int) -> tuple[str, int] | None:
    """Give the code that stands shortly before a listing, as in a list of fields, and where."""
    told = _CODE.search(tagged.doc.text, max(0, at - _LIST_OF_FIELDS), at)
    return (next(code for code in told.groups() if code), told.start()) if told else None


def told_code(tagged: Tagged, company: Mention, own: tuple[int, int]) -> str | None:
    """Give the code that shares are to have, where a step before their listing tells it; letters
    alone in a bracket count behind the company's name where an American market is named."""
    text = tagged.doc.text
    # Not up to a fixed place, which could cut a code in two.
    told = _CODE.search(text, own[0])
    if told and told.end() <= own[1] + _SOON:
        return next(code for code in told.groups() if code)
    if company.end is not None and _ABROAD.search(text, *own):
        letters = _LETTERS.match(text, company.end)
        return letters["code"] if letters else None
    return None


_VAGUE = ("刚刚", "刚", "目前")
"""What tells of no day."""
_TODAY = ("今日", "今天", "当日", "今日起", "今起", "今天起")
"""The day of the message, where that has one: 9月2日讯 今日，某某上市."""
_TILL = re.compile(r"(?:至|到|[-—~～])[^，。；\d]{0,5}\Z")
"""Before the last day of a stretch of days (10月19日至10月22日招股), which began on the first."""
_STRETCH = re.compile(r"日[-—–~～至]+(?:\d{4}年)?\d")
"""A stretch of days, which beside 交易日 is one that was counted (连续20个交易日), not a step's."""
_OTHER_DAY = re.compile(
    r"成立|创立|创办|[至到](?!\ue016)|第\s?[\d一二三四五六七八九十]+\s?[次届]|年度"
)


def _day_before(tagged: Tagged, sentence: Sentence, end: int) -> DateInterval | None:
    """Give the day that 今日 stands for: the one that opens its sentence (3月2日，某某今日上市)."""
    opening = tagged.dates_in(sentence.start, min(end, sentence.start + _OPENING))
    return next((one.date for one in opening if "日" in one.text and one.text[0].isdigit()), None)


_FIRST_DAYS = re.compile(
    rf"(?P<day>{DATE})[^。；\n]{{0,20}}?[两三四五六七八九十\d](?:[只家]|新股)[^，。；\n]{{0,8}}?(?:上市|挂牌|登陆)(?!申请|计划|公司)"
    rf"|(?P<day3>{DATE})(?:迎来|新增|再添)[^，。；\n]{{0,6}}[两三四五六七八九十\d][只家]新股"
    rf"|[只家]?新股(?P<day4>{DATE})(?:齐|同日|集体|携手|正式)?(?:上市|挂牌|登陆)"
    rf"|(?:均|都|同日|一同)[于在]?(?P<day2>{DATE})(?:正式)?(?:上市|挂牌)"
)
_AROUND = 100
"""How far around a share in a list of new ones, in characters, their first day may be told."""


def first_days(tagged: Tagged, sentence: Sentence) -> DateInterval | None:
    """Give the day on which several new shares, told one by one, are first sold, if a sentence
    around says so: 今日两只新股上市：甲发行价12元，乙发行价9元."""
    stop = min(len(tagged.text), sentence.end + _AROUND)
    for found in _FIRST_DAYS.finditer(tagged.text, max(0, sentence.start - _AROUND), stop):
        group = next(name for name, words in found.groupdict().items() if words)
        when = tagged.dates[found.start(group)]
        if re.search("[日天]", when.text):
            return when.date
    return None


_DECREED = re.compile(
    "(?:发布|出具|印发|下发|签发|核发|作出)了?的?[《“]?[^，。》]{0,8}(?:同意|核准|批复|决定)"
)
"""Behind a day: it is that of a leave or a decision (2月8日发布的《关于同意…的批复》)."""
_LIMIT = re.compile("截[至止]")


def _is_limit(tagged: Tagged, sentence: Sentence, date: DateInterval) -> bool:
    """Whether a day only says how far something was counted: 截至5月29日."""
    return any(
        one.date is date and _LIMIT.fullmatch(tagged.doc.text, max(0, one.start - 2), one.start)
        for one in tagged.dates_in(sentence.start, sentence.end)
    )


_BEHIND = re.compile(
    rf"[^，。；\n]{{0,30}}，(?:并|且)?(?:预[计期]|将|拟|计划|定)?[^，。；\ue010\ue016\n]{{0,8}}?[于在自](?P<day>{DATE})(?![至到])"
    rf"|[^，。；\n]{{0,30}}，(?P<day2>{DATE})起?(?:进入退市|将?被?摘牌|正式上市|挂牌|开市)"
)
"""Opens the clause behind a step that goes on with its day: 网上路演，将于9月8日举行."""


def _day_behind(tagged: Tagged, sentence: Sentence, end: int) -> DateInterval | None:
    """Give the day that the next clause tells of a step without one."""
    found = _BEHIND.match(tagged.text, end, sentence.end)
    if found is None:
        return None
    return tagged.dates[found.start("day" if found["day"] else "day2")].date


_FIELD = 8
"""Within how many characters behind 上市日期： its day begins."""
_OPENING = 8
"""Within how many characters a day opens a sentence."""


def when(
    tagged: Tagged, sentence: Sentence, clause: int, step: tuple[int, int], *, planned: bool
) -> tuple[DateInterval | None, DateInterval | None]:
    """Give the day of a step and the day of its telling.

    A date of the step's own clause comes before what the sentence says elsewhere; of a plan only
    that one counts.
    """
    start, end = step
    date, announced = dates_of(tagged, sentence, start if planned else sentence.start, end)
    if announced is None:
        whole = dates_of(tagged, sentence, sentence.start, end)[1] if planned else None
        announced = whole or told_before(tagged, sentence)
    for one in reversed(tagged.dates_in(clause, end)):
        after = tagged.text[one.end : min(end, one.end + 30)].replace(FILLER, "")
        exact = any(c.isdigit() for c in one.text)
        if _TILL.search(tagged.doc.text, clause, one.start):
            continue
        told = is_outlet(tagged, sentence, one) or is_announcement(after, fuzzy=not exact)
        told = told and not _DECREED.match(after)
        if not told and not _OTHER_DAY.match(after) and one.text not in _VAGUE:
            date, announced = one.date, announced if announced != one.date else None
            break
    if tagged.doc.text[end - 1] in "：:为是" and (field := tagged.dates_in(end, end + _FIELD)):
        date = field[0].date
    if date is not None and _is_limit(tagged, sentence, date):
        date = None
    if date is None:
        date = _day_behind(tagged, sentence, end)
    counted = "交易日" in sentence.text
    if date is not None and (date.words in _VAGUE or (counted and _STRETCH.search(date.words))):
        date = None
    if date is not None and date.words in _TODAY:
        date = announced or _day_before(tagged, sentence, end) or date
    return date, announced
