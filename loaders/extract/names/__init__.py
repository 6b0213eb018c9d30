"""Finds names in the text: patterns first, helped by word lists but not dependent on them."""

from .finder import find_names

__all__ = ["find_names"]
