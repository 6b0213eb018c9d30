"""What a transfer is: somebody joins an organization."""

from __future__ import annotations

from dataclasses import dataclass

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Transfer:
    """Somebody joins an organization. All are offsets into the text: ``persons`` and
    ``organization`` their names, ``phrase`` where the words for the persons begin, ``described``
    the words for one who has no name."""

    persons: tuple[Stretch, ...]
    organization: Stretch | None
    phrase: int
    verb: Stretch
    end: int
    described: Stretch | None = None
