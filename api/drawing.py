"""Pictures in Python: a page that a notebook shows, and pictures of any networkx graph."""

from __future__ import annotations

import html
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ..schema import WhofundsError

if TYPE_CHECKING:
    import networkx

    from ..queries.drawing import Form
    from ..queries.render.html import Theme
    from ..queries.render.wording import Lang

_HEIGHT = 640


class Drawing(str):
    """A picture: the text of one HTML page. A notebook shows it in a frame of its own."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """Give the page in a frame, which keeps its script away from the notebook's."""
        return (
            f'<iframe srcdoc="{html.escape(self, quote=True)}" width="100%" height="{_HEIGHT}" '
            'sandbox="allow-scripts allow-downloads allow-popups" style="border:0"></iframe>'
        )

    def save(self, path: str | Path) -> None:
        """Write the page to a file, as UTF-8."""
        Path(path).write_text(self, "utf-8", errors="replace")


def draw_networkx(
    graph: networkx.MultiDiGraph[str],
    *,
    title: str = "",
    theme: Theme = "auto",
    lang: Lang = "zh",
) -> Drawing:
    """Give a picture of a networkx graph that has our properties, such as a part of what
    :meth:`Graph.networkx` gives: nodes with ``labels``, edges with ``type``.

    Entities are drawn, with the edges between them; facts, claims and articles that are in the
    graph stand behind them. Raises :class:`WhofundsError` for a graph without entities.
    """
    from ..graph.view import from_networkx
    from ..queries.picture import from_data
    from ..queries.render.html import page

    data = from_networkx(graph)
    if not any("Entity" in node.labels for node in data.nodes.values()):
        raise WhofundsError(
            "The graph has no node with the label Entity; draw one that Graph.networkx() gave, or "
            "a part of it."
        )
    return Drawing(page(from_data(data, title=title), theme=theme, lang=lang))


def save(path: Path, make: Callable[[Form], str | bytes]) -> None:
    """Write what is drawn in the form of the file's ending. Raises :class:`WhofundsError` for an
    ending that is none."""
    from ..queries.drawing import FORMS

    form = next((form for form in FORMS if path.suffix.lower() == f".{form}"), None)
    if form is None:
        raise WhofundsError(
            f"{path} has no ending that tells its form; end it with one of "
            f"{', '.join(f'.{one}' for one in FORMS)}."
        )
    drawn = make(form)
    data = drawn if isinstance(drawn, bytes) else drawn.encode("utf-8", "replace")
    path.write_bytes(data)
