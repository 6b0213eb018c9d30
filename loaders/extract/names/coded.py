"""Listed companies by the code or the price of their share in brackets: 某某（000999.SZ）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..cues import finditer_in_lines
from .edges import HARD
from .found import Found
from .lexicon import BOUNDARIES, GENERIC

_CODE = (
    r"[（(]\s?(?:(?:SH|SZ|HK|BJ|NYSE|NASDAQ|AMEX|LSE|ASX|TYO|NEEQ|[沪深港美]股|股票代码|证券代码)"
    r"\s?[:：.\s]?\s?[A-Z\d]{1,6}"
    r"|\d{5,6}(?:\s?[.，,]\s?[A-Z]{1,4})?"
    r"|(?!19|20)\d{3,4}(?=[）)](?:公[布告佈]|宣布|发|预|料|表示|指|称|今|昨|上半|全年|第|去年|\d{4}年))"
    r"|[A-Z]{1,5}\.(?:US|O|N|L|HK)|\d{1,4}\.HK"
    r"|-?\d+\.\d{2,3},[-+]?\d+\.\d+,[-+]?\d+\.\d+%)\s?[，,;；)）]"
)
"""SZ 000999, 000999.SZ, NYSE:ABC, or a price with its change (12.30,-0.59,-4.58%)."""
_NAMED = re.compile(rf"(?P<name>[一-鿿A-Za-z][一-鿿A-Za-z0-9]{{1,7}})(?= ?{_CODE})")
_DESCRIBED = re.compile(
    r".+(?:品牌|平台|公司|企业|巨头|龙头|厂商|服务商|独角兽)(?!管理|科技|股份|集团|设计|控股|运营|咨询|有限)(?=.{2})"
)
"""What a company is, before its name: 新茶饮品牌某某."""
_DAY = re.compile(
    r"(?:[年月日\d]{0,6}日(?:晚间?|早间?|上午|下午|午间|盘后|公告)?|近日|日前|今晚|昨晚|早前)丨?(?=.{2})"
)
"""When, before a name: 近日某某, 8月9日晚某某."""
_BRACKET = re.compile(r"[（(]\s?(?:[A-Z沪深港美股证]|-?\d)")
"""Opens what may be a code; stands in every line with one."""
_OPENS = re.compile(
    r"(?:拟|将|由|对|向|与|和|及|在|从|据|给|被|把|为|以|其|该|因|关于|收购|持有|受让|控股|参股|旗下|包括|其中|例如|还有|母公司"
    r"|公司|股东|有?投资者|有消息|有报道|公告|近日|日前|今日|昨日|目前|此前|随后|同时|另外|此外|不过|但|而|如)"
)


def coded(text: str) -> Iterator[Found]:
    """Give what stands between a mark, or the start of a line, and the code of a share.

    A word that goes before names (收购某某) may stand in between; so it is taken only where it
    begins with none, or where the text has it twice behind a mark, as it has a name.
    """
    for match in finditer_in_lines(_NAMED, _BRACKET, text):
        name, start = match["name"], match.start("name")
        if lead := _DAY.match(name):
            name, start = name[lead.end() :], start + lead.end()
            if len(name) < 2:
                continue
        elif start > 0 and text[start - 1] not in HARD:
            continue
        if described := _DESCRIBED.match(name):
            name, start = name[described.end() :], start + described.end()
            if not _OPENS.match(name):
                yield Found(start, match.end("name"), "Organization", 2.0, "code", edge="hard")
            continue
        if name in GENERIC or _OPENS.match(name):
            continue
        again = _times(text, name) > 1
        if again or not any(name[:size] in BOUNDARIES for size in range(1, len(name))):
            score = 3.0 if again else 2.0
            yield Found(start, match.end("name"), "Organization", score, "code", edge="hard")


def _times(text: str, name: str) -> int:
    """Count where a name stands behind a mark or opens a line."""
    found, at = 0, text.find(name)
    while at >= 0:
        found += at == 0 or text[at - 1] in HARD
        at = text.find(name, at + 1)
    return found


def starred(text: str, found: Sequence[Found]) -> list[Found]:
    """Give the names with the star of a share that may be delisted: *ST某某 for ST某某."""
    return [
        one._replace(start=one.start - 1)
        if text.startswith("ST", one.start) and text[one.start - 1 : one.start] == "*"
        else one
        for one in found
    ]
