"""The kit for Neo4j Browser: favourites, style, guide, and the server that Browsers read it from."""

import html
import io
import re
import signal
import socket
import threading
import urllib.request
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from storing import HOSTILE, python, wipe
from whofunds.graph import build
from whofunds.loaders import ReadOptions, read_articles
from whofunds.loaders.extract import RulesExtractor
from whofunds.queries.browser import GuideServer, kit_files
from whofunds.queries.browser.favourites import archive, parameters
from whofunds.queries.browser.guide import slides, to_asciidoc, to_html
from whofunds.queries.browser.style import grass
from whofunds.queries.errors import QueryError
from whofunds.queries.library import load_library
from whofunds.queries.parser import parse_query
from whofunds.queries.render.looks import COLOURS
from whofunds.schema import WhofundsError, load_model

LIBRARY = load_library()


@pytest.fixture(scope="module")
def examples(opened):
    wipe(opened)
    articles = read_articles(
        [str(Path(__file__).parent.parent / "examples" / "articles")], options=ReadOptions()
    )
    assert not build(opened, articles, RulesExtractor().extract).refused
    return opened


def test_the_archive_holds_every_query_and_picture_in_folders():
    files = zipfile.ZipFile(io.BytesIO(archive(LIBRARY)))
    assert files.testzip() is None
    names = [name for name in files.namelist() if not name.endswith("/")]
    tables = sum(not query.computed for query in LIBRARY.values())
    assert len(names) == 1 + tables + sum(query.graph is not None for query in LIBRARY.values())
    assert "whofunds money/runway.cypher" not in names
    assert {name.rpartition("/")[0] + "/" for name in names} <= set(files.namelist())
    assert files.read("whofunds money/who-funds.cypher").decode() == LIBRARY["who-funds"].text
    assert names[0] == "whofunds/0 parameters.cypher"
    titles = [files.read(name).decode().partition("\n")[0] for name in names]
    assert all(title.startswith("// ") for title in titles) and len(set(titles)) == len(titles)
    assert archive(LIBRARY) == archive(LIBRARY)
    for query in LIBRARY.values():  # the list of favourites cuts long titles at their end
        assert query.graph is None or query.graph.title == f"Picture: {query.title}"


def test_the_first_favourite_sets_all_parameters_that_the_others_use(examples):
    command = parameters(LIBRARY.values())
    said = re.search(r":param (\{.*\})\n$", command)[1]
    ((values,),) = examples.run(f"RETURN {said} AS x").rows
    assert values.keys() == {param.name for query in LIBRARY.values() for param in query.params}
    answered = 0
    for query in LIBRARY.values():
        asked = {param.name: values[param.name] for param in query.params}
        answered += bool(examples.run(query.cypher, asked).rows)
        if query.graph:
            examples.run(query.graph.cypher, asked)
    assert answered > len(LIBRARY) / 2


def test_two_queries_cannot_want_one_parameter_differently():
    def query(kind):
        return parse_query(
            f"// T\n// question: Q\n// params:\n//   x: {{type: {kind}, meaning: M, default: 1}}\n"
            "// columns: {y: Y}\n// table: [y]\n// tests: [{rows: 1}]\n\nRETURN $x AS y",
            name=kind, theme="t", source=f"{kind}.cypher",
        )  # fmt: skip

    with pytest.raises(
        QueryError, match="parameter 'x' is of type text here and integer elsewhere"
    ):
        parameters([query("integer"), query("text")])


def rules(text):
    """GraSS as the Browser reads it."""
    found = re.findall(r"([\w.]+) \{\n(.*?)\}\n", text, re.DOTALL)
    return {name: dict(line.strip().rstrip(";").split(": ", 1) for line in body.strip().splitlines())
            for name, body in found}  # fmt: skip


