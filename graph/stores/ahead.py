"""Making the next of a series while the last is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

_T = TypeVar("_T")


def ahead(items: Iterable[_T]) -> Iterator[_T]:
    """Give ``items`` in their order, each taken in another thread while the one before it is used.

    Never more than one is taken ahead. Raises, in its place, what taking an item raises.
    """
    source = iter(items)
    with ThreadPoolExecutor(1, thread_name_prefix="ahead") as worker:

        def take() -> tuple[_T, ...]:
            return next(((item,) for item in source), ())

        waiting = worker.submit(take)
        while found := waiting.result():
            waiting = worker.submit(take)
            yield found[0]
