"""The whole graph as JSON, always in the same order, and as GraphML."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping

from ..model import GraphData, Prop
from ..view import to_networkx

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_json(data: GraphData) -> str:
    """Give the graph as JSON: equal graphs give equal text, byte for byte."""
    nodes = [
        {"id": n.id, "labels": list(n.labels), "props": dict(sorted(n.props.items()))}
        for _, n in sorted(data.nodes.items())
    ]
    edges = [
        {
            "id": e.id,
            "type": e.type,
            "source": e.source,
            "target": e.target,
            "props": dict(sorted(e.props.items())),
        }
        for _, e in sorted(data.edges.items())
    ]
    return json.dumps({"nodes": nodes, "edges": edges}, ensure_ascii=False, indent=1) + "\n"


def to_graphml(data: GraphData) -> str:
    """Give the graph as GraphML. A list is joined by `` | ``, since GraphML has none; what XML
    cannot hold becomes U+FFFD."""
    import networkx

    graph = to_networkx(data)
    plain: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node, props in graph.nodes(data=True):
        plain.add_node(_xml(node), **_plain(props))
    for source, target, key, props in graph.edges(keys=True, data=True):
        plain.add_edge(_xml(source), _xml(target), key=_xml(str(key)), **_plain(props))
    out = io.BytesIO()
    # Elements of one name but two types (an amount that is whole in one place) need their own keys.
    networkx.write_graphml_xml(plain, out, named_key_ids=True)
    return out.getvalue().decode("utf-8")


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
