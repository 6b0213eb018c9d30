"""Who makes a product, by the words around its name."""

from __future__ import annotations

import re

from ...schema import Mention
from .document import Name
from .names.tables import known_names
from .parties import mention_of
from .subjects import Subjects
from .tagged import ORG, PRODUCT, Tagged

_OWNED = re.compile(
    rf"(?P<org>{ORG})(?:（[^（）]{{0,24}}）)?(?:公司|方面|集团)?(?P<how>的|旗下的?|自研的?"
    rf"|推出的|研发的|开发的|打造的|发布的|自主研发的|[，]?旗下)?"
    rf"(?P<gap>[^，。；、\n\ue010\ue01a]{{0,12}}?)[“「《]?(?P<product>{PRODUCT})"
)
_UNDER = re.compile(
    rf"(?:旗下(?:的|拥有|有)?|主力产品|核心产品|主打产品|代表产品|拳头产品|明星产品|其产品"
    rf"|自研)(?P<gap>[^，。；\n\ue010\ue01a]{{0,14}}?)[“「《]?(?P<product>{PRODUCT})"
)
_NEXT = re.compile(rf"[”」》]?(?:系列)?(?:[和与及、/]|以及)[“「《]?(?={PRODUCT})")
_REACH = 160
"""How far from a product, in characters, its maker is looked for in a sentence."""
_LONGEST_LIST = 20
_PLATFORM = re.compile(
    r"[”」》]?(?:公众号|小程序|视频号|账号|官方号|扫一扫|支付|群|朋友圈|平台号|上的?)"
)
_PLAIN_GAP = re.compile(
    r"(?:[A-Za-z]{0,4}[\u4e00-\u9fff]{0,10}?(?:产品|模型|大模型|应用|软件|APP|App|系列|游戏"
    r"|手机|芯片|助手|平台|机器人|系统|品牌|浏览器|车型)|新一代|全新|最新|首款|第[一二三四]代)?"
)
_OTHERS = re.compile(
    r"接入|使用|采用|基于|调用|集成|搭载|适配|支持|竞品|对标|超过|优于|早于|类似|相比|登陆"
    r"|上架|入驻"
)


def maker_beside(tagged: Tagged, product: Name, start: int, subjects: Subjects) -> Mention | None:
    """Give who the words say makes a product: 某公司的某产品, 旗下产品某某, or its own name in it.

    ``start`` is where the sentence begins. ``None`` where the words do not say.
    """
    text, start = tagged.text, max(start, product.start - _REACH)
    for match in _OWNED.finditer(text, start, product.end):
        if match.start("product") != product.start or subjects.passes_over(match.start("org")):
            continue
        gap, how = match["gap"], match["how"]
        if (how or not gap) and _PLAIN_GAP.fullmatch(gap) and not _OTHERS.search(gap):
            return mention_of(tagged.names[match.start("org")])
    for match in _UNDER.finditer(text, start, product.end):
        if match.start("product") == product.start:
            owner = _subject(subjects, start, match.start())
            if owner is not None:
                return owner
    return _named_in(product, subjects) or _listed(product, start, tagged, subjects)


def _subject(subjects: Subjects, start: int, at: int) -> Mention | None:
    """Give the last name before 旗下 in the sentence that is no paper, else what goes on."""
    found = subjects.before(start, at)
    return mention_of(found) if found else subjects.carried(start)


def in_list_after(tagged: Tagged, first: Name) -> list[Name]:
    """Give the products that are listed right after one: A、B 和 C."""
    found: list[Name] = []
    at = first.end
    while len(found) < _LONGEST_LIST and (match := _NEXT.match(tagged.text, at)):
        name = tagged.names.get(match.end())
        if name is None or name.kind != "Product":
            break
        found.append(name)
        at = name.end
    return found


def is_platform(tagged: Tagged, product: Name) -> bool:
    """Whether a product is only where something is found (微信公众号)."""
    return bool(_PLATFORM.match(tagged.doc.text, product.end))


def _named_in(product: Name, subjects: Subjects) -> Mention | None:
    """Give the organization whose name the product's begins with, if the text or a list has it."""
    text = product.text
    known = known_names()
    for name in subjects.distinct:
        if _begins_with(text, name.text):
            return mention_of(name)
    for size in range(len(text) - 1, 1, -1):
        listed = known.get(text[:size])
        if listed is not None and listed.kind == "Organization" and _begins_with(text, text[:size]):
            return Mention(text[:size], "Organization", product.start, product.start + size)
    return None


def _begins_with(product: str, organization: str) -> bool:
    """Whether a product's name is an organization's and more: X-R1, X 3, 腾讯混元."""
    rest = product[len(organization) :]
    if not rest or not product.startswith(organization) or len(organization) < 2:
        return False
    return not (organization[-1].isascii() and rest[0].isascii() and rest[0].isalpha())


def _listed(product: Name, start: int, tagged: Tagged, subjects: Subjects) -> Mention | None:
    """Give the listed maker where the same sentence names it."""
    known = known_names()
    bare = re.sub(r"[\s\-]*v?\d+(?:\.\d+)*$", "", product.text)
    row = known.get(product.text) or known.get(bare)
    if row is None or row.kind != "Product":
        return None
    stop = re.compile(r"[。\n]").search(tagged.text, product.end, product.end + _REACH)
    end = stop.start() if stop else min(len(tagged.text), product.end + _REACH)
    for name in subjects.between(start, end):
        if name.start < end:
            listed = known.get(name.text)
            if row.hint in (name.canonical, name.text) or (listed and listed.name == row.hint):
                return mention_of(name)
    return None


def without_maker(tagged: Tagged, product: Name, maker: Mention | None) -> Mention:
    """Give the product's mention; 腾讯混元 is 混元 where the document also says that alone."""
    mention = mention_of(product)
    if maker is None or not _begins_with(product.text, maker.name):
        return mention
    rest = product.text[len(maker.name) :].strip(" -")
    alone = any(
        n.kind == "Product" and n.text == rest
        for n in tagged.names.values()
        if n.start != product.start
    )
    if not alone:
        return mention
    return Mention(rest, "Product", product.end - len(rest), product.end)
