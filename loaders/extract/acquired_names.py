"""The name of what is bought, without what has run into it and with what belongs to it."""

from __future__ import annotations

import re
from dataclasses import replace

from ...schema import Mention
from ...schema.places import load_places
from .tagged import Tagged

_GOES_ON = (
    "中国",
    "国际",
    "小店",
    "便利店",
    "百货",
    "金服",
    "影业",
    "体育",
    "中国区",
    *["锂矿", "金矿", "铜矿", "铁矿", "煤矿", "油田"],
)
"""What makes a known name that of its subsidiary."""


_OWNER = re.compile(
    ".{2,}(?:(?:制作|运营|开发|出品|发行|生产)[方商]|控股股东|大股东|母公司|[子孙]公司)(?=[一-鿿A-Za-z]{2})"
)
"""What is bought by whom it belongs to: 甲股份控股股东乙集团."""
_OF_PLACE = re.compile(
    "(?:英国|美国|德国|法国|日本|韩国|以色列|加拿大|澳大利亚|澳洲|瑞典|荷兰|瑞士|意大利|西班牙|印度|新加坡|芬兰|丹麦|挪威|爱尔兰|希腊|巴西)"
    "(?=[A-Z][A-Za-z]{2})"
)
"""Where one is from, run into a Latin name: 英国Norvex Group."""
_FROM_ABROAD = re.compile("[美日德英法韩荷港台]商(?=[一-鿿A-Z]{2,})")
"""The same as papers of Taiwan have it: 美商某某."""
_SORTED = re.compile(
    "[一-鿿]{2,8}(?:品牌|平台|应用|厂商|大厂|名企|劲旅|豪门|班霸|新贵|新星|巨头|龙头|独角兽|新秀|同行|对手|[造发运营务供制销工应产售包行理版]商)"
    "(?=[一-鿿A-Za-z]{2})(?!公司|集团|股份|科技|有限|控股|业务)"
)
"""Of what sort it is, run into the name of what is bought."""
_FATE = re.compile("(?<=..)(?:折戟|告吹|受阻|遇阻|生变|泡汤|落空|获批|遭拒|遭否)$")
"""What became of the deal, run into a headline's name."""
_POINTED = re.compile(
    "(?:后者|前者|对方|其)(?:(?:手中|手上|旗下|所属|下属|所持|持有)的?|的)(?=[一-鿿A-Za-z]{2})"
)
"""Whose it is that is bought, by a word that only points at him."""
_EQUITY = re.compile(
    "(?<=..)(?:的?(?:全部|部分|控股|少数|剩余))?(?:股权|股本|新股|注册资本)$|新增(?:股份|股本|股权|新股)$|(?<=..)(?:全部|所有|全数|剩余)$|(?<=..)(?:董事会|管理层)$|(?<=[A-Za-z]\\.)公司$|(?<=..)[AHB]股(?:股[份票权])?$"
)


def _headless(target: Mention, head: re.Match[str] | None) -> Mention:
    """Take off a name what was found at its head."""
    if head is None or target.start is None:
        return target
    return replace(target, name=target.name[head.end() :], start=target.start + head.end())


def _tailless(target: Mention, tail: re.Match[str] | None) -> Mention:
    """Take off a name what was found at its end."""
    if tail is None or target.end is None:
        return target
    cut = len(target.name) - tail.start()
    return replace(target, name=target.name[:-cut], end=target.end - cut)


def plain(tagged: Tagged, target: Mention) -> Mention:
    """Take off a name the number, or the 约, that belongs to the share behind it, and 案例."""
    for head in (_OWNER, _SORTED):
        target = _headless(target, head.match(target.name))
    target = _headless(target, _FROM_ABROAD.match(target.name))
    if target.name[-1:].isascii():
        target = _headless(target, _OF_PLACE.match(target.name))
    target = _tailless(target, _FATE.search(target.name))
    target = _headless(target, _POINTED.match(target.name))
    target = _tailless(target, _EQUITY.search(target.name))
    bare = target.name.removesuffix("股份")
    if bare != target.name and any(n.text == bare for n in tagged.names.values()):
        return replace(target, name=bare, end=(target.end or 2) - 2)
    about = re.search("(?:约为?|案例|(?<=[A-Za-z])的[一-鿿]+|[HAB]股)\\Z", target.name)
    if about is not None and target.end is not None and about.start() > 1:
        return _tailless(target, about)
    number = re.search(r"(?<=[A-Za-z.])\s?\d+(?:\.\d+)?\Z", target.name)
    if (
        number is None
        or target.end is None
        or tagged.doc.text[target.end : target.end + 1] not in "%％"
    ):
        return target
    return replace(target, name=target.name[: number.start()], end=target.end - len(number.group()))


_LEGAL = re.compile(r"\b(?:Ltd|Inc|Corp|Co|LLC|Limited|GmbH|AG|PLC|plc|S\.A|N\.V)\.?\Z", re.I)
_DOTTED = re.compile(r"\b(?:Corp|Inc|Ltd|Co)\Z")
_GOES_ON_LATIN = re.compile(r" KG(?:aA)?\b|(?: [A-Z][A-Za-z&]+){1,3}(?=[^A-Za-z]|\Z)")
_WORKS = re.compile(
    r"[^，。；、的\n]{1,16}?(?:(?:[金银铜铁锂镍钴锌铅铝煤矿]矿|油气?田|盐湖|电站|码头|港口)(?:项目)?|项目)"
    r"(?=[，。；、的\d]|\Z)"
)
"""What is built or dug at a place, behind its name."""


def works_at(tagged: Tagged, start: int, stop: int) -> Mention | None:
    """Give what is built or dug at a place, which has no other name: 某国某某锂矿项目."""
    text = tagged.doc.text
    for size in (4, 3, 2):
        if text[start : start + size] in load_places():
            found = _WORKS.match(text, start + size, stop)
            end = found.end() if found else start
            return Mention(text[start:end], "Organization", start, end) if found else None
    return None


_SHOPS = re.compile("便利店|公司|集团|百货|超市|基金|银行|汽车|制药|科技|资本|酒店|航空|影业")


def extended(tagged: Tagged, target: Mention, stop: int) -> Mention:
    """Give a known name with what makes it that of a subsidiary: 某某中国 for 某某."""
    if target.end is None:
        return target
    works = _WORKS.match(tagged.doc.text, target.end) if target.name in load_places() else None
    if works is not None:  # 某国某某锂矿项目
        return replace(target, name=target.name + works[0], end=works.end())
    shop = _SHOPS.match(tagged.text, target.end)
    if shop is not None and target.name.isascii() and not _LEGAL.search(target.name):
        return replace(target, name=target.name + shop[0], end=shop.end())
    latin = _GOES_ON_LATIN.match(tagged.doc.text, target.end) if target.name.isascii() else None
    if latin is not None and target.end + latin.end() - latin.start() <= stop + 6:
        return replace(target, name=target.name + latin[0], end=latin.end())
    if _DOTTED.search(target.name) and tagged.doc.text[target.end : target.end + 1] == ".":
        return replace(target, name=target.name + ".", end=target.end + 1)
    if not 0 < stop - target.end <= 4:
        return target
    more = tagged.text[target.end : stop]
    if not re.fullmatch("[一-鿿]+", more) or tagged.doc.text[stop - 1] in "的了股":
        return target
    if more in _GOES_ON:
        return replace(target, name=target.name + more, end=stop)
    return target
