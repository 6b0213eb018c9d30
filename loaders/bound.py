"""A bound on the time that one article may take."""

from __future__ import annotations

import math
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SECONDS = 60.0
"""How long an article of up to :data:`SHARE` characters may take unless the user says otherwise."""
SHARE = 100_000


class TooLong(BaseException):
    """The time is up. No :class:`Exception`, so that no rule's own handler swallows it."""


def allowed(seconds: float, characters: int) -> float:
    """Give the seconds that a text may take: ``seconds`` for each :data:`SHARE` begun."""
    return seconds * max(1, math.ceil(characters / SHARE))


def too_long(seconds: float) -> str:
    """Say why an article was refused and what to do."""
    return (
        f"reading it took longer than {seconds:g} s; divide it, or allow more with --seconds "
        "(and please report an article that hangs)"
    )


@contextmanager
def bound(seconds: float) -> Iterator[None]:
    """Raise :class:`TooLong` in the block after that many seconds; 0 is no bound.

    By the alarm of the operating system, which also interrupts Python's regular expressions; it
    exists on Unix and in the main thread, and elsewhere this does nothing. An alarm that was set
    before goes on afterwards with the time it has left.
    """
    main = threading.current_thread() is threading.main_thread()
    if seconds <= 0 or not main or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_: int, __: FrameType | None) -> None:
        raise TooLong

    before, begun = signal.signal(signal.SIGALRM, stop), time.monotonic()
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if left:
            rest = max(left - (time.monotonic() - begun), 0.001)
            signal.setitimer(signal.ITIMER_REAL, rest, interval)
