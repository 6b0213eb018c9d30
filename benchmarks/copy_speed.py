"""How fast a graph goes into Neo4j: by ``whofunds copy``, by a full import, and by a plain loop of
UNWIND with the bare driver, in the same run on fresh servers.

    python benchmarks/copy_speed.py [--articles 20000] [--rounds 1] [--queries]

20,000 made-up articles are 200,000 nodes and 1,060,000 relationships. Needs Java 17 and Maven, as
the tests do. Reports rows (nodes and relationships) a second, and their ratio to the loop's, of the
best of some rounds. The start of a server is not counted, but for the import, which ends when the
server answers.
With --queries also the latency of each canned query on both engines on that graph, in milliseconds.
At the end it prints tables for benchmarks/README.md.
"""

import argparse
import importlib.util
import statistics
import tempfile
import time
from pathlib import Path

import neo4j
from whofunds.graph.copying import copy, plan
from whofunds.graph.export.neo4j_admin import to_folder
from whofunds.graph.model import Edge, GraphData, Node
from whofunds.graph.stores import open_store
from whofunds.queries.library import load_library
from whofunds.queries.params import read_value

ROOTS = ("Entity", "Fact", "Claim", "Article", "Name")
CHUNK = 10_000
FACT = {"kind": "FundingRound", "modality": "asserted", "modalities": ["asserted"], "sources": 1,
        "amount_min": 100_000_000, "amount_max": 1_000_000_000, "amount_currency": "CNY",
        "amount_words": "1亿元", "date_earliest": "2025-07-02"}  # fmt: skip
CLAIM = {"kind": "FundingRound", "quote": "引文" * 20, "start": 0, "end": 40,
         "modality": "asserted", "extractor": "hand", "confidence": 0.9, "data": "{}"}  # fmt: skip


def launcher():
    path = Path(__file__).parent.parent / "tests" / "neo4j" / "launcher.py"
    spec = importlib.util.spec_from_file_location("neo4j_launcher", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def made_up(articles):
    """Each article has three claims, each of a fact with five parties; as many organizations."""
    data = GraphData()
    for k in range(articles):
        roles = (
            ("Company", "Entity", "Investor", "Organization")
            if k % 2
            else ("Entity", "Organization")
        )
        data.add([Node(f"org:{k}", roles, {"name": f"公司{k}", "named": True})])
        for key in (f"公司{k}", f"org:{k}"):
            data.add([Node(f"name:{key}", ("Name",), {"key": key}),
                      Edge(f"names:{key}", "NAMES", f"name:{key}", f"org:{k}")])  # fmt: skip
    for a in range(articles):
        text = {"article": f"a{a}", "title": f"第{a}篇", "text": "正文" * 60}
        data.add([Node(f"article:{a}", ("Article",), text)])
        for c in range(3):
            data.add(_claim(a, c, articles))
    return data


def _claim(a, c, organizations):
    claim, fact, base = f"claim:{a}.{c}", f"fact:{a}.{c}", a * 7 + c * 13
    yield Node(claim, ("Claim",), CLAIM)
    yield Node(fact, ("Fact", "FundingRound"), FACT)
    yield Edge(f"q{a}.{c}", "QUOTED_FROM", claim, f"article:{a}")
    yield Edge(f"s{a}.{c}", "SUPPORTS", claim, fact, {"says": "amount 1亿元"})
    company = f"org:{base % organizations}"
    for k in range(5):
        party, end = f"org:{(base + k * k * 31) % organizations}", f"{a}.{c}.{k}"
        role = {"role": "investor" if k else "investee"}
        yield Edge(f"m{end}", "MENTIONS", claim, party, {**role, "name": party})
        yield Edge(f"p{end}", "PARTICIPATED_IN" if k else "RAISED", party, fact, role)
        yield Edge(f"f{end}", "FUNDS", party, company, {"fact": fact, "modality": "asserted"})


class Held:
    """A source that has its graph in memory, as the loop has."""

    uri = "memory"

    def __init__(self, data):
        self.data = data

    def read(self):
        return self.data


def by_copy(data, server, _):
    with open_store(server.uri, user=server.user, password=server.password) as store:
        copy(Held(data), store)


def by_loop(data, server, _):
    """What one would write by hand: constraints, then nodes by labels, then relationships."""
    with neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:

        def run(text, rows):
            for start in range(0, len(rows), CHUNK):
                part = rows[start : start + CHUNK]
                driver.execute_query(f"UNWIND $rows AS r {text}", rows=part, database_="neo4j")

        for root in ROOTS:
            driver.execute_query(
                f"CREATE CONSTRAINT loop_{root} FOR (n:{root}) REQUIRE n.id IS UNIQUE",
                database_="neo4j",
            )
        nodes, edges, roots = {}, {}, {}
        for node in data.nodes.values():
            nodes.setdefault(node.labels, []).append({**node.props, "id": node.id})
            roots[node.id] = next(label for label in node.labels if label in ROOTS)
        for labels, rows in nodes.items():
            run(f"CREATE (n:{':'.join(labels)}) SET n = r", rows)
        for edge in data.edges.values():
            row = {"s": edge.source, "t": edge.target, "p": {**edge.props, "id": edge.id}}
            edges.setdefault((roots[edge.source], edge.type, roots[edge.target]), []).append(row)
        for (source, kind, target), rows in edges.items():
            run(
                f"MATCH (a:{source} {{id: r.s}}) MATCH (b:{target} {{id: r.t}}) "
                f"CREATE (a)-[e:{kind}]->(b) SET e = r.p",
                rows,
            )


def by_import(data, server, folder):
    to_folder(data, Path(folder, "files"))
    server.fill(Path(folder, "files"))


def latencies(data, server):
    """Give the milliseconds of each canned query, the median of five, on the embedded engine and on
    Neo4j, as lines of a table."""
    lines = []
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(str(Path(folder, "graph"))) as embedded,
        open_store(server.uri, user=server.user, password=server.password) as other,
    ):
        for batch in plan(data, GraphData()):
            embedded.write(batch)
        for name, query in load_library().items():
            given = given_for(query)
            times = [latency(store, query.cypher, given) for store in (embedded, other)]
            lines.append(f"| `{name}` | {times[0]:,.1f} | {times[1]:,.1f} |")
            print(lines[-1], flush=True)
    return ["| query | embedded, ms | Neo4j, ms |", "|---|---|---|", *lines]


