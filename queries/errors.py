"""What a person who asks can put right."""

from __future__ import annotations

from ..schema import WhofundsError


class QueryError(WhofundsError):
    """A query file has a fault; the message gives file, line and remedy."""


class ParamError(WhofundsError):
    """A parameter of a query is missing, unknown, or not of its type."""


class UnknownNameError(WhofundsError):
    """A name that no entity of the graph has; the message gives the nearest ones."""


class AmbiguousNameError(WhofundsError):
    """A name that several entities have; the message lists them and says how to choose."""
