"""Who a sentence is about, for rules whose verb has its subject before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...schema import Mention
from .document import Name
from .parties import bare_name, is_described, looks_common, mention_of
from .prepositions import ACCORDING, stands_behind
from .tagged import DATE, FILLER, ORG, Tagged

SOURCE = re.compile(
    rf"根据[^，。；\n]{{0,16}}{ORG}|"
    + "|".join(
        rf"{word}[^，。；\n]{{0,6}}{ORG}" for word in (ACCORDING, "来自", "来源[:：]", "转自")
    )
    + rf"|{ORG}(?:{FILLER}|\s|·|{ORG}){{0,40}}(?:[\u4e00-\u9fff]{{2,5}}网)?"
    rf"(?:·?e公司|金融研究中心)?"
    rf"(?:[\u4e00-\u9fff]{{2,6}}(?={DATE}电|电\s?[（(]))?"
    rf"(?:\d+月\d+日|{DATE})?"
    r"(?:财经|科技|商业|新闻|汽车|地产|证券)?(?:APP|app|客户端)?(?:讯|消息|获悉|了解到|发现(?=[，,])|报道|记者|援引|独家获|网讯|APP获|app获|日报|(?:[A-Za-z]{1,4})?快讯|电(?=[，,\s（(\ue0ff]|$)|丨|\||(?:数据|官网|资料|信息|文件|披露易|专业版|APP|App){0,2}显示)"
)
"""Whoever reports: no party of what is reported."""
_WORK = re.compile(r"《[^《》]{6,80}》")
"""The title of a notice or an agreement: who is named in it is no subject."""
PRONOUN = re.compile(
    rf"(?:(?<![\ue010\ue011子孙属])(?:公司|企业|平台|集团|品牌)|其|方面|本公司|该行|双方)"
    rf"(?:{FILLER}|\s|{DATE}|已经?|正式|成功|宣布|将|拟|正在|计划|又|曾|近日|日前)*$"
)


def subject_before(
    tagged: Tagged,
    start: int,
    verb: int,
    kinds: tuple[str, ...] = ("Organization",),
    *,
    guess: bool = False,
) -> Mention | None:
    """Give the name that stands as subject before the verb at offset ``verb``.

    The last name of the verb's clause counts (the subsidiary B of A: B); where that clause has
    none, or says 公司, the first name of what comes before it from ``start`` on. Names of
    whoever reports are passed over. With ``guess``, words next to the verb that could be a name
    come before names farther off. ``None`` if there is no name.
    """
    text = tagged.without_brackets(start, verb)
    text = SOURCE.sub(lambda m: FILLER * len(m.group()), text)
    text = _WORK.sub(lambda m: FILLER * len(m.group()), text)
    comma = max(text.rfind(mark) for mark in "，；。：:")

    def names(low: int, high: int) -> list[Name]:
        found = tagged.names_in(start + low, start + high, kinds)
        return [
            n
            for n in found
            if text[n.start - start] != FILLER and not stands_behind(text, n.start - start, ("在",))
        ]

    quoted = _quoted_before(tagged, start, verb)
    if quoted is not None:
        return quoted
    near, far = names(comma + 1, len(text)), names(0, max(comma, 0))
    if near and not PRONOUN.search(text[comma + 1 :]):
        while len(near) > 1 and _beside_another(text, near[-1].start - start, near[-1].end - start):
            near.pop()
        return mention_of(near[-1])
    pronoun = PRONOUN.search(text[comma + 1 :])
    if guess and not near and not pronoun:
        bare = bare_before(tagged, start + comma + 1, verb)
        if bare is not None:
            return bare
    free = [
        n
        for n in far
        if not stands_behind(text, n.start - start, _ASIDE)
        and not _HOLDER.match(text, n.end - start)
        and not _WITH_OTHERS.search(text, max(0, n.start - start - 40), n.start - start)
    ]
    return mention_of(_held_by(tagged, free)) if free else None


_HOLDER = re.compile(rf"{FILLER}*(?:合计|共同|所)?(?:持有|所持|持股)的")
"""Behind a name: it is of what is bought of him."""
_WITH_OTHERS = re.compile(r"[与同向从][^，。；]{1,30}[、及]\Z")
"""Before one of a list of those with whom another agrees: 与甲某、乙某."""
_HOLDS = re.compile(
    rf"(?:{FILLER}|\s)*(?:的|旗下|下属|所属|控股|全资|参股)*"
    r"(?:(?:联合)?创始人[^，。；]{0,12}?的[^，。；]{0,6}?(?:项目|公司|品牌|企业)|竞争对手|竞争者|竞对|劲敌|供应商|上市公司|子公司|孙公司|公司|企业|平台|品牌)"
)


def _held_by(tagged: Tagged, names: Sequence[Name]) -> Name:
    """Give the first of the names, or the one that it only says the owner of: 甲控股上市公司乙."""
    for one, other in pairwise(names):
        between = tagged.without_brackets(one.end, other.start)
        if not _HOLDS.fullmatch(between) or between.strip(FILLER) in ("公司", "企业"):
            return one
    return names[-1]


_FROM = re.compile(rf"从{ORG}(?:{FILLER}|\s)*(?:(?:[、和与及]|以及)(?:{ORG})?(?:{FILLER}|\s)*)+\Z")
"""Before the second of those from whom something comes."""
_WITH = re.compile(
    rf"(?:与|同|跟){ORG}(?:{FILLER}|\s)*(?:(?:[、和与及]|以及)(?:{ORG})?(?:{FILLER}|\s)*)+\Z"
)
"""Before a further one of those with whom another agrees."""
_AGREES = re.compile(
    r"(?:等[^，。；]{0,6}?)?(?:公司|集团)?(?:就(?=[^，。；]{2,40}(?:达成|签|协议))|(?:正式|已|近日)?(?:达成|签[订署约]|展开|开展|建立))"
)


def _beside_another(text: str, start: int, end: int) -> bool:
    """Whether a name is no subject of its clause: from or towards whom, or with whom another
    agrees (甲与乙签约并获得)."""
    if stands_behind(text, start, ("向", "从")) or _FROM.search(text, 0, start):
        return True
    along = stands_behind(text, start, ("与", "和", "同", "跟")) or _WITH.search(text, 0, start)
    return bool(along and _AGREES.match(text, end))


_ASIDE = (
    *"与和对向从被除",
    "设立",
    "成立",
    "组建",
    "交易对方",
    "交易对手",
    "转让方",
    "出让方",
    "卖方",
)
"""Behind these a name is no subject of the clauses that follow."""
_ADVERBS = re.compile(
    r"(?:在[^，。；]{2,10}(?=正式|成功|首次|宣布|率先)|\s|日前|近日|近期|已经?|正式|成功|宣布|顺利|连续|再次?|又|将|拟|今日|刚刚?|曾|最近|，|先后|陆续|率先|获悉|已于|于|在"
    rf"|{DATE}|{FILLER}|对外|公布|官宣|再度|被[爆曝]|相继|此前|目前|计划|预计|即将|有望|首次|联合|预|分别|正在?)++$"
)


_QUOTED = re.compile(r"[“\"「『]([^”\"」』，。]{2,30})[”\"」』]$")


def _quoted_before(tagged: Tagged, start: int, end: int) -> Mention | None:
    """Give what stands in quotation marks next to the verb, which is then the subject."""
    piece = tagged.without_brackets(start, end)
    tail = _ADVERBS.search(piece)
    found = _QUOTED.search(piece[: tail.start()] if tail else piece)
    if found is None or found[1].endswith(("地", "的", "了", "着")):
        return None
    a, b = start + found.start(1), start + found.end(1)
    known = tagged.names.get(a)
    if known is not None and known.end < b and known.text.isascii():
        known = None  # Latin letters that begin a longer name
    if known is not None and known.kind != "Product":  # a company may be called like its product
        return mention_of(known) if known.kind == "Organization" else None
    return Mention(tagged.doc.text[a:b], "Organization", a, b)


def bare_before(tagged: Tagged, start: int, end: int, *, described: bool = False) -> Mention | None:
    """Give the name that only its place before a verb gives away: short, and no common words, or
    with ``described`` any but a verb behind what it is (咖啡品牌某某)."""
    piece = tagged.without_brackets(start, end)
    tail = _ADVERBS.search(piece)
    piece = piece[: tail.start()] if tail else piece
    found = bare_name(piece)
    of = piece.rfind("的") + 1
    if found is None and of and (found := bare_name(piece[of:])) is not None:
        found = found[0] + of, found[1] + of  # 专注于某事的某某
    if found is None:
        return None
    words = piece[found[0] : found[1]]
    if looks_common(words) and not (described and is_described(piece, found[0], words)):
        return None
    a, b = start + found[0], start + found[1]
    return Mention(tagged.doc.text[a:b], "Organization", a, b)
