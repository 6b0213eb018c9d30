"""Names in English text: runs of capitalized words, told apart by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .edges import is_english
from .found import Found
from .latin import LEGAL_WORDS, NEVER
from .lexicon import word_set

_WORD = r"(?:[A-Z][A-Za-z0-9&'’\-]*(?:\.(?=[A-Za-z0-9]))?[A-Za-z0-9]*|[a-z]{1,2}[A-Z][A-Za-z]+)"
_RUN = re.compile(
    rf"(?<![\w.@/]){_WORD}(?: (?:(?:of|&|de|von|van) (?=[A-Z]))?(?:{_WORD}"
    rf"|\d[\d.]*[A-Za-z]?\b)){{0,4}}"
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
    "All Any Other Another New Like Unlike Separately Additionally Together Neither Either Once "
    "Still Even Just Here"
)
_TITLE = re.compile(
    r"(?:CEO|CTO|CFO|COO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Ff]ounder|[Cc]o-?founder"
    r"|[Cc]hairman|[Cc]hairwoman|[Pp]resident|"
    r"[Dd]irector|[Pp]artner|[Aa]nalyst|[Pp]rofessor|[Ss]cientist|Mr\.?|Ms\.?|Mrs\.?|Dr\.?"
    r"|By)[,:]? $"
)
_TITLE_AFTER = re.compile(
    r",? (?:the |its |an? )?(?:CEO|CTO|CFO|COO|chief executive|co-?founder|founder|chairman"
    r"|president|managing director|"
    r"general partner|partner at|analyst at|who )"
)
_ORG_AFTER = re.compile(
    r"(?:'s|’s)? (?:has |had |have |said it |is said to have |will |plans to |also )*(?:raised"
    r"|raises|raise|announced|announces|acquired|"
    r"acquires|invested|invests|invest|launched|released|unveiled|filed|led the|leads the|co-led"
    r"|participated|reported|"
    r"signed|won|secured|closed|completed|agreed to|listed|received|backed)\b"
    r"|,? (?:a|an|the) [^,.\n]{0,40}?(?:company|start-?up|firm|fund|maker|investor|developer"
    r"|bank|unicorn|provider|platform)\b"
)
_ORG_BEFORE = re.compile(
    r"(?:led by|backed by|invested in|investment in|stake in|acquire[sd]?|acquisition of"
    r"|investors? (?:include|including|such as)|"
    r"startup|start-up|company|firm|investor|raised by|funding (?:from|for)|capital from|round "
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
    r" (?:said|says|told|added|wrote|noted|joined|left|resigned|stepped down|served)\b"
)
_JOINED = re.compile(r",? (?:and |& )?|, ")


def english(text: str) -> Iterator[Found]:
    """Give the names of an English text; ``text`` in another language gives nothing."""
    if not is_english(text):
        return
    previous: Found | None = None
    for match in _RUN.finditer(text):
        start, end = _without_starters(text, match.start(), match.end())
        words = text[start:end]
        if end - start < 2 or words in NEVER or words in _STARTERS or words.isdigit():
            previous = None
            continue
        found = _judge(text, start, end)
        if previous and found.score < 2 and _JOINED.fullmatch(text, previous.end, start):
            found = Found(start, end, previous.kind, previous.score, "beside in a list")
        previous = found if found.score >= 2 else None
        yield found


def _without_starters(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end:
        word = re.compile(r"[^ ]+ ?").match(text, start, end)
        if word is None or word[0].strip(" .") not in _STARTERS | {"CEO", "CTO", "CFO", "COO"}:
            break
        start = word.end()
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
        if _SAID.match(text, end):
            scores["Person"] += 1.5
    if re.search(r"[A-Za-z][ \-]?\d", words):
        scores["Product"] += 2.0
    if _PRODUCT_BEFORE.search(before):
        scores["Product"] += 1.25
    if _PRODUCT_AFTER.match(text, end):
        scores["Product"] += 1.25
    kind = max(scores, key=lambda kind: scores[kind])
    return Found(start, end, kind, scores[kind], "english")
