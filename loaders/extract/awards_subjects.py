"""What is ordered, once all is read: where its name begins and ends, and its fullest form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...schema import Mention
from .awards import BUYER, REACH, WORK, title_in
from .deals import Deal
from .events_names import same_party
from .parties import mention_of, parties
from .tagged import Tagged

_PRICE = re.compile(r"[（(]-?\d+(?:\.\d+)?(?:,-?\d+(?:\.\d+)?){1,2}%?[）)]")
"""A share's price, which sites put behind a company's name."""
_BEFORE = re.compile(
    r"^.*(?:】|联合体为|组成的|方式授予的|(?:签署|签订)了?(?:一[项个份])?|发来的|发出的|送达的|：|:(?!\d))(?=.{4})"
    r"|^(?:一[项个份]|关于|包括|(?:工程|项目)?分别(?:为|是)|该[省市县区])(?=.{4})"
    r"|^[^，。：、]{2,10}讯[ \u3000]+(?=.{4})"
)
_SUM = re.compile(r"[（(][^（）()\n]{0,12}?[\d,.]+[百千万亿]*元[^（）()\n]{0,12}[）)]$")
"""A price in a bracket behind a project."""
_AFTER = re.compile(
    r"(?:的?(?:EPC|公开招?|招标|投标|合同|建设|施工|中选|联合)|[-—的]?推荐的?|社会资本(?:合作)?方?|(?:社会)?投资(?:合作)?[人方](?:招标|采购)?|(?:投资)?(?:建设)?合作(?:单位|方)|推荐|[，；].*"
    r"|等[\d一两二三四五六七八九十多]*[个项].*|助力.*|合计.*|（简称.*|共[\d一两二三四五六七八九十]+个.*|[一二三四五六]、.*)$"
)
_DESCRIBED = re.compile(
    r"^(?:近日|日前)(?=.{5})"
    r"|^[^\d一二三四五标包期]{0,24}(?:工程|项目|大盘)[—―]{1,2}(?=.{5})"
)
"""What a project is, before its name: 重点工程——某某公园项目."""
_KEPT = re.compile(r"(?:项目|工程|采购|总承包|标段|标包|[一二三四五\d]期|[）)])$")
_NOTHING = re.compile(
    r"^(?:[该本此]|大额|重大|多[个项]|部分|相关|新|海外|上述|有关|经营|日常|采购|销售|战略|框架|正式|中标|[\d一二两三四五六七八九十]+[个项份])*"
    r"(?:项目|工程|合同|订单|大单|协议)$"
    r"|.*[\d.][万亿]?(?:[台套只块个件]|[美欧港]?元)[^，。]{0,20}的(?:合[同约]|订单)$"
)
_SEAT = re.compile(
    r"^(?P<seat>[\u4e00-\u9fff]{2,16}?(?:[小中大]学|学院|医院|保健院|监狱|银行|博物馆|图书馆|机关|产业园|生态园"
    r"|管委会|人民政府|[^建设]局|委员会|公司|集团|研究院|证券|电投|能源|商务区|小镇|基地|中心))(?:的)?"
    rf"(?P<rest>(?:(?:一|二|三)期|扩建|新建|改扩建|改造|迁建|信息化|物业|设计|施工|工程|水处理|污水处理|PPP|EPC|DBO|项目|\d{{4}}年|第)[^，。]{{0,60}}?{WORK}.{{0,16}})$"
)
"""An institution, and what is done to it: 某县中学扩建项目."""


def finish_subjects(tagged: Tagged, deals: Sequence[Deal]) -> None:
    """Put right what is ordered in each contract, and who orders where its name told; changes the
    deals."""
    for deal in deals:
        words = deal.values.get("subject")
        if isinstance(words, str):
            deal.values["subject"] = trimmed(words)
    if len(deals) != 1:
        return
    (deal,) = deals
    words = deal.values.get("subject")
    if isinstance(words, str):
        words = _fuller(tagged, words)
        deal.values["subject"] = words = _rejoined(tagged, deal, words)
        seat = _SEAT.match(words) if not deal.buyers else None
        at = tagged.doc.text.find(words)
        if seat is not None and at >= 0 and len(seat["rest"]) >= 5:
            name = seat["seat"]
            deal.buyers = [Mention(name, "Organization", at, at + len(name))]
            deal.values["subject"] = seat["rest"]


_HALF_QUOTED = re.compile(
    r"^[“《]?(?P<inside>[^“”《》]{5,})[”》](?:的)?(?:项目|工程|标段|采购|招标|合同|的?(?:中标|联合).{0,6})?$"
)
"""What stood in quotation marks of which only the last was kept: its title is the whole name."""
_CODE = re.compile(r"[（(][A-Z][A-Z\d\-]{5,}[）)]$")
"""A number of a tender in a bracket behind a project."""


_NEXT_ITEM = re.compile(r"[ \u3000]+[一二三四五六七八九十]$")
"""The number of the next item, where a list stands in one line."""


def trimmed(words: str) -> str | None:
    """Cut from the name of a project what stands before and behind it, and prices in it; ``None``
    for what says nothing (大额订单)."""
    words = _NEXT_ITEM.sub("", words.lstrip(",，、。；：:"))
    words = _DESCRIBED.sub("", _BEFORE.sub("", _PRICE.sub("", words)))
    shorter = _AFTER.sub("", words)
    if _KEPT.search(shorter) and len(shorter) >= 5:
        words = shorter
    if words.count("（") > words.count("）") and words.rfind("（") >= 5:
        words = words[: words.rfind("（")]
    words = _CODE.sub("", _SUM.sub("", words))
    if words.count("）") == words.count("（") + 1 and words.endswith("）"):
        words = words[:-1]
    half = _HALF_QUOTED.match(words)
    if half is not None and words[0] not in "“《":
        words = half["inside"]
    for mark, end in ("“”", "《》"):
        if words.count(mark) != words.count(end):
            words = words.removeprefix(mark).removesuffix(end)
    return None if _NOTHING.match(words) else words


_CUT_SHORT = re.compile(r"标(?=段)|项(?=目)|工(?=程)|总承(?=包)|系(?=统)")


def whole_word(tagged: Tagged, words: str) -> str:
    """Give a project with the last letter of the word that it ends with, where that was cut."""
    at, text = tagged.doc.text.find(words), tagged.doc.text
    end = at + len(words)
    if at >= 0 and any(found.end() == end for found in _CUT_SHORT.finditer(text, end - 2, end + 1)):
        return text[at : end + 1]
    return words


_QUOTED = re.compile(rf"[“《](?P<words>[^”》\n]{{6,90}}?{WORK}[^”》\n]{{0,16}})[”》]")
_TENDER = re.compile(
    rf"(?:参与|参加)了?(?P<words>[^，。；：\n“《]{{6,90}}?{WORK})的?(?:公开)?(?:投标|竞标|招标|招投标)"
)
_NO_NAME = re.compile(r"公告|公示|通知书|办法|报告|指引|法$")


def _fuller(tagged: Tagged, words: str) -> str:
    """Give the full name of a project of which the words are a short form: each of their
    characters in order, and more between."""
    text = tagged.doc.text[:REACH]
    candidates = [title_in(text)]
    candidates += [found["words"] for p in (_QUOTED, _TENDER) for found in p.finditer(text)]
    for candidate in candidates:
        if candidate is None or _NO_NAME.search(candidate) or len(candidate) < len(words) + 2:
            continue
        letters = iter(candidate)
        inside = candidate[:2] == words[:2] and words not in candidate
        if inside and all(letter in letters for letter in words):
            return trimmed(candidate) or words
    return words


def _rejoined(tagged: Tagged, deal: Deal, words: str) -> str:
    """Give a project with the organization before it where another one is told to order it: in
    华为某某项目 that 招标人：某某公司 orders, 华为 is a part of the name."""
    if len(deal.buyers) != 1 or deal.buyers[0].end is None:
        return words
    (first,) = deal.buyers
    start, end = first.start or 0, first.end or 0
    if tagged.doc.text[end : end + len(words)] != words:
        return words
    for found in BUYER.finditer(tagged.text, 0, min(len(tagged.text), REACH)):
        if found["list"]:
            low, stop = found.span("list")
            said = parties(tagged, low, stop, ("Organization",), strict=True)
        else:
            said = [mention_of(tagged.names[found.start("name")])]
        if not said or any(same_party(m.name, s.name) for m in said for s in deal.suppliers):
            continue
        if any(same_party(m.name, first.name) for m in said):
            deal.buyers = [replace(m) for m in said] if len(said) == 1 else deal.buyers
            return words
        deal.buyers = said
        return tagged.doc.text[start:end] + words
    return words
