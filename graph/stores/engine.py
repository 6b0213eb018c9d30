"""The embedded engine's module: its name, and how it opens a database. Nothing else imports it."""

from __future__ import annotations

import atexit
import contextlib
import importlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .arcade_faults import opening_fault
from .base import StoreError
from .checks import check_params
from .java import start_java

_NAMES = ("arcadedb", "arcadedb_embedded")
"""The first is the later name of the second; both have one API. A build without Java may have the
first name too: it is left alone, since what a statement may read cannot be set for it."""

_MARKS = ("configuration.json", "schema.json")
_WAIT_SECONDS = 2.0

_found: list[Any] = []


def engine(*, lasting: bool = True) -> Any:
    """Give the embedded engine; the first call starts it, without a word on stdout or stderr.

    ``lasting`` tells the first call whether the process is one that asks again and again, or a
    single command.

    Raises:
        StoreError: where neither build is installed, or it does not start.
    """
    if not _found:
        _found.append(_load(lasting))
    return _found[0]


def _load(lasting: bool) -> Any:
    for name in _NAMES:
        try:
            with contextlib.nullcontext() if lasting else _without_numpy():
                module = importlib.import_module(name)
        except ImportError:
            continue
        if getattr(module, "__backend__", "jvm") != "jvm":
            continue
        start_java(importlib.import_module(f"{name}.jvm"), lasting=lasting)
        # After the bridge's own, which ends the Java machine, and so before it.
        atexit.register(_close_all)
        return module
    raise StoreError(
        "The embedded graph needs the package arcadedb-embedded; install it with "
        "pip install arcadedb-embedded, or name a Neo4j server with --graph neo4j://HOST:7687."
    )


@contextlib.contextmanager
def _without_numpy() -> Iterator[None]:
    """Let what is imported here do without numpy, which the engine takes only to hand over columns
    of numbers; a single command reads rows, and importing it is a fifteenth of its time."""
    if "numpy" in sys.modules:
        yield
        return
    sys.modules["numpy"] = None  # type: ignore[assignment]  # documented: makes an import fail
    try:
        yield
    finally:
        del sys.modules["numpy"]


def _close_all() -> None:
    """Close what nobody closed: the Java machine would complain of it when it ends."""
    jpype = importlib.import_module("jpype")
    factory = jpype.JClass("com.arcadedb.database.DatabaseFactory")
    for db in list(factory.getActiveDatabaseInstances()):
        with contextlib.suppress(Exception):
            db.close()


def to_python(value: Any) -> Any:
    """Convert an engine value, one level of engine collections included."""
    return engine().convert_java_to_python(value)


def open_engine(path: Path, *, create: bool, lasting: bool = True) -> Any:
    """Open the database in the folder ``path``. One that another process holds is waited for, for
    two seconds. ``lasting`` is as for :func:`engine`.

    Raises:
        StoreError: where it is missing, in use, damaged, or cannot be made there.
    """
    place = str(path)
    check_params({"graph": place})
    if "\0" in place or (path.exists() and not path.is_dir()):
        raise StoreError(f"{place!r} is a file, and a graph is a folder; name one with --graph.")
    there = any((path / name).exists() for name in _MARKS)
    if not there and not create:
        raise StoreError(
            f"There is no graph at {place}; build one with whofunds build ARTICLE --graph {place}."
        )
    if not there and path.exists() and any(path.iterdir()):
        raise StoreError(
            f"{place} is a folder with other files, not a graph; name another with --graph."
        )
    module = engine(lasting=lasting)
    java = str(path.absolute())  # the Java machine keeps the folder it was started in
    until = time.monotonic() + _WAIT_SECONDS
    while True:
        try:
            db = _open_java(module, path) if there else module.create_database(java)
        except Exception as fault:
            ours = opening_fault(fault, place)
            if "another process" in str(ours) and time.monotonic() < until:
                time.sleep(0.1)
                continue
            raise ours from fault
        return db


def _open_java(module: Any, path: Path) -> Any:
    if os.access(path, os.W_OK):
        return module.open_database(str(path.absolute()))
    # A graph on a disk that cannot be written is read without a lock and without recovery.
    jpype = importlib.import_module("jpype")
    mode = jpype.JClass("com.arcadedb.engine.ComponentFile$MODE").READ_ONLY
    factory = jpype.JClass("com.arcadedb.database.DatabaseFactory")(str(path.absolute()))
    return module.Database(factory.open(mode))
