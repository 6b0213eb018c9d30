"""The one base of every error that a user can meet.

A message is one sentence that says what is wrong, where, and what to do next. The command
line prints it without a traceback and exits with a status other than 0.
"""

from __future__ import annotations


class WhofundsError(Exception):
    """Something a user can put right. Each layer derives its own from this."""


class SchemaError(WhofundsError):
    """A kind's YAML is wrong: the message gives file, key and remedy."""


class ValueFormatError(WhofundsError, ValueError):
    """A value (money, date, share) is not in the form it should have."""


class ClaimError(WhofundsError, ValueError):
    """A claim does not fit its kind: unknown role, missing role, wrong type of value."""


class RunError(WhofundsError):
    """What stops a whole run, not one article: no key, no such model, no such endpoint."""
