"""Who joins an organization without a title being told: players, artists, managers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ...schema import Claim, DateInterval, Mention, Modality, make_claim
from .attribution import attributed_to
from .change_patterns import LIFE
from .document import Sentence
from .modality import modality_of
from .names.phrases import clause_start, phrase_start
from .names.signings import is_club
from .names.transfer import Stretch, Transfer
from .names.transfers import transfers
from .parties import mention_of
from .tagged import ORG, Tagged
from .telling import dates_of
from .titles import TITLES, split_titles

_LASTED = re.compile(r"[\d一二两三四五六七八九十数几]+(?:年|个?月|天|周)之?后")
_AS = re.compile(
    rf" ?(?:后|之后)?[，,]?(?:并|将)?(?P<as>担任|出任|任|成为"
    rf"|(?:新的?)?职[位务](?:是|为))(?:其|公司|该公司|集团)?(?:{ORG})?的?"
    rf"(?P<unit>[^，。；\ue010\ue012]{{0,14}}?)(?P<title>{TITLES})"
)


def joins(tagged: Tagged) -> Iterator[Claim]:
    """Give a ``Position`` for each person who is said to join an organization by name."""
    doc = tagged.doc
    for found in transfers(doc.text):
        at = bisect_right(doc.sentences, found.verb[0], key=lambda s: s.start) - 1
        if at < 0 or found.verb[0] >= doc.sentences[at].end:
            continue
        life = LIFE.search(doc.text, doc.sentences[at].start, found.verb[0])
        told = life is not None and (
            life[0][:1].isdigit() or life[0].startswith(("此前", "先后", "当年"))
        )
        past = told and _of_name(doc.text, found)
        if (
            life is not None
            and not past
            and not any(a <= life.start() < b for a, b in found.persons)
        ):
            continue  # and 曾 is no name's first character
        modality = modality_of(doc, *found.verb)
        if modality is not Modality.DENIED:
            yield from _claims(tagged, doc.sentences[at], found, modality)


def _of_name(text: str, found: Transfer) -> bool:
    """Whether a club is joined, or somebody named joins what is named: that of some years ago is
    told like what is new."""
    if found.organization is None:
        return False
    words = text[slice(*found.organization)]
    surely = text[slice(*found.verb)] in ("加盟", "加入", "入职", "正式加盟")
    return is_club(words) or (surely and bool(found.persons))


def _claims(
    tagged: Tagged, sentence: Sentence, found: Transfer, modality: Modality
) -> Iterator[Claim]:
    doc = tagged.doc
    clause = max(sentence.start, clause_start(doc.text, found.verb[0]))
    near = [when for when in tagged.dates_in(clause, found.verb[1]) if len(when.text) > 4]
    many = len(tagged.dates_in(sentence.start, found.verb[0])) > 1
    low = near[-1].start if near and many else sentence.start
    date, announced = dates_of(tagged, sentence, low, found.verb[1])
    if date is not None and _LASTED.fullmatch(date.words):
        date = None  # 效力四年后
    organization: Mention | None
    if found.organization is not None:
        organization = _mention(tagged, found.organization, "Organization", found.verb)
    else:
        organization = _nearby(tagged, sentence, found)
    persons = [_mention(tagged, person, "Person", found.verb) for person in found.persons]
    if found.described is not None:
        low, high = found.described
        persons = [Mention(doc.text[low:high], "Person", low, high, named=False)]
    persons = persons or _subject(tagged, sentence, found)
    if not persons or (organization is None and not found.persons):
        return
    parties = [one for one in (organization, *persons) if one is not None]
    spans = [found.verb, *((one.start or 0, one.end or 0) for one in parties)]
    start = max(sentence.start, min(found.phrase, *(low for low, _ in spans)))
    start = min(start, _day(tagged, sentence.start, start, date or announced))
    if persons and persons[0].start is not None:
        start = max(sentence.start, min(start, phrase_start(doc.text, persons[0].start)))
    end = max(found.end, *(high for _, high in spans))
    if bracket := _LATIN_NAME.match(doc.text, end):
        end = bracket.end()
    title = _AS.match(tagged.text, end)
    titles = split_titles(title["title"]) if title else [None]
    for person in persons:
        for words in titles:
            yield make_claim(
                doc.article, "Position",
                {"person": [person], "organization": parties[: -len(persons)]},
                {
                    "title": words, "since": date,
                    "change": _verb(doc.text[slice(*found.verb)], title),
                    "status": "incoming" if modality is Modality.PLANNED else "current",
                    "announced": announced,
                },
                (start, title.end() if title else end), modality=modality,
                attributed_to=attributed_to(doc, start, end), confidence=0.8,
            )  # fmt: skip


def _nearby(tagged: Tagged, sentence: Sentence, found: Transfer) -> Mention | None:
    """Give the organization that the sentence names first behind the verb, else last before."""
    behind = tagged.names_in(found.end, sentence.end)
    before = [
        one
        for one in tagged.names_in(sentence.start, found.verb[0])
        if not _FROM.search(tagged.doc.text, max(0, one.start - 2), one.start)
    ]
    near = [one for one in (*behind[:1], *before[-1:]) if one.named]
    return mention_of(near[0]) if near else None


_FROM = re.compile("从|离开|告别|来自|对阵|战胜|击败")
"""Before whom somebody comes from, or plays against."""


def _subject(tagged: Tagged, sentence: Sentence, found: Transfer) -> list[Mention]:
    """Give the person that the clause before is about: the first it names, at its beginning."""
    before = tagged.names_in(sentence.start, found.verb[0], ("Person",))
    if not before:  # 他加盟某队: the only person of the sentence before, in the same paragraph
        low = tagged.doc.text.rfind("\n", 0, sentence.start) + 1
        at = bisect_right(tagged.doc.sentences, sentence.start - 1, key=lambda s: s.start) - 1
        low = max(low, tagged.doc.sentences[at].start) if at >= 0 else low
        before = tagged.names_in(low, sentence.start, ("Person",))
    if not before or len({one.text for one in before}) > 1:
        return []
    return [mention_of(before[-1])]


def _day(tagged: Tagged, low: int, high: int, date: DateInterval | None) -> int:
    """Give where the words for the day begin between two offsets, with 北京时间, else ``high``."""
    for when in tagged.dates_in(low, high):
        if when.date == date:
            zone = _ZONE.search(tagged.text, low, when.start)
            return zone.start() if zone else when.start
    return high


_LATIN_NAME = re.compile(r"[（(][A-Z][A-Za-z .·]{2,30}[）)]")
_ZONE = re.compile(r"(?:北京|当地|美国|伦敦)时间\Z")


def _verb(joins: str, title: re.Match[str] | None) -> str:
    """Give the verb that says what changes: 出任 where a title follows 加盟某公司，出任."""
    return title["as"] if title and title["as"] in ("担任", "出任", "任") else joins


def _mention(tagged: Tagged, stretch: Stretch, kind: str, verb: Stretch) -> Mention:
    """Give a party by the known name that covers the stretch and not the verb, or by the words
    themselves."""
    start, end = stretch
    club = kind == "Organization" and is_club(tagged.doc.text[start:end])
    for name in tagged.names_in(max(0, start - 8), end, (kind,)):
        covers = name.start <= start and name.end >= end
        covers = covers and (kind != "Person" or name.end == end)  # 某某压哨 is no name
        if covers and not name.start <= verb[0] < name.end and (not club or is_club(name.text)):
            return mention_of(name)
    return Mention(tagged.doc.text[start:end], kind, start, end)
