"""What an article calls a product that comes out, with all that belongs to its name.

新旗舰某某系列 or 某牌某某纯电版 is more than the name that patterns find in it. The whole phrase is
cut out of its clause: behind a verb of releasing (推出了某某), or before one (某某正式上市).
"""

from __future__ import annotations

import re

from .tagged import DATE, FILLER

VERB = (
    r"(?:发布|推出|上线|开源|首发|连发|面世|问世|发售|开售|亮相|登场|公测|内测|上市|公布|开播"
    r"|launch(?:es|ed)?|releas(?:es|ed)|unveil(?:s|ed)|introduc(?:es|ed))"
)
ADVERBS = (
    rf"(?:正式|即将|将于?|将在|已经?|又|也|还|就|再次?|终于|如约|首次|重磅|今日|今天|近日|日前|刚刚|率先|接连|全新"
    rf"|预计|或将?|有望|宣布|会|于|在|全球|国内|同步|官方|突然|现|又一款|{DATE}|\s|{FILLER})*+"
)
_END = r"(?=[，。；！？!?：:）)—|丨\n]|\s(?![A-Za-z0-9])|$|[并但而]|不受|以来)"
BEHIND = re.compile(
    rf"(?P<verb>发布|推出|上线|开源|首发|发售|公布|亮相)(?:了|出|的)?(?!\s[\u4e00-\u9fff])(?P<what>[^，。；！？!?：:\n]{{2,34}}?){_END}"
)
"""推出了某某: what stands up to the end of the clause."""
BEFORE = re.compile(
    rf"(?:^|(?<=[，。；！？!?：:|丨\n）)])|(?<=[^A-Za-z0-9]\s))(?P<lead>{ADVERBS})(?P<what>[^，。；！？!?：:\n\ue016]{{2,28}}?)"
    rf"(?P<adverbs>{ADVERBS})(?P<verb>{VERB})(?:了|啦)?{_END}"
)
"""某某正式上市: what stands from the beginning of the clause."""
_ANY = re.compile(
    r"^(?:[一二两三四五六七八九十几多数\d]+|又一|这|该|此|本|每|其|他们|我们)[款个项种大批位只名台辆代套]?"
)
_NO_NAME = re.compile(
    r"报告|白皮书|蓝皮书|公告|通知|意见|办法|规定|条例|政策|方案|规划|计划|数据|指数|名单|榜单?|财报|年报|季报|业绩|声明"
    r"|消息|新闻|信息|视频|海报|文章|标准|指南|倡议|预告|快报|债|券|股票|股份|公司|集团|企业|银行|基金|时间|价格|活动|措施"
    r"|任务|目标|成果|结果|会|说明书|评级|研报|观点|预测|预警|提示|合同|协议|项目|[的了]$|服务商|排名|言论|道歉|承诺|政府"
)
_NAMED = re.compile(
    r"[A-Za-z0-9]|[《“「【]|系列|[新老]款|版|概念车|车型|机型|一代|二代|首款|首个|OS|系统|引擎|模型"
)


_CODE = re.compile(
    r"[（(]\s?(?:[A-Za-z]{0,6}\s?[:：.]?\s?)?\d{4,6}(?:\.[A-Za-z]{1,3})?\s?[,，]?[^（）()]*[)）]"
)
"""The code of a share in brackets: who has one is a company, not a product."""


def is_product_phrase(words: str) -> bool:
    """Whether a phrase can be the name of a product with what belongs to it.

    What has no name of its own (三款手机, 该产品) and what is published rather than made
    (报告, 财报) is none.
    """
    words = words.strip()
    return bool(
        2 <= len(words) <= 30
        and _NAMED.search(words)
        and not _ANY.match(words)
        and not _CODE.search(words)
        and not _NO_NAME.search(words)
    )


_QUOTE_VERB = re.compile(rf"^(?P<before>.*?)(?P<verb>{VERB})(?:了|出)?(?P<after>.*)$", re.DOTALL)
_TAIL = re.compile(
    r"(?:正式|即将|将于?|将在|已经?|又|也|还|就|再次?|终于|如约|首次|今日|今天|近日|日前|刚刚|率先|预计|或|有望|宣布|会|于|在|\s"
    r"|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|初|中旬)?|明年|今年)++$"
)


def whole_phrase(quote: str, product: str) -> str:
    """Give the phrase of a quote that has the product's name in it, or the name itself."""
    found = _QUOTE_VERB.match(quote)
    if found is None:
        return product
    for part, cut in ((found["after"], False), (found["before"], True)):
        if product not in part:
            continue
        words = _TAIL.sub("", part) if cut else part
        words = words.strip(" ，。：:").lstrip("的了出")
        if product in words and len(words) <= 34 and not re.search(r"[，。；！？\n]", words):
            return words
    return product


def phrase_around(text: str, sentence: int, stop: int, start: int, end: int) -> tuple[int, int]:
    """Give the stretch of the phrase around a product at ``start`` to ``end``, or just these.

    ``text`` is the tagged text, ``sentence`` and ``stop`` the bounds of the sentence.
    """
    words = text[sentence:stop]
    for pattern in (BEHIND, BEFORE):
        for match in pattern.finditer(words):
            low, high = sentence + match.start("what"), sentence + match.end("what")
            if low <= start and end <= high:
                return low, high
    return start, end
