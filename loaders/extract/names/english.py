"""Names in English text: runs of capitalized words, told apart by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import english_context as near
from .edges import is_english
from .english_context import STARTERS, TITLES
from .found import ENOUGH, Found
from .latin import LEGAL_WORDS, NEVER
from .lexicon import word_set
from .tables import english_places

_WORD = r"(?:[A-Z][A-Za-z0-9&'’\-]*(?:\.(?=[A-Za-z0-9]))?[A-Za-z0-9]*|[a-z]{1,2}[A-Z][A-Za-z]+)"
_AND = (
    "Technology|Trade|Industry|Industrial|Commerce|Information|Development|Investment|Construction"
    "|Space|Chemical|Power|Telecommunications|Tourism|Culture|Insurance|Gas|Exchange|Trust|Sons"
)
"""What stands behind "and" within a name: Science and Technology Investment."""
_RUN = re.compile(
    rf"(?<![\w.@/]){_WORD}(?: (?:(?:of|&|de|von|van) (?=[A-Z])|and (?=(?:{_AND})\b))?(?:{_WORD}"
    rf"|\d[\d.]*[A-Za-z]?\b)){{0,6}}"
)
_OWNER = re.compile(r"(?<=\w)['’]s |(?<=s)['’] ")
_TITLED = re.compile(
    r" (?:CEO|CFO|CTO|COO|Chairman|President|Chief [A-Z][a-z]+(?: Officer)?|Co-?[Ff]ounder"
    r"|Founder)"
    r" (?P<person>[A-Z][a-z]+(?: [A-Z][a-z\-]+){1,2})$"
)
_COMPOUND = re.compile(
    r"[A-Z][\w.]*-(?:based|backed|owned|listed|headquartered|funded|focused|born|run|led"
    r"|controlled)"
)
_DATELINE = re.compile(
    r"^[A-Z][A-Z ,]{2,30}, (?:[A-Z][a-z]{2,8}\.? \d{1,2} )?\([A-Z][\w ]{1,20}\)\s?[-–—]+",
    re.MULTILINE,
)
_CAPITAL = re.compile(
    r"(?:-based|-backed|-owned|'s|’s| city| City| municipal| provincial)?,?"
    r" (?:state|government|municipal|State|Government)(?:-owned|-backed|-run)?"
    r" (?:(?:asset|capital|investment|guidance|venture|industrial?|industry|wealth) ){0,3}"
    r"(?:funds?|investors?|capital|vehicles?|managers?|firms?|companies|enterprises?|money)\b"
)
"""Behind a place: state capital that nobody names (Shanghai state funds)."""
_GOVERNMENT = re.compile(r" (?:city |municipal |provincial |local )?government\b(?!-| funds?)")
_JOINED = re.compile(r",? (?:and |& )?|, ")


_PLAIN = word_set(
    "General United First New Global National International American European Asia Asian Pacific "
    "Digital Capital Bank University North South East West Royal Central Great Advanced Applied "
    "Big Blue Red Green Black White Golden Silver"
)


def first_word(name: str) -> str | None:
    """Give the word by which a company of two or more words may be called (Acme for Acme Robotics);
    ``None`` for words that many names begin with, places, and Chinese names."""
    if not name.isascii():
        return None
    word, space, rest = name.partition(" ")
    plain = word in _PLAIN or word in STARTERS or word in english_places() or word in NEVER
    if not (space and rest[0].isupper()) or plain or len(word) < 4:
        return None
    return word if word.isalnum() else None


def english(text: str) -> Iterator[Found]:
    """Give the names of an English text; ``text`` in another language gives nothing."""
    if not is_english(text):
        return
    lines = [match.span() for match in _DATELINE.finditer(text)]
    previous: Found | None = None
    unsure: Found | None = None
    full: dict[str, str] = {}  # persons, by surname
    for start, end in _runs(text):
        found = _read(text, *_without_starters(text, start, end))
        if found is not None and found.kind == "Person" and _is_sure(found):
            words = text[found.start : found.end]
            full.setdefault(words.rpartition(" ")[2], words)
        if any(low <= start < high for low, high in lines):
            continue
        if found is None:
            previous = unsure = None
            continue
        found = _beside(text, previous, found)
        if unsure is not None and _is_sure(found) and _joined(text, unsure, found):
            yield Found(unsure.start, unsure.end, found.kind, found.score, "beside in a list")
        sure = _is_sure(found)
        previous, unsure = found if sure else None, None if sure else found
        yield found
    yield from _surnames(text, full)


def _is_sure(found: Found) -> bool:
    return found.score >= ENOUGH and found.kind != "Place"


def _joined(text: str, one: Found, other: Found) -> bool:
    """Whether two names stand in one list: with "and" or a comma between them."""
    return _JOINED.fullmatch(text, one.end, other.start) is not None


def _beside(text: str, previous: Found | None, found: Found) -> Found:
    """Give a name the kind of the sure one before it in a list, where nothing speaks for it."""
    owns = text.startswith(("'s", "’s"), found.end)
    if previous is None or owns or found.score >= ENOUGH or not _joined(text, previous, found):
        return found
    return Found(found.start, found.end, previous.kind, previous.score, "beside in a list")


def _read(text: str, start: int, end: int) -> Found | None:
    """Give what a run of capitalized words is: a place, or what it may be; ``None`` for no name."""
    words = text[start:end]
    if words.title() in english_places():
        return _placed(text, start, end, english_places()[words.title()])
    if end - start < 2 or words in NEVER or words in STARTERS or words in _LANDS or words.isdigit():
        return None
    return None if _MONEY.match(words) else _judge(text, start, end)


_MONEY = re.compile(r"(?:Rs|US|HK|NT|RMB|USD|EUR|GBP|INR|CNY)\.? ?\d")


def _surnames(text: str, full: dict[str, str]) -> Iterator[Found]:
    """Give the persons whom a text calls by surname; ``full`` has the name of each."""
    for surname, words in full.items():
        if len(surname) < 3 or surname.title() in english_places():
            continue
        for match in re.finditer(rf"(?<![\w'’-] )(?<![\w'’-]){re.escape(surname)}(?![\w-])", text):
            if near.PERSON_DOES.match(text, match.end()):
                yield Found(*match.span(), "Person", 2.5, "surname", name=words)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Give the runs of capitalized words, cut where a title parts a company and its officer, and
    behind an owner (Acme's Series A)."""
    for match in _RUN.finditer(text):
        titled = _TITLED.search(match.group())
        if titled is not None:
            yield match.start(), match.start() + titled.start()
            yield match.start() + titled.start("person"), match.end()
            continue
        at = match.start()
        for owner in _OWNER.finditer(text, *match.span()):
            yield at, owner.end() - 1
            at = owner.end()
        yield at, match.end()


