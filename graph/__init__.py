"""Claims to entities and facts, stores that keep them, and the graph in other forms."""

from .build import BuildReport, ForgetReport, build, build_read, decide, forget
from .derive import derive
from .export import write
from .model import Batch, Edge, GraphData, Node, difference
from .stores import open_store
from .view import to_networkx

__all__ = [
    "Batch", "BuildReport", "Edge", "ForgetReport", "GraphData", "Node", "build",
    "build_read", "decide", "derive", "difference", "forget", "open_store", "to_networkx", "write",
]  # fmt: skip
