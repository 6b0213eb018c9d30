"""How long every query of the library takes on a large graph: on the embedded engine, on a real
Neo4j, and the same questions by networkx in memory.

    python benchmarks/queries.py --graph big.db --engines embedded,neo4j,networkx --stakes --readme

makes a graph of about 200,000 nodes and 1,000,000 relationships (--size 1) in the folder, unless it
is there, and asks each query ten times in one process, after one asking that is not counted: about
the entity with most ties, and nine that are drawn as often as they have ties. A query about the
whole graph is asked three times. It writes median and 95th percentile in milliseconds as one table,
to --out or, with --readme, into benchmarks/README.md. Neo4j is started from Maven artefacts, as the
tests start it (Java 17), and filled by a full import. --only NAME,NAME asks those queries.
"""

import argparse
import importlib.util
import json
import os
import platform
import random
import statistics
import tempfile
import time
from pathlib import Path

from by_networkx import Asked
from made_graph import Drawer, Maker
from whofunds.graph.copying import plan
from whofunds.graph.export.neo4j_admin import to_folder
from whofunds.graph.model import GraphData
from whofunds.graph.stores import StoreError, open_store
from whofunds.queries.library import load_library
from whofunds.queries.results import ask
from whofunds.queries.steps._stakes import Stakes

HERE = Path(__file__).parent
PREFIX = {"Person": "p", "Product": "d", "Place": "l", "Group": "g"}
BEGIN, END = "<!-- queries: begin -->\n", "<!-- queries: end -->\n"


def drawers(size):
    """Give what draws parameters, by prefix of an id; the same for each engine and query."""
    return {prefix: Drawer(prefix, size, random.Random(1)) for prefix in "cisdplg"}


def asked_of(query, size, times):
    """Give the parameters of each asking, or one for a query about the whole graph."""
    needed = [p for p in query.params if p.required]
    if not any(p.type == "entity" for p in needed):
        return [{p.name: p.example for p in needed}] * min(3, times)
    draw, found = drawers(size), []
    for number in range(times):
        given = {}
        for param in needed:
            investor = "investor" in param.name
            kinds = param.kinds or ("Organization",)
            prefix = PREFIX.get(kinds[0], "i" if investor else "c")
            prefix = "s" if param.name == "holder" else prefix
            taken, drawer = set(given.values()), draw[prefix]
            entity = drawer.ids[len(taken)] if number == 0 else drawer.one()
            while entity in taken:
                entity = drawer.one()
            given[param.name] = entity if param.type == "entity" else param.example
        found.append(given)
    return found


def timed(every, most, call):
    """Give median, 95th percentile (ms) and the most rows of several calls, the first of which is
    for warming; after ``most`` seconds no further one is begun."""
    took, rows, begun = [], 0, time.perf_counter()
    for number, given in enumerate([every[-1], *every]):
        start = time.perf_counter()
        rows = max(rows, call(given))
        if number or start - begun > most:
            took.append((time.perf_counter() - start) * 1000)
        if time.perf_counter() - begun > most and took:
            break
    return statistics.median(took), sorted(took)[min(len(took) - 1, int(0.95 * len(took)))], rows


def by_store(store, wanted, args):
    """Give the figures of each query by its name."""
    found = {}
    for name, query in wanted.items():
        every = asked_of(query, args.size, args.times)
        try:
            found[name] = timed(every, args.most, lambda g, q=query: len(ask(store, q, g).rows))
        except StoreError as fault:
            print(f"{name:26} failed: {fault}", flush=True)
            continue
        print(f"{name:26} {found[name][0]:10.1f} {found[name][1]:10.1f} ms", flush=True)
    return found


def whole(made):
    data = GraphData()
    for part in made():
        data.add(part)
    return data


def embedded(made, wanted, args):
    there = Path(args.graph).exists()
    with open_store(args.graph, create=not there, read_only=there) as store:
        if not there:
            for batch in plan(whole(made), GraphData()):
                store.write(batch)
        return by_store(store, wanted, args)


