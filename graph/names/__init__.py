"""Names of organizations, people and products: what they are made of, and which are one."""

from .anatomy import Anatomy, anatomy, bare
from .links import RULES, Link, Node, name_links

__all__ = ["RULES", "Anatomy", "Link", "Node", "anatomy", "bare", "name_links"]
