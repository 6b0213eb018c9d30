"""Whether words that could be a step of a company to a stock exchange are one."""

from __future__ import annotations

import re

from .document import Sentence, Span
from .listing_figures import first_days
from .listing_words import (
    ASIDE_STEP,
    ASSET,
    FIRST_SHARES,
    FUND,
    GOODS,
    MARKET,
    OF_A_LISTING,
    OTHER_GOODS,
    OTHER_PAPER,
    RESTRICTED,
    STRONG,
    VENUE,
)
from .tagged import DATE, ORG, Tagged

_LISTS = re.compile(r"上市|IPO|首次公开", re.IGNORECASE)
_ENDS = ("rejected", "suspended", "withdrawn")
_WARNING = re.compile(r"规避|避免|以防|边缘|警示|若|如果|情形|规定的|标准")
"""Words of an end that rules speak of."""
_PROJECTS = re.compile(r"募投|募集资金(?:投资)?项目")
_DEALS = re.compile(r"重组|收购|增资|股权转让|购买")
"""What else ends or is let, beside a listing."""
_NEAR = 120
"""How far before a clause, in characters, what it decides of may be named."""
_FIRST = re.compile(
    r"IPO|首次公开|首发|新股|招股|上市首日|全球发售|挂牌上市|打新|申购|精选层|公开发售|国际发售|超额认购|中签|[AH]股(?:最终)?(?:发行|发售)价|科创板|创业板|发售价"
)
_NEW_SHARES = re.compile(r"招股|首日|破发|公开发售|申购(?:价|代码|上限)|新股|网上")
_CITIES = (
    "伦敦|纽约|香港|新加坡|东京|首尔|孟买|苏黎世|法兰克福"
    "|巴黎|米兰|阿姆斯特丹|斯德哥尔摩|悉尼|多伦多|雅加达|曼谷|吉隆坡|台北|利雅得|迪拜|特拉维夫"
)
"""Cities with an exchange; goods go on sale in countries."""
_GOES = re.compile(
    rf"赴|两地|[在于](?:{_CITIES})[^，。；]{{0,8}}(?:上市|挂牌|IPO)|整体上市|独立上市|上市(?:失败|受阻|折戟|搁浅|夭折)|拟上市|上市计划|上市进程|境[内外]上市|实现上市|借壳|分拆|二次上市|重新上市|上市在即|终止上市|暂停上市|恢复上市|退市整理|强制退市|回归"
)
"""Words of a listing that need none of a market beside them."""
_NEEDS_LISTING = ("approved", "rejected", "suspended", "accepted")


_FIELD = re.compile("上市(?:日期|时间)")
"""Names the day in a list of fields: 上市日期：9月15日."""
_JUDGED = re.compile("审|表决")
_SINCE = re.compile("以来")
"""Behind a day and 上市: told in passing (自去年11月上市以来首次)."""
_LONG_AGO = re.compile(r"\d{4}\s?年|年(?=上市)")
_AT_A_PRICE = re.compile(r"以[^，。；]{2,14}的价格\Z")
"""In front of 挂牌: shares are put up, once a text speaks of an exchange."""
_OWN_BODY = re.compile("股东大?会|董事会")
"""What a company itself decides is no leave to list: 方案获股东大会通过."""
_ONCE = re.compile("曾经?")
_OF_WHOM = re.compile(rf"[^，。；]{{0,6}}?的{ORG}")
"""Behind a step that tells of whom another is told: 曾经上市搁浅的某某，今日…"""
_TUTOR = re.compile(
    r"(?:证券|中金|建投|保荐|券商)[^，。；]{0,30}辅导(?:备案|协议|登记|工作报告)|辅导备案"
)
"""A broker who prepares a company for its listing."""
_ITS_OWN = re.compile(
    rf"{ORG}[”」\"]?(?:公司|集团)?[，]?(?:拟|计划|正|将|或|即将|有望|准备|筹备|谋求|寻求|考虑|推迟|暂缓|终止|放弃|主动|撤回|取消|重启|启动|回应|否认|最快|最早|今年|明年|年内|[三两五]年内|二次|重新|再次|也|同日|于|在|今日|开启|开始|{DATE})*"
    r"(?:上市(?!公司|企业)|申购|挂牌|[敲鸣][钟锣])"
)
"""An organization that itself lists, with nothing of its own between that could: 某某即将上市."""


