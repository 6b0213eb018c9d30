"""The words of claims put into the roles of events."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...schema import Claim, DateInterval, Mention, Money, Share
from .events_merging import Event

_LEVEL = re.compile(r"(?<=[元币])(?:量级|级别?)$")


def words_of(value: object) -> str:
    """Give a value as the article writes it; nothing for true and false."""
    if isinstance(value, Money):
        return _LEVEL.sub("", value.words)
    if isinstance(value, DateInterval):
        return value.words.removesuffix("的")
    if isinstance(value, Share):
        return value.words
    return "" if isinstance(value, bool) else str(value)


_PRICE = re.compile(r"[（(]-?\d+(?:\.\d+)?(?:,-?\d+(?:\.\d+)?){1,2}%?[）)]")


_PRICE_IN_LEGAL = re.compile(_PRICE.pattern + r"(?:股份|集团|控股){0,2}有限(?:责任)?公司")
"""The rest of a legal name into which a site has put the price of the share."""


def _written(claim: Claim, mention: Mention) -> str:
    """Give a name as the article writes it: with the price of the share that sites put into it."""
    if mention.start is None or mention.end is None or mention.start < claim.start:
        return mention.name
    words = claim.quote[mention.start - claim.start : mention.end - claim.start]
    legal = _PRICE_IN_LEGAL.match(claim.quote, mention.start - claim.start + len(words))
    if legal and words == mention.name:
        return words + legal[0]
    cut = len(words) > len(mention.name) and _PRICE.sub("", words) == mention.name
    return words if cut else mention.name


def fill(event: Event, claim: Claim, roles: Mapping[str, tuple[str, ...]]) -> Event:
    """Put the claim's mentions and values into the event's roles, by the given names."""
    for role, sources in roles.items():
        for source in sources:
            for mention in claim.roles.get(source, ()):
                event.add(role, _written(claim, mention))
            if source in claim.values:
                value = claim.values[source]
                event.add(role, words_of(value))
                if isinstance(value, Money):
                    event.money.setdefault(role, value)
    return event
