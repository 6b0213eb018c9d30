"""Names in English text: runs of capitalized words, told apart by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .edges import is_english
from .found import Found
from .latin import LEGAL_WORDS, NEVER
from .lexicon import word_set
from .tables import english_places

_WORD = r"(?:[A-Z][A-Za-z0-9&'’\-]*(?:\.(?=[A-Za-z0-9]))?[A-Za-z0-9]*|[a-z]{1,2}[A-Z][A-Za-z]+)"
_RUN = re.compile(
    rf"(?<![\w.@/]){_WORD}(?: (?:(?:of|&|de|von|van) (?=[A-Z]))?(?:{_WORD}"
    rf"|\d[\d.]*[A-Za-z]?\b)){{0,6}}"
)
_STARTERS = word_set(
    "The A An In On At It Its He She They We This That These Those But And Or As If For From By "
    "With After Before When While "
    "Since Until Last Next Earlier Later Meanwhile However According Also Both Each More Most "
    "Some Many Several One Two "
    "Three Four Five Six Seven Eight Nine Ten There Their Our Your His Her What Who Which How "
    "Why Where Under Over Through "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September "
    "October November December Mr Ms Mrs Dr Prof Series Chinese American Japanese European Asian "
    "British German French "
    "Indian Korean I II III IV Not No Yes To Of So Then Now Today Yesterday Among Despite "
    "Although Though Because Such Only "
    "Former Rival Founded Based Backed Led Existing Shares State "
    "All Any Other Another New Like Unlike Separately Additionally Together Neither Either Once "
    "Still Even Just Here"
)
_TITLES = word_set(
    "CEO CTO CFO COO CIO Chief Executive Financial Technology Operating Scientist Officer Founder "
    "Co-founder Co-Founder Cofounder Chairman Chairwoman Chair President Vice Managing General "
    "Partner Senior Deputy Director Analyst Professor"
)
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
_TITLE = re.compile(
    r"(?:CEO|CTO|CFO|COO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Ff]ounder|[Cc]o-?founder"
    r"|[Cc]hairman|[Cc]hairwoman|[Pp]resident|"
    r"[Dd]irector|[Pp]artner|[Aa]nalyst|[Pp]rofessor|[Ss]cientist|Mr\.?|Ms\.?|Mrs\.?|Dr\.?"
    r"|By)[,:]? $"
)
_TITLE_AFTER = re.compile(
    r", (?:the |its |an? |former |[A-Z]\w+(?:'s|’s) )*(?:CEO|CTO|CFO|COO|chief (?:executive"
    r"|\w+ officer|scientist)"
    r"|co-?founder|founder|chairman|president|managing director|"
    r"general partner|partner at|analyst at|who )"
)
_ORG_AFTER = re.compile(
    r"(?:'s|’s)? (?:has |had |have |said it |is said to have |will |plans to |also )*(?:raised"
    r"|raises|raise|announced|announces|acquired|"
    r"acquires|invested|invests|invest|launched|released|unveiled|filed|led the|leads the|co-led"
    r"|participated|reported|posted|hired|appointed|named|priced|debuted|bought|buys|sold|"
    r"signed|won|secured|closed|completed|agreed to|listed|received|backed)\b"
    r"|,? (?:a|an|the) [^,.\n]{0,40}?(?:company|start-?up|firm|fund|maker|investor|developer"
    r"|bank|unicorn|provider|platform|designer|manufacturer|giant|lab|chipmaker|carmaker|operator"
    r"|supplier|retailer)\b"
)
_ORG_BEFORE = re.compile(
    r"(?:led by|backed by|invested in|investment in|stake in|acquire[sd]?|acquisition of"
    r"|investors? (?:include|including|such as)|"
    r"startup|start-up|company|firm|investor|maker|designer|developer|house|giant|lab|hired|tapped"
    r"|unit|subsidiary|acquire[sd]? rival|raised by|funding (?:from|for)|capital from|round "
    r"(?:from|in)|including|fund|shares (?:of|in)|"
    r"(?:partnership|deal|agreement|contract) with|participation (?:from|by)|"
    r"customers? (?:include|including|such as)|rival) $"
)
_PRODUCT_BEFORE = re.compile(
    r"(?:launched|released|unveiled|introduced|open-sourced|model|models|product|app|chatbot"
    r"|chip|called|named|its) (?:the |its |a |new )*$"
)
_PRODUCT_AFTER = re.compile(r" (?:series|models?|app|chatbot|chips?|platform)\b")
_SAID = re.compile(
    r"(?:, [^.;\n]{1,60}?,)? (?:said|says|told|added|wrote|noted|joined|left|resigned"
    r"|stepped down|served)\b"
)
_NAMED = re.compile(r"\b(?:appoint|nam|hir|promot)(?:ed|es|s) $")
_AS = re.compile(r" (?:as|to be|its|chief|CEO|chair)\b")
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
    plain = word in _PLAIN or word in _STARTERS or word in english_places() or word in NEVER
    if not (space and rest[0].isupper()) or plain or len(word) < 4:
        return None
    return word if word.isalnum() else None


def english(text: str) -> Iterator[Found]:
    """Give the names of an English text; ``text`` in another language gives nothing."""
    if not is_english(text):
        return
    previous: Found | None = None
    lines = [match.span() for match in _DATELINE.finditer(text)]
    for start, end in _runs(text):
        if any(low <= start < high for low, high in lines):
            continue
        start, end = _without_starters(text, start, end)  # noqa: PLW2901 - the run, narrowed
        words = text[start:end]
        if words.title() in english_places():
            yield _placed(text, start, end, english_places()[words.title()])
            previous = None
            continue
        if end - start < 2 or words in NEVER or words in _STARTERS or words.isdigit():
            previous = None
            continue
        found = _judge(text, start, end)
        owns = text.startswith(("'s", "’s"), end)
        if (
            previous
            and not owns
            and found.score < 2
            and _JOINED.fullmatch(text, previous.end, start)
        ):
            found = Found(start, end, previous.kind, previous.score, "beside in a list")
        previous = found if found.score >= 2 else None
        yield found


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Give the runs of capitalized words, cut where a title parts a company and its officer."""
    for match in _RUN.finditer(text):
        titled = _TITLED.search(match.group())
        if titled is None:
            yield match.span()
        else:
            yield match.start(), match.start() + titled.start()
            yield match.start() + titled.start("person"), match.end()


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
        if word is None or not (bare in _STARTERS | _TITLES or _COMPOUND.fullmatch(bare)):
            break
        start = word.end()
    if text.endswith(("'s", "’s"), start, end):
        end -= 2
    while end > start and text[end - 1] in " .'’-&":
        end -= 1
    return start, end