def _placed(text: str, start: int, end: int, place: str) -> Found:
    """Give a place, or the state capital that is told by nothing but its place."""
    government = _GOVERNMENT.match(text, end)
    if government is not None:
        return Found(start, government.end(), "Organization", 4.0, "government", place=place)
    capital = _CAPITAL.match(text, end)
    if capital is None:
        return Found(start, end, "Place", 2.0, "english place", canonical=place)
    return Found(
        start, capital.end(), "Organization", 5.0, "state capital of a place",
        name=f"{place}国资", named=False, place=place, state=True,
    )  # fmt: skip


def _without_starters(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end:
        word = re.compile(r"[^ ]+ ?").match(text, start, end)
        bare = word[0].strip(" .") if word else ""
        plain = bare in STARTERS or bare in TITLES or bare in _SMALL
        plain = plain or bool(_COMPOUND.fullmatch(bare)) or bare.endswith(_MAKES)
        if word is None or not plain or _WHOLE.match(text, start, end):
            break
        start = word.end()
    behind = _BEHIND.search(text, start, end)
    if behind is not None and behind.start() > start:
        end = behind.start()
    if text.endswith(("'s", "’s"), start, end):
        end -= 2
    while end > start and text[end - 1] in " .'’-&":
        end -= 1
    return start, end


_LANDS = frozenset({"US", "UK", "EU", "UAE", "USA"})
_MAKES = ("maker", "builder", "retailer", "startup")
"""How words end that say what a company does."""
_SMALL = frozenset({"of", "&", "de", "von", "van"})
_WHOLE = re.compile(
    r"New (?:York|Zealand|Delhi|Jersey|Orleans|Hampshire|Mexico|World|Hope|Oriental)\b"
    r"|(?:[A-Z][a-z]+(?:an|ish|ese|ch|ss)|Saudi|Thai|Israeli|Dutch|Nordic|Arab|Turk) "
    r"(?:[A-Z][\w&]+ ){1,3}(?:Fund|Bank|Commission|Council|Union|Agency"
    r"|Academy|Institute|Ventures?|Corporation|Investments?|Authority|Association|Partners)\b"
    r"|[A-Z][a-z]+ (?:Airlines|Airways|Railways|Telecom|Bank|Post|Oil|Steel|Petroleum|Electric"
    r"|Gas|Power|Water|Express)\b"
)
"""Names that begin with a word which otherwise begins none."""
_BEHIND = re.compile(
    r" (?:IPO|CEO|CFO|CTO|COO|Series(?: [A-H]\d?)?|Pre-Series [A-H]|Seed|Q[1-4])(?: .*)?\Z"
)
"""What stands behind a name with a capital of its own and is no part of it."""


def _judge(text: str, start: int, end: int) -> Found:
    """Weigh what a run of capitalized words may be.

    Several words amid a sentence are an organization unless something says otherwise; where a
    sentence begins, any word has a capital, so that something must speak for them.
    """
    words, before = text[start:end], text[max(0, start - 60) : start]
    alone, opens = " " not in words, _OPENS.search(before) is not None
    scores = {"Organization": 0.5 + (not opens) * 0.5 + (not alone) * 1.0}
    scores |= {"Person": 0.0, "Product": 0.0}
    if alone and (opens or words.isupper()) and near.KIND_OF.match(text, end):
        scores["Organization"] -= 2.0
    if LEGAL_WORDS.search(words):
        scores["Organization"] += 2.0
    if near.ORG_AFTER.match(text, end) or (alone and near.OFFICER_AFTER.match(text, end)):
        scores["Organization"] += 2.0 - (not alone) * 1.0
    if near.ORG_BEFORE.search(before):
        scores["Organization"] += 1.5 - (not alone) * 1.0
    if not alone and _FULL_NAME.fullmatch(words):
        scores["Person"] += 1.0
        if near.PERSON_BEFORE.search(before) or near.PERSON_AFTER.match(text, end):
            scores["Person"] += 2.5
        if near.PERSON_DOES.match(text, end) or (
            near.NAMED.search(before) and near.AS.match(text, end)
        ):
            scores["Person"] += 2.0
    if re.search(r"[A-Za-z][ \-]?\d", words):
        scores["Product"] += 2.5
    if near.PRODUCT_BEFORE.search(before):
        scores["Product"] += 1.25 + (not alone)
    if near.PRODUCT_CALLED.search(before):
        scores["Product"] += 1.25
    if near.PRODUCT_AFTER.match(text, end):
        scores["Product"] += 1.25
    kind = max(scores, key=lambda kind: scores[kind])
    return Found(start, end, kind, scores[kind], "english")


_OPENS = re.compile(r"(?:\A|[.!?:;\n\"“”•|])\s*\Z")
_FULL_NAME = re.compile(r"[A-Z][a-zà-ÿ]+(?: [A-Z]\.?)?(?: (?:[A-Z][a-zà-ÿ\-]+|van|von|de|al)){1,3}")
