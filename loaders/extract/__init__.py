"""From articles to claims, and from claims to plain events."""

from .base import Extractor
from .events import to_events
from .events_script import in_script
from .rules_extractor import RulesExtractor

__all__ = ["Extractor", "RulesExtractor", "in_script", "to_events"]
