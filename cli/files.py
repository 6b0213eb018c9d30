"""Files that commands write: whole, or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import click

from ..schema import WhofundsError


def write_whole(path: str, text: str) -> None:
    """Write ``text`` as UTF-8 to ``path``, or to standard output where it is ``-``.

    The file appears only when all of it is on disk. What UTF-8 cannot hold (lone surrogates) is
    written as ``?``. Raises :class:`WhofundsError` where the file cannot be written.
    """
    if path == "-":
        click.echo(text, nl=not text.endswith("\n"))
        return
    data = text.encode("utf-8", "replace")

    def put(part: Path) -> None:
        part.write_bytes(data)

    write_path(path, put)


def write_path(path: str, write: Callable[[Path], None], *, folder: bool = False) -> None:
    """Have ``write`` make a file, or a ``folder``, which appears at ``path`` when it is complete.

    A file that is there is replaced; of folders only an empty one is. Raises
    :class:`WhofundsError` where that cannot be done, and what ``write`` raises.
    """
    target = Path(path)
    try:
        if folder and target.is_dir() and any(target.iterdir()):
            raise WhofundsError(f"{path}: the folder is not empty; name one that is new or empty.")
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".whofunds-") as own:
            part = Path(own) / "part"
            write(part)
            if folder:
                if target.is_dir():
                    target.rmdir()
                shutil.move(part, target)
            else:
                part.replace(target)
    except OSError as error:
        reason = error.strerror or str(error)
        kind = "folder" if folder else "file"
        raise WhofundsError(
            f"{path}: cannot be written ({reason}); name a {kind} in a folder that you may write "
            "to."
        ) from None
