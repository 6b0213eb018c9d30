"""Persons by title and by what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick

from ..cues import finditer_at
from .edges import HARD, boundary_word, is_common
from .found import Found
from .latin import LEGAL_WORDS
from .lexicon import APPOINTS, SPEAK, TITLES
from .tables import common_words, surnames

_NOT_GIVEN = frozenset(
    "的了在是和与及对将为已也就曾等说称表等向从被把让于以都还又其此该这那个们不没有中上下内外前后"
    "年月日时"
)


@cache
def _words() -> tuple[AhoCorasick, tuple[str, ...]]:
    words = tuple(sorted(TITLES | SPEAK))
    return AhoCorasick(list(words), matchkind=MATCHKIND_LEFTMOST_LONGEST), words


_GAP = re.compile(r"(?:[（(][A-Za-z]{2,5}[）)])?[:：]?\s?(?=[\u4e00-\u9fff])")
_LATIN_NAME = re.compile(
    r"[ ]?(?P<name>[A-Z][a-z]+(?:[ ·][A-Z][A-Za-z.]*){1,2})(?![A-Za-z&])(?!公司|集团|基金|银行)"
)
"""A name in Latin letters behind a title: 高管Anna Novak."""
_TELLERS = ("记者", "编辑", "作者", "主持人")
_BYLINE = re.compile(
    r"(?:任职于[^，。\n]{1,16}的|核准(?=[\u4e00-\u9fff]{2,40}任职资格)|作者[:：]\s?|(?:控股股东|实际控制人|实控人|大股东|法定代表人|法人代表)(?:为|是|系)|文[:：/|丨]\s?|记者\s|之[子女弟]|胞[弟兄妹姐]|[长次]子|长女)(?=[\u4e00-\u9fff])"
)


_COMRADE = re.compile("同志")
_TAKES = re.compile(
    "任(?<![主担出接就升兼代获调新继改转赴履上离连续在重责信胜曾历现前原时委聘选辞退卸]任)(?![命职期何务意由])(?=[^，。；\n]{0,16}?(?:书记|董事|经理|总裁|主席|行长|主任|监事|校长|院长))"
)
"""Somebody's office behind his name alone: 某某任总经理."""
_WILL = ("拟", "将", "均")
_BYLINE_BEGINS = re.compile(
    r"任职于|核准|作者|控股股东|实际控制人|实控人|大股东|法定代表人|法人代表|文[:：/|丨]|记者|之[子女弟]|胞[弟兄妹姐]|长子|次子|长女"
)
_CHINESE = r"[\u4e00-\u9fff]"
_FOREIGN = re.compile(
    rf"(?<![\u4e00-\u9fff·]){_CHINESE}{{2,14}} ?· ?{_CHINESE}{{1,6}}"
    rf"(?: ?· ?{_CHINESE}{{1,6}})?(?! ?·)"
)
_APPOINTED = re.compile(
    rf"(?:{'|'.join(sorted(APPOINTS))})(?P<name>[\u4e00-\u9fff]{{2,4}}?)(?=先生|女士|同志|为|担任|出任|任"
    rf"|接任|接替|、|和)"
)
_NAMED = re.compile(
    r"(?:任命|聘任|委任|增聘|选举|晋升|补选|增补|推选|推举|提名|聘请|改聘|选聘|指定)了?(?P<name>[\u4e00-\u9fff]{2,3}?)"
    r"(?=(?:先生|女士|同志)?为[^，。；]{0,14}?(?:董事|总裁|经理|总监|主席|行长|秘书|负责人|首席|主任|C[EFTO]O))"
)
"""Who is appointed to an office is a person also where the family is rare."""
_DISMISSED = re.compile(
    r"(?:罢免|免去|解除|终止|撤销|暂停|解聘|任命|聘任)了?(?P<name>[\u4e00-\u9fff]{2,4}?)(?=(?:先生|女士|同志)?的(?:[^，。；]{0,24}?)(?:职务|职位|一职))"
)
_APPOINTED_DASH = re.compile(
    r"(?:任命|聘任|聘请|委任|选举|提名|提拔|晋升)了?(?P<name>[\u4e00-\u9fff]{1,6}-[\u4e00-\u9fff]{1,6}?)(?=[（(]|先生|女士|为|担任|出任)"
)
"""A foreign name as some papers write it: 任命某某-某某为总裁."""
_APPOINTED_LATIN = re.compile(
    r"(?P<name>[A-Z][a-z]+(?:[ ·][A-Z][A-Za-z.]*){1,2})(?=先生|女士|为|担任|出任|任|接任|接替)"
)
_MOVES_LATIN = re.compile(
    r"(?P<name>[A-Z](?<![A-Za-z&] .)(?<![A-Za-z&].)[a-z]+(?: [A-Z]\.)?(?: [A-Z][A-Za-z'’\-]+){1,2})"
    r"(?=(?:[（(][^（）()]{2,20}[）)])? ?(?:已经|已|即将|将|正式|宣布|近日|日前|今[日天]|昨[日天]"
    r"|也|突然|主动|于[^，。；]{2,10}?){0,4}(?:离开|离职|辞职|辞去|卸任|离任|加入|加盟|入职|接任|出任|担任"
    r"|就任|升任|暂代|获任|被任命|接替|退休))"
)
"""A name of two or three Latin words before a verb of coming or going."""
_APPOINTS = tuple(APPOINTS)
_SOUNDS = (
    "甘居什柯逊顿敦冈捷楚茨蒂丁娜妮密默腾薇茹贡"
    "阿埃艾安奥巴贝本比宾伯博布查达戴丹德登迪杜多恩尔法菲费芬弗夫福盖戈格古瓜哈海汉赫亨胡霍基吉加"
    "贾杰金卡凯坎考科克肯库"
    "拉莱兰朗劳勒雷里利莉列林龙卢鲁伦罗洛马迈麦曼梅蒙米明莫姆穆纳内尼纽努诺欧帕潘佩彭皮珀普齐奇乔"
    "切琼丘热日荣瑞若"
    "萨塞桑森莎沙珊舍圣施史斯丝苏索塔泰坦汤特提廷图托瓦万威韦维温文沃乌武西希席夏肖谢辛兴休雅亚扬"
    "耶伊因英尤约泽扎詹珍朱兹佐"
)
SOUNDED = re.compile(f"[{_SOUNDS}]{{3,6}}")
"""A foreign name as Chinese writes its sounds; only beside a title, as words are written so too."""

