"""How the Java machine of the embedded engine starts in this process, without a word."""

from __future__ import annotations

import contextlib
import importlib
import os
import re
import shlex
import signal
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .base import StoreError
from .class_cache import cache_option

_VARIABLE = "ARCADEDB_JVM_ARGS"

_ONE_COMMAND = (
    # A short-lived process with a small heap: the serial collector starts quickest.
    "-XX:+UseSerialGC",
    # Compiling a second time costs a short run half a second of two cores.
    "-XX:TieredStopAtLevel=1",
    # Nor does it pay to compile what runs a few hundred times.
    "-XX:CompileThresholdScaling=3",
)
_LASTING = ("-XX:+UseParallelGC",)
"""Of a process that asks again and again: a heavy question takes a third less."""

_ALWAYS = (
    # The engine looks for other script languages at its start, and warns of none.
    "-Darcadedb.polyglotEngineEnabled=false",
    # Through this bridge the logs go to Java's own logging, which can be switched off; the
    # default writes to stdout and to ./log.
    "-Darcadedb.log.impl=slf4j",
    # A statement reads the graph, not the files of this machine or the network.
    "-Darcadedb.opencypher.loadCsv.allowFileUrls=false",
    "-Darcadedb.opencypher.loadCsv.allowRemoteUrls=false",
    "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF8",
    "--enable-native-access=ALL-UNNAMED",
    "-XX:+UseCompactObjectHeaders",
    # The engine's own start script opens these.
    "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
    "--add-opens=java.base/java.nio.channels.spi=ALL-UNNAMED",
    "--add-opens=java.base/java.lang=ALL-UNNAMED",
)


def start_java(package: Any, *, lasting: bool) -> None:
    """Start the Java machine in this process and shut its loggers up.

    ``package`` is the engine's module ``jvm``, which knows where its archives and its Java are. Its
    own ``start_jvm`` is not used: it asks for a module of Java that only an index of vectors needs,
    with which no cache of classes holds the modules (a fifth of a second at each start).

    Raises:
        StoreError: where it does not start.
    """
    with _quiet() as said:
        try:
            jpype = importlib.import_module("jpype")
            if jpype.isJVMStarted():
                raise RuntimeError("this process already runs a Java machine with other settings")
            library = Path(package.get_bundled_jre_lib_path())
            archives = sorted(Path(package.get_jar_path()).glob("*.jar"))
            options = _options(os.environ.get(_VARIABLE, ""), lasting)
            if not lasting:
                # It also holds which code was hot in a short run, by which a process that lasts
                # would compile badly: heavy questions took twice as long.
                options += cache_option(library, archives, options)
            # It looks for a package "org" of Jython, for which the bridge would then read all
            # archives.
            importlib.import_module("pickle")
            with _signals_kept():
                jpype.startJVM(str(library), *options, classpath=archives, interrupt=False)
            jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
        except Exception as fault:
            reason = " ".join((said() or str(fault)).split())
            raise StoreError(
                f"The embedded graph engine did not start ({reason}); check the free memory and "
                f"{_VARIABLE}, or name a Neo4j server with --graph neo4j://HOST:7687."
            ) from fault


def _options(theirs: str, lasting: bool) -> list[str]:
    """Give the user's options, and ours but those that theirs settle; two collectors would be
    refused."""
    # A crash report belongs with other temporary files, not in ./log.
    report = os.environ.get("ARCADEDB_JVM_ERROR_FILE") or str(
        Path(tempfile.gettempdir(), "whofunds_jvm_%p.log")
    )
    first = _LASTING if lasting else _ONE_COMMAND
    ours = [
        option
        for option in (*first, *_ALWAYS, f"-XX:ErrorFile={report}")
        if _subject(option) not in theirs
        and not (re.search(r"Use\w+GC", theirs) and re.search(r"Use\w+GC", option))
    ]
    return [*shlex.split(theirs), *ours, *([] if "-Xmx" in theirs else ["-Xmx4g"])]


def _subject(option: str) -> str:
    """Give what an option sets, without its value, or what it opens."""
    value = option.rpartition if option.startswith("--add-opens") else option.partition
    return value("=")[0]


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
