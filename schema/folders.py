"""Where files lie that no user asked for, and that can be made again."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def cache_folder(given: Mapping[str, str] = os.environ) -> Path:
    """Give the user's folder for what ``whofunds`` keeps to be quicker; it need not be there.

    ``given`` are the variables of the environment. By the XDG Base Directory Specification a
    relative ``XDG_CACHE_HOME`` counts as unset.
    """
    base = given.get("XDG_CACHE_HOME") or ""
    home = Path(base) if Path(base).is_absolute() else Path("~/.cache").expanduser()
    return home / "whofunds"
