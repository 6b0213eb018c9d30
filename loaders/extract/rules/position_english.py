"""Positions in English: "Chief Executive Li Wei", "joined X as CTO", "left the company in June"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....schema import Claim, Mention, Value, make_claim
from ..attribution import attributed_to
from ..document import Document, Sentence
from ..english import DESCRIBED, actor, english_sentences
from ..modality import modality_of
from ..parties import mention_of
from ..subjects import Subjects, subjects_of
from ..tagged import ORG, Tagged
from ..telling import dates_of

_PERSON = "\ue012\ue013*"
_ROLE = (
    r"(?:(?:[Cc]o-)?[Ff]ounder(?: and (?:CEO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Cc]hairman))?"
    r"|CEO|CFO|CTO|COO|CIO|CMO|[Cc]hief [A-Za-z]+(?: [a-z]+)? [Oo]fficer"
    r"|[Cc]hief (?:[Ee]xecutive|[Ff]inancial|[Tt]echnology|[Oo]perating|[Ss]cien\w+|[Ee]conomist)"
    r"|(?:[Ff]inance|[Tt]echnology|[Rr]esearch|[Pp]olicy) chief"
    r"|(?:[Ff]inance|[Mm]arketing|[Tt]echnical|[Cc]ommercial|[Ss]ales) director"
    r"|(?:[Nn]on-executive )?[Cc]hair(?:man|woman|person)?|(?:[Ss]enior |[Ee]xecutive )?(?:[Vv]ice "
    r")?[Pp]resident"
    r"|(?:[Dd]eputy )?[Mm]anaging [Dd]irector|[Mm]anaging [Pp]artner|[Gg]eneral [Cc]ounsel"
    r"|[Gg]eneral [Mm]anager|(?:[Ee]xecutive|[Ii]ndependent|[Nn]on-executive) [Dd]irector"
    r"|[Hh]ead of (?:[a-z]+ ){0,3}?[a-z]+(?= \ue012| (?:at|of|by|to|in|on|for|from|after)\b"
    r"|[.,;\n]|$)"
    r"|[Dd]irector(?: of [a-z]+)?|[Tt]reasurer|[Bb]oard member|[Ee]ditor-in-chief)"
)
_CUE = re.compile(
    rf"{_ROLE}|\b(?:join(?:ed|s|ing)?|le(?:ft|aves?|aving)|resign(?:ed|s|ing)?|step(?:ped|s|ping)?"
    r" down|depart(?:ed|s|ing)?|quits?|appoint(?:ed|s)|nam(?:ed|es)|hir(?:ed|es)|tap(?:ped|s)"
    r"|pick(?:ed|s)|succe(?:ed(?:s|ed)?|ssor)|replac(?:es|ed)|retir(?:es?|ed|ing)|oust(?:s|ed)|fir(?:ed|es)|sack(?:ed|s)|dismiss(?:ed|es)|remov(?:ed|es)|suspend(?:ed|s)"
    r"|part(?:ed|s|ing) (?:ways|company)"
    r"|promot(?:ed|es)|elect(?:ed|s))\b"
)
_AUX = r"(?:has |had |have |is |was |will |would |to |be |been |also |abruptly |recently |now )*"
_WHO = (
    rf"(?:(?P<org0>{ORG})(?:'s|’s)? (?:former )?)?(?:(?P<title0>{_ROLE}),? )?(?P<person>{_PERSON})"
    rf"(?:,(?:[^.;,\n\ue010]{{0,40}}(?P<org6>{ORG}))?[^.;\n]{{0,60}}?,|,)?"
)
"""A person, perhaps with a place and its title in front, and something between commas behind."""
_UNSAID = r"the (?:company|start-?up|firm|group|lab|bank)\b"
_HOLDS = re.compile(
    rf"(?:(?P<org>{ORG})(?:'s|’s)? )?(?P<title>{_ROLE}),? (?P<person>{_PERSON})"
    rf"|(?P<person2>{_PERSON}), (?:the |its )?(?:(?P<org2>{ORG})(?:'s|’s) )?(?P<title2>{_ROLE})"
    rf"(?: (?:of|at) (?:the )?(?P<org3>{ORG}))?"
)
_GOES = re.compile(
    rf"{_WHO} {_AUX}"
    r"(?P<verb>left|leaves|leave|leaving|resign(?:ed|s|ing)?(?: from)?|step(?:s|ped|ping)? down"
    r"|quits?|depart(?:s|ed|ing)?|retir(?:es?|ed|ing)|ousted|fired|dismissed|succeeded by"
    r"|replaced by)\b"
    rf"(?: as (?:the |its |an? )?(?P<title>{_ROLE}))?(?: (?:of|from|at))?(?: (?P<org>{ORG})|"
    rf" {_UNSAID})?"
)
_GOES_TO = re.compile(
    rf"[^.;\n\ue012]{{0,40}}?\b(?P<verb>join|joining|for) (?:{DESCRIBED}){{0,3}}?(?P<org>{ORG})"
    rf"(?: as (?:its |the |a )?(?P<title>{_ROLE}))?"
)
"""Where somebody goes who has left: left X to join Y, departed X for Y."""
_COMES = re.compile(
    rf"{_WHO} {_AUX}"
    rf"(?P<verb>joined|joins|join|joining|takes? over|took over|becomes?|became"
    r"|(?:replace[sd]?|succeed(?:s|ed)?)(?= [^.;\n\ue010]{0,40}\ue012))"
    rf"(?: (?:[a-z\-]+ ){{0,2}}?(?:{_ROLE} )?(?P<gone>{_PERSON}))?"
    rf"(?: (?:{DESCRIBED}){{0,3}}?(?:(?P<org>{ORG})|{_UNSAID}))?(?: from {ORG})?"
    rf"(?: as)?(?: (?:its |the |a )?(?:new )?(?P<title>{_ROLE}))?(?: (?:of|at) (?P<org5>{ORG}))?"
)
_APPOINTS = "appoint(?:ed|s)|nam(?:ed|es)|hir(?:ed|es)|promot(?:ed|es)|elect(?:ed|s)"
_NAMED = re.compile(
    rf"(?P<verb>{_APPOINTS}|tap(?:ped|s)|poach(?:ed|es)|pick(?:ed|s))"
    r"(?: [^.;\n\ue012\ue010]{0,30}?)?"
    r"(?: [a-z\-]*(?:\ue010\ue011*)[a-z' ’\-]*?)?"
    r" (?P<person>\ue012\ue013*)(?:,[^.;\n]{0,60}?,)?"
    r" (?:as |to be |to the (?:post|role|position) of |to )?(?:its |the |a )?"
    rf"(?:new |next |first )?(?P<title>{_ROLE})"
)
_OFFICE_FIRST = re.compile(
    rf"\b(?P<verb>{_APPOINTS}) (?:its |an? |the )?"
    rf"(?:new |first |next |first-ever )*(?P<title>{_ROLE}),? (?:Mr |Ms "
    rf")?(?P<person>{_PERSON})(?!,? (?:as|to)\b)"
)
"""The same with the office in front: appointed its first finance chief, so and so."""
_TAKEN = re.compile(
    rf"\b(?P<verb>hir(?:ed|es)|poach(?:ed|es)) (?:{_ROLE} )?(?P<title>)(?P<person>{_PERSON})"
    rf" (?:away )?from (?:{DESCRIBED}){{0,4}}{ORG}"
)
"""Whom somebody takes from another, where no title is told."""
_IS_NAMED = re.compile(
    rf"{_WHO} {_AUX}"
    rf"(?P<verb>appointed|named|elected|promoted|hired|poached)(?: by "
    rf"(?:{DESCRIBED}){{0,4}}(?P<org>{ORG}))?"
    r"(?: as| to be| to)?"
    rf" (?:its |the |a )?(?:new )?(?P<title>{_ROLE})(?: (?:of|at) (?P<org5>{ORG}))?"
)
_NEXT = re.compile(
    rf"(?P<verb>succeeded|replaced) by (?:[a-z,]+ )*?(?:{ORG}(?:'s|’s)? )?"
    rf"(?:(?P<now>{_ROLE}),? )?(?P<person>{_PERSON})"
)
"""Who comes after somebody that goes; the place is the other's."""
_OUSTS = re.compile(
    r"\b(?P<verb>oust(?:ed|s)|fir(?:ed|es)|sack(?:ed|s)|dismiss(?:ed|es)|remov(?:ed|es)"
    r"|suspend(?:ed|s)|parted (?:ways|company) with|part(?:s|ing) (?:ways|company) with)"
    rf" (?:(?P<org>{ORG})(?:'s|’s)? )?(?:its |the |her |his |their |co-?)*"
    rf"(?:(?P<title0>{_ROLE}),? (?:Mr |Ms )?)?(?P<person>{_PERSON})(?: (?:as|from) (?:its |the "
    rf"|her |his )?"
    rf"(?:(?:post|role|position|job) (?:as|of) )?(?P<title>{_ROLE}))?"
)
"""Who makes somebody go."""
_INSTEAD = re.compile(
    r"[^.;\n\ue012]{0,60}?\b(?P<verb>(?<=to )(?:replace|succeed)|replacing|succeeding|in place of"
    rf"|tak(?:es?|ing) over from) (?:[a-z\-]+ ){{0,3}}?(?:Sir |Dame )?(?:(?P<title>{_ROLE}),? )?"
    rf"(?P<person>{_PERSON})"
)
"""Whose place somebody takes."""
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ee]x-?|then-?)\s?$")


