"""The embedded engine's cache of Java classes: made once, by real processes, and used by the next."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from whofunds.graph.stores import class_cache

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no cache is made on Windows")

# What the Java machine of a process maps, as the kernel tells it.
_MAPPED = """
import sys
from pathlib import Path
from whofunds.cli import main
try:
    main.main(["show", "青禾科技", "--graph", sys.argv[1]], standalone_mode=False)
finally:
    maps = Path("/proc/self/maps")
    told = maps.read_text() if maps.exists() else ""
    print("MAPPED", ".aot" in told, file=sys.stderr)
"""


def _environ(home, switch="on"):
    return os.environ | {"XDG_CACHE_HOME": str(home), class_cache.SWITCH: switch}


def _ask(graph, home, **more):
    done = subprocess.run(
        [sys.executable, "-c", _MAPPED, str(graph)],
        env=_environ(home) | more, capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    assert "青禾科技" in done.stdout
    said = done.stderr.splitlines()
    assert len(said) == 1, said  # nothing but our own mark: the start says nothing
    return said[0] == "MAPPED True"


def _missed(graph, home, *, lasting):
    """Give the caches that the engine of a process looked for and did not find."""
    code = (
        "from whofunds.graph.stores import class_cache, open_store\n"
        f"open_store({str(graph)!r}, lasting={lasting}).close()\n"
        "print(*class_cache._wanted, sep='\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=_environ(home), capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    return done.stdout.split()


def _wait_for(folder):
    for _ in range(900):
        found = list(folder.glob("java-*.aot"))
        if found:
            return found
        time.sleep(0.2)
    raise AssertionError(f"no cache was made: {list(folder.iterdir())}")


def test_the_first_command_has_it_made_and_the_next_ones_use_it(graph, tmp_path):
    home, folder = tmp_path / "cache", tmp_path / "cache" / "whofunds"
    assert not _ask(graph, home)
    assert not _ask(graph, home)  # while it is being made, all works without it
    (made,) = _wait_for(folder)
    # It runs as this user, so nobody else may write there.
    assert made.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
    time.sleep(0.5)
    assert [file.name for file in folder.iterdir()] == [made.name]  # no mark, no scrap
    if sys.platform == "linux":
        assert _ask(graph, home)
        assert not _ask(graph, home, ARCADEDB_JVM_ARGS="-XX:AOTMode=off")
        # Java would end the process at two settings that disagree.
        assert not _ask(graph, home, ARCADEDB_JVM_ARGS="-Xshare:auto")
    assert not _ask(graph, home, **{class_cache.SWITCH: "off"})


def test_a_question_loads_neither_numpy_nor_the_converter_and_leaves_both_to_others(
    graph, tmp_path
):
    code = (
        "import sys\n"
        "from whofunds.cli import main\n"
        "main.main(['ask', 'who-funds', '青禾科技', '--graph', sys.argv[1]], standalone_mode=False)\n"
        "assert not {'numpy', 'opencc_pyo3'} & sys.modules.keys(), 'loaded'\n"
        "import numpy\n"
    )
    subprocess.run(
        [sys.executable, "-c", code, str(graph)], env=_environ(tmp_path / "cache"), check=True
    )


def test_a_cache_of_nonsense_is_passed_over(graph, tmp_path):
    home, folder = tmp_path / "cache", tmp_path / "cache" / "whofunds"
    folder.mkdir(parents=True)
    (missed,) = _missed(graph, home, lasting=False)
    Path(missed).write_text("nonsense" * 1000)
    _ask(graph, home)


def test_where_it_cannot_lie_nothing_is_made_and_nothing_said(graph, tmp_path):
    home = tmp_path / "cache"
    home.write_text("a file, not a folder")
    assert not _ask(graph, home)
    assert home.read_text() == "a file, not a folder"


def test_only_one_makes_it_and_failing_is_not_tried_again_for_a_day(tmp_path):
    path = tmp_path / "whofunds" / "java-1.aot"
    assert class_cache._take_turn(path)
    assert not class_cache._take_turn(path)
    mark = path.with_suffix(".making")
    long_ago = time.time() - 2 * 86_400
    os.utime(mark, (long_ago, long_ago))
    assert class_cache._take_turn(path)


def test_only_three_are_kept(tmp_path):
    for number in range(5):
        made = tmp_path / "made"
        made.write_text(str(number))
        os.utime(made, (number, number))
        class_cache.settle(made, tmp_path / f"java-{number}.aot")
    assert sorted(file.name for file in tmp_path.iterdir()) == [f"java-{n}.aot" for n in (2, 3, 4)]


def test_a_process_that_lasts_does_without(graph, tmp_path):
    assert _missed(graph, tmp_path, lasting=True) == []
