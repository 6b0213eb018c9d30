"""The package in Python: every block of docs/python.md runs, and nothing is imported too early."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from whofunds import Answer, Graph, WhofundsError
from whofunds.schema import Article

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "python.md").read_text("utf-8")
DEAL = "青禾科技完成1亿元A轮融资，由远山资本领投。"


@pytest.fixture
def deal(tmp_path):
    with Graph(tmp_path / "g.db") as graph:
        graph.add_text(DEAL, id="a", published="2025-10")
        yield graph


def test_every_block_of_the_page_runs_in_order(tmp_path):
    blocks = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert len(blocks) > 8
    script = tmp_path / "page.py"
    script.write_text("\n".join(blocks), "utf-8")
    done = subprocess.run([sys.executable, "-X", "utf8", str(script)], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "远山资本" in done.stdout and (tmp_path / "deals.sqlite").is_file()


def test_importing_the_package_imports_nothing_else():
    code = "import whofunds, sys; print(sorted(m for m in sys.modules if m.startswith('whofunds') or m in ('pandas', 'networkx', 'rdflib')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['whofunds']"
    with pytest.raises(ImportError):
        from whofunds import Nothing  # noqa: F401


def test_opening_a_graph_imports_no_library_that_it_may_not_need():
    code = "from whofunds import Graph; import sys; print(sorted({'pandas', 'rdflib', 'pyvis', 'neo4j', 'pyarrow'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_build_reads_files_and_tells_what_it_could_not_read(tmp_path):
    (tmp_path / "deal.txt").write_text(DEAL, "utf-8")
    with Graph(tmp_path / "g.db") as graph:
        report = graph.build(tmp_path / "deal.txt", tmp_path / "none.txt", published="2025-10", publisher="某报")  # fmt: skip
        assert report.added == 1 and "none.txt" in report.refused[0][0]
        assert graph.cypher("MATCH (a:Article) RETURN a.publisher AS p").column("p") == ["某报"]


def test_an_extractor_of_ones_own_will_do(tmp_path):
    class Silent:
        name = "silent"

        def extract(self, article):
            return []

    with Graph(tmp_path / "g.db") as graph:
        assert graph.add([Article("a", DEAL)], Silent()).claims == 0
        assert graph.add([Article("a", DEAL)]).claims == 1


def test_answers_are_rows_tables_and_html(deal):
    answer = deal.ask("who_funds", company="青禾科技")
    assert isinstance(answer, Answer) and len(answer) == 1
    assert answer[0]["investor"] == "远山资本" and answer.entities == {"company": "青禾科技"}
    assert "远山资本" in str(answer) and "远山资本" in answer._repr_html_()
    assert "1 rows" in repr(answer)
    assert str(deal.cypher("MATCH (n:Person) RETURN n.name AS n")) == "(no rows)"


def test_html_of_a_notebook_is_escaped(deal):
    hostile = "</script><img src=x onerror=alert(1)>"
    html = deal.cypher("RETURN $x AS x, [$x] AS y", x=hostile)._repr_html_()
    assert "<img" not in html and html.count("&lt;img") == 2


def test_a_mistake_is_told_in_one_sentence(deal, tmp_path):
    for wrong in (
        lambda: deal.ask("who-fund", "青禾科技"),
        lambda: deal.ask("who-funds"),
        lambda: deal.ask("who-funds", "青禾科技", "2025", "x", "y", "z"),
        lambda: deal.ask("who-funds", "青禾科技", such="x"),
        lambda: deal.cypher("MATCH (n"),
        lambda: deal.cypher("MATCH (n) DETACH DELETE n"),
        lambda: deal.draw(),
        lambda: deal.draw("谁"),
        lambda: deal.export("pdf"),
        lambda: deal.export("sqlite"),
        lambda: deal.ask("who-funds", "青禾科技").column("no"),
        lambda: Graph(tmp_path / "none.db", read_only=True),
    ):
        with pytest.raises(WhofundsError):
            wrong()


def test_frames_have_every_table_and_no_invented_zero(deal):
    pytest.importorskip("pandas")
    frames = deal.frames()
    assert list(frames["funds"]["type" if "type" in frames["funds"] else "modality"]) == [
        "asserted"
    ]
    assert frames["funding_round"]["ordinal"].isna().all()
    assert frames["acquisition"].empty
    assert set(frames["entity"]["name"]) == {"青禾科技", "远山资本"}


def test_forget_find_show_and_path(deal):
    assert [e.name for e in deal.find("远山")] == ["远山资本"]
    assert deal.show("远山资本").entity.name == "远山资本"
    assert len(deal.path("远山资本", "青禾科技")) == 1
    assert deal.forget("a").facts == 1 and not deal.data().nodes
    assert "who-funds" in deal.questions()