def find(doc: Document) -> Iterable[Claim]:
    """Give who holds, takes or leaves which place; another language gives none."""
    subjects: Subjects | None = None
    told: set[tuple[str, str, str]] = set()
    gone: Claim | None = None
    for tagged, sentence in english_sentences(doc, _CUE):
        subjects = subjects or subjects_of(tagged)
        claims = list(_in_sentence(tagged, subjects, sentence))
        if not claims and gone is not None:
            where, title = gone.roles["organization"][0], gone.values.get("title")
            claims = list(_follower(tagged, sentence, sentence.start, where, title))
        for claim in claims:
            values = claim.values
            if values.get("status") == "former":
                gone = claim
            key = (
                claim.roles["person"][0].name,
                str(values.get("title")).casefold(),
                str(values.get("status")),
            )
            if key not in told:
                told.add(key)
                yield claim


def _follower(
    tagged: Tagged, sentence: Sentence, start: int, where: Mention, title: Value | None
) -> Iterator[Claim]:
    """Give who follows somebody that goes, as the sentence tells from ``start`` on."""
    follows = _NEXT.search(tagged.text, start, sentence.end)
    if follows is not None:
        yield _claim(tagged, follows, follows, where, {
            **_dated(tagged, sentence, "current", follows), "status": "current",
            "title": title, "change": follows["verb"],
        })  # fmt: skip


