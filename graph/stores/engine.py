"""The embedded engine's module: its name, its start, and its silence. Nothing else imports it."""

from __future__ import annotations

import contextlib
import importlib
import os
import re
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .arcade_faults import opening_fault
from .base import StoreError
from .checks import check_params

_NAMES = ("arcadedb", "arcadedb_embedded")
"""The first is the later name of the second; both have one API. A build without Java may have the
first name too: it is left alone, since what a statement may read cannot be set for it."""

_MARKS = ("configuration.json", "schema.json")
_WAIT_SECONDS = 2.0

_ONE_COMMAND_OPTIONS = (
    # A short-lived process with a small heap: the serial collector starts quickest.
    "-XX:+UseSerialGC",
    # Compiling a second time costs a short run half a second of two cores.
    "-XX:TieredStopAtLevel=1",
)
_LASTING_OPTIONS = ("-XX:+UseParallelGC",)
"""Of a process that asks again and again: a heavy question takes a third less."""

_JVM_OPTIONS = (
    # The engine looks for other script languages at its start, and warns of none.
    "-Darcadedb.polyglotEngineEnabled=false",
    # Through this bridge the logs go to Java's own logging, which can be switched off; the
    # default writes to stdout and to ./log.
    "-Darcadedb.log.impl=slf4j",
    # A statement reads the graph, not the files of this machine or the network.
    "-Darcadedb.opencypher.loadCsv.allowFileUrls=false",
    "-Darcadedb.opencypher.loadCsv.allowRemoteUrls=false",
)

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
            module = importlib.import_module(name)
        except ImportError:
            continue
        if getattr(module, "__backend__", "jvm") != "jvm":
            continue
        start = getattr(getattr(module, "jvm", None), "start_jvm", None)
        if start is None:
            with contextlib.suppress(ImportError):
                start = getattr(importlib.import_module(f"{name}.jvm"), "start_jvm", None)
        if start is not None:
            _start(start, lasting)
        return module
    raise StoreError(
        "The embedded graph needs the package arcadedb-embedded; install it with "
        "pip install arcadedb-embedded, or name a Neo4j server with --graph neo4j://HOST:7687."
    )


def _start(start: Any, lasting: bool) -> None:
    """Start the Java machine in this process and shut its loggers up."""
    # A crash report belongs with other temporary files, not in ./log.
    report = Path(tempfile.gettempdir(), "whofunds_jvm_%p.log")
    os.environ.setdefault("ARCADEDB_JVM_ERROR_FILE", str(report))
    with _quiet() as said:
        try:
            with _signals_kept():
                start(jvm_args=_options(os.environ.get("ARCADEDB_JVM_ARGS", ""), lasting))
            jpype = importlib.import_module("jpype")
            jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
        except Exception as fault:
            reason = " ".join((said() or str(fault)).split())
            raise StoreError(
                f"The embedded graph engine did not start ({reason}); check the free memory and "
                "ARCADEDB_JVM_ARGS, or name a Neo4j server with --graph neo4j://HOST:7687."
            ) from fault


def _options(theirs: str, lasting: bool) -> list[str]:
    """Give our options but those that the user's own settle; two collectors would be refused."""
    first = _LASTING_OPTIONS if lasting else _ONE_COMMAND_OPTIONS
    ours = [o for o in (*first, *_JVM_OPTIONS) if o.partition("=")[0] not in theirs]
    return [o for o in ours if not (re.search(r"Use\w+GC", theirs) and re.search(r"Use\w+GC", o))]


@contextlib.contextmanager
def _signals_kept() -> Iterator[None]:
    """Leave Ctrl-C and an orderly kill to Python, which the Java bridge takes over: its handler for
    SIGTERM calls into Python from a Java thread and ends the process in a memory fault."""
    names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    kept = {number: signal.getsignal(number) for number in numbers}
    try:
        yield
    finally:
        # Python lets only its main thread set handlers; in another the bridge's own stay.
        if threading.current_thread() is threading.main_thread():
            for number, handler in kept.items():
                if handler is not None:
                    signal.signal(number, handler)


@contextlib.contextmanager
def _quiet() -> Iterator[Any]:
    """Send this process's stdout and stderr to a file for a moment: the Java machine writes a
    warning to the descriptors themselves, which no Python setting reaches. Yields a function that
    gives what was said so far."""
    sys.stdout.flush()
    sys.stderr.flush()
    with tempfile.TemporaryFile() as sink:
        kept = {number: os.dup(number) for number in (1, 2)}

        def said() -> str:
            sink.seek(0)
            return sink.read().decode("utf-8", "replace")

        try:
            for number in kept:
                os.dup2(sink.fileno(), number)
            yield said
        finally:
            for number, saved in kept.items():
                os.dup2(saved, number)
                os.close(saved)


def to_python(value: Any) -> Any:
    """Convert an engine value, one level of engine collections included."""
    return engine().convert_java_to_python(value)


def open_engine(path: Path, *, create: bool, lasting: bool = True) -> Any:
    """Open the database in the folder ``path``; commits will be forced to the disk. One that
    another process holds is waited for, for two seconds. ``lasting`` is as for :func:`engine`.

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
            db.set_wal_flush("yes_full")
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
