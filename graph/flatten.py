"""Values as properties of nodes and edges, and what a claim says in one line."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ..schema import DateInterval, Money, Share, Value
from .model import Prop


def number(value: Decimal) -> int | float:
    """Give a decimal as an int where it is whole, else as a float: what both engines store."""
    return int(value) if value == value.to_integral_value() else float(value)


def flatten(values: Mapping[str, Value]) -> dict[str, Prop]:
    """Give values as properties: ``amount`` becomes ``amount_min``, ``amount_max``,
    ``amount_currency``, ``amount_approximate`` and ``amount_words``; a date has ``_earliest``,
    ``_latest``, ``_precision`` and ``_words``; a share ``_min``, ``_max`` and ``_words``. What is
    unknown is left out."""
    props: dict[str, Prop] = {}
    for name, value in values.items():
        if isinstance(value, Money):
            props |= _bounds(name, value)
            if value.currency:
                props[f"{name}_currency"] = value.currency
            if value.approximate:
                props[f"{name}_approximate"] = True
        elif isinstance(value, DateInterval):
            props |= date_props(name, value)
        elif isinstance(value, Share):
            props |= _bounds(name, value)
        elif isinstance(value, Decimal):
            props[name] = number(value)
        else:
            props[name] = value
    return props


def _bounds(name: str, value: Money | Share) -> dict[str, Prop]:
    props: dict[str, Prop] = {}
    if value.min is not None:
        props[f"{name}_min"] = number(value.min)
    if value.max is not None:
        props[f"{name}_max"] = number(value.max)
    if value.words:
        props[f"{name}_words"] = value.words
    return props


def date_props(name: str, value: DateInterval) -> dict[str, Prop]:
    """Give a date as properties; its days are ISO 8601 strings, which sort as they should."""
    props: dict[str, Prop] = {}
    if value.earliest is not None:
        props[f"{name}_earliest"] = value.earliest.isoformat()
    if value.latest is not None:
        props[f"{name}_latest"] = value.latest.isoformat()
    if value.known:
        props[f"{name}_precision"] = value.precision
    if value.fuzzy:
        props[f"{name}_fuzzy"] = True
    if value.words:
        props[f"{name}_words"] = value.words
    return props


def says(values: Mapping[str, Value]) -> str:
    """Give what is stated in one line, in the article's words: ``amount 10亿元; date 7月2日``."""
    parts = []
    for name, value in values.items():
        words = value.words if isinstance(value, Money | DateInterval | Share) else str(value)
        if words:
            parts.append(f"{name} {words}")
    return "; ".join(parts)
