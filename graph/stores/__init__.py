"""Stores: where a graph lives. :func:`open_store` chooses one by its URI.

The queries run unmodified on both engines. What was found to differ, and so is not used in them
(the first two give wrong rows on the embedded engine without a word; tests/test_store_arcadedb.py
tells when a new version of it mends them):

- An inline map with a property of a *relationship* of the same or the previous ``MATCH``:
  ``MATCH (a)-[r:FUNDS]->(b) MATCH (f:Fact {id: r.fact})`` finds nothing. Put a ``WITH`` between,
  or write ``WHERE f.id = r.fact``.
- ``RETURN k {.id, xs: collect(...)}`` gives an empty list: ``collect`` in a ``WITH`` first.
- ``RETURN n.name AS n ORDER BY n.name`` fails: no alias may be named as a variable that is bound.
- The order of ``labels()``, of ``keys()``, of ``collect()`` without an ordered ``WITH``, and of the
  rows of a ``UNION`` without an ``ORDER BY`` around it.
- ``CALL { ... }`` without ``()`` is deprecated in Neo4j; ``SHORTEST k`` is not known to the other.
- A ``MATCH`` begins at its left-hand node, also where only a later one is bound: all companies are
  looked through for each row. Begin with the bound one, and with what there are fewest of.
- ``MERGE`` of a relationship looks at every edge of its left-hand node.
- ``WHERE n.id IN $ids`` is ten times slower than ``UNWIND $ids AS i MATCH (n:Entity {id: i})``.
- In ``CALL (x) { ... }`` a ``WITH`` that does not name ``x`` loses it, as it does not in Neo4j.
- ``ORDER BY`` reads its keys, and copies the names of all variables, at each comparison: sort by
  one list while a row has few variables. Rows that come sorted are only looked at.
- ``ORDER BY``, then ``CALL (x) { ... }`` and ``LIMIT``: both run ``CALL`` in that order and stop
  with the last row that is wanted.
- A relationship is loaded where the pattern gives it a variable, and only then.
- Scores of full-text search, and the words of errors.
"""

from .base import Cell, CypherError, Path, Store, StoreError, Table
from .uri import folder_of, open_store

__all__ = ["Cell", "CypherError", "Path", "Store", "StoreError", "Table", "folder_of", "open_store"]
