"""Which listings and issues are of goods, and which of shares and bonds."""

from __future__ import annotations

import re

from . import release_patterns as p
from .document import Sentence
from .listing_words import GOODS, MARKET
from .release_words import ends_as_product

_TWOFOLD = re.compile(
    r"首发|主板|(?<=[\u4e00-\u9fff]{2})股份(?=在|表示|称|公告|宣布|[推发披]|旗下|的|[（(])|[（(]\d{5,6}(?:\.[A-Z]{2})?[)）]"
)
"""Words of a stock market that are words of goods too, or a part of a maker's name."""
_CURES = re.compile("药监|NMPA|FDA|注射液|胶囊|单抗|疫苗|创新药|仿制药|颗粒|适应症")
_NEW = re.compile("(?:首|新)[款批]|全新|新一代|第[二三四五六七八九]代")
"""How what is made is introduced, and no company."""


def is_security(verb: str, sentence: Sentence, words: str) -> bool:
    """Whether a listing or an issue is one of shares or bonds."""
    if verb == "上市":
        told = GOODS.search(sentence.text) or _CURES.search(sentence.text)
        of_shares = MARKET.search(_TWOFOLD.sub("", sentence.text))
        if not of_shares and (told or ends_as_product(words) or _NEW.match(words)):
            return False
        return "借壳" in sentence.text or bool(MARKET.search(sentence.text))
    return verb == "发行" and not p.ISSUED.search(words)


def on_sale(verb: str, sentence: Sentence) -> bool:
    """Whether a sentence tells of goods that go on sale, so that any name may be theirs."""
    return verb in ("上市", "发售", "开售", "开卖", "首销") and bool(
        p.PRICED.search(sentence.text) and not MARKET.search(sentence.text)
    )
