"""Persons and organizations by what people do: take a place, give it up, go from one to another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....schema.places import load_places
from ..cues import finditer_in_lines
from .edges import HARD, is_common
from .found import ENOUGH, Found
from .lexicon import GENERIC
from .officers import DEPARTMENT
from .persons import SOUNDED, person_size
from .tables import known_names

_GOES = (
    r"(?:加盟|加入|转投|辞职|离职|辞任|辞去|卸任|请辞|重返|入职|离任|租借加盟|签约"
    r"|接任|出任|赴任|跳槽|获委任|获任|任职)"
)
_ADVERBS = (
    r"(?:正式|突然|终于|已经?|将|宣布|官宣|上次|最终|即将|再次|不得不|却|也|被迫|主动|先后|相继|成功|如愿以偿的?|因个人原因|由于个人原因"
    r"|因工作原因|因病|从[\u4e00-\u9fff]{2,8}?|先签后换|租借|自由|提出|申请|昨日|今日|昨天|今天|近日|日前){0,4}"
)
_MOVE = re.compile(rf"(?P<gap>{_ADVERBS})(?P<verb>{_GOES})")
_COMES_OR_GOES = re.compile(_GOES)
_BEFORE = (*HARD, *"岁曝的脚员帅锋卫将日及和与")
"""After these a name may begin that nothing else shows."""
_TITLE = (
    r"(?:原|前|前任|现任|执行|常务|非执行|独立|高级|联席|联合|行政|资深|全球|代理|首席){0,2}(?:副?总经理|副?董事长|副?总裁|财务负责人|财务总监|董事会秘书|董秘|证券事务代表"
    r"|副?行长|首席[\u4e00-\u9fff]{2,4}官|C[EFOTM]O|董事|监事|监事会主席|主帅|主教练|总监|主编)"
)
_OFFICER = re.compile(
    "总经理|董事|总裁|财务负责人|财务总监|董秘|证券事务代表|行长|首席|监事|主帅|主教练|总监|主编"
    "|CEO|CFO|COO|CTO|CMO"
)
"""What stands in every line in which :data:`_HOLDER` finds anything."""
_HOLDER = re.compile(
    rf"(?:(?<=[\n，。；：:！？、\s丨|])|\A)(?P<a>[\u4e00-\u9fffA-Za-z]{{2,8}}?)(?={_TITLE}(?:[兼、及]{_TITLE})?(?:[（(][A-Za-z]{{2,6}}[）)])?[\u4e00-\u9fff]{{2,3}}?"
    r"(?:先生|女士)?(?:（[^（）]{1,30}）)?(?:由于|辞|离职|离任|卸任|请辞|因|宣布|官宣|已|将|被|加盟|出任|担任|接任|获|递交|退休))"
)
_JOINED = re.compile(
    r"(?:加盟|转投|入职|签约加盟|租借加盟|正式加入|宣布加入)了?(?P<a>[\u4e00-\u9fff]{2,10}?)"
    r"(?=[，。！？；、（(\s\n]|\Z|后|更|担任|出任|任|之后|的|被|遭|成为|联手|携手|搭档|并|首|而)"
)
_LEFT = re.compile(r"从(?P<a>[\u4e00-\u9fffA-Za-z]{2,8}?)(?=(?:正式|主动)?(?:辞职|离职|离任|卸任))")
_LOSES = re.compile(
    r"(?:(?<=[\n，。；：:！？、\s丨|])|\A)(?P<a>[\u4e00-\u9fffA-Za-z]{2,8}?)(?=(?:又一|再有|一|又)?(?:名|位)?(?:核心)?高管"
    r"(?:离职|辞职|变动|出走|离任|加盟))"
)
_LISTED = re.compile(
    r"(?:、|以及|和|及|与)(?=[\u4e00-\u9fff]{2,3}"
    r"(?:、|和|及|为|成为|获|担任|出任|任|先生|女士|因|将|已|均|申请|拟|获|辞|离职|离任|卸任|双双|同时|[，。；（]))"
)
_LED_IN = re.compile(
    "(?:聘任|任命|聘请|委任|选举|提名|邀请)[原前]?|就在|在(?!线)|随着|自从|近日|日前|今日|昨日|曝|传|而|但|另|继"
)
_SAID = re.compile(
    r"宣布|官宣|公告|又一|再有|一位|一名|(?:[原前现时]任?|北美|亚太|欧洲|全球|联席|非独立|独立|非|党委|行政|销售|市场|运营|技术|产品|财务)(?=$)|[\d一两三半]{1,3}个?[年月周天](?:之?内)|年内|[两三四五多](?=$)"
)
_SENIOR, _FROM = re.compile("高管"), re.compile("从")
_PATTERNS = (
    (_HOLDER, _OFFICER),
    (_JOINED, _COMES_OR_GOES),
    (_LOSES, _SENIOR),
    (_LEFT, _FROM),
)
"""Each with what a line must hold to be searched."""
_NO_TEAM = re.compile(
    r"^(?:[中英西意德法荷葡日韩土俄美][超甲乙]|NBA|W?CBA|LPL|KPL)$|董事|经理|总裁|[我你他她它这那的了我们]|行列|队伍|阵营|战局|讨论|群|大家庭|公司$|团队$|^[由经让使令]|副$"
)


def movers(text: str) -> Iterator[Found]:
    """Give the persons who stand before a verb of coming or going, a few adverbs between."""
    for match in finditer_in_lines(_MOVE, _COMES_OR_GOES, text):
        end = match.start()
        sounds = _sounded_before(text, end)
        if sounds is not None:
            yield Found(sounds, end, "Person", 2.0, "sounds before a move")
            continue
        for size in (3, 2):
            start = end - size
            free = start == 0 or (start > 0 and text[start - 1] in _BEFORE)
            if free and person_size(text, start) == size:
                yield Found(start, end, "Person", 2.0, "before a move")
                break


def _sounded_before(text: str, end: int) -> int | None:
    for size in (5, 4, 3):
        start = end - size
        if start < 0 or (start > 0 and text[start - 1] not in _BEFORE):
            continue
        if SOUNDED.fullmatch(text, start, end):
            return start
    return None


def holders(text: str) -> Iterator[Found]:
    """Give the organizations whose officer comes or goes, and those that somebody joins."""
    for pattern, cue in _PATTERNS:
        for match in finditer_in_lines(pattern, cue, text):
            start = match.start("a")
            lead = _LED_IN.match(match["a"])
            start += lead.end() if lead else 0
            name = text[start : match.end("a")]
            if cut := _SAID.search(name):
                name = name[: cut.start()]
            if part := DEPARTMENT.fullmatch(name):
                name = part["of"] if part["of"] in known_names() else ""
            if len(name) < 2:
                continue
            if name in GENERIC or is_common(name) or name in load_places() or _NO_TEAM.search(name):
                continue
            if person_size(text, start) == len(name) <= 3 and pattern is _JOINED:
                continue
            yield Found(start, start + len(name), "Organization", ENOUGH, "moves")


def listed_persons(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """Give the persons in a list with a known one: 聘任某甲、某乙为副总经理."""
    people = [one for one in found if one.kind == "Person" and one.score >= ENOUGH]
    done: set[int] = set()
    while people:
        one = people.pop()
        after = _LISTED.match(text, one.end)
        if after is None or after.end() in done:
            continue
        done.add(after.end())
        size = person_size(text, after.end())
        if size:
            more = Found(after.end(), after.end() + size, "Person", ENOUGH, "in a list of persons")
            people.append(more)
            yield more
    for one in found:
        if one.kind == "Person" and text[one.start - 1 : one.start] in "、和及与":
            for size in (3, 2):
                start = one.start - 1 - size
                if start > 0 and text[start - 1] in HARD and person_size(text, start) == size:
                    yield Found(start, one.start - 1, "Person", ENOUGH, "in a list of persons")
                    break
