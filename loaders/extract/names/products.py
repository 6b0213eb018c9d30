"""Products by what stands beside them, and version numbers that share one name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..cues import finditer_in_lines
from .edges import is_common
from .found import Found
from .lexicon import SUFFIXES

_SHARED = re.compile(
    r"(?P<name>[A-Z][A-Za-z]{1,15})(?P<gap>[ \-]?)\d{1,3}(?:\.\d{1,2})?"
    r"(?P<rest>(?:(?:[/、和与及]|以及)\d{1,3}(?:\.\d{1,2})?){1,3})(?=系列|模型|版本|两款|三款"
    r"|两个|等|[，。；、）])"
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")

_WORD = (
    "产品|模型|大模型|应用|软件|APP|App|游戏|手游|机器人|芯片|手机|车型|小程序|浏览器|助手|新品"
    "|操作系统|系列"
)
_MAKES = r"(?:推出|发布|上线|开源|研发|打造|开发|公布|内测|公测)了?"
_QUOTE = re.compile("[“「《]")
_QUOTED = re.compile(
    rf"(?:{_MAKES}[^，。；\n“”《》]{{0,16}}|旗下[^，。；\n“”《》]{{0,10}}|(?:{_WORD})(?:名为"
    rf"|叫做|——)?)"
    r"(?:[“「](?P<a>[^“”「」\n，。]{2,16})[”」]|《(?P<b>[^《》\n，。]{1,16})》)"
)
_QUOTED_BEFORE = re.compile(
    rf"[“「](?P<a>[^“”「」\n，。]{{2,16}})[”」](?:的)?(?:正式|已)?(?:系列|{_WORD}|上线|的?发布时间)"
)
_BARE = re.compile(
    rf"(?:旗下|推出|发布|上线|开源)了?[^，。；\n“”]{{0,10}}?(?:{_WORD})"
    r"(?P<a>[\u4e00-\u9fff]{2,4}|[A-Z][A-Za-z0-9\-.]{1,20})(?:和|与|及"
    r"|、)(?P<b>[A-Z][A-Za-z0-9\-.]{1,20}|[\u4e00-\u9fff]{2,4})"
    r"(?=[在等，。；的均都已])"
)
_MEDIA = re.compile(
    r"据《(?P<a>[^《》\n]{2,12})》|《(?P<b>[^《》\n]{2,12})》(?:记者|(?:在?此前|日前"
    r"|近日)?(?:的?报道|披露|消息|获悉|援引|独家|了解到|在此前的报道))"
)
_SENTENCE = re.compile(r"[的了是在吗呢吧啊我你他们会能要让把被就都也很]")


_DOCUMENT = re.compile(
    r"(?:公告|公报|报告|白皮书|蓝皮书|议案|预案|方案|办法|意见|规定|规则|细则|条例|条款|章程|法案|准则|标准|规范|指引|指南|措施|解释|规划|计划"
    r"|纲要|体系|目录|名单|清单|榜单?|指数|盘点|[百\d]强|声明|通知书?|通报|通告|大数据|函|协议|公约|合同|公示|倡议书?|宣言|决定|说明|提示|概览|摘要|纪要|问答|研究|调查"
    r"|论文|概况|公开信|征求意见稿)(?:（[^（）]*）|\([^()]*\)|(?:19|20)\d\d年?)?\Z"
)


def is_document(title: str) -> bool:
    """Whether a title is that of what is published, not made: a report, a rule, a list."""
    return bool(_DOCUMENT.search(title))


def shared_names(text: str) -> Iterator[Found]:
    """Give GLM-like names whose later versions stand as numbers only (某模型 4.5和4.6系列)."""
    for match in _SHARED.finditer(text):
        for number in _NUMBER.finditer(text, match.start("rest"), match.end("rest")):
            name = f"{match['name']}{match['gap']}{number[0]}"
            yield Found(*number.span(), "Product", 4.0, "shared name", name=name)
        start = match.start()
        yield Found(start, match.start("rest"), "Product", 3.5, "shared name")


def products(text: str) -> Iterator[Found]:
    """Give products in quotes and after words such as 产品, and newspapers in 《》."""
    for pattern, score in ((_QUOTED, 2.5), (_QUOTED_BEFORE, 2.0)):
        for match in finditer_in_lines(pattern, _QUOTE, text):
            group = match.lastgroup
            assert group is not None
            name = match[group].strip()
            if is_common(name) or _SENTENCE.search(name) or is_document(name):
                continue
            if not _is_organization(name):
                yield Found(*match.span(group), "Product", score, "quoted product")
    for match in _BARE.finditer(text):
        for group in "ab":
            if not is_common(match[group]) and not _SENTENCE.search(match[group]):
                yield Found(*match.span(group), "Product", 2.5, "after its sort")
    for match in _MEDIA.finditer(text):
        group = match.lastgroup
        assert group is not None
        yield Found(*match.span(group), "Organization", 3.0, "newspaper")


def _is_organization(name: str) -> bool:
    return any(name.endswith(suffix) for suffix in SUFFIXES)
