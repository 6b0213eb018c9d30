"""The graph as GraphML and as GEXF, for Gephi, Cytoscape, yEd and networkx."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..model import GraphData, Prop
from ..view import to_networkx

if TYPE_CHECKING:
    import networkx

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_graphml(data: GraphData) -> str:
    """Give the graph as GraphML. A list is joined by `` | ``, since GraphML has none; what XML
    cannot hold becomes U+FFFD."""
    import networkx

    out = io.BytesIO()
    # Elements of one name but two types (an amount that is whole in one place) need their own keys.
    networkx.write_graphml_xml(_flat(data), out, named_key_ids=True)
    return out.getvalue().decode("utf-8")


def to_gexf(data: GraphData) -> str:
    """Give the graph as GEXF 1.2, lists and XML as in :func:`to_graphml`.

    A node's ``label`` is its name, title or quote, so that Gephi shows it; an edge's is its type.
    """
    import networkx

    graph = _flat(data)
    for node, props in graph.nodes(data=True):
        shown = (props.get(name) for name in ("name", "key", "title", "quote", "kind"))
        props["label"] = str(next(filter(None, shown), node))
        # GEXF has attributes of these names of its own.
        _rename(props, ("start", "end", "id", "pid", "viz"))
    for _, _, props in graph.edges(data=True):
        props["label"] = props["type"]
        _rename(props, ("start", "end", "id", "type", "weight", "viz"))
    out = io.BytesIO()
    writer = networkx.readwrite.gexf.GEXFWriter(version="1.2draft", encoding="utf-8")
    # The writer stamps the day; without it equal graphs give equal files.
    for meta in list(writer.xml.iter("meta")):
        writer.xml.remove(meta)
    writer.add_graph(graph)
    writer.write(out)
    return out.getvalue().decode("utf-8")


def _rename(props: dict[str, str | int | float | bool], names: tuple[str, ...]) -> None:
    for name in names:
        if name in props:
            props[f"whofunds_{name}"] = props.pop(name)


def _flat(data: GraphData) -> networkx.MultiDiGraph[str]:
    """Give the graph with nothing in it that XML cannot hold."""
    import networkx

    graph = to_networkx(data)
    plain: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node, props in graph.nodes(data=True):
        plain.add_node(_xml(node), **_plain(props))
    for source, target, key, props in graph.edges(keys=True, data=True):
        plain.add_edge(_xml(source), _xml(target), key=_xml(str(key)), **_plain(props))
    return plain


def _plain(props: Mapping[str, Prop]) -> dict[str, str | int | float | bool]:
    plain: dict[str, str | int | float | bool] = {}
    for name, value in props.items():
        joined = " | ".join(value) if isinstance(value, list) else value
        if isinstance(joined, str):
            plain[name] = _xml(joined)
        elif isinstance(joined, int) and not isinstance(joined, bool):
            plain[name] = float(joined) if name.endswith(("_min", "_max")) else joined
        else:
            plain[name] = joined
    return plain


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
