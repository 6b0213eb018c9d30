"""The forms that articles come in: each module here that holds a ``FORMAT`` is one.

A new form is one new file: nothing is registered elsewhere.
"""

from .base import Draft, Format, all_formats

__all__ = ["Draft", "Format", "all_formats"]
