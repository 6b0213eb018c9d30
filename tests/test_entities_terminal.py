"""``whofunds entities review`` in a real terminal: keys, a wrong one, and a window that is closed."""

import os
import select
import subprocess
import sys

import pytest

pty = pytest.importorskip("pty", reason="a terminal of this kind is had on POSIX only")

TEXTS = {
    "one": "远山资本领投了青禾科技的A轮融资，金额1亿元。\n",
    "two": "青禾科技完成2亿元B轮融资，由远山创投领投。\n",
    "three": "他山智能完成3000万元天使轮融资，由远山投资领投。\n",
}
ASKED = b"[l]: "


@pytest.fixture
def built(whofunds, tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    db = tmp_path / "g.db"
    texts = [tmp_path / f"{n}.txt" for n in TEXTS]
    whofunds("build", *texts, "--published", "2025-10", "--graph", db)
    return db


class Terminal:
    """A pseudo-terminal in which a review runs."""

    def __init__(self, db, file):
        command = ["-m", "whofunds", "entities", "review", "--graph", str(db)]
        pid, self.screen = pty.fork()
        if pid == 0:  # the child: the terminal is its own
            os.execv(sys.executable, [sys.executable, *command, "--judgements", str(file)])
        self.pid, self.shown, self.typed = pid, b"", b""

    def until(self, words):
        """Read until ``words`` are shown, or until the end; give what was shown since the last."""
        while words not in self.shown:
            if self.typed == b"\x03" and not select.select([self.screen], [], [], 5)[0]:
                # A Ctrl-C between the prompt and the reading of an answer waits for the next key.
                self.type(self.typed)
                continue
            try:
                read = os.read(self.screen, 4096)
            except OSError:  # Linux says EIO where the other side has closed
                read = b""
            if not read:
                break
            self.shown += read
        seen, _, self.shown = self.shown.partition(words)
        return seen.decode("utf-8", "replace")

    def type(self, keys):
        self.typed = keys
        os.write(self.screen, keys)

    def close(self):
        os.close(self.screen)
        os.waitpid(self.pid, 0)


def test_keys_decide_and_a_wrong_one_is_asked_again(whofunds, built, tmp_path):
    terminal = Terminal(built, tmp_path / "j.jsonl")
    first = terminal.until(ASKED)
    assert "远山资本" in first and "stands in" in first and "青禾科技的A轮融资" in first
    terminal.type(b"x\n")
    assert "not one of" in terminal.until(ASKED)
    terminal.type(b"s\n")
    assert "远山投资" in terminal.until(ASKED)
    terminal.type(b"d\n")
    # Who is one with the first and not one with the third answers for the second and the third.
    rest = terminal.until(b"\0")
    assert ASKED.decode() not in rest and "2 judgements" in rest
    terminal.close()
    told = whofunds("entities", "judgements", "--graph", built).stdout
    assert told.count("远山") == 4 and ": same" in told and ": different" in told


@pytest.mark.parametrize("way", ["close", "control-c", "control-d"])
def test_what_was_answered_is_kept_however_it_ends(whofunds, built, tmp_path, way):
    file = tmp_path / "j.jsonl"
    terminal = Terminal(built, file)
    terminal.until(ASKED)
    terminal.type(b"s\n")
    terminal.until(ASKED)
    if way != "close":
        terminal.type(b"\x03" if way == "control-c" else b"\x04")
        assert "1 judgement;" in terminal.until(b"\0")
    terminal.close()
    assert ": same" in whofunds("entities", "judgements", "--graph", built).stdout
    assert len(file.read_text("utf-8").splitlines()) == 1


def test_no_word_of_an_article_moves_the_terminal(whofunds, tmp_path):
    db = tmp_path / "g.db"
    for n, investor in enumerate(("远山资本", "远山创投")):
        text = tmp_path / f"{n}.txt"
        words = f"{investor}领投了青禾科技的A轮融资\x1b[2J，金额1亿元。这家公司做机器人。\n"
        text.write_text(words, "utf-8")
        whofunds("build", text, "--published", "2025-10", "--graph", db)
    done = subprocess.run(
        [sys.executable, "-m", "whofunds", "entities", "review", "--graph", str(db)],
        input=b"q\n", capture_output=True, check=True,
    )  # fmt: skip
    assert "远山".encode() in done.stdout and b"\x1b" not in done.stdout + done.stderr
