"""What the name of an organization is made of: place, brand, trade and legal form.

北京 + 远山 + 智能科技 + 有限公司. The order is that of 企业名称登记管理规定 (State Council decree
734, 2020), article 6: region, own name, trade, form. The own name is what is left when the others
are cut, so a word list that lacks a trade makes the own name longer and never shorter: two names
are then held apart rather than joined.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ...schema import fold
from ...schema.places import load_places
from .regions import leading_places, only_places
from .spelling import spelled
from .words import GENERIC, NO_TRADE, SHORTENED, TRADES, UNITS

_LEGAL = re.compile(
    r"(?:股份有限公司|有限责任公司|股份公司|有限公司|合伙企业\(有限合伙\)|合伙企业\(普通合伙\)"
    r"|\((?:有限|普通)合伙\)|有限合伙企业|合伙企业|公司(?<![总分子母]公司)"
    r"|,?co\.?,?ltd\.?|,?inc\.?|,?corp\.?|corporation|,?llc|,?pbc|,?l\.?p\.?|,?ltd\.?|limited|plc|gmbh"
    r"|,?pte\.?|s\.a\.)$"
)
_STRICT = re.compile(
    r"(?:股份有限公司|有限责任公司|股份公司|有限公司|\(集团\)|,?co\.?,?ltd\.?|,?inc\.?|,?corp\.?"
    r"|,?llc|,?pbc|limited)$"
)
_GROUP_PREFIX = re.compile(r"^(?:ai|人工智能|大模型|国产|国内|中国)+(?=.)")
_BRACKET = re.compile(r"\(([^()]{2,8})\)")
_ASIDE = re.compile(r"(?<=.)\([^()]*(?:\d{4}|:)[^()]*\)(?=.)")
_PUBLIC = re.compile(r"(?:委员会|办公室|局|厅|委|政府|法院|检察院|海关)$")
_HYPHEN = re.compile(r"(?<=[a-z0-9\u4e00-\u9fff])[-_‐‑–](?=[a-z0-9])")
_VERSION = re.compile(r"(?<=[\u4e00-\u9fff])(?:大模型v?|v)(?=\d)")
_SHORTEST_WITH_GROUP = 6
_LONGEST_TRADE = max(map(len, TRADES))


@dataclass(frozen=True, slots=True)
class Anatomy:
    """The parts of a folded name. ``place`` is the short name of a place or ``""``, ``brand`` the
    own name, ``trade`` the words of the trade in order, ``form`` the legal form or ``""``.

    ``own`` is false where the brand is a place or a word that names nobody (北京银行, 合肥产投):
    such a name is only ever taken whole.
    """

    place: str
    brand: str
    trade: tuple[str, ...]
    form: str
    own: bool

    @property
    def core(self) -> str:
        """Brand and trade, without a closing 集团 that tells nothing apart."""
        text = self.brand + "".join(self.trade)
        if text.endswith("集团") and len(text) >= _SHORTEST_WITH_GROUP:
            return text.removesuffix("集团")
        return text

    @property
    def maybe_own(self) -> bool:
        """Whether the brand may be somebody's own: it is, or is called like a district (海棠)."""
        place = load_places().get(self.brand)
        return self.own or (place is not None and place.level == "district")

    @property
    def unit(self) -> bool:
        """Whether the trade is one that is often a house of its own (资本, 物业)."""
        return any(word in UNITS for word in self.trade)


def bare(kind: str, name: str) -> str:
    """Fold a name and cut what does not tell two entities apart.

    The legal form of an organization goes; 集团 goes after four or more characters (浦东创投集团)
    and not after two (张江集团); what an exchange adds goes, and offices and schools are shortened
    (:func:`~.spelling.spelled`); AI is 人工智能. A group loses AI, 国产 and the like in front. A
    hyphen in a product's name is no part of it (GLM-4.5), nor 大模型 or V before a number
    (文心大模型4.0, 星火V4.0).
    """
    text = fold(name).replace("（", "(").replace("）", ")")
    if kind == "Group":
        return _GROUP_PREFIX.sub("", text)
    if kind == "Place":
        place = load_places().get(name)
        return fold(place.name) if place else text
    if kind == "Product":
        return _product(text)
    if kind != "Organization":
        return text
    text = spelled(text).replace("人工智能", "ai")
    while (found := _STRICT.search(text)) and found.start() > 1:
        cut = text[: found.start()]
        if found.group() == "(集团)":
            text = f"{cut}集团"
            break
        text = cut
    text = text.replace("(集团)", "集团")
    if text.endswith("集团") and len(text) >= _SHORTEST_WITH_GROUP:
        text = text.removesuffix("集团")
    return text


