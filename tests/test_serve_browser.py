"""The real Neo4j Browser on an embedded graph that ``whofunds serve`` offers: a table and a picture.

The Browser itself is a web page; here a Neo4j gives it, and it speaks to our address only."""

import re
import socket
from pathlib import Path

import pytest
from whofunds.graph import build, open_store
from whofunds.graph.stores.bolt import serve
from whofunds.loaders import ReadOptions, read_articles
from whofunds.loaders.extract import RulesExtractor
from whofunds.queries.browser import link, statement
from whofunds.queries.graph_form import ask_graph
from whofunds.queries.library import load_library
from whofunds.queries.results import ask

ROOT = Path(__file__).parent.parent
PATIENCE = 40_000  # milliseconds; the Browser is eleven megabytes of script
pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def served(tmp_path):
    """The examples, served; and what two questions answer there."""
    query, given = load_library()["who-funds"], {"company": "智谱"}
    with open_store(str(tmp_path / "graph")) as store:
        articles = read_articles([str(ROOT / "examples" / "articles")], options=ReadOptions())
        assert not build(store, articles, RulesExtractor().extract).refused
        rows, picture = ask(store, query, given).records(), ask_graph(store, query, given)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with serve(tmp_path / "graph", port=port) as found:
        yield found, rows, picture


def test_the_browser_connects_and_answers(served, neo4j_server, browser, need):
    need(hasattr(neo4j_server, "browser"), "the Browser of a server that NEO4J_URI names")
    found, rows, picture = served
    query = load_library()["who-funds"]
    values = {p.name: {"company": "智谱"}.get(p.name, p.default) for p in query.params}
    context = browser.new_context(viewport={"width": 1500, "height": 1000})
    context.set_default_timeout(PATIENCE)
    context.route(re.compile(r"^https?://(?!localhost)"), lambda route: route.abort())
    page = context.new_page()

    def run(text, want):
        where = {"address": neo4j_server.browser, "uri": found.uri, "database": found.database}
        page.goto(link(text, **where))
        if page.get_by_test_id("password").count() or want is None:
            page.get_by_test_id("username").fill(found.user)
            page.get_by_test_id("password").fill(found.password)
            page.get_by_test_id("connect").click()
        page.get_by_text("You are connected as user").wait_for()
        if want is not None:
            page.wait_for_function(
                "() => document.querySelector('[data-testid=activeEditor] .view-lines')"
                ".textContent.trim()"
            )
            page.get_by_test_id("editor-Run").click()
            page.get_by_text(want).first.wait_for()
        # On a busy machine the Browser's own frames may come after it.
        return page.get_by_test_id("frame").filter(has_text=want or "").first

    try:
        run("RETURN 1", None)
        page.wait_for_function(
            "p => (localStorage['neo4j.connections'] || '').includes(p)", arg=found.password
        )
        frame = run(statement(query, values), f"Started streaming {len(rows)} records")
        said = re.sub(r"\s", "", frame.inner_text())
        assert all(re.sub(r"\s", "", row["quote"]) in said for row in rows)
        frame = run(statement(query, values, graph=True), f"Displaying {len(picture.nodes)} nodes")
        frame.locator("g.node").nth(len(picture.nodes) - 1).wait_for()
        assert frame.locator("g.node").count() == len(picture.nodes) > 5
        shots = ROOT / "build" / "screenshots"
        shots.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=str(shots / "served.png"))
    finally:
        context.close()
