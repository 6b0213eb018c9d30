"""Who gives a place up where no pattern of titles tells it: by the words before the verb.

Some are told by their names alone, some only by what they are (某公司首席执行官辞职, 乡村医生辞职);
such a person is marked as unnamed, so that he is nothing beyond his article.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ...schema import Claim, Mention, Modality, make_claim
from .attribution import attributed_to
from .change_patterns import LIFE
from .document import Sentence
from .modality import modality_of
from .names.adverbs import without_adverbs
from .names.officers import is_name
from .names.persons import SOUNDED, person_size
from .names.phrases import clause_start, ends_described, names_before, phrase
from .parties import mention_of
from .subjects import Subjects
from .tagged import DATE, ORG, Tagged
from .telling import dates_of
from .titles import TITLES

CUE = re.compile("辞|离职|卸任|离任")
"""Without one of these a text tells of nobody who leaves."""
_VERB = re.compile(
    r"(?:辞职|辞任|辞去|请辞|离职|卸任|离任|辞(?=[\u4e00-\u9fff]{1,8}(?:职务|一职|职位|之职|职[，。！]|职$)))"
    r"(?!率|潮|信|书|报告|申请|证明|手续|人员|员工|者|补偿|人数|面谈|流程|协议|传闻|意向|事项|风波|高管|的?激励|原因|理由|的(?:员工|人|高管|原因|消息|报道|传闻|打算|念头))"
)
_UNREAL = re.compile(
    r"[不没未]|拒绝|否认|劝|逼|如果|若|是否|是不是|曾|可能|或(?!以)|想|打算|要求(?!下)|呼吁|传闻|网传|有意|考虑|建议|谁|为什么|为何|怎么|怎样|所有|任何|每"
)
_PLAN = re.compile("激励对象|激励计划|限制性股票|股票期权|持股计划|回购注销")
"""Of a plan of shares for people, whose leaving is told for what it does to their shares."""
_FORCED = re.compile("不得不|不堪|不满")
"""Words with 不 that deny nothing."""
_PEOPLE = (
    "小伙子?|姑娘|女孩|男孩|男子|女子|大学生|研究生|毕业生|教师|老师|医生|护士|保安|司机|程序员|白领|公务员|干部|官员|村官|警察|民警|飞行员|空姐|人员"
    "|青年|夫妇|夫妻|妻子|丈夫|爸爸|妈妈|父亲|母亲|宝妈|老板娘|情侣|[6-9][05]后|总督|总理|首相|外长|防长|财长|大臣|内阁|市长|省长|州长|县长|议长|党首|议员|高管|元老|骨干|员工|销售|网红|女士|美女"
)
_PERSON = re.compile(rf"(?:{_PEOPLE})$")
_OPENS = re.compile(
    rf"(?P<who>[\u4e00-\u9fff\d]{{0,6}}?(?:{_PEOPLE}))(?![的们和与])[^，。；：]{{2,14}}$"
)
"""Who a headline begins with: 小伙开店后辞职."""
_BETWEEN = re.compile(
    r"(?:[\d一两三四五六七八九十半]{1,3}个?[年月周天日](?:之?内)?|年内|再度?|又(?!一)|接连|近日|前后)+"
)
"""When, between an organization and what its people are called: 某公司一月内两高管."""
_OF_TITLE = re.compile(rf"(?P<org>.{{2,16}}?)(?:前任|原任|前|原)?(?:{TITLES}|高管)$")
_NO_ORGANIZATION = ("原总", "副总", "总", "前总")
"""What is left of 原总经理 when its end is taken for a title."""
_HEAD = re.compile(
    r"(?P<org>[A-Za-z0-9\u4e00-\u9fff]{2,10}?)(?:最新|今日|日前|近日)?(?:发布|公布|宣布|公告|官宣|：|[\d一两三四五六七八九十半]{1,3}个?[年月周天日](?:之?内))"
)
"""Whom a headline is about: 某某公布业绩后：首席执行官辞职."""
_FROM = re.compile(r"从(?P<org>[A-Za-z\u4e00-\u9fff]{2,12}?)(?:正式|主动|突然|宣布|提出)*$")
_AFTER = re.compile(rf"(?:了|其在|在)?(?P<org>{ORG})")
_SAYS = re.compile("宣布|官宣|正式|已|将|提出|递交")
_COUNTED = re.compile(r"[一两二三四五六七八九十\d]{1,2}[名位][\u4e00-\u9fff]{1,8}\Z")
_BARE = re.compile("(?:[位名]|岁的|.{0,4}之[称誉]的)(?!人)")
"""What a number before it leaves of the words for a person."""
_NOBODY = re.compile("[某他她我你]|各|多位|自己|出现|发生|成批|团队|传闻|^[其该此那这本]|^公司$")
_LONGEST = 20
"""The most characters of words that stand for a person."""


def leaves(tagged: Tagged, subjects: Subjects, told: list[Claim]) -> Iterator[Claim]:
    """Give a ``Position`` for each person who leaves of his own, where ``told`` has none for it."""
    doc = tagged.doc
    if not CUE.search(doc.text):
        return
    found: list[Claim] = []
    for verb in _VERB.finditer(doc.text):
        at = bisect_right(doc.sentences, verb.start(), key=lambda s: s.start) - 1
        if at < 0 or verb.end() > doc.sentences[at].end:
            continue
        sentence = doc.sentences[at]
        if any(c.start <= verb.start() < c.end for c in told if c.values["status"] == "former"):
            continue
        if _PLAN.search(sentence.text):
            continue
        low = clause_start(doc.text, verb.start())
        before = _FORCED.sub("", doc.text[low : verb.start()])
        if _UNREAL.search(before) or LIFE.search(doc.text, sentence.start, verb.start()):
            continue
        persons, start = _persons(tagged, verb.start())
        if persons:
            place = start, verb.start(), verb.end()
            found.extend(_claims(tagged, sentence, subjects, persons, place))
    every = [c for c in (*told, *found) if c.values["status"] == "former"]
    named = any(c.roles["person"][0].named for c in every)
    yield from (c for c in found if c.roles["person"][0].named or not named)


def _persons(tagged: Tagged, verb: int) -> tuple[list[Mention], int]:
    """Give who stands before the verb, and where the words for him begin."""
    text = tagged.doc.text
    found, start = names_before(text, verb, alone=True)
    sure = [
        one
        for one in found
        if person_size(text, one[0]) == one[1] - one[0]
        or SOUNDED.fullmatch(text, *one)
        or one[0] > start
        or re.search(r"[·.•]", text[slice(*one)])
        or _SAYS.match(text, one[1], verb)
    ]
    if sure:
        return [Mention(text[a:b], "Person", a, b) for a, b in sure], start
    low, high = phrase(text, clause_start(text, verb), verb)
    names = tagged.names_in(low, high, ("Organization",))
    if (cut := _BETWEEN.search(text, low, high)) and (
        (names and names[0].start == low) or is_name(text[low : cut.start()])
    ):
        low = cut.end()
    if counted := _COUNTED.search(text, low, without_adverbs(text, low, verb)):
        low, high = counted.span()
    words = text[low:high]
    if not (ends_described(words) or _PERSON.search(words)) or words.endswith(("的", "岁", "号")):
        opens = _OPENS.match(text, low, high)
        if opens is None:
            return [], low
        words, high = opens["who"], opens.end("who")
    if bare := _BARE.match(words):
        words, low = words[bare.end() :], low + bare.end()
    if not 2 <= len(words) <= _LONGEST or _NOBODY.search(words):
        return [], low
    return [Mention(words, "Person", low, high, named=False)], low


def _claims(
    tagged: Tagged,
    sentence: Sentence,
    subjects: Subjects,
    persons: list[Mention],
    at: tuple[int, int, int],
) -> Iterator[Claim]:
    doc, (start, verb, end) = tagged.doc, at
    forced = _FORCED.search(doc.text, clause_start(doc.text, verb), verb)
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
    for person in persons:
        yield make_claim(
            doc.article, "Position",
            {"person": [person], "organization": [organization] if organization else []},
            {
                "status": "former", "change": doc.text[verb:end], "until": date,
                "announced": announced,
            },
            (low, high), modality=modality, attributed_to=attributed_to(doc, low, high),
            confidence=0.7 if person.named else 0.5,
        )  # fmt: skip


def _since(tagged: Tagged, sentence: Sentence, verb: int) -> int:
    """Give from where a date may be that of the leaving: its clause, or one before that has
    nothing but a date."""
    low = clause_start(tagged.doc.text, verb)
    opens = _DATED.match(tagged.text, sentence.start, low)
    return sentence.start if opens is not None else max(sentence.start, low)


_DATED = re.compile(rf"[^，。；\ue016]{{0,6}}{DATE}[^，。；]{{0,4}}[，\s]")


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
    if after := _AFTER.match(tagged.text, end):
        return mention_of(tagged.names[after.start("org")])
    low = clause_start(text, verb)
    known = tagged.names_in(start, person.end or verb, ("Organization",))
    if known := [one for one in known if person.name not in one.text]:
        return mention_of(known[0])
    if (left := _FROM.search(text, low, verb)) and is_name(left["org"]):
        return Mention(left["org"], "Organization", *left.span("org"))
    words = text[start : (person.start or 0) if person.named else (person.end or 0)]
    of = _OF_TITLE.match(words)
    if of and is_name(of["org"]) and of["org"] not in _NO_ORGANIZATION:
        return Mention(of["org"], "Organization", start, start + of.end("org"))
    if person.named or re.search(rf"(?:{TITLES}|高管|员工|元老|骨干)$", words):
        first = subjects.first(sentence.start, verb)
        if first is not None and person.name not in first.text:
            return mention_of(first)
        head = _HEAD.match(text, sentence.start, start)
        if head is not None and is_name(head["org"]) and person.name not in head["org"]:
            return Mention(head["org"], "Organization", *head.span("org"))
    return None
