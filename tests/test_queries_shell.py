"""`whofunds shell`, from a pipe and on a real pseudo-terminal."""

import os
import runpy
import subprocess
import sys
import time
from pathlib import Path

import pytest
from whofunds.graph.stores import open_store

CODE = "from whofunds.cli import main; main(prog_name='whofunds')"


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    uri = str(tmp_path_factory.mktemp("shell") / "graph.db")
    with open_store(uri, create=True, read_only=False) as store:
        store.write(runpy.run_path(str(Path(__file__).with_name("queries_traps.py")))["traps"]())
    return uri


def run(graph, text):
    done = subprocess.run([sys.executable, "-c", CODE, "shell", "--graph", graph], input=text,
                          capture_output=True, text=True, encoding="utf-8", check=False, timeout=60)  # fmt: skip
    assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr
    return done


def test_one_question_after_another(graph):
    done = run(
        graph,
        "who-funds 星河智能 since=2020\n谁投资了云图科技?\n\nMATCH (g:Group)\nRETURN g.name AS g;\nask\nhelp\nexit\nask\n",
    )
    assert "杭州国资" in done.stdout and "远山资本" not in done.stdout.split("云图科技")[0]
    assert "Taken for: who-funds" in done.stderr
    assert "六小龙" in done.stdout and done.stdout.count("Who funds a company?") == 1


def test_a_mistake_is_a_sentence_and_the_next_question_is_answered(graph):
    lines = ["who-funds", "who-funds a b c", "who-fund", "今天天气怎么样", "MATCH (n RETURN n;", "CREATE (n);",
             "MATCH (n) DETACH DELETE n;", "who-funds \"星河智能", "top-investors", "RETURN 1 AS one"]  # fmt: skip
    done = run(graph, "\n".join(lines))
    assert "needs 'company'" in done.stderr and "has no use for" in done.stderr
    assert (
        "did you mean who-funds" in done.stderr
        and "no question that the library surely has" in done.stderr
    )
    assert done.stderr.count("Error: ") >= 6
    assert "近水基金" in done.stdout and done.stdout.rstrip().endswith("1")


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is POSIX")
def test_a_terminal_has_history_and_completion(graph, tmp_path):
    import pty

    pid, end = pty.fork()
    if pid == 0:
        env = {
            **os.environ,
            "XDG_STATE_HOME": str(tmp_path),
            "TERM": "dumb",
            "COLUMNS": "100",
            "PAGER": "cat",
        }
        os.execve(sys.executable, [sys.executable, "-c", CODE, "shell", "--graph", graph], env)
    seen = b""

    def until(what):
        nonlocal seen
        give_up = time.monotonic() + 30
        while what not in seen and time.monotonic() < give_up:
            seen += os.read(end, 65536)
        assert what in seen, seen.decode("utf-8", "replace")

    until(b"whofunds> ")
    os.write(end, b"several-se\t\n")
    until("钱七".encode())
    os.write(end, b"exit\n")
    assert os.waitpid(pid, 0)[1] == 0
    history = tmp_path / "whofunds" / "history"
    assert "several-seats" in history.read_text("utf-8") and history.stat().st_mode & 0o077 == 0
