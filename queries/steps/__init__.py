"""Steps of Python behind queries that Cypher alone cannot answer.

A query with ``computed: NAME`` in its head fetches with its statement, and the module ``NAME``
here makes the rows: ``make(fetched, given)`` takes the fetched rows as mappings and the parameters
as they went to Cypher, and yields one mapping from column to cell for each row of the answer, in
order; a column that it leaves out is unknown. Modules are discovered, not listed; one whose name
begins with ``_`` is no step.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import TypeAlias

from ...graph.stores.base import Cell
from ..model import ParamValue

Row: TypeAlias = Mapping[str, Cell]
Given: TypeAlias = Mapping[str, ParamValue]
Step: TypeAlias = Callable[[Sequence[Row], Given], Iterable[Row]]


@cache
def step_names() -> tuple[str, ...]:
    """Give the names that ``computed`` may have."""
    found = (module.name for module in pkgutil.iter_modules(__path__))
    return tuple(sorted(name for name in found if not name.startswith("_")))


def run_step(name: str, fetched: Sequence[Row], given: Given) -> list[Row]:
    """Give the rows that the step ``name`` makes. Raises what the step raises."""
    make: Step = import_module(f".{name}", __name__).make
    return list(make(fetched, given))
