"""The newer Neo4j Browser, as the same server offers it for a preview: it takes the favourites and
their parameters, and draws the pictures. It takes no link and no guide of a person's own yet."""

import re
from pathlib import Path

import pytest
from storing import wipe
from whofunds.graph import build, open_store
from whofunds.loaders import ReadOptions, read_articles
from whofunds.loaders.extract import RulesExtractor
from whofunds.queries.browser import kit_files
from whofunds.queries.browser.favourites import parameters
from whofunds.queries.graph_form import ask_graph
from whofunds.queries.library import load_library

ROOT = Path(__file__).parent.parent
SHOTS = ROOT / "build" / "screenshots"
LIBRARY = load_library()
pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def page(neo4j_server, need, browser):
    need(hasattr(neo4j_server, "browser"), "the Browser of a server that NEO4J_URI names")
    context = browser.new_context(viewport={"width": 1500, "height": 1000})
    context.set_default_timeout(40_000)
    context.route(re.compile(r"^https?://(?!localhost)"), lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{neo4j_server.browser}preview/")
    page.get_by_label("Connection URL").fill(neo4j_server.uri.partition("://")[2])
    page.get_by_label("Database user").fill(neo4j_server.user)
    page.get_by_label("Password").fill(neo4j_server.password)
    page.get_by_role("button", name="Connect", exact=True).click()
    page.get_by_text(re.compile(r"^Nodes \(")).wait_for()
    yield page
    context.close()


def run(page, text):
    page.locator(".cm-content").first.click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)
    page.keyboard.press("Control+Enter")


def test_favourites_are_imported_and_run(page, neo4j_server):
    server = neo4j_server
    how = {"user": server.user, "password": server.password, "database": server.database}
    with open_store(server.uri, create=True, read_only=False, **how) as store:
        wipe(store)
        articles = read_articles([str(ROOT / "examples" / "articles")], options=ReadOptions())
        assert not build(store, articles, RulesExtractor().extract).refused
        picture = ask_graph(store, LIBRARY["who-funds"], {"company": "智谱"})

    page.get_by_label("Cypher panel").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_label("Import saved Cypher").click()
    chooser.value.set_files(
        {
            "name": "favourites.zip",
            "mimeType": "application/zip",
            "buffer": kit_files(LIBRARY)["favourites.zip"],
        }
    )
    page.get_by_text("Cypher import completed!", exact=True).wait_for()
    for theme in {query.theme for query in LIBRARY.values()}:
        page.get_by_text(f"whofunds {theme.replace('_', ' ')}", exact=True).wait_for()
    folder = page.locator("[id^=saved-cypher-tree-folder]", has_text="whofunds money")
    folder.hover()
    folder.get_by_role("button").last.click()
    page.get_by_text("who-funds (picture)").wait_for()

    run(page, parameters(LIBRARY.values()))
    page.wait_for_timeout(1000)
    run(page, LIBRARY["who-funds"].graph.text)
    page.get_by_text(f"Nodes ({len(picture.nodes)})", exact=True).wait_for()
    page.wait_for_timeout(1500)
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=str(SHOTS / "newer.png"))
