"""Sources to articles to claims: reading, repair of broken text, extraction."""

from .errors import ReadError
from .options import ReadOptions
from .sources import count_inputs, read_articles
from .walk import Refusal

__all__ = ["ReadError", "ReadOptions", "Refusal", "count_inputs", "read_articles"]