def is_step(
    tagged: Tagged, sentence: Sentence, clause: Span, stage: str, match: re.Match[str]
) -> bool:
    """Say whether the words that a pattern of a stage met in a clause tell of a listing.

    They do not where goods, medicines, funds, bonds or assets come to a market, where shares of
    before are let go, or where an exchange or a court decides of something else.
    """
    text, words = sentence.text, tagged.doc.text[clause.start : clause.end]
    if RESTRICTED.search(words) or not _of_a_market(tagged, sentence, clause, stage, match):
        return False
    if OTHER_PAPER.search(text) and not FIRST_SHARES.search(text):
        return False
    ends = stage in ("delisted", "suspended") and "警示" not in match.group()
    if (ends and _WARNING.search(words)) or (stage in _ENDS and _PROJECTS.search(words)):
        return False
    if stage in (*_ENDS, "approved") and _DEALS.search(words) and not FIRST_SHARES.search(words):
        return False
    of_deal = _DEALS.search(text) and not FIRST_SHARES.search(text)
    if stage in (*_ENDS, "approved") and of_deal and not OF_A_LISTING.search(words):
        return False
    if stage == "filed" and "募" in match.group() and not FIRST_SHARES.search(text):
        return False
    if stage == "tutoring" and not (
        OF_A_LISTING.search(text) or "证监" in text or _TUTOR.search(words)
    ):
        return False
    if stage in _NEEDS_LISTING and not OF_A_LISTING.search(words):
        low = sentence.start if stage == "approved" else max(0, clause.start - _NEAR)
        if not OF_A_LISTING.search(tagged.doc.text, low, sentence.end):
            return False
    if stage == "priced" and not _first(tagged, sentence):
        return False
    own = stage == "approved" and _OWN_BODY.search(match.group()) and not _LISTS.search(words)
    if own or (stage == "listed" and words.startswith("因")):
        return False
    if stage == "filed" and "接受审" in match.group() and _DEALS.search(text):
        return False
    if _ONCE.search(match.string, 0, match.start()) and _OF_WHOM.match(
        tagged.text, clause.start + match.end()
    ):
        return False
    if "申购" in match.group() and (
        FUND.search(text)
        or not (
            MARKET.search(text)
            or _NEW_SHARES.search(text)
            or _ITS_OWN.search(tagged.text, clause.start, clause.end)
        )
    ):
        return False
    first = match.group()[0] not in "较比）)" or _on_first_day(tagged, sentence, match)
    if not first or ("挂牌" in match.group() and not _of_shares(tagged, sentence)):
        return False
    if "挂牌" in match.group() and ASSET.search(words) and not _LISTS.search(words):
        return False
    if stage == "preparing":
        before = match.string[max(0, match.start() - 1) : match.start()]
        return before not in ("为", "以") and not ASIDE_STEP.match(match.string, match.end())
    return True


_OPENS = re.compile("开盘|首日|首口价|开[报市]|首挂|暗盘")
_UP_TO_NOW = re.compile("累计|以来|至今|目前|一年|半年|个月")


def _on_first_day(tagged: Tagged, sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a price that is told, or compared with that of the issue, is one of the first day."""
    text = sentence.text
    if match.group()[0] in "）)":
        return first_days(tagged, sentence) is not None
    return bool(_OPENS.search(text)) and not _UP_TO_NOW.search(text)


def _of_shares(tagged: Tagged, sentence: Sentence) -> bool:
    """Whether what is put up (挂牌) in a sentence may be shares."""
    if _LISTS.search(sentence.text) or _NEW_SHARES.search(sentence.text):
        return True
    low = max(0, sentence.start - _NEAR)
    return bool(VENUE.search(tagged.doc.text, low, sentence.end))


def _first(tagged: Tagged, sentence: Sentence) -> bool:
    """Whether a price is that of first shares, and not of more shares of a listed company."""
    if FIRST_SHARES.search(sentence.text) or _FIRST.search(sentence.text):
        return True
    text = tagged.doc.text
    return bool(_FIRST.search(text)) and not OTHER_PAPER.search(text, 0, sentence.end)


def _of_a_market(
    tagged: Tagged, sentence: Sentence, clause: Span, stage: str, match: re.Match[str]
) -> bool:
    """Whether a stock market is spoken of, rather than goods that come to one."""
    text, words = sentence.text, tagged.doc.text[clause.start : clause.end]
    since = stage == "listed" and _SINCE.match(tagged.text, clause.start + match.end())
    if since and _LONG_AGO.search(words, 0, match.end()):
        return False
    without_names = tagged.text[sentence.start : sentence.end]
    goods = GOODS.search(without_names) or OTHER_GOODS.search(without_names)
    if MARKET.search(text):
        near = tagged.text[clause.start : clause.end]
        beside = GOODS.search(near) or OTHER_GOODS.search(near)
        return not beside or bool(STRONG.search(words) or _GOES.search(words))
    if goods:
        return False
    if _FIELD.match(match.group()):
        low, high = max(0, clause.start - _NEAR), clause.end + _NEAR
        return bool(MARKET.search(tagged.doc.text, low, high))
    if stage == "delisted" and _GOES.search(words):
        return True
    if stage in (*_ENDS, "filed") and _JUDGED.search(match.group()):
        return bool(MARKET.search(tagged.doc.text, max(0, clause.start - _NEAR), clause.end))
    if _ITS_OWN.search(tagged.text, clause.start, clause.start + match.end()):
        return True
    if _AT_A_PRICE.search(match.string, 0, match.start()):
        return True
    if match.group() == "挂牌" and _FIRST.search(
        tagged.doc.text, max(0, clause.start - _NEAR), clause.end
    ):
        return True
    if since:
        return bool(tagged.names_in(sentence.start, clause.start + match.end()))
    if stage in ("filed", "accepted", "approved", "listed"):
        return False
    if "上市" not in match.group():
        return "申购" in match.group() and bool(_NEW_SHARES.search(text))
    return bool(_GOES.search(words) or STRONG.search(words) or STRONG.search(tagged.doc.text))
