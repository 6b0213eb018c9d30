"""Medicines that win a tender for all hospitals: what is won is the medicine, by its name."""

from __future__ import annotations

import re

from ...schema import Mention
from .bidders_topic import NO_BIDDER
from .clauses import subject_before
from .deals import Deal
from .document import Sentence
from .tagged import Tagged

_BULK = re.compile(r"集采|集中采购|带量采购")
_CHOSEN = re.compile(
    r"(?:拟|成功|以最低价)*(?:中标|中选|入围)(?!产品|资格|药品|企业|价|结果|品种|后|的产品)"
)
_DRUG = re.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:片|胶囊|注射液|注射剂|颗粒|口服溶液|滴眼液|混悬剂|软膏)(?![\u4e00-\u9fff]{0,2}剂)"
)
_BEFORE = re.compile(
    r"^.*(?:产品|药品|品种|制剂|公司|旗下|获得|评价|包括|及其|分别|其中|在|的|为|有|和|及|与|将|以|对)(?=.{3})"
)
_NO_DRUG = re.compile(
    r"[一二三四五六七八九十两几](?![甲乙丙丁戊氧氮氢氯氟硝水钠钾苯磷碘环])|\d|图片|大片|照片|芯片|每片|该|本|此|这|药片|导入"
)
_LISTED = re.compile(r"\s*(?P<name>[\u4e00-\u9fffA-Z]{3,6})\s?[（(]-?\d")
_OWN = re.compile(r"公司(?:的|及子公司)?(?:产品|药品|品种|$)|^[^，]{0,4}公司")


def medicines_won(tagged: Tagged, sentence: Sentence, topic: Mention | None) -> Deal | None:
    """Give the contract of a sentence that tells of medicines chosen in a bulk tender, or ``None``;
    the second medicine and those after it stand in its ``more``."""
    text = tagged.text[sentence.start : sentence.end]
    chosen = _CHOSEN.search(text)
    if chosen is None or not _BULK.search(tagged.doc.text):
        return None
    found: list[str] = []
    verb = sentence.start + chosen.start()
    for drug in _DRUG.finditer(text):
        words = _BEFORE.sub("", drug.group())
        if len(words) > 3 and not _NO_DRUG.search(words) and words not in found:
            found.append(words)
            verb = min(verb, sentence.start + drug.end() - len(words))
    who = _winner(tagged, sentence, verb, topic) if found else None
    if who is None:
        return None
    deal = Deal([who], sentence.start, sentence.end, sentence)
    deal.values["subject"], deal.more = found[0], found[1:]
    return deal


def _winner(tagged: Tagged, sentence: Sentence, verb: int, topic: Mention | None) -> Mention | None:
    """Give whose medicine it is: who heads the line with a price, 公司, or the name before it."""
    listed = _LISTED.match(sentence.text)
    if listed:
        low, high = sentence.start + listed.start("name"), sentence.start + listed.end("name")
        return Mention(listed["name"], "Organization", low, high)
    if topic is not None and _OWN.search(tagged.text, sentence.start, verb):
        return topic
    who = subject_before(tagged, sentence.start, verb) or topic
    return topic if who is not None and NO_BIDDER.search(who.name) else who


def is_medicine(words: str) -> bool:
    """Whether words are the name of a medicine."""
    return bool(_DRUG.fullmatch(words))


def without_bulk(deals: list[Deal]) -> list[Deal]:
    """Drop contracts for the whole bulk tender where others name the medicines that won in it."""
    if not any(is_medicine(str(deal.values.get("subject"))) for deal in deals):
        return deals
    return [d for d in deals if not _BULK.search(str(d.values.get("subject")))]