def test_the_style_has_every_label_and_relationship_of_the_kinds():
    found, model = rules(grass()), load_model()
    labels = {k.label for k in [*model.entities.values(), *model.facts.values()]}
    labels |= {r.label for f in model.facts.values() for r in f.roles.values() if r.label}
    labels |= {"Entity", "Fact", "Claim", "Article", "Name", "StateCapital"}
    assert {f"node.{label}" for label in labels} <= found.keys()
    ways = {r.relationship for f in model.facts.values() for r in f.roles.values()}
    ways |= {edge.type for f in model.facts.values() for edge in f.edges}
    assert {f"relationship.{way}" for way in ways} <= found.keys()
    assert {"color", "diameter", "caption"} <= set.intersection(
        *(set(v) for k, v in found.items() if k.startswith("node"))
    )
    assert found["node.StateCapital"]["color"] == COLOURS["StateCapital"]
    assert found["node.FundingRound"]["caption"] == "'{round} {amount_words}'"


def test_what_carries_money_is_wide_and_says_how_much():
    found = rules(grass())
    wide = {name for name, rule in found.items() if rule.get("shaft-width") == "5px"}
    assert {
        "relationship.FUNDS",
        "relationship.PARTICIPATED_IN",
        "relationship.RAISED",
        "relationship.SUPPLIES",
    } <= wide
    assert (
        not {
            "relationship.WORKS_FOR",
            "relationship.MEMBER_OF",
            "relationship.OWNS",
            "relationship",
        }
        & wide
    )
    assert found["relationship.FUNDS"]["caption"] == "'FUNDS {amount_words} {amount_scope}'"
    assert found["relationship.WORKS_FOR"]["caption"] == "'WORKS_FOR {title}'"
    assert found["relationship.OWNS"]["caption"] == "'OWNS {share_words}'"


def test_later_labels_win_over_earlier_ones():
    order = list(rules(grass()))
    place = [
        order.index(f"node.{label}")
        for label in ("Entity", "Organization", "Company", "Investor", "StateCapital")
    ]
    assert place == sorted(place)


