"""What a person who asks can put right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from ..schema import WhofundsError


class QueryError(WhofundsError):
    """A query file has a fault; the message gives file, line and remedy."""


class ParamError(WhofundsError):
    """A parameter of a query is missing, unknown, or not of its type."""


class UnknownNameError(WhofundsError):
    """A name that no entity of the graph has; the message gives the nearest ones."""


class AmbiguousNameError(WhofundsError):
    """A name that several entities have; the message lists them and says how to choose."""


def did_you_mean(
    wanted: str, known: Iterable[str], otherwise: str, *, most: int = 1, cutoff: float = 0.6
) -> str:
    """Give the end of a sentence about a name that is not there: the nearest names, or what to do.

    ``most`` is how many names may be proposed, and ``cutoff`` how like they must be, from 0 to 1.
    """
    near = difflib.get_close_matches(wanted, list(known), n=most, cutoff=cutoff)
    if not near:
        return f"{otherwise}."
    others = f"{', '.join(near[:-1])} or " if near[1:] else ""
    return f"did you mean {others}{near[-1]}?"
