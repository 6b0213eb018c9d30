"""Makes the embedded engine's cache of classes: ``python -m whofunds.cli.quicken PATH``.

See :mod:`whofunds.graph.stores.class_cache`, which starts it in the background.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path

from ..graph.stores.class_cache import settle

_SECONDS = 300.0
_TEXT = (
    "星海智能完成2亿元B轮融资,由北辰资本领投,东湖创投跟投,投后估值20亿元。"
    "星海智能首席执行官为林一舟,其产品星海大模型于2025年3月发布。"
)
_QUESTIONS = (
    "who-funds",
    "rounds-of",
    "funded-by",
    "co-investors",
    "executives-of",
    "evidence-for",
)


def make(path: Path) -> None:
    """Write the cache to ``path``: run the commands below in a process whose Java machine writes
    it when it ends.

    Raises:
        OSError: where that cannot be written.
        subprocess.SubprocessError: where the commands failed or took five minutes.
    """
    os.nice(19)  # nobody waits for it
    with tempfile.TemporaryDirectory(dir=path.parent, prefix="making-") as folder:
        made = Path(folder, "java.aot")
        environ = {name: v for name, v in os.environ.items() if not name.startswith("WHOFUNDS_")}
        environ["ARCADEDB_JVM_ARGS"] = f"-XX:AOTCacheOutput={made}"
        command = [sys.executable, "-P", "-m", f"{__package__}.quicken"]
        subprocess.run(command, cwd=folder, env=environ, check=True, timeout=_SECONDS)
        settle(made, path)


def run_commands(folder: Path) -> None:
    """Build a graph in ``folder`` and ask it, as people do, so that Java loads what that needs."""
    from . import main  # later: the package may in turn import this module

    article, graph = folder / "article.txt", str(folder / "graph")
    article.write_text(_TEXT, encoding="utf-8")
    for command in (
        ["build", str(article), "--jobs", "1"],
        ["find", "星海"],
        ["show", "星海智能"],
        ["ask", "谁投资了星海智能?"],
        *(["ask", name, "星海智能"] for name in _QUESTIONS),
    ):
        with suppress(Exception, SystemExit):
            main.main([*command, "--graph", graph], standalone_mode=False)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        make(Path(sys.argv[1]))
    else:
        with Path(os.devnull).open("w") as sink, redirect_stdout(sink), redirect_stderr(sink):
            run_commands(Path.cwd())
