"""Neo4j's own linter has nothing to say about the Cypher of the library, in Cypher 5 and in 25."""

import json
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import playwright
import pytest
from npm import fetched
from whofunds.graph.shape import graph_shape
from whofunds.queries.library import load_library

LANGUAGES = ("CYPHER 5", "CYPHER 25")
LINT = Path(__file__).with_name("lint")
QUERIES = Path(__file__).parent.parent / "queries"


@pytest.fixture(scope="module")
def linter(need):
    """Fetch the linter once into the user's cache; give a function from files to its remarks."""
    node = Path(playwright.__file__).parent / "driver" / "node"  # newer than a distribution's
    node = str(node) if node.exists() else shutil.which("node")
    need(node, "Node.js")
    folder = fetched(need, LINT)

    def lint(files):
        asked = json.dumps({"schema": schema(), "files": files})

        def by(language):
            done = subprocess.run(
                [node, LINT / "lint.cjs", folder, language], input=asked, capture_output=True,
                text=True, encoding="utf-8", check=False,
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
            return json.loads(done.stdout)

        with ThreadPoolExecutor() as both:
            return [remark for found in both.map(by, LANGUAGES) for remark in found]

    return lint


def schema():
    """The shape of the graph as the linter takes it: each end of a relationship by every label."""
    shape = graph_shape()

    def every(label):
        return {label, *shape.beside.get(label, ())}

    joins = {
        (one, kind, other)
        for source, kind, target in shape.relationships
        for one in every(source)
        for other in every(target)
    }
    names = {"id", *(n for props in (*shape.labels.values(), *shape.edges.values()) for n in props)}
    return {
        "labels": sorted(shape.labels),
        "relationshipTypes": sorted(shape.edges),
        "propertyKeys": sorted(names),
        "graphSchema": [{"from": a, "relType": kind, "to": b} for a, kind, b in sorted(joins)],
    }


WRONG = {
    "MATCH (c:Compnay) RETURN c.name AS name": "Compnay",
    "MATCH (c:Company)-[:FUNDED]->(i) RETURN i.name AS name": "FUNDED",
    "MATCH (c:Company) RETURN c.nmae AS name": "nmae",
    "MATCH (a:Article)-[:QUOTED_FROM]->(k:Claim) RETURN k.id AS id": "QUOTED_FROM",
    "MATCH (c:Company) RETURN d.name AS name": "`d`",
    "MATCH (c:Company {id: $nobody}) RETURN c.name AS name": "nobody",
    "MATCH (c:Company) RETURN id(c) AS i": "deprecated",
    "MATCH (c:Company) CALL { WITH c RETURN 1 AS x } RETURN c.id AS c, x": "CALL subquery",
    "MATCH (c:Company), (i:Investor) RETURN c.id AS c, i.id AS i": "[Cc]artesian",
}


@pytest.mark.timeout(900)
def test_the_linter_has_nothing_to_say_and_would_notice(linter):
    """All at once, because its start is what takes time."""
    parameters = {q.name: {p.name: p.example for p in q.params} for q in load_library().values()}
    files = [
        {
            "name": path.stem,
            "text": path.read_text("utf-8"),
            "parameters": parameters[
                path.name.split(".")[0]
            ],  # a graph form has those of its table
        }
        for path in sorted((QUERIES / "library").rglob("*.cypher"))
    ]
    assert len(files) >= len(parameters)
    wrong = [{"name": text, "text": text, "parameters": {}} for text in WRONG]
    remarks = linter(files + wrong)
    assert [remark for remark in remarks if remark["name"] not in WRONG] == []
    for text, words in WRONG.items():
        for language in LANGUAGES:
            said = [r["message"] for r in remarks if (r["name"], r["language"]) == (text, language)]
            assert any(re.search(words, message) for message in said), (text, language, said)