class _Guide(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.code, self.inside = [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.inside.append(tag)
        if tag == "pre":
            self.code.append("")

    def handle_endtag(self, tag):
        assert self.inside.pop() == tag

    def handle_data(self, data):
        if self.inside and self.inside[-1] == "pre":
            self.code[-1] += data


def test_the_guide_is_the_same_in_both_forms():
    found = slides(LIBRARY, "智谱")
    guide = _Guide(to_html(found, "智谱"))
    assert guide.code == [slide.cypher for slide in found] and guide.inside == []
    assert [tag for tag, _ in guide.tags][:3] == ["article", "title", "carousel"]
    assert sum(tag == "slide" for tag, _ in guide.tags) == len(found) == 8
    adoc = to_asciidoc(found, "智谱")
    assert re.findall(r"\[source,cypher\]\n----\n(.*?)\n----\n", adoc, re.DOTALL) == guide.code
    assert re.findall(r"^== (.*)$", adoc, re.MULTILINE)[3] == "Who funds 智谱?"
    assert "{about}" not in adoc + to_html(found, "智谱")


def test_every_slide_has_an_answer(examples):
    for slide in slides(LIBRARY, "智譜"):
        assert examples.run(slide.cypher).rows, slide.title


def test_a_guide_about_nobody_is_refused(whofunds, tmp_path):
    done = whofunds("browser", "--kit", tmp_path / "kit", "--about", " \u3000", ok=False)
    assert "blank" in done.stderr and not (tmp_path / "kit").exists()


@pytest.mark.parametrize(
    "name",
    [*filter(str.strip, HOSTILE), "a_b*c*`d`", "{about}", "----", "[[x]]", "image::x[]", "<<x>>"],
)
def test_a_hostile_name_stays_text_in_the_guide(examples, name):
    found = slides(LIBRARY, name)
    page = to_html(found, name)
    guide = _Guide(page)
    assert {tag for tag, _ in guide.tags} == {
        "article",
        "title",
        "carousel",
        "slide",
        "div",
        "h3",
        "p",
        "figure",
        "pre",
    }
    assert guide.code == [slide.cypher for slide in found]
    adoc = to_asciidoc(found, name)
    assert adoc.count("\n----\n") == 2 * len(found)
    (title,) = re.findall(r"^== Who funds (.*)\?$", adoc, re.MULTILINE)
    assert re.fullmatch(r"(?:[^\W_]| |&#\d{2,};)*", title)
    shown = "".join(c if c.isprintable() else "\ufffd" for c in " ".join(name.split()))
    assert html.unescape(title) == shown
    assert f"<h3>Who funds {html.escape(shown)}?</h3>" in page
    for slide in found:
        examples.run(slide.cypher)


@pytest.fixture
def served():
    with GuideServer(kit_files(LIBRARY), 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def ask(served, path, method="GET", **headers):
    address = f"http://127.0.0.1:{served.server_address[1]}{path}"
    asked = urllib.request.Request(address, method=method, headers=headers)
    try:
        with urllib.request.urlopen(asked, timeout=10) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


def test_the_guide_is_served_with_the_headers_that_browsers_ask_for(served):
    status, headers, body = ask(served, "/guide.html?x=1")
    assert (status, headers["Access-Control-Allow-Origin"]) == (200, "*")
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert body == kit_files(LIBRARY)["guide.html"]
    assert ask(served, "/guide.adoc", "HEAD")[2] == b""
    status, headers, _ = ask(
        served, "/guide.html", "OPTIONS",
        **{"Access-Control-Request-Headers": "cache-control,pragma", "Access-Control-Request-Private-Network": "true"},
    )  # fmt: skip
    assert status == 204 and headers["Access-Control-Allow-Headers"] == "cache-control,pragma"
    assert headers["Access-Control-Allow-Private-Network"] == "true"
    odd = ask(served, "/guide.html", "OPTIONS", **{"Access-Control-Request-Headers": "a<b>"})[1]
    assert odd["Access-Control-Allow-Headers"] is None


@pytest.mark.parametrize(
    "path", ["/", "/../setup.cfg", "/favourites.zip", "/README.md", "/%2e%2e/x"]
)
def test_nothing_else_is_served(served, path):
    assert ask(served, path)[0] == 404


def test_it_listens_on_this_machine_only_and_says_when_a_port_is_taken(served):
    assert served.server_address[0] == "127.0.0.1"
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(WhofundsError, match=r"Port \d+ .* cannot be had .*; name another"):
            GuideServer({}, other.getsockname()[1])


def test_the_command_writes_the_kit_twice_over(whofunds, tmp_path):
    for _ in range(2):
        done = whofunds(
            "browser", "--kit", tmp_path / "kit", "--about", "阶跃星辰", "--port", "9001"
        )
    assert "README.md says where to drop each" in done.stderr
    assert {path.name for path in (tmp_path / "kit").iterdir()} == {
        "favourites.zip", "whofunds.grass", "guide.html", "guide.adoc", "README.md",
    }  # fmt: skip
    assert "阶跃星辰" in (tmp_path / "kit" / "guide.html").read_text("utf-8")
    readme = (tmp_path / "kit" / "README.md").read_text("utf-8")
    assert ":play http://localhost:9001/guide.html" in readme and "$" not in readme


def test_the_command_serves_until_it_is_interrupted(tmp_path):
    code = (
        "from whofunds.cli import main; main(['browser', '--serve', '--port', '0', '--kit', 'kit'])"
    )
    process = python(code, cwd=tmp_path)
    try:
        said = [process.stdout.readline() for _ in range(3)]
        address = re.search(r":play (http://localhost:\d+)/guide.html", said[0])[1]
        assert "cmd=play&arg=http%3A%2F%2Flocalhost" in said[1] and "guide.adoc" in said[2]
        with urllib.request.urlopen(f"{address}/guide.html", timeout=10) as answer:
            assert answer.read() == (tmp_path / "kit" / "guide.html").read_bytes()
        assert f":play {address}/guide.html" in (tmp_path / "kit" / "README.md").read_text("utf-8")
        process.send_signal(signal.SIGINT)
        _, error = process.communicate(timeout=120)
        assert process.returncode == 0 and "Traceback" not in error
    finally:
        process.kill()
        process.communicate()
