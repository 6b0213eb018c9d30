"""The library in Neo4j Browser: links into its editor, favourites, a style, a guide."""

from .kit import kit_files
from .link import address_of, link, plain_values, statement
from .serve import GuideServer

__all__ = ["GuideServer", "address_of", "kit_files", "link", "plain_values", "statement"]
