"""Persons and organizations of who joins or leaves, in the words of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schema import Claim, Mention
from .names.persons import person_size
from .names.phrases import ends_described, names_in_phrase, phrase_start

_CHINESE = re.compile("[\u4e00-\u9fff]")


def titled(claim: Claim, mention: Mention, people: Sequence[str] = ()) -> str:
    """Give a person as the labels of joining and leaving do, by all the words that call him so:
    副总经理某某, 某队的后卫某某（Name）."""
    quote, person = claim.quote, mention.name
    if not _CHINESE.search(quote):
        return person  # in English a title is no part of who somebody is
    at = (mention.start or 0) - claim.start
    if at < 0 or not quote.startswith(person, at):
        at = quote.find(person)
    if at < 0:
        return person
    person, at = _paired(quote, person, at, people)
    start = phrase_start(quote, at)
    both = _BOTH.search(quote, start, at)
    foreign = _FOREIGN_NAME.match(quote, at + len(person))
    words = quote[start:at] if at - start <= 30 and not both else ""
    if quote[:start].endswith("、"):  # of a list each is one value, also the last two
        words = re.sub(r"^.*[^和与及](?:以?及|和|与|还有)", "", words)
    for organization in claim.roles.get("organization", ()):
        name, verb = re.escape(organization.name), re.escape(str(claim.values["change"]))
        beside = (
            rf"{name}(?:官方|方面|队|俱乐部)?[则还也已将就又]?[与和同跟]|{verb}(?:了?{name}队?)?的"
        )
        if found := re.search(beside, words):
            words = words[found.end() :]
    words = _LEAVING.sub("", _TEAM_WITH.sub("", _of_one(words))).removeprefix("的")
    if claim.values.get("status") == "former" and not (ends_described(words) or _is_other(words)):
        words = ""
    return words + person + (foreign[0] if foreign else "")


def _paired(quote: str, person: str, at: int, people: Sequence[str]) -> tuple[str, int]:
    """Give two whose bare names 和 joins as one, as those labels do, and where they begin."""
    if not people:
        return person, at
    end = at + len(person)
    for other in people:
        if quote[at - 1 : at] == "、":
            break  # of a longer list each is one
        if quote[end : end + 1] in _JOINED_BY and quote.startswith(other, end + 1):
            return person + quote[end] + other, at
        low = at - 1 - len(other)
        if low >= 0 and quote[at - 1] in _JOINED_BY and quote.startswith(other, low):
            if quote[low - 1 : low] == "、":
                break
            return other + quote[at - 1] + person, low
    return person, at


_JOINED_BY = tuple("和与及")


def _of_one(words: str) -> str:
    """Cut off another person with what he is called: 前锋某甲和后卫某乙 has 后卫 for the second."""
    for both in re.finditer("[和与及]", words):
        if both.end() < len(words) and names_in_phrase(words, 0, both.start()):
            return words[both.end() :]
    return words


def _is_other(words: str) -> bool:
    """Whether the words before a person are another one's name: 某甲及某乙."""
    return words[-1:] in tuple("和与及") and person_size(words, 0) == len(words) - 1 > 0


_LEAVING = re.compile("^.*(?:离开|离职|辞职|告别|离队)的")
_TEAM_WITH = re.compile(
    "^(?:球队|俱乐部|双方|公司)(?:官方)?(?:则|还|也|已经?|将|就|又|正式)*[与和同跟]"
)
_BOTH = re.compile("任命|聘|选举")
_FOREIGN_NAME = re.compile(r"[（(][A-Za-z][A-Za-z .·]{2,30}[）)]")
_CODE = re.compile(r"[（(][^（）()，。]{0,12}\d{4,6}(?:\.[A-Z]{2})?[）)]")


def coded(quote: str, organization: str) -> str:
    """Give an organization with the number of its share behind it, as those labels do."""
    code = _CODE.match(quote, quote.find(organization) + len(organization))
    return organization + code[0] if code and organization in quote else organization


def as_written(claim: Claim, organizations: Sequence[str]) -> list[str]:
    """Give the organizations of a claim with the 公司 that stands behind where one is named: those
    labels write 某某公司 where the article does."""
    written = {
        one.name: one.name + "公司"
        for one in claim.roles.get("organization", ())
        if one.start is not None
        and claim.quote.startswith(one.name + "公司", max(0, one.start - claim.start))
    }
    return [written.get(name, name) for name in organizations]
