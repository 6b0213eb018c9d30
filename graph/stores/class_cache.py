"""The cache of Java classes by which the embedded engine starts sooner.

Java 25 can write what it loaded, checked and linked in one run to a file, and map that file in the
next (JEP 483, JEP 514). The file holds for one Java and one set of archives, which its name tells.
It is made once, by a process of its own that starts when a command is over, as ``git gc --auto``
does; until then, and where it cannot be made, all works without it and nothing is said.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from ...schema.folders import cache_folder

SWITCH = "WHOFUNDS_QUICK_START"
"""Set to ``off`` no cache is read or made."""

_SETTLED = re.compile("AOT|-Xshare|SharedArchive|CDS")
_KEPT = 3  # one for each installation that is in use; each is about 47 MB
_AGAIN_SECONDS = 86_400.0
_wanted: list[Path] = []


def cache_option(library: Path, archives: Sequence[Path], options: Iterable[str]) -> list[str]:
    """Give the option that reads the cache for this Java and these archives, where there is one.

    ``options`` are those that the machine gets anyway; where they settle what is shared between
    runs, they count: Java ends the process, without a word, at two that disagree.
    """
    _wanted.clear()
    if os.environ.get(SWITCH, "").lower() == "off" or any(map(_SETTLED.search, options)):
        return []
    try:
        path = cache_folder() / f"java-{_fingerprint([library, *archives])}.aot"
        if path.is_file():
            # What others could write there would run as this user.
            safe = not hasattr(os, "getuid") or path.stat().st_uid == os.getuid()
            return [f"-XX:AOTCache={path}"] if safe else []
    except OSError:
        return []
    _wanted.append(path)
    return []


def _fingerprint(files: Iterable[Path]) -> str:
    told = [(str(file), (stat := file.stat()).st_size, stat.st_mtime_ns) for file in files]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def make_later(module: str) -> None:
    """Let the cache be made when this process ends, if its engine misses one and nobody makes it.

    ``python -m module PATH`` makes it. Not on Windows, where it was never tried.
    """
    if sys.platform != "win32":
        atexit.register(_start, module)


def _start(module: str) -> None:
    if _wanted and _take_turn(path := _wanted.pop()):
        with suppress(OSError):
            subprocess.Popen(
                # -P: what lies in the folder one stands in is no module of ours.
                [sys.executable, "-P", "-m", module, str(path)],
                cwd=path.parent,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )


def _take_turn(path: Path) -> bool:
    """Tell whether this process is who makes the cache, and mark it so for a day: making it may
    fail, and is then not tried at each start."""
    mark = path.with_suffix(".making")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if mark.exists() and time.time() - mark.stat().st_mtime > _AGAIN_SECONDS:
            mark.unlink()
        mark.touch(exist_ok=False)
    except OSError:
        return False
    return True


def settle(made: Path, path: Path) -> None:
    """Put the file ``made`` in its place, and take the oldest of more than three away."""
    made.chmod(0o600)
    made.replace(path)
    path.with_suffix(".making").unlink(missing_ok=True)
    found = sorted(path.parent.glob("java-*.aot"), key=lambda file: file.stat().st_mtime)
    for old in found[:-_KEPT]:
        old.unlink(missing_ok=True)
