"""Tools of Node.js, fetched once into the user's cache by the lock file beside a ``package.json``."""

import contextlib
import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path


def fetched(need, source):
    """Give the folder whose ``node_modules`` has what the lock file in ``source`` names."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "whofunds" / "lint"
    lock = source / "package-lock.json"
    folder = cache / hashlib.sha256(lock.read_bytes()).hexdigest()[:16]
    if not folder.is_dir():
        npm = shutil.which("npm")
        need(npm, "npm (Debian's package npm)")
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as work:
            whole = Path(work, "whole")
            whole.mkdir()
            for name in ("package.json", "package-lock.json"):
                shutil.copy(source / name, whole)
            command = [npm, "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
            subprocess.run(command, cwd=whole, check=True, timeout=300)
            # In one step, so that a run beside this one sees all of it or nothing.
            with contextlib.suppress(OSError):
                whole.rename(folder)
        assert folder.is_dir()
    return folder