def _judge(text: str, start: int, end: int) -> Found:
    words, before = text[start:end], text[max(0, start - 40) : start]
    alone = " " not in words
    scores = {"Organization": 0.5, "Person": 0.0, "Product": 0.0}
    if LEGAL_WORDS.search(words):
        scores["Organization"] += 2.5
    if _ORG_AFTER.match(text, end):
        scores["Organization"] += 2.0
    if _ORG_BEFORE.search(before):
        scores["Organization"] += 1.75
    if not alone and re.fullmatch(r"[A-Z][a-z]+(?: [A-Z]\.?)?(?: [A-Z][a-z\-]+){1,2}", words):
        scores["Person"] += 1.0
        if _TITLE.search(before) or _TITLE_AFTER.match(text, end):
            scores["Person"] += 2.5
        if _SAID.match(text, end) or (_NAMED.search(before) and _AS.match(text, end)):
            scores["Person"] += 1.5
    if re.search(r"[A-Za-z][ \-]?\d", words):
        scores["Product"] += 2.0
    if _PRODUCT_BEFORE.search(before):
        scores["Product"] += 1.25
    if _PRODUCT_AFTER.match(text, end):
        scores["Product"] += 1.25
    kind = max(scores, key=lambda kind: scores[kind])
    return Found(start, end, kind, scores[kind], "english")
