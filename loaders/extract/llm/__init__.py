"""Extraction by a hosted model behind any endpoint that speaks the OpenAI API."""

from .extractor import LlmExtractor
from .options import LlmOptions

__all__ = ["LlmExtractor", "LlmOptions"]