_PHRASE = re.compile(
    "接[棒任替]|因(?:[与违未不丑连到达突病疾伤董监换业战内另更集股监对受被遭没有无于政丑经压反私职妻父母意车调]|个人|任职|工作|身体|病|健康|年龄|退休|达到|公司|涉|任期|家庭|岗位|组织|其)|[拟现原已亦](?:任|担任|出任|辞|于|经|将|已)"
    "|任(?=[^，。；]{0,8}?(?:总|董|监|经理|主席|行长|书记|首席|C))|代[任行理为]|辞[任去职呈掉]|获(?:委任|任|聘|擢升|选|提|晋|授)"
    r"|微(?:博|信)|加(?:盟|入)|离(?:任|职|开|世|队)|入(?:职|选|股)|(?:转|跳)(?:投|槽|任)"
)
"""What goes on behind a name and is no part of it, though its first character could be."""

_MOVES = re.compile("辞|离职|出任|接任|卸任|将|已|宣布|加盟|加入|转会|签约")
_OF_YEARS = frozenset(
    "今去明当每前后本两几多半周历全常近来早晚往青少中老\
一二三四五六七八九十百千〇零新同"
)
_AFTER_NAME = frozenset((*HARD, *"曾为任先女等表称担出将已申递辞提"))
"""After these 中 is the end of a name (建中曾任), not a place in something."""

_OFFICES = frozenset(("董秘", "董监", "监事", "经理"))
"""Offices that begin with what may be a family."""
_VERBS = frozenset(
    (
        "加盟",
        "加入",
        "离职",
        "辞职",
        "辞任",
        "出任",
        "接任",
        "卸任",
        "入职",
        "离任",
        "担任",
        "就任",
        "上任",
    )
)
"""What somebody does, behind a character that may be a family: 月初加盟."""
_FOREIGN_NEXT = tuple("罗夫克斯德尔特雷卡娃诺维奇")
"""What would follow a Chinese name only if it were the first part of a foreign one."""


def persons(text: str) -> Iterator[Found]:
    """Give the persons that a title or a verb of speaking stands beside."""
    automaton, words = _words()
    for index, start, end in automaton.find_matches_as_indexes(text):
        if words[index] in TITLES:
            latin = _LATIN_NAME.match(text, end)
            if latin and words[index] not in _TELLERS and not LEGAL_WORDS.search(latin["name"]):
                yield Found(*latin.span("name"), "Person", 2.5, f"after {words[index]}")
            gap = _GAP.match(text, end)
            if gap is not None:
                yield from _after(text, gap.end(), words[index])
        yield from _before(text, start, any_family=words[index] in ("先生", "女士"))
    for match in _COMRADE.finditer(text):
        yield from _before(text, match.start(), any_family=True, ends=True)
    for match in _TAKES.finditer(text):
        end = match.start()
        end -= 2 * text.endswith(("先生", "女士"), 0, end) or text.endswith(_WILL, 0, end)
        yield from _before(text, end, ends=True)
    for match in finditer_at(_BYLINE, _BYLINE_BEGINS, text):
        yield from _after(text, match.end(), match[0][-4:])
    for match in (*_APPOINTED.finditer(text), *_DISMISSED.finditer(text)):
        start, end = match.span("name")
        family = surnames().get(text[start], False) or text.startswith(("先生", "女士"), end)
        if family and person_size(text, start) == end - start:
            yield Found(start, end, "Person", 2.0, "appointed")
    for match in _NAMED.finditer(text):
        name = match["name"]
        size = person_size(text, match.start("name"))
        rare = (size in (0, len(name)) or surnames().get(name[0])) and name not in common_words()
        if rare and not any(char in _NOT_GIVEN for char in name) and not is_common(name):
            yield Found(*match.span("name"), "Person", 2.0, "appointed")
    for match in _APPOINTED_LATIN.finditer(text):
        if text.endswith(_APPOINTS, 0, match.start()):
            yield Found(*match.span("name"), "Person", 2.5, "appointed")
    for match in _MOVES_LATIN.finditer(text):
        if not LEGAL_WORDS.search(match["name"]):
            yield Found(*match.span("name"), "Person", 2.5, "before a move")
    for match in _APPOINTED_DASH.finditer(text):
        yield Found(*match.span("name"), "Person", 2.5, "appointed")
    if "•" in text or "・" in text:
        text = text.replace("•", "·").replace("・", "·")
    if "·" in text:
        yield from _foreign(text)