def neo4j(made, wanted, args):
    path = HERE.parent / "tests" / "neo4j" / "launcher.py"
    spec = importlib.util.spec_from_file_location("neo4j_launcher", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with module.Neo4jServer(large=True) as server, tempfile.TemporaryDirectory() as folder:
        to_folder(whole(made), Path(folder, "files"))
        server.fill(Path(folder, "files"))
        with open_store(server.uri, user=server.user, password=server.password) as store:
            return by_store(store, wanted, args)


def networkx(made, wanted, args):
    asked, found = Asked(*made()), {}
    print(f"loaded into networkx in {asked.seconds:.1f} s", flush=True)
    for name, query in wanted.items():
        question = getattr(asked, name.replace("-", "_"), None)
        if question is not None:
            every = [
                {n: v for n, v in given.items() if v in asked.graph}
                for given in asked_of(query, args.size, args.times)
            ]

            def call(given, question=question):
                return len(question(*given.values()))

            found[name] = timed(every, args.most, call)
    return found


def million_stakes():
    """Build and solve look-through stakes over a million stakes; one sentence with seconds, counted
    from the rows in Python, as a statement gives them, to both bounds for each organization."""
    chance, rows = random.Random(3), []
    for n in range(1_000_000):
        owned = chance.randrange(1, 250_000)
        owner = chance.randrange(0, owned) if chance.random() < 0.999 else chance.randrange(250_000)
        share = chance.uniform(0.001, 0.2)
        rows.append({"owner": f"c{owner}", "owner_name": "", "owned": f"c{owned}", "owned_name": "",
                     "share_min": share, "share_max": share * 1.2, "fact": f"f{n}"})  # fmt: skip
    start, processor = time.perf_counter(), time.process_time()
    stakes = Stakes(rows)
    built = time.perf_counter()
    held = stakes.held(["c0"])
    done = time.perf_counter()
    return (
        f"What one holder has through a million stakes among 250,000, cycles included, from "
        f"rows in Python to an interval for each: "
        f"{built - start:.1f} s to build and {done - built:.1f} s to solve "
        f"({time.process_time() - processor:.1f} s of processor time), {len(held):,} reached."
    )


def table(figures, library):
    """Give the table of what was measured, slowest kinds of question last."""
    engines = [("embedded", 2), ("neo4j", 2), ("networkx", 1)]
    lines = [
        "| query | embedded median | p95 | Neo4j median | p95 | networkx | rows |",
        "|---|---|---|---|---|---|---|",
    ]
    for about, heading in ((False, "about one"), (True, "whole graph")):
        lines.append(f"| **{heading}** | | | | | | |")
        for name, query in library.items():
            whole = not any(p.required and p.type == "entity" for p in query.params)
            if whole != about or not any(name in found for found in figures.values()):
                continue
            cells = []
            for engine, number in engines:
                known = figures.get(engine, {}).get(name)
                cells += [f"{known[at]:,.1f}" if known else "—" for at in range(number)]
            counts = [
                figures[engine][name][2]
                for engine in ("embedded", "neo4j")
                if name in figures.get(engine, {})
            ]
            rows = max(counts, default=0)
            lines.append(f"| {name} | {' | '.join(cells)} | {rows:,} |")
    return "\n".join(lines) + "\n"


def report(figures, library, said):
    slow = []
    for engine in ("embedded", "neo4j"):
        for name, (_, late, _) in figures.get(engine, {}).items():
            whole = not any(p.required and p.type == "entity" for p in library[name].params)
            if late > (5000 if whole else 100):
                slow.append(f"{name} ({engine})")
    over = ", ".join(slow) or "none"
    return (
        f"{said}Median and 95th percentile in milliseconds, {os.cpu_count()} cores, Python "
        f"{platform.python_version()}; the 95th percentile about one is the entity with most ties. "
        f"Over 100 ms about one, or 5 s about the whole graph, at the 95th percentile: {over}.\n\n"
        f"{table(figures, library)}"
    )


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--graph", default="benchmark.db", help="folder of the embedded graph")
    parser.add_argument("--engines", default="embedded")
    parser.add_argument("--size", type=float, default=1.0)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--most", type=float, default=60, help="seconds spent on one query")
    parser.add_argument("--only", default="")
    parser.add_argument("--stakes", action="store_true", help="solve a million stakes, too")
    parser.add_argument("--keep", type=Path, help="JSON of figures, to add an engine later")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--readme", action="store_true")
    args = parser.parse_args()
    library, kept = load_library(), {}

    def made():
        if not kept:
            kept["made"] = Maker(args.size).make()
        return kept["made"]

    names = [name for name in args.only.split(",") if name] or list(library)
    figures = json.loads(args.keep.read_text()) if args.keep and args.keep.exists() else {}
    for engine in filter(None, args.engines.split(",")):
        way = {"embedded": embedded, "neo4j": neo4j, "networkx": networkx}[engine]
        figures[engine] = way(made, {name: library[name] for name in names}, args)
        if args.keep:
            args.keep.write_text(json.dumps(figures))
    said = f"{million_stakes()}\n\n" if args.stakes else ""
    if kept:
        nodes, edges = made()
        said += f"{len(nodes):,} nodes, {len(edges):,} relationships. "
    text = report(figures, library, said)
    print(text)
    if args.out:
        args.out.write_text(text, "utf-8")
    if args.readme:
        page = HERE / "README.md"
        before, _, rest = page.read_text("utf-8").partition(BEGIN)
        page.write_text(f"{before}{BEGIN}{text}{END}{rest.partition(END)[2]}", "utf-8")


if __name__ == "__main__":
    main()
