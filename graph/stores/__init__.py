"""Stores: where a graph lives. :func:`open_store` chooses one by its URI."""

from .base import Cell, CypherError, Path, Store, StoreError, Table
from .uri import open_store

__all__ = ["Cell", "CypherError", "Path", "Store", "StoreError", "Table", "open_store"]
