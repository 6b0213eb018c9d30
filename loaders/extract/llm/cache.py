"""Answers kept on disk, so that asking the same again costs nothing."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ...errors import ReadError


@dataclass(frozen=True, slots=True)
class Answer:
    """What the model wrote, how many tokens that took, and whether it was cut short."""

    text: str
    tokens_in: int = 0
    tokens_out: int = 0
    cut: bool = False


class Cache:
    """A folder of answers, each a file named by the hash of what was asked.

    The key is no part of the hash, the endpoint, the model, the words and the schema are. A file
    that cannot be read counts as none.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, asked: Mapping[str, object]) -> Answer | None:
        """Give the answer to what was asked before, or ``None``."""
        try:
            data = json.loads(self._path(asked).read_text("utf-8"))
            return Answer(str(data["text"]), int(data["in"]), int(data["out"]), bool(data["cut"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, asked: Mapping[str, object], answer: Answer) -> None:
        """Write an answer; a reader sees it whole or not at all.

        Raises :class:`~...errors.ReadError` where the folder cannot be written.
        """
        path = self._path(asked)
        data = {
            "text": answer.text, "in": answer.tokens_in, "out": answer.tokens_out,
            "cut": answer.cut,
        }  # fmt: skip
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(
                "w", encoding="utf-8", dir=path.parent, delete=False
            ) as file:
                json.dump(data, file)
            os.replace(file.name, path)  # noqa: PTH105  the same in fewer words
        except OSError as error:
            raise ReadError(
                f"The answer cannot be kept in {self._folder} ({error.strerror}); free the folder, "
                "or name another with WHOFUNDS_LLM_CACHE."
            ) from None

    def _path(self, asked: Mapping[str, object]) -> Path:
        packed = json.dumps(asked, sort_keys=True, ensure_ascii=True).encode("ascii")
        name = hashlib.sha256(packed).hexdigest()
        return self._folder / name[:2] / f"{name[2:]}.json"
