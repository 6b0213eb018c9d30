"""Who gives a place up where no pattern of titles tells it: by the words before the verb.

Some are told by their names alone, some only by what they are (某公司首席执行官辞职, 乡村医生辞职);
such a person is marked as unnamed, so that he is nothing beyond his article.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ...schema import Claim, Mention, Modality, make_claim
from .announcers import told_by
from .attribution import attributed_to
from .change_patterns import LIFE
from .document import Sentence
from .leaving_words import (
    AFTER,
    BARE,
    BECAUSE,
    BETWEEN,
    BODY,
    CHANGE,
    CLUB_AFTER,
    COUNTED,
    COUNTED_START,
    CUE,
    FORCED,
    FROM,
    HEAD,
    LEFT_FOR,
    LONGEST,
    NO_ORGANIZATION,
    NOBODY,
    OF_TITLE,
    OFFICE,
    OPENS,
    PERSON,
    PLAN,
    REASON,
    RULE,
    SAYS,
    SCHOOL,
    UNREAL,
    VERB,
    WHEN,
    offices,
)
from .modality import modality_of
from .names.adverbs import without_adverbs
from .names.officers import is_name
from .names.persons import SOUNDED, person_size
from .names.phrases import clause_start, ends_described, names_before, phrase, phrase_start
from .names.signings import are_persons, left_before
from .parties import mention_of
from .subjects import Subjects
from .tagged import DATE, Tagged
from .telling import dates_of
from .titles import TITLES


def leaves(tagged: Tagged, subjects: Subjects, told: list[Claim]) -> Iterator[Claim]:
    """Give a ``Position`` for each person who leaves of his own, where ``told`` has none for it."""
    doc = tagged.doc
    if not CUE.search(doc.text):
        return
    found: list[Claim] = []
    for verb in VERB.finditer(doc.text):
        at = bisect_right(doc.sentences, verb.start(), key=lambda s: s.start) - 1
        if at < 0 or verb.end() > doc.sentences[at].end:
            continue
        sentence = doc.sentences[at]
        if any(c.start <= verb.start() < c.end for c in told if c.values["status"] == "former"):
            continue
        if PLAN.search(sentence.text):
            continue
        low = clause_start(doc.text, verb.start())
        before = REASON.sub("", FORCED.sub("", _without_names(tagged, low, verb.start())))
        life = LIFE.search(doc.text, sentence.start, verb.start())
        life = None if life is not None and life[0][:1].isdigit() else life
        if UNREAL.search(before) or (
            life and not tagged.names_in(life.start(), life.start() + 2, ("Person",))
        ):
            continue
        persons, start = _persons(tagged, verb.start())
        if persons and not persons[0].named and RULE.match(doc.text, verb.end()):
            continue
        if persons and persons[0].named:
            start = min(start, max(sentence.start, phrase_start(doc.text, persons[0].start or 0)))
        if persons:
            place = start, verb.start(), verb.end()
            found.extend(_claims(tagged, sentence, subjects, persons, place))
    every = [c for c in (*told, *found) if c.values["status"] == "former"]
    named = any(c.roles["person"][0].named for c in every)
    yield from (c for c in found if c.roles["person"][0].named or not named)


def _from(text: str, low: int, verb: int) -> re.Match[str] | None:
    """Give from whom somebody leaves, or to whom he says so: 从某处辞职, 已向某处辞职."""
    found = FROM.search(text, low, verb)
    if found is None or not is_name(found["org"]) or found["org"].endswith("里"):
        return None
    family = found.start() <= low and person_size(text, low) > 0
    return None if family else found  # 向某某辞职: whose family is 向


def _without_names(tagged: Tagged, low: int, high: int) -> str:
    """Give the words without the families of persons, which say nothing: 曾 may be one."""
    words, at = "", low
    for one in tagged.names_in(low, high, ("Person",)):
        words, at = words + tagged.doc.text[at : one.start], one.start + 1
    return words + tagged.doc.text[at:high]


def _persons(tagged: Tagged, verb: int) -> tuple[list[Mention], int]:
    """Give who stands before the verb, and where the words for him begin."""
    text = tagged.doc.text
    to = _from(text, clause_start(text, verb), verb)
    if to and text[to.start()] == "向":
        verb = to.start()  # 某某已向某公司辞职
    elif text.startswith(("提", "递", "呈", "上交"), verb) and (
        board := _TO.search(text, clause_start(text, verb), verb)
    ):
        verb = board.start()  # 某某已向董事会提出辞职
    if after := WHEN.search(text, clause_start(text, verb) + 2, verb):
        verb = after.start()  # 某某中奖后火速辞职
    found, start = names_before(text, verb, alone=True)
    if not found and start >= verb and text[start - 1 : start] == "，":
        low = clause_start(text, start - 1)
        if BECAUSE.search(text, low, start - 1):  # 某某因个人原因，申请辞去…
            found, start = names_before(text, start - 1, alone=True)
    if not found and start >= verb:
        found, start = left_before(text, start)  # 某某已递交报告，辞去…
        if found:
            return [Mention(text[a:b], "Person", a, b) for a, b in found], start
    sure = [
        one
        for one in found
        if person_size(text, one[0]) == one[1] - one[0]
        or SOUNDED.fullmatch(text, *one)
        or one[0] > start
        or re.search(r"[·.•]", text[slice(*one)])
        or SAYS.match(text, one[1], verb)
    ]
    if sure:
        return [Mention(text[a:b], "Person", a, b) for a, b in sure], start
    opening = _opening(tagged, verb)
    if opening is None and start >= verb and text[start - 1 : start] == "，":
        opening = _opening(tagged, start - 1)  # 某某上任三天，于某日离任
    if opening is not None:
        return [opening], opening.start or 0
    low, high = phrase(text, clause_start(text, verb), verb)
    high += 2 * text.startswith(("博士", "教授", "老师", "先生", "女士", "夫妇"), high)
    names = tagged.names_in(low, high, ("Organization",))
    if (cut := BETWEEN.search(text, low, high)) and (
        (names and names[0].start == low) or is_name(text[low : cut.start()])
    ):
        low = cut.end()
    if counted := COUNTED.search(text, low, without_adverbs(text, low, verb)):
        low, high = counted.span()
    words = text[low:high]
    if not (ends_described(words) or PERSON.search(words)) or words.endswith(("的", "岁", "号")):
        opens = OPENS.match(text, low, high)
        if opens is None:
            return [], low
        words, high = opens["who"], opens.end("who")
    if bare := BARE.match(words):
        words, low = words[bare.end() :], low + bare.end()
    if not 2 <= len(words) <= LONGEST or NOBODY.search(words):
        return [], low
    return [Mention(words, "Person", low, high, named=False)], low


_TO = re.compile(r"(?<=..)(?:已经?|正式|主动)?向[^，。的]{2,10}\Z")


def _opening(tagged: Tagged, verb: int) -> Mention | None:
    """Give the only person that the clause names, at its beginning: 某某主动承担责任并提出辞职."""
    low = clause_start(tagged.doc.text, verb)
    known = tagged.names_in(low, verb, ("Person",))
    if len(known) != 1:
        return None
    start, high = phrase(tagged.doc.text, low, known[0].start)
    words = tagged.doc.text[start:high]
    return mention_of(known[0]) if not words or ends_described(words) else None


def _claims(
    tagged: Tagged,
    sentence: Sentence,
    subjects: Subjects,
    persons: list[Mention],
    at: tuple[int, int, int],
) -> Iterator[Claim]:
    doc, (start, verb, end) = tagged.doc, at
    forced = FORCED.search(doc.text, clause_start(doc.text, verb), verb)
    modality = Modality.ASSERTED if forced else modality_of(doc, verb, end)
    if modality is Modality.DENIED:
        return
    organization = _organization(tagged, sentence, subjects, persons[0], at)
    date, announced = dates_of(tagged, sentence, _since(tagged, sentence, verb), end)
    low, high = start, end
    if organization is not None and organization.start is not None:
        if sentence.start <= organization.start:
            low = min(low, organization.start)
        if sentence.start <= organization.start < sentence.end:
            high = max(high, organization.end or 0)
    change = CHANGE.search(doc.text, verb, end)
    for person, title in [
        (one, title) for one in persons for title in offices(doc.text, start, one, end)
    ]:
        yield make_claim(
            doc.article, "Position",
            {"person": [person], "organization": [organization] if organization else []},
            {
                "title": title, "status": "former", "change": change[0] if change else None,
                "until": date, "announced": announced,
            },
            (low, high), modality=modality, attributed_to=attributed_to(doc, low, high),
            confidence=0.7 if person.named else 0.5,
        )  # fmt: skip


def _since(tagged: Tagged, sentence: Sentence, verb: int) -> int:
    """Give from where a date may be that of the leaving: its clause, or one before that has
    nothing but a date."""
    low = clause_start(tagged.doc.text, verb)
    if any(any(c.isdigit() for c in when.text) for when in tagged.dates_in(low, verb)):
        return max(sentence.start, low)
    opens = _DATED.match(tagged.text, sentence.start, low)
    return sentence.start if opens is not None else max(sentence.start, low)


_DATED = re.compile(rf"[^，。；\ue016]{{0,6}}{DATE}[^，。；]{{0,4}}[，\s]")


_TELLS = re.compile(
    r"[^，。；]{0,10}?(?:公告|公布|宣布|官宣|披露|表示|称|消息|证实|确认|回应|方面|收到|董事会|变更|[：（(])"
)
"""Behind an organization that tells of somebody in another clause."""


def _organization(
    tagged: Tagged,
    sentence: Sentence,
    subjects: Subjects,
    person: Mention,
    at: tuple[int, int, int],
) -> Mention | None:
    """Give where somebody leaves: behind the verb, in the words for the person, before 从某处辞职,
    else whom the sentence is about, if it calls the person by a title."""
    text, (start, verb, end) = tagged.doc.text, at
    if after := AFTER.match(tagged.text, end):
        return mention_of(tagged.names[after.start("org")])
    if club := CLUB_AFTER.match(text, end):
        return Mention(club["org"], "Organization", *club.span("org"))
    if (office := OFFICE.match(text, end)) and (
        is_name(office["org"]) or BODY.fullmatch(office["org"])
    ):
        return Mention(office["org"], "Organization", *office.span("org"))
    if left := LEFT_FOR.search(tagged.text, sentence.start, verb):
        return mention_of(tagged.names[left.start("org")])
    low = clause_start(text, verb)
    known = tagged.names_in(start, person.end or verb, ("Organization",))
    if known := [one for one in known if person.name not in one.text]:
        return mention_of(known[0])
    if left := _from(text, low, verb):
        return Mention(left["org"], "Organization", *left.span("org"))
    if (many := COUNTED_START.match(text, start)) and is_name(text[low:start]) and many:
        return Mention(text[low:start], "Organization", low, start)
    words = text[start : (person.start or 0) if person.named else (person.end or 0)]
    if school := SCHOOL.match(words) if ends_described(words) else None:
        return Mention(school[0], "Organization", start, start + school.end())
    of = OF_TITLE.match(words)
    if of and is_name(of["org"]) and of["org"] not in NO_ORGANIZATION:
        return Mention(of["org"], "Organization", start, start + of.end("org"))
    if person.named or re.search(rf"(?:{TITLES}|高管|员工|元老|骨干)$", words):
        first = subjects.first(sentence.start, verb)
        tells = first is not None and (
            words.strip() or first.start >= low or _TELLS.match(text, first.end)
        )
        if first is not None and tells and person.name not in first.text:
            return mention_of(first)
        told = told_by(tagged, sentence.start, start)
        if told is not None and person.name not in told.name:
            return told
        head = HEAD.match(text, sentence.start, start)
        somebody = head is not None and are_persons(text, [head.span("org")], head.start("org"))
        named = head is not None and is_name(head["org"]) and person.name not in head["org"]
        if head is not None and named and not somebody:
            return Mention(head["org"], "Organization", *head.span("org"))
    return None