def given_for(query):
    """Every parameter by its default, else an organization, else its example."""
    given = {}
    for param in query.params:
        if param.type == "entity" and param.default is None:
            given[param.name] = "org:1" if param is query.subject else "org:2"
        elif param.default is None:
            given[param.name] = read_value(param, param.example)
        else:
            given[param.name] = param.default
    return given


def latency(store, cypher, given):
    taken = []
    for _ in range(5):
        began = time.perf_counter()
        store.run(cypher, given)
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def speeds(data, best):
    """Give the table of ways; ``best`` has the seconds of each."""
    rows = len(data.nodes) + len(data.edges)
    names = {"loop": "a plain loop of UNWIND, bare driver", "copy": "`whofunds copy`",
             "import": "full import, with the server's start"}  # fmt: skip
    size = f"{len(data.nodes):,} nodes, {len(data.edges):,} relationships"
    return [
        f"| {size} | seconds | rows a second | of the loop |",
        "|---|---|---|---|",
        *(
            f"| {names[name]} | {taken:.1f} | {rows / taken:,.0f} | {best['loop'] / taken:.2f} |"
            for name, taken in best.items()
        ),
    ]


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--rounds", type=int, default=1)
    options.add_argument("--queries", action="store_true")
    asked = options.parse_args()
    module, data = launcher(), made_up(asked.articles)
    print(f"{len(data.nodes)} nodes, {len(data.edges)} relationships", flush=True)
    best, asking = {}, []
    for _ in range(asked.rounds):
        for name, way in (("loop", by_loop), ("copy", by_copy), ("import", by_import)):
            with module.Neo4jServer(large=True) as server, tempfile.TemporaryDirectory() as folder:
                began = time.perf_counter()
                way(data, server, folder)
                taken = time.perf_counter() - began
                best[name] = min(best.get(name, taken), taken)
                print(f"{name:8} {taken:8.1f} s", flush=True)
                if name == "copy" and asked.queries and not asking:
                    asking = latencies(data, server)
    print("", *speeds(data, best), *(["", *asking] if asking else []), sep="\n")


if __name__ == "__main__":
    main()
