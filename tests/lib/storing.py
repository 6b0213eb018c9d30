"""Small graphs for the tests of stores."""

import contextlib
import logging
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

from whofunds.graph.model import Batch, Edge, GraphData, Node
from whofunds.graph.shape import graph_shape
from whofunds.graph.stores import open_store

ENGINES = ("embedded", "neo4j")
HOSTILE = (
    "quote ' and \" and `", "{brace} $param $0", "</script><script>alert(1)</script>",
    "line\nfeed\r\ttab", "right\u202eto\u2066left", "🐉🏮 emoji", "nul\0inside", "\\u0041 \\n",
    "}) DETACH DELETE n //", "智谱 智譜", "a\u0301 combining", " ", "\ufeffmark", "\uffff", "null",
)  # fmt: skip


def one_of(engine, request, folder=None, **how):
    """Open the store of an engine: the embedded one in a folder, or the server of the tests."""
    if engine == "embedded":
        return open_store(str(folder / "graph"), **how)
    server = request.getfixturevalue("neo4j_server")
    who = {"user": server.user, "password": server.password, "database": server.database}
    return open_store(server.uri, **{**who, **how})


@contextlib.contextmanager
def listening():
    """Hear every remark of a Neo4j server on any statement of any driver of this process."""
    heard = []

    class Ear(logging.Handler):
        def emit(self, record):
            heard.append(str(record.args[0] if record.args else record.getMessage()))

    log, ear = logging.getLogger("neo4j.notifications"), Ear()
    before = log.level, log.propagate
    log.addHandler(ear)
    log.setLevel(logging.INFO)
    log.propagate = False  # else each stands again among what a failing test shows
    try:
        yield heard
    finally:
        log.removeHandler(ear)
        log.level, log.propagate = before


def harmless(remark):
    """Tell whether a remark is only that ``IF [NOT] EXISTS`` had nothing to do, or that a graph
    lacks a name which the kinds have: a graph of one article holds no acquisition."""
    if re.search("gql_status='00NA[01]'", remark):
        return True
    shape = graph_shape()
    properties = {n for props in (*shape.labels.values(), *shape.edges.values()) for n in props}
    names = {
        "01N50": (r"label `([^`]*)`", set(shape.labels)),
        "01N51": (r"type `([^`]*)`", set(shape.edges)),
        "01N52": (r"property `([^`]*)`", {"id", *properties}),
    }
    for status, (pattern, known) in names.items():
        found = re.search(pattern, remark)
        if f"gql_status='{status}'" in remark and found:
            return found[1] in known
    return False


def wipe(store):
    store.run("MATCH (n) DETACH DELETE n", write=True)


def entity(key, *labels, **props):
    return Node(key, tuple(sorted({"Entity", *labels})), props)


def graph(*items):
    data = GraphData()
    data.add(items)
    return data


def write(store, *items):
    store.write(
        Batch(
            [item for item in items if isinstance(item, Node)],
            [item for item in items if isinstance(item, Edge)],
        )
    )


def python(code, *args, **how):
    """Start a real second process that knows the package as this one does."""
    package = Path(__import__("whofunds").__file__).parent.parent
    env = {**os.environ, "PYTHONPATH": str(package), "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, args)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env, **how,
    )  # fmt: skip


def one_sentence(fault, *secrets):
    """Hold that a fault is one sentence, and that nothing behind it holds a secret."""
    said = str(fault.value)
    assert said.endswith(".") and "\n" not in said, said
    assert "Exception" not in said and "Traceback" not in said, said
    chain = fault.value
    while chain is not None:
        assert not any(secret in repr(chain) for secret in secrets)
        chain = chain.__cause__
    return said
