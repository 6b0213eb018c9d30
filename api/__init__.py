"""The package in Python: :class:`Graph` opens a graph, builds it, asks it, and takes it on."""

from .answer import Answer
from .drawing import Drawing, draw_networkx
from .graph import Graph

__all__ = ["Answer", "Drawing", "Graph", "draw_networkx"]