def _after(text: str, at: int, word: str) -> Iterator[Found]:
    size = person_size(text, at)
    sounds = SOUNDED.match(text, at)
    end = _sounds_end(text, sounds.end()) if sounds else at
    if sounds and text[end : end + 1] in _DASHES and (more := _RUN.match(text, end + 1)):
        end = more.end()  # 某某-某某
    if end - at > max(3, size) or (end - at == 3 and not size):
        yield Found(at, end, "Person", 2.5, "sounds after a title")
    elif size and text[at + size : at + size + 1] not in _FOREIGN_NEXT:
        yield Found(at, at + size, "Person", 3.0, f"after {word}")


def _sounds_end(text: str, end: int) -> int:
    """Give a verb back whose first character is a sound too: 某某加盟."""
    if text[end - 1] == "因" and _PHRASE.match(text, end - 1):
        return end - 1
    verb = text[end - 1 : end + 1]
    return end - 1 if verb in ("加盟", "加入") or verb in common_words() else end


def _foreign(text: str) -> Iterator[Found]:
    """Give foreign names, whose parts the mark · joins, without the title before them."""
    automaton, _ = _words()
    for match in _FOREIGN.finditer(text):
        start = match.start()
        dot = text.index("·", start)
        titles = automaton.find_matches_as_indexes(text[start:dot])
        if titles and titles[-1][2] < dot - start:
            start += titles[-1][2]
        for at in range(dot - 2, start, -1):
            if boundary_word(text, at, start):
                start = at
                break
        while text[start] in _NOT_GIVEN:
            start += 1
        if dot - start <= 5:
            yield Found(start, _foreign_end(text, match), "Person", 2.0, "foreign name")


def _foreign_end(text: str, match: re.Match[str]) -> int:
    """Cut off what follows a foreign name: 某某·某某表示."""
    common, last = common_words(), text.rindex("·", match.start(), match.end())
    for end in range(last + 2, match.end()):
        if (
            text[end] in _NOT_GIVEN
            or text[end : end + 2] in common
            or _PHRASE.match(text, end)
            or _MOVES.match(text, end)
        ):
            return end
    if text[match.end() : match.end() + 1].isalpha() and text[match.end()] > "\u4dff":
        sounds = _RUN.match(text, last + 1, match.end())  # what goes on behind it is none of it
        return sounds.end() if sounds else last + 2
    return match.end()


_DASHES = tuple("-–—－")
_RUN = re.compile(f"[{_SOUNDS}]+")


def person_size(text: str, at: int) -> int:
    """Give the length of the person's name that starts at ``at``, or 0."""
    family = 2 if text[at : at + 2] in surnames() else 1 if text[at : at + 1] in surnames() else 0
    if not family:
        return 0
    common = common_words()
    for given in (2, 1):
        end = at + family + given
        name = text[at:end]
        if len(name) < family + given or any(c in HARD or c.isascii() for c in name):
            continue
        if (
            name in common
            or name in _OFFICES
            or name[family:] in _VERBS
            or text[at : at + 2] in common
            or name[family] in _NOT_GIVEN
        ):
            continue
        last = name[-1]
        goes_on = (last == "中" or (last == "年" and name[-2] not in _OF_YEARS)) and (
            end == len(text) or text[end] in _AFTER_NAME
        )
        if given == 2 and (
            (last in _NOT_GIVEN and not goes_on)
            or _PHRASE.match(text, end - 1)
            or text[end - 1 : end + 1] in common
            or (name[family:] in common and text.count(name) == 1)
        ):
            continue
        if given == 1 and text[end - 1 : end + 1] in common and text[end : end + 2] not in common:
            continue
        return family + given
    return 0


def _before(
    text: str, end: int, *, any_family: bool = False, ends: bool = False
) -> Iterator[Found]:
    """Give the name that ends at ``end``; with ``ends`` it surely ends there."""
    for size in (3, 2):
        start = end - size
        if start < 0 or (start > 0 and text[start - 1] not in HARD):
            continue
        families = surnames()
        family = families.get(text[start : start + 2], families.get(text[start], False))
        name = text[start:end]
        whole = ends and (
            person_size(name + "，", 0) == size
            or (size == 3 and family and name not in common_words())
        )
        if (any_family or family) and (whole or person_size(text, start) == size):
            yield Found(start, end, "Person", 2.5, "before")
            return