def _product(text: str) -> str:
    return _VERSION.sub("", _HYPHEN.sub("", text))


@lru_cache(maxsize=1 << 20)
def anatomy(folded: str) -> Anatomy:
    """Take a folded name (:func:`~....schema.fold`) of an organization apart."""
    text, place, form = spelled(_ASIDE.sub("", folded)), "", ""
    text = text.replace("(集团)", "集团").replace("(中国)", "中国")
    for bracket in _BRACKET.finditer(text):
        found_place = only_places(bracket[1])
        if found_place is not None:
            place = found_place
            text = text.replace(bracket[0], "", 1)
            break
    while (found := _LEGAL.search(text)) and found.start() > 1:
        text, form = text[: found.start()], found.group().strip(",") + form
    chain, text = leading_places(text)
    rest, trade = _trailing_trade(text)
    of_place = chain and (rest in TRADES or _PUBLIC.search(rest))
    if len(rest) >= 2 and rest not in GENERIC and not of_place:
        return Anatomy(chain[-1] if chain else place, rest, trade, form, True)
    if not chain:
        return Anatomy(place, rest, trade, form, len(rest) >= 2 and rest not in GENERIC | TRADES)
    # 北京银行, 上海电气集团, 合肥产投: the place is the name.
    outer = chain[-2] if len(chain) > 1 else place
    return Anatomy(outer, chain[-1], (rest, *trade) if rest else trade, form, False)


def _trailing_trade(text: str) -> tuple[str, tuple[str, ...]]:
    """Cut words of trade from the end, so many that the least stays; but all, or two characters."""
    # ends[i]: the words that text[i:] is made of, the fewest, or None
    ends: list[tuple[str, ...] | None] = [None] * len(text) + [()]
    for start in range(len(text) - 1, -1, -1):
        for size in range(1, min(_LONGEST_TRADE, len(text) - start) + 1):
            after = ends[start + size]
            if after is None or text[start : start + size] not in TRADES:
                continue
            known = ends[start]
            if known is None or len(after) + 1 <= len(known):
                ends[start] = (text[start : start + size], *after)
    cut = next(
        i for i, words in enumerate(ends) if words is not None and (i != 1 or i == len(text))
    )
    return text[:cut], ends[cut] or ()


def abbreviates(short: str, trade: tuple[str, ...]) -> bool:
    """Whether ``short`` says a trade in fewer characters: 科技 for 智能科技, 工软 for 工业软件.

    It is words of the trade in their order, or the first characters of words side by side; one
    that is itself a word of trade must be there whole.
    """
    joined = "".join(trade)
    if not short or len(short) >= len(joined) or short in NO_TRADE:
        return False
    if any(full in joined for full in SHORTENED.get(short, ())):
        return True
    if joined.startswith(short):
        return True
    if short in TRADES:
        return any(word.startswith(short) or word.endswith(short) for word in trade)
    words = _small_words(joined)
    starts = "".join(word[0] for word in words)
    return len(short) >= 2 and (short in starts or _in_order(short, words))


def _small_words(text: str) -> list[str]:
    """Cut a trade into its shortest known words: 工业软件 gives 工业 and 软件."""
    words: list[str] = []
    while text:
        size = next((s for s in (2, 3, 1) if text[:s] in TRADES), min(2, len(text)))
        words.append(text[:size])
        text = text[size:]
    return words


def _in_order(short: str, words: list[str]) -> bool:
    for word in words:
        if short.startswith(word):
            short = short.removeprefix(word)
    return not short
