"""Extraction in several processes: order kept, one article unable to hold up the others.

Each worker is a fresh process (an embedded database must not be forked), makes its own extractor,
and is given a few articles at a time. Only one that has nothing to do is sent any, so neither side
ever waits for the other to read. The parent watches the clock for each article; a worker that is
late, or dies, is replaced, the article refused, and what it had not begun is given to another.
"""

from __future__ import annotations

import multiprocessing
import pickle
import signal
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import TypeAlias

from ..schema import Article, Claim
from ..schema.errors import RunError
from .bound import allowed, too_long
from .errors import ReadError
from .recipe import Recipe
from .walk import Refusal

Outcome: TypeAlias = Refusal | tuple[Article, tuple[Claim, ...]]
"""What becomes of an article: its claims, or why there are none."""
CHUNK = 8
_AHEAD = 4
_START = 300.0


@dataclass(slots=True, eq=False)
class _Slot:
    """One article on its way, in the order in which it was read."""

    article: Article | None
    outcome: Outcome | None = None


def failed(article: Article, error: Exception) -> Refusal:
    """Give the refusal of an article in which an extractor failed."""
    where = article.source or article.id
    if isinstance(error, ReadError):
        return Refusal(where, str(error))
    return Refusal(where, f"extraction failed ({error!r}); please report it")


def serve(connection: Connection, recipe: Recipe) -> None:
    """Answer lists of articles with one message for each; what a worker does until it is told
    to end by ``None``, or its parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt means
    try:
        extractor = recipe.make()
        with suppress(Exception):  # word lists are loaded now, and not in the first one's time
            list(extractor.extract(Article("", "。")))
        connection.send(("ready", ""))
        while (articles := connection.recv()) is not None:
            for article in articles:
                try:
                    message: tuple[str, object] = ("claims", tuple(extractor.extract(article)))
                    packed = pickle.dumps(message)
                except RunError as error:
                    packed = pickle.dumps(("stop", str(error)))
                except Exception as error:  # one article's failure must not stop the others
                    packed = pickle.dumps(("failed", failed(article, error).reason))
                connection.send_bytes(packed)
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return
    except Exception as error:  # no extractor could be made: the parent says so
        connection.send(("stop", str(error)))


@dataclass(slots=True, eq=False)
class _Worker:
    process: multiprocessing.process.BaseProcess
    connection: Connection
    ready: bool = False
    slots: deque[_Slot] = field(default_factory=deque)
    begun: float = 0.0

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


class Pool:
    """Some workers. Use it in a ``with``: leaving ends them, whatever they are doing."""

    def __init__(self, recipe: Recipe, jobs: int, seconds: float) -> None:
        self._recipe, self._seconds = recipe, seconds
        self._context = multiprocessing.get_context("spawn")
        self._todo: deque[_Slot] = deque()
        self._workers: list[_Worker] = []
        self._jobs = jobs

    def __enter__(self) -> Pool:
        self._workers.extend(self._start() for _ in range(self._jobs))
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.end()

    def run(self, items: Iterable[Article | Refusal]) -> Iterator[Outcome]:
        """Give what becomes of each item, in their order.

        Holds a fixed number of articles, however many there are. Raises
        :class:`~..schema.errors.RunError` where an extractor cannot work at all.
        """
        slots: deque[_Slot] = deque()
        stream, ended = iter(items), False
        while slots or not ended:
            while not ended and len(slots) < self._jobs * CHUNK * _AHEAD:
                item = next(stream, None)
                if item is None:
                    ended = True
                elif isinstance(item, Refusal):
                    slots.append(_Slot(None, item))
                else:
                    slots.append(_Slot(item))
                    self._todo.append(slots[-1])
                    self._give(CHUNK)
            self._give(1)
            while slots and slots[0].outcome is not None:
                yield slots.popleft().outcome  # type: ignore[misc]  # seen in the line above
            if slots:
                self._listen()

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=serve, args=(theirs, self._recipe), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours, begun=time.monotonic())

    def _give(self, least: int) -> None:
        """Send articles to the workers that have none, once there are at least so many."""
        for worker in self._workers:
            if len(self._todo) < least:
                return
            if worker.ready and not worker.slots:
                size = min(CHUNK, max(1, len(self._todo) // self._jobs))
                worker.slots.extend(self._todo.popleft() for _ in range(size))
                worker.begun = time.monotonic()
                try:
                    worker.connection.send([slot.article for slot in worker.slots])
                except OSError:
                    self._replace(worker, None)

    def _listen(self) -> None:
        """Wait for the next answer, and see who is late."""
        now = time.monotonic()
        busy = [w for w in self._workers if w.slots or not w.ready]
        ends = [w.begun + self._allowed(w) for w in busy]
        heard = wait([w.connection for w in busy], max(0.0, min(ends, default=now) - now))
        for worker in busy:
            if worker.connection in heard:
                self._hear(worker)
            elif time.monotonic() > worker.begun + self._allowed(worker):
                if not worker.slots:
                    raise RunError(
                        "A process for reading articles did not start; try again with --jobs 1."
                    )
                self._replace(worker, too_long(self._allowed(worker)))

    def _allowed(self, worker: _Worker) -> float:
        if not worker.slots:
            return _START
        article = worker.slots[0].article
        seconds = allowed(self._seconds, len(article.text) if article else 0)
        return seconds or float(2**20)

    def _hear(self, worker: _Worker) -> None:
        try:
            what, told = pickle.loads(worker.connection.recv_bytes())  # noqa: S301  our own process
        except (EOFError, OSError):
            code = worker.process.exitcode
            self._replace(
                worker, f"the process that read it ended (status {code}), for want of memory, say"
            )
            return
        worker.begun = time.monotonic()
        if what == "stop":
            raise RunError(told)
        if what == "ready":
            worker.ready = True
            return
        slot = worker.slots.popleft()
        assert slot.article is not None
        refusal = Refusal(slot.article.source or slot.article.id, str(told))
        slot.outcome = (slot.article, told) if what == "claims" else refusal

    def _replace(self, worker: _Worker, reason: str | None) -> None:
        """Put a new worker in the place of one that is late or gone; its first article is at
        fault unless there is no ``reason``."""
        worker.end()
        if not worker.slots:
            raise RunError("A process for reading articles ended; try again with --jobs 1.")
        if reason is not None:
            slot = worker.slots.popleft()
            assert slot.article is not None
            slot.outcome = Refusal(slot.article.source or slot.article.id, reason)
        self._todo.extendleft(reversed(worker.slots))
        self._workers[self._workers.index(worker)] = self._start()
