"""How the model is reached: what the user says, then the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ....schema.folders import cache_folder
from ...errors import ReadError

KEY_NAMES = ("WHOFUNDS_LLM_API_KEY", "OPENAI_API_KEY")


@dataclass(frozen=True, slots=True)
class LlmOptions:
    """What is needed to ask a model; ``None`` is left to the environment, then to the default.

    ``model`` and ``base_url`` as the endpoint wants them. ``per_minute`` is the most requests in
    a minute (0: no limit), ``timeout`` the seconds that one may take, ``tries`` how often one is
    made at most. ``prices`` are those of a million tokens in and out, for the line at the end.
    ``cache`` is the folder of answers. ``form`` is how answers are held to the schema:
    ``json_schema``, ``json_object``, ``text``, or ``auto``, which takes the first that the
    endpoint knows. A text is sent in pieces of ``piece`` characters, of which ``overlap`` stand
    in the next one too.
    """

    model: str | None = None
    base_url: str | None = None
    per_minute: float = 0.0
    timeout: float = 120.0
    tries: int = 5
    prices: tuple[float, float] | None = None
    cache: Path | None = None
    form: str = "auto"
    piece: int = 6000
    overlap: int = 600

    def completed(self, environment: Mapping[str, str] | None = None) -> LlmOptions:
        """Fill in from ``WHOFUNDS_LLM_MODEL``, ``WHOFUNDS_LLM_BASE_URL`` (or ``OPENAI_BASE_URL``),
        ``WHOFUNDS_LLM_PRICES`` (two numbers and a comma between) and ``WHOFUNDS_LLM_CACHE``.

        Raises :class:`~..errors.ReadError` where no model is named, or the address or the prices
        are none.
        """
        given = os.environ if environment is None else environment
        model = self.model or given.get("WHOFUNDS_LLM_MODEL")
        if not model:
            raise ReadError("No model is named: give --llm-model, or set WHOFUNDS_LLM_MODEL.")
        base = self.base_url or given.get("WHOFUNDS_LLM_BASE_URL") or given.get("OPENAI_BASE_URL")
        check_url(base)
        prices = self.prices or read_prices(given.get("WHOFUNDS_LLM_PRICES"))
        return LlmOptions(
            model, base, self.per_minute, self.timeout, self.tries, prices,
            self.cache or _cache(given), self.form, self.piece, self.overlap,
        )  # fmt: skip


def read_prices(words: str | None) -> tuple[float, float] | None:
    """Read two prices, ``0.4,1.6``; raises :class:`~..errors.ReadError` for anything else."""
    if not words:
        return None
    try:
        low, high = (float(part) for part in words.split(","))
    except ValueError:
        low = high = -1.0
    if not (0 <= low < float("inf") and 0 <= high < float("inf")):
        raise ReadError(
            f"The prices {words!r} cannot be read; give those of a million tokens in and out with "
            "a comma between, such as 0.4,1.6."
        )
    return low, high


def api_key(base_url: str | None, environment: Mapping[str, str] | None = None) -> str:
    """Give the key from the environment, never from an option, which others could read.

    An endpoint of one's own may need none. Raises :class:`~..errors.ReadError` where one is
    needed and none is set.
    """
    given = os.environ if environment is None else environment
    key = next((given[name] for name in KEY_NAMES if given.get(name)), None)
    if key is None and base_url is None:
        raise ReadError(
            f"There is no key: set {' or '.join(KEY_NAMES)}, or give --llm-url of an endpoint "
            "that needs none."
        )
    if key is not None and not (key.isascii() and key.isprintable() and " " not in key.strip()):
        raise ReadError(f"The key in {' or '.join(KEY_NAMES)} has a character that no key has.")
    return (key or "none").strip()


def check_url(url: str | None) -> None:
    """Raise :class:`~..errors.ReadError` for what is no address of an endpoint."""
    try:
        parts = urlsplit(url or "http://default")
        sound = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        sound = False
    if not sound:
        raise ReadError(
            f"{url!r} is no address of an endpoint; give one such as http://localhost:8000/v1."
        )


def _cache(given: Mapping[str, str]) -> Path:
    if given.get("WHOFUNDS_LLM_CACHE"):
        return Path(given["WHOFUNDS_LLM_CACHE"])
    return cache_folder(given) / "llm"
