"""Which part of the equity a purchase is of, where it is told beside the target."""

from __future__ import annotations

import re

from .acquirers import one_letter_apart
from .document import Sentence
from .names.lexicon import LEGAL
from .shares import Part, find_parts
from .tagged import Tagged


def parts_of_equity(tagged: Tagged, start: int, end: int) -> list[Part]:
    """Give the parts of the equity told of in a stretch, in order."""
    return [p for p in find_parts(tagged.doc.text, start, end) if p.of_equity]


def parts_near(tagged: Tagged, sentence: Sentence, verb: int, stop: int) -> list[Part]:
    """Give the parts told behind a verb of buying, else those of its sentence."""
    another = _BUYS.search(tagged.text, stop, sentence.end)
    behind = parts_of_equity(
        tagged, verb, min(sentence.end, stop + 40, another.start() if another else sentence.end)
    )
    if not behind and another is not None:
        return []
    return [
        part
        for part in behind or parts_of_equity(tagged, sentence.start, sentence.end)
        if not _HOLDS.search(tagged.doc.text, max(sentence.start, part.start - 30), part.start)
    ]


_BUYS = re.compile("(?:收购|受让|购入|买下)了?[^，。；]{0,12}\ue010")
_HOLDS = re.compile(
    r"(?:将|合计|共|已|仍|目前|直接|间接|分别)(?:[^，。；]{0,4})(?:持有|持股)[^，。；购让]{0,20}\Z|(?:发行|增发|定增)[^，。；]{0,8}\Z"
)
"""Before a part that somebody holds by then, and that is not what is bought."""


def is_same(buyer: str, target: str, elsewhere: bool) -> bool:
    """Whether a buyer is the target itself, by a form of its name: 某某集团 for 某某.

    One that is named ``elsewhere``, not in the sentence of the purchase, may be its short name.
    """
    if len(target) > 3 and target in buyer and buyer.endswith("公司"):
        return True  # by its short name
    if elsewhere and len(buyer) > 3 and target.startswith(buyer) and target.endswith("公司"):
        return True
    return one_letter_apart(buyer, target) or (
        buyer.startswith(target) and buyer[len(target) :] in (*LEGAL, "集团", "公司")
    )


SEVERAL = re.compile(r"(?:\d{1,3}(?:\.\d+)?\s?[%％][、和及])+\Z")
"""Before a part that is the last of several: 20%、25%、5%的股权."""


def is_space(tagged: Tagged, at: int) -> bool:
    """Whether a space stands at an offset, which the patterns see as a comma."""
    return tagged.doc.text[at : at + 1] in (" ", "\u3000") and tagged.text[at : at + 1] == "，"


IN_ALL = re.compile("^(?:合计|共计|总计|所持)的?(?=.)")
"""What a part begins with that is not its words to the labels: 合计51%股权."""
