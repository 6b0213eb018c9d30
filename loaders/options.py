"""How sources are to be read."""

from __future__ import annotations

from dataclasses import dataclass

from ..schema import DateInterval
from .bound import SECONDS
from .encoding import known_encoding
from .errors import ReadError
from .publication import in_the_future

DEFAULT_MAX_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user says about the sources.

    ``published`` and ``publisher`` stand in where a source does not say itself.
    ``encoding`` is obeyed instead of detection. ``max_bytes`` is the largest size of one
    article: of a file, or of a line of JSON Lines. Without ``repair`` the text stays raw.
    ``seconds`` bounds the time for reading and repairing one (see :mod:`.bound`; 0: no bound).

    Raises :class:`ReadError` for an encoding that Python does not know, a size below 1, and
    a publication date in the future.
    """

    published: DateInterval | None = None
    publisher: str | None = None
    encoding: str | None = None
    max_bytes: int = DEFAULT_MAX_BYTES
    repair: bool = True
    seconds: float = SECONDS

    def __post_init__(self) -> None:
        if self.encoding is not None and known_encoding(self.encoding) is None:
            raise ReadError(
                f"the encoding {self.encoding!r} is not known; name one such as utf-8, gb18030, "
                "big5 or utf-16, or leave it out to have it detected"
            )
        if self.max_bytes < 1:
            raise ReadError(f"the largest size is {self.max_bytes} bytes; give at least 1")
        if self.published is not None and in_the_future(self.published):
            raise ReadError(
                f"the publication date {self.published.iso()} lies in the future; give the day, "
                "month or year in which the articles appeared"
            )
