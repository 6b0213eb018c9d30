"""Who funds whom: a knowledge graph of investors, companies, executives and products.

``from whofunds import Graph`` opens one; everything is imported when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api import Answer, Drawing, Graph, draw_networkx
    from .schema import WhofundsError

__all__ = ["Answer", "Drawing", "Graph", "WhofundsError", "draw_networkx"]


def __getattr__(name: str) -> Any:
    if name == "WhofundsError":
        from .schema import WhofundsError

        return WhofundsError
    if name in __all__:
        from . import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
