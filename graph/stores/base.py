"""What a store is. Engine objects never leave one: rows hold plain Python values, and
:class:`~..model.Node`, :class:`~..model.Edge` and :class:`Path` where Cypher returns those."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self, TypeAlias

from ...schema import WhofundsError
from ..model import Batch, Edge, GraphData, Node


class StoreError(WhofundsError):
    """A store cannot be opened, read or written: missing, in use, damaged, read-only."""


class CypherError(StoreError):
    """A Cypher statement has a fault; the message gives the engine's reason in one sentence."""


@dataclass(frozen=True, slots=True)
class Path:
    """A path: ``nodes`` has one more element than ``edges``."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


Cell: TypeAlias = (
    "bool | int | float | str | Node | Edge | Path | list[Cell] | dict[str, Cell] | None"
)


@dataclass(frozen=True, slots=True)
class Table:
    """What a statement returns: column names, and rows in the engine's order."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Closing:
    """What is closed at the end of the ``with`` that uses it."""

    def close(self) -> None:
        """Release what is held; safe to call twice."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class Store(Protocol):
    """Where a graph lives. Open one with :func:`~.open_store`; use it in a ``with``."""

    uri: str

    def write(self, batch: Batch) -> None:
        """Write a batch in one transaction: all of it or nothing."""

    def write_each(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        """Write batches in their order, each as :meth:`write` does; give each when it is in. The
        next may be made meanwhile in another thread."""

    def run(
        self, cypher: str, params: Mapping[str, object] | None = None, *, write: bool = False
    ) -> Table:
        """Run one statement. Unless ``write`` is true a statement that writes is refused.

        Raises :class:`CypherError` for a fault in the statement.
        """

    def read(self) -> GraphData:
        """Give the whole graph."""

    def close(self) -> None:
        """Release the store; safe to call twice."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
