"""Files that commands write: whole, or not at all."""

from __future__ import annotations

import os
import tempfile
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
    target = Path(path)
    data = text.encode("utf-8", "replace")
    try:
        with tempfile.NamedTemporaryFile(
            dir=target.parent, prefix=".whofunds-", delete=False
        ) as file:
            file.write(data)
        part = Path(file.name)
        try:
            part.chmod(0o666 & ~_umask())
            part.replace(target)
        except OSError:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise WhofundsError(
            f"{path}: cannot be written ({reason}); name a file in a folder that you may write to."
        ) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
