"""From what a person gives for a query's parameters to what is passed to Cypher."""

from __future__ import annotations

import math
from collections.abc import Mapping

from ..graph.stores.base import Store
from ..schema import DateInterval, ValueFormatError
from .errors import ParamError, did_you_mean
from .lookup import Found, resolve_name
from .model import Param, ParamValue, Query


def read_params(
    query: Query, given: Mapping[str, ParamValue], store: Store
) -> tuple[dict[str, ParamValue], dict[str, Found]]:
    """Give every parameter of the query with its value, and the entities that names led to.

    An entity becomes its id, a date an ISO 8601 day. What is not given, or is ``None``, takes
    its default. Raises :class:`ParamError` for a parameter that is missing, unknown or not of
    its type, and what :func:`~.lookup.resolve_name` raises.
    """
    known = {param.name: param for param in query.params}
    for name in given:
        if name not in known:
            hint = did_you_mean(name, known, f"it has {', '.join(known) or 'none'}")
            raise ParamError(f"{query.name} has no parameter {name!r}; {hint}")
    values: dict[str, ParamValue] = {}
    entities: dict[str, Found] = {}
    for param in query.params:
        value = given.get(param.name)
        if value is None:
            if param.required:
                raise ParamError(f"{query.name} needs {param.name!r}: {param.meaning}.")
            values[param.name] = param.default
        elif param.type == "entity" and value != "":
            entities[param.name] = resolve_name(store, str(value), param.kinds)
            values[param.name] = entities[param.name].id
        else:
            values[param.name] = read_value(param, value)
    return values, entities


def read_value(param: Param, value: ParamValue) -> ParamValue:
    """Give the value of a parameter that needs no graph; raises :class:`ParamError`.

    A date may be a day, a month, a quarter, a half or a year (2025-07, 2025-Q3, 2025): the
    parameter's ``bound`` says whether its first or its last day is meant.
    """
    if param.type == "date":
        return _day(param, str(value))
    if param.type in ("integer", "number"):
        return _number(param, value)
    return str(value)


def _day(param: Param, text: str) -> str:
    try:
        when = DateInterval.parse(text)
    except ValueFormatError as error:
        raise ParamError(f"{param.name}: {error}.") from None
    day = when.earliest if param.bound == "earliest" else when.latest
    if day is None:
        raise ParamError(f"{param.name}: {text!r} is open on that side; give a day, as 2025-07-02.")
    return day.isoformat()


def _number(param: Param, value: ParamValue) -> int | float:
    text = str(value).strip().replace("_", "")
    try:
        number = float(text)
        whole = int(text) if number.is_integer() and text.lstrip("+-").isdigit() else None
    except (ValueError, OverflowError):
        raise ParamError(f"{param.name}: {value!r} is not a number; write 3 or 0.5.") from None
    if not math.isfinite(number):
        raise ParamError(f"{param.name}: {value!r} is not finite; write 3 or 0.5.")
    if whole is not None:
        if not -(2**63) <= whole < 2**63:
            raise ParamError(f"{param.name}: {value!r} is too large; it takes 64 bits.")
        return whole
    if param.type == "integer":
        raise ParamError(f"{param.name}: {value!r} is not a whole number; leave the point out.")
    return number