_ORGS = ("org", "org5", "org0", "org2", "org3", "org6")
_CHANGES = (
    (_GOES, "former"), (_COMES, "current"), (_NAMED, "current"), (_IS_NAMED, "current"),
    (_OFFICE_FIRST, "current"), (_TAKEN, "current"),
    (_OUSTS, "former"),
)  # fmt: skip


def _in_sentence(tagged: Tagged, subjects: Subjects, sentence: Sentence) -> Iterator[Claim]:
    taken: set[int] = set()
    for pattern, status in _CHANGES:
        for found in pattern.finditer(tagged.text, sentence.start, sentence.end):
            groups = found.groupdict()
            title = found["title"] or groups.get("title0")
            if title and not found["title"] and "ounder" in title:
                title = None  # which nobody ceases to be
            where = _where(tagged, subjects, sentence, found, _ORGS)
            if pattern is _COMES and not (title or groups.get("org")):
                continue
            taken.add(found.start("person"))
            if where is None:
                continue
            values = _dated(tagged, sentence, status, found)
            verb = found["verb"].removesuffix(" by")
            yield _claim(tagged, found, found, where, {
                **values, "title": title, "status": status, "change": verb,
            })  # fmt: skip
            if status == "former":
                yield from _after(tagged, sentence, found, where, title)
            elif groups.get("gone"):
                yield _claim(tagged, found, found, where, {
                    "title": title, "status": "former", "change": verb,
                }, "gone")  # fmt: skip
            elif before := _INSTEAD.match(tagged.text, found.end(), sentence.end):
                taken.add(before.start("person"))
                yield _claim(tagged, before, before, where, {
                    "title": before["title"] or title, "status": "former", "change": before["verb"],
                })  # fmt: skip
    for found in _HOLDS.finditer(tagged.text, sentence.start, sentence.end):
        who = "person" if found["person"] else "person2"
        if found.start(who) in taken:
            continue
        where = _where(tagged, subjects, sentence, found, ("org", "org2", "org3"))
        if where is None:
            continue
        former = _FORMER.search(tagged.text, max(0, found.start() - 8), found.start())
        title = found["title"] or found["title2"]
        yield _claim(tagged, found, found, where, {
            "title": title, "status": "former" if former else "current",
        }, who)  # fmt: skip


def _after(
    tagged: Tagged, sentence: Sentence, gone: re.Match[str], where: Mention, title: str | None
) -> Iterator[Claim]:
    """Give who follows somebody that goes, and where that one goes to."""
    follower = list(_follower(tagged, sentence, gone.start("verb"), where, title))
    yield from follower
    if not follower and (to := _GOES_TO.match(tagged.text, gone.end())):
        there = mention_of(tagged.names[to.start("org")])
        if there.name != where.name:
            told = {**_dated(tagged, sentence, "current", gone), "status": "current"}
            told["title"] = to["title"]
            told |= {} if to["verb"] == "for" else {"change": to["verb"]}
            yield _claim(tagged, gone, to, there, told)


def _where(
    tagged: Tagged,
    subjects: Subjects,
    sentence: Sentence,
    found: re.Match[str],
    groups: tuple[str, ...],
) -> Mention | None:
    for group in groups:
        if found.groupdict().get(group):
            return mention_of(tagged.names[found.start(group)])
    return actor(tagged, subjects, sentence, found.start())


def _dated(
    tagged: Tagged, sentence: Sentence, status: str, found: re.Match[str]
) -> dict[str, Value | None]:
    """Give the day, but for one between the person and the verb (who came in 2017)."""
    date, announced = dates_of(tagged, sentence, found.start("verb"), sentence.end)
    if date is None and announced is None:
        date, announced = dates_of(tagged, sentence, sentence.start, found.start("person"))
    return {"until" if status == "former" else "since": date, "announced": announced}


def _claim(
    tagged: Tagged, found: re.Match[str], last: re.Match[str], where: Mention,
    values: dict[str, Value | None], who: str = "person",
) -> Claim:  # fmt: skip
    doc, (start, end) = tagged.doc, (found.start(), last.end())
    person = mention_of(tagged.names[found.start(who)])
    return make_claim(
        doc.article, "Position", {"person": [person], "organization": [where]}, values,
        (start, end), modality=modality_of(doc, start, end),
        attributed_to=attributed_to(doc, start, end), confidence=0.7,
    )  # fmt: skip
