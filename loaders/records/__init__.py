"""Structured facts: tables of deals, FollowTheMoney, BODS and linked data to claims.

Each module here that holds a ``RECORDS`` is a form; a new form is one new file.
"""

from .base import RecordFormat, RecordOptions, Records, all_record_formats
from .reading import read_records

__all__ = ["RecordFormat", "RecordOptions", "Records", "all_record_formats", "read_records"]
