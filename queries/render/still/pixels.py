"""An SVG drawing as pixels."""

from __future__ import annotations

from ...errors import QueryError

_ZOOM = 2


def to_png(svg: str) -> bytes:
    """Give an SVG as a PNG of twice its size, with the fonts of the system.

    Raises :class:`QueryError` where the library that does it is not installed.
    """
    try:
        import resvg_py
    except ImportError:
        raise QueryError(
            "A PNG needs resvg, which is not installed; run: pip install 'whofunds[png]', or draw "
            "an SVG."
        ) from None
    drawn = resvg_py.svg_to_bytes(svg_string=svg, zoom=_ZOOM)
    return bytes(drawn)
