"""Organizations by what they end with, by what stands beside them, and by lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick

from .edges import HARD, is_common, is_descriptor, is_hard, left_edge
from .found import Found
from .lexicon import BOUNDARIES, GOVERNMENT, LEGAL, SUFFIXES, WEAK_SUFFIXES

_ENDINGS = tuple(sorted(LEGAL | SUFFIXES | GOVERNMENT))

_AFTER = re.compile(
    r"(?:联合|独家|战略|继续|共同)?(?:领投|跟投|参投|投资|注资)|等|和|与|及|以及|完成|宣布|获|表示|发布|推出|方面|旗下"
    r"|(?:联合)?创始|CEO|CFO|COO|CTO|董事|总裁|总经理|副总|首席|合伙人|持股|持有|拟|将|正式|公告|披露|中标|签"
    r"|成立|是|为|在|的|于|已|曾|也|还|收购|递交|提交|申请|上市|股价|股份|此前|日前|近日|今日|集团|控股|有限|管理"
)
_NOT_AFTER = re.compile(
    r"者|人(?!民|寿)|方(?!面)|额|机会|机构|总额|总量|公司法|行业|业务|市场|领域|产业|板块|概念|企业|公司(?!将|宣布|拟)"
    r"|化|性|界|类|部门|服务|产品|技术|型|圈|赛道|股(?!份|东|权|价)|率|量|价格|项目|工程|设备|能力|系统|平台(?!上)|模式|解决方案|体系|基础设施|安全|战略(?!投)|专业"
)

_RIGHT = re.compile(
    r"(?:(?:宣布|正式|已|近日|日前|今日|顺利|刚刚|再次|连续|又|于[^，。\n]{1,10}?)*"
    r"(?:完成|获得?|斩获|收获|喜获|拿下|引入))(?=[^，。\n]{0,30}(?:融资|投资|注资))"
    r"|(?:联合|独家|共同)?(?:领投|跟投|参投)(?!方|机构|者|人)"
    r"|宣布|发布公告|公告称|发公告|发布(?=了|新|旗下|首|第)|(?<=方面)(?=表示)|方面(?=表示|回应|称|尚未|透露)"
    r"|(?:联合)?创始人|CEO|董事长|首席执行官|旗下(?=的|品牌|基金|产品|公司)|[（(](?:以下简称|下称|简称|下文简称)"
    r"|\s?[（(](?:[0369]\d{5}|0\d{4}|[A-Z]{2,5})(?:\.(?:SH|SZ|HK|US|BJ|O|N|NASDAQ|NYSE))?[，,)）]"
    r"|[（(](?:SH|SZ|HK|NASDAQ|NYSE|纳斯达克|股票代码|证券代码|纽交所)[:：]?"
)

_BAD_WHOLE = frozenset(
    "公司 企业 该公司 集团 记者 双方 我们 他们 公告 消息 平台 项目 产品 本轮 此轮 机构 融资 投资 本公司 子公司 "
    "母公司 官方 官网 报告 数据 其他 另一 两家 多家 一家 资本 基金 银行 证券 科技 市场 行业 对方 媒体 目前 最近 近期 "
    "知名投资机构 知名机构 投资机构 战略投资者 老股东 原股东 现有股东 新老股东 产业方 产业资本 多家机构 国资 "
    "中国 美国 日本 全球 国内 国外 海外 上海 北京 深圳 广州 杭州 联合 共同 独家 个人投资者 天使投资人".split()
)


@cache
def _endings() -> AhoCorasick:
    return AhoCorasick(list(_ENDINGS), matchkind=MATCHKIND_LEFTMOST_LONGEST)


def by_ending(text: str) -> Iterator[Found]:
    """Give organizations that end with a legal form or with a word of their trade."""
    for index, start, end in _endings().find_matches_as_indexes(text):
        ending = _ENDINGS[index]
        least = 2 if ending in LEGAL or len(ending) < 3 else 2
        if start == 0 or text[start - 1] in HARD:
            continue
        left, word = left_edge(text, start, least)
        if start - left < least:
            continue
        yield from _judge(text, left, start, end, ending, word)


def _judge(
    text: str, left: int, start: int, end: int, ending: str, word: str
) -> Iterator[Found]:
    stem = text[left:start]
    if text[left:end] in _BAD_WHOLE:
        return
    if ending in LEGAL:
        yield Found(left, end, "Organization", 4.0, "legal")
        return
    score = 0.5 if ending in WEAK_SUFFIXES else 1.5
    if is_common(stem):
        score -= 1.5
    else:
        score += 1.0
    score += _left_score(word) + _right_score(text, end)
    yield Found(left, end, "Organization", score, f"ending {ending}")


def _left_score(word: str) -> float:
    if word == "hard":
        return 0.5
    if word == "open":
        return -1.5
    return 1.0 if is_descriptor(word) else 0.5


def _right_score(text: str, end: int) -> float:
    if is_hard(text, end):
        return 0.5
    if _NOT_AFTER.match(text, end):
        return -2.0
    return 0.5 if _AFTER.match(text, end) else 0.0


def by_neighbour(text: str) -> Iterator[Found]:
    """Give organizations by the words that follow them (X完成…融资, X领投, X（300000.SZ）)."""
    for match in _RIGHT.finditer(text):
        end = match.start()
        if end == 0 or text[end - 1] in HARD:
            continue
        left, word = left_edge(text, end, 2)
        name = text[left:end]
        if not 2 <= len(name) <= 12 or name in _BAD_WHOLE or name in BOUNDARIES:
            continue
        score = 1.0 + _left_score(word) - (2.0 if is_common(name) else -1.0)
        yield Found(left, end, "Organization", score, f"before {match[0][:6]}")


_LISTS = re.compile(
    r"(?:由|获|获得|得到|来自)(?P<a>[^，。；：\n]{2,80}?)"
    r"(?:等?(?:机构|多家机构|知名机构|老股东|股东)?(?:联合|共同|独家|战略)*"
    r"(?:领投|跟投|参投|投资|注资|追投|加持)|收购)"
    r"|(?:投资方|投资人|领投方|跟投方|资方|股东|投资机构)(?:为|包括|有|分别为|是|：|:)(?P<b>[^，。；\n]{2,120})"
    r"|(?:领投|投资)[，,](?P<c>[^，。；\n]{2,120}?)(?:等?[^，。、\n]{0,8}?(?:跟投|参投|共同投资))"
)
_SPLIT = re.compile(r"、|以及|和(?!铂|玉|君|黄|利|而泰)|与(?!光)|及(?!其)|,|，|/")
_TRIM = re.compile(
    r"^(?:其中|包括|由|老股东|新股东|原股东|现有股东|股东|投资方|领投方|跟投方|机构|知名投资机构|知名|著名|顶级|"
    r"国内|国际|产业方|上市公司|战略投资人)+|(?:等(?:机构|投资机构|多家.*|知名.*|.{0,6})?|联合|共同|独家|继续|持续|战略|"
    r"领投|跟投|参投|追加|旗下.*)+$"
)


def by_list(text: str) -> Iterator[Found]:
    """Give the members of lists of investors (由A和B领投, 投资方为A（领投）、B)."""
    for match in _LISTS.finditer(text):
        group = match.lastgroup
        assert group is not None
        at, end = match.span(group)
        for piece in [*_SPLIT.finditer(text, at, end), None]:
            stop = piece.start() if piece else end
            found = _member(text, at, stop)
            if found is not None:
                yield found
            at = piece.end() if piece else end


def _member(text: str, at: int, stop: int) -> Found | None:
    bracket = re.compile(r"[（(]").search(text, at, stop)
    if bracket:
        stop = bracket.start()
    head = _TRIM.match(text[at:stop])
    if head and head.start() == 0:
        at += head.end()
    tail = _TRIM.search(text[at:stop])
    if tail and tail.end() == stop - at:
        stop = at + tail.start()
    name = text[at:stop]
    stripped = name.strip(HARD)
    at += name.find(stripped) if stripped else 0
    name = stripped
    if not 2 <= len(name) <= 16 or name in _BAD_WHOLE or is_common(name) or re.search(r"[元%\d]{2}|的", name):
        return None
    if any(mark in name for mark in HARD if mark not in " ·."):
        return None
    return Found(at, at + len(name), "Organization", 2.0, "list of investors")
