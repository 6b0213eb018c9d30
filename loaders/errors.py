"""What can go wrong while sources are read."""

from __future__ import annotations

from ..schema import WhofundsError


class ReadError(WhofundsError):
    """A source, or an option for reading it, cannot be used: the message says what to do."""
