"""What the READMEs say is so: their made parts, their commands, and their links."""

import re
import shlex
import shutil
import socket
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from living import READMES, ROOT, filled
from storing import one_of, wipe


@pytest.mark.parametrize("name", READMES)
def test_the_made_parts_are_up_to_date(name):
    text = (ROOT / name).read_text("utf-8")
    assert filled(text) == text, "run: .venv/bin/python tests/lib/living.py"


def test_both_readmes_have_the_questions_an_answer_and_the_comparison():
    parts = [(ROOT / name).read_text("utf-8") for name in READMES]
    for text, end in zip(parts, ("", " zh"), strict=True):
        assert f"<!-- queries{end} -->" in text and f"<!-- demo{end} -->" in text
    named = [re.findall(r"(?m)^\| (?:\[.+\]\(https.+?\)|whofunds) \|", text) for text in parts]
    assert named[0] == named[1] and len(named[0]) == 4


@pytest.mark.parametrize(
    "name", [*READMES, "CONTRIBUTING.md", "examples/README.md", "benchmarks/README.md"]
)
def test_every_link_to_a_file_leads_somewhere(name):
    path = ROOT / name
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


def blocks(name):
    """The commands of a page, block by block."""
    text = (ROOT / name).read_text("utf-8")
    return [
        [line.partition("  #")[0].strip() for line in block.splitlines() if WHOFUNDS.match(line)]
        for block in re.findall(r"(?ms)^```\n(.*?)^```", text)
    ]


WHOFUNDS = re.compile("whofunds ")
PAGES = ["README.md", *sorted(p.relative_to(ROOT).as_posix() for p in ROOT.glob("docs/*.md"))]
BLOCKS = [
    pytest.param(commands, id=f"{page}: {commands[0]}")
    for page in [*PAGES, "README.zh.md"]
    for commands in blocks(page)
    if commands and (page != "README.zh.md" or commands not in blocks("README.md"))
]


@pytest.fixture(scope="module")
def built(whofunds, tmp_path_factory):
    """A graph of the examples, to copy."""
    db = tmp_path_factory.mktemp("built") / "my.db"
    whofunds("build", ROOT / "examples" / "articles", "--graph", db)
    return db


@pytest.fixture
def a_folder(built, tmp_path, monkeypatch):
    """What a reader has: a graph of the examples, articles, a scraped text, a table of deals."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WHOFUNDS_GRAPH", str(tmp_path / "my.db"))
    (tmp_path / "scraped.txt").write_text("7月2日，張江集團投資了智譜，總額10億元。", "utf-8")
    (tmp_path / "deals.csv").write_text(
        "投资方,被投企业,金额（万元）\n蓝海基金,智谱,3000\n", "utf-8"
    )
    shutil.copytree(built, tmp_path / "my.db")
    (tmp_path / "articles").symlink_to(ROOT / "examples" / "articles")
    return tmp_path


@pytest.fixture
def news():
    """A site of one page; what asks for https://example.org is led to it."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            page = (
                "<article><p>" + "青禾科技完成1亿元A轮融资，由远山资本领投。" * 4 + "</p></article>"
            )
            found = self.path.startswith("/news/")
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode() if found else b"")

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def serves(words):
    """Run what does not end by itself, until it says that it is there."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    args = [sys.executable, "-m", "whofunds", *words, "--port", port]
    with subprocess.Popen(args, stdout=subprocess.PIPE, text=True, encoding="utf-8") as running:
        assert f":{port}" in running.stdout.readline()
        running.terminate()
        assert running.wait(60) == 0


@pytest.mark.parametrize("commands", BLOCKS)
def test_every_command_of_readme_and_documentation_runs(
    whofunds, a_folder, news, monkeypatch, request, commands
):
    """The commands of a block follow one another."""
    if any("copy" in command for command in commands):
        server = request.getfixturevalue("neo4j_server")
        with one_of("neo4j", request) as store:
            wipe(store)  # other files of tests left their graphs there
        monkeypatch.setenv("NEO4J_URI", server.uri)
        monkeypatch.setenv("NEO4J_USERNAME", server.user or "neo4j")
        monkeypatch.setenv("NEO4J_PASSWORD", server.password or "")
    for command in commands:
        words = shlex.split(command.replace("https://example.org", news))[1:]
        if words[0] == "serve":
            serves(words)
        else:
            whofunds(*words)


def test_the_json_of_a_graph_comes_back_to_the_same_bytes(whofunds, a_folder):
    """As the page on other data says."""
    whofunds("export", "--as", "json", "-o", "deals.json")
    whofunds("load", "deals.json", "--graph", "again.db")
    whofunds("export", "--as", "json", "--graph", "again.db", "-o", "again.json")
    assert (a_folder / "deals.json").read_bytes() == (a_folder / "again.json").read_bytes()


def test_there_were_commands_to_run():
    assert sum(len(param.values[0]) for param in BLOCKS) >= 50
