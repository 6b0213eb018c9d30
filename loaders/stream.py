"""Reads bytes in bounded pieces: a head to look at, all up to a size, or line by line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

_CHUNK = 1 << 16


class BoundedStream:
    """A stream of bytes that never holds more than what was asked for, and a chunk.

    A pipe needs no seeking: what :meth:`head` has looked at is read again by the others.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._held = b""
        self._at = 0

    def head(self) -> bytes:
        """Give the first 65536 bytes, or all if there are fewer, without moving on."""
        while len(self._held) < _CHUNK and (more := self._stream.read(_CHUNK - len(self._held))):
            self._held += more
        return self._held[:_CHUNK]

    def all(self, limit: int) -> bytes | None:
        """Give everything, or ``None`` where it is more than ``limit`` bytes."""
        pieces, size = [self._held[self._at :]], len(self._held) - self._at
        while size <= limit and (more := self._stream.read(min(limit + 1 - size, _CHUNK * 16))):
            pieces.append(more)
            size += len(more)
        return b"".join(pieces) if size <= limit else None

    def lines(self, limit: int, ending: bytes = b"\n") -> Iterator[bytes | None]:
        """Give every line without its ending; ``None`` for one of more than ``limit`` bytes.

        ``ending`` is a line feed in the stream's encoding; with more than one byte it counts
        only at a multiple of its length from the line's start.
        """
        width = len(ending)
        while True:
            searched = self._at
            while (end := self._aligned(ending, searched)) < 0:
                have = len(self._held) - self._at
                if have >= limit + width:
                    break
                more = self._stream.read(max(_CHUNK, min(have, limit + 1 - have)))
                self._held, self._at = self._held[self._at :] + more, 0
                searched = max(0, have - width) // width * width
                if not more:
                    if self._held:
                        yield self._held if len(self._held) <= limit else None
                    self._held = b""
                    return
            if end < 0:
                self._skip(ending)
                yield None
                continue
            line = self._held[self._at : end] if end - self._at <= limit else None
            self._at = end + width
            yield line

    def _aligned(self, ending: bytes, searched: int) -> int:
        at = self._held.find(ending, searched)
        while at >= 0 and (at - self._at) % len(ending):
            at = self._held.find(ending, at + 1)
        return at

    def _skip(self, ending: bytes) -> None:
        """Drop the rest of a line, a chunk at a time."""
        width = len(ending)
        while (end := self._aligned(ending, self._at)) < 0:
            rest = (len(self._held) - self._at) // width * width
            more = self._stream.read(_CHUNK)
            self._held, self._at = self._held[self._at + rest :] + more, 0
            if not more:
                self._held = b""
                return
        self._at = end + width
