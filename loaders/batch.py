"""Articles to claims, by as many cores as there are, in the order in which they were read."""

from __future__ import annotations

import os
import queue
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from ..schema import Article
from ..schema.errors import RunError
from .bound import SECONDS, TooLong, allowed, bound, too_long
from .extract import Extractor
from .recipe import Recipe
from .walk import Refusal
from .workers import Outcome, Pool, failed

FEW = 48
"""Fewer articles than this are read sooner than other processes start."""
_THREADS = 4


def cores() -> int:
    """Give the number of processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def extract_all(
    items: Iterable[Article | Refusal],
    recipe: Recipe,
    *,
    extractor: Extractor | None = None,
    jobs: int | None = None,
    seconds: float = SECONDS,
) -> Iterator[Outcome]:
    """Extract the claims of each article; a refusal is passed through in its place.

    ``jobs`` processes work at once (``None``: one for each core), or as many threads where the
    extractor waits on a network (``None``: four); one means in this process. What is given does
    not depend on it. ``extractor`` is the one of ``recipe`` where that has been made already. An
    article may take ``seconds`` for each 100,000 characters begun (0: no bound); one that takes
    longer, or in which the extractor fails, becomes a refusal and the rest goes on. A fixed number
    of articles is held at a time. Raises :class:`~..schema.errors.RunError` where the extractor
    cannot work at all.
    """
    made = extractor or recipe.make()
    if getattr(made, "waits", False):
        count = _THREADS if jobs is None else jobs
        return _in_threads(items, made, count) if count > 1 else _here(items, made, seconds)
    stream = iter(items)
    count = cores() if jobs is None else jobs
    head = list(islice(stream, FEW)) if count > 1 else []
    everything = chain(head, stream)
    if count == 1 or len(head) < FEW:
        return _here(everything, made, seconds)
    return _in_processes(everything, recipe, count, seconds)


def _in_processes(
    items: Iterable[Article | Refusal], recipe: Recipe, jobs: int, seconds: float
) -> Iterator[Outcome]:
    with Pool(recipe, jobs, seconds) as pool:
        yield from pool.run(items)


def _here(
    items: Iterable[Article | Refusal], extractor: Extractor, seconds: float
) -> Iterator[Outcome]:
    for item in items:
        yield item if isinstance(item, Refusal) else _one(item, extractor, seconds)


def _one(article: Article, extractor: Extractor, seconds: float) -> Outcome:
    most = allowed(seconds, len(article.text))
    try:
        with bound(most):
            return article, tuple(extractor.extract(article))
    except TooLong:
        return Refusal(article.source or article.id, too_long(most))
    except RunError:
        raise
    except Exception as error:  # one article's failure must not stop the others
        return failed(article, error)


class _Task:
    """An article that a thread takes up, and what becomes of it."""

    def __init__(self, item: Article | Refusal) -> None:
        self.item, self.done = item, threading.Event()
        self.outcome: Outcome | RunError | None = None


def _in_threads(
    items: Iterable[Article | Refusal], extractor: Extractor, jobs: int
) -> Iterator[Outcome]:
    """Do the same in threads, which end with the process: no interrupt waits for an answer."""
    todo: queue.SimpleQueue[_Task] = queue.SimpleQueue()

    def work() -> None:
        while True:
            task = todo.get()
            try:
                if isinstance(task.item, Article):
                    task.outcome = _one(task.item, extractor, 0)
            except RunError as error:
                task.outcome = error
            task.done.set()

    for _ in range(jobs):
        threading.Thread(target=work, daemon=True).start()
    stream, tasks = iter(items), deque[_Task]()
    while True:
        for item in islice(stream, max(0, 2 * jobs - len(tasks))):
            tasks.append(_Task(item))
            if isinstance(item, Refusal):
                tasks[-1].outcome = item
                tasks[-1].done.set()
            else:
                todo.put(tasks[-1])
        if not tasks:
            return
        task = tasks.popleft()
        task.done.wait()
        if isinstance(task.outcome, RunError):
            raise task.outcome
        assert task.outcome is not None
        yield task.outcome
