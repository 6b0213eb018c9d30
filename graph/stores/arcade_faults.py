"""What the embedded engine's exceptions mean, each in one sentence."""

from __future__ import annotations

import re

from .base import CypherError, StoreError
from .checks import READ_ONLY, SAME_ID

_CLASS = re.compile(r"\b(?:[a-z]\w*\.)+[A-Z]\w*(?:Exception|Error)?: ?")
_CAUSE = re.compile(r"\s*\(caused by .*", re.DOTALL)
_PREFIX = re.compile(
    r"^(?:Query|Command) failed: |^Reading the result set failed: |^Failed to .*?: "
)
_DAMAGE = (
    "SerializationException", "IndexException", "SchemaException", "DatabaseMetadataException",
    "DatabaseOperationException", "IOException", "BufferUnderflow", "OutOfBounds", "OutOfMemory",
    "NegativeArraySize", "RecordNotFoundException", "corrupt",
)  # fmt: skip


def opening_fault(fault: Exception, place: str) -> StoreError:
    """Say why a database could not be opened or made, and what to do."""
    text = _everything(fault)
    if "locked by another process" in text:
        said = (
            f"The graph {place} is in use by another process; wait until that ends, "
            "or name another with --graph."
        )
    elif "Found active instance" in text:
        said = f"The graph {place} is open already in this process; close it there first."
    elif "Cannot create directory" in text or "Permission denied" in text:
        said = (
            f"No graph can be made at {place}, because the folder cannot be written; "
            "name another with --graph."
        )
    else:
        said = _damaged(place, fault)
    return StoreError(said)


def statement_fault(fault: Exception, place: str) -> StoreError:
    """Say what is wrong with a statement that a person wrote."""
    text = _everything(fault)
    if "QueryNotIdempotentException" in text:
        return CypherError(READ_ONLY)
    if "DuplicatedKeyException" in text:
        return CypherError(SAME_ID)
    if "SecurityException" in text:
        return CypherError(
            "The statement asks for a file or the network, which is not allowed; "
            "a statement reads the graph only."
        )
    if any(name in text for name in _DAMAGE):
        return StoreError(_damaged(place, fault))
    return CypherError(f"The Cypher statement has a fault: {_reason(fault)}.")


def working_fault(fault: Exception, place: str) -> StoreError:
    """Say why one of our own statements, or the end of a transaction, failed."""
    if "DuplicatedKeyException" in _everything(fault):
        return CypherError(SAME_ID)
    if "No space left" in _everything(fault):
        return StoreError(
            f"The disk that holds the graph {place} is full; make room and try again."
        )
    return StoreError(_damaged(place, fault))


def interrupted(fault: BaseException) -> bool:
    """Tell whether an engine call ended because of Ctrl-C."""
    return "InterruptedException" in _everything(fault)


def incomplete(place: str) -> StoreError:
    """Say that a database does not hold what was written."""
    return StoreError(
        f"The graph {place} is damaged: it does not hold all that was written to it; "
        "restore a copy, or delete the folder and build it anew."
    )


def _damaged(place: str, fault: Exception) -> str:
    return (
        f"The graph {place} cannot be read or written ({_reason(fault)}), so it may be damaged; "
        "restore a copy, or delete the folder and build it anew."
    )


def _everything(fault: BaseException) -> str:
    """Give the words of an exception and of its causes, with their classes."""
    words: list[str] = []
    seen: BaseException | None = fault
    while seen is not None and len(words) < 10:
        words.append(f"{type(seen).__name__}: {seen}")
        seen = seen.__cause__
    return "\n".join(words)


def _reason(fault: Exception) -> str:
    """Give the engine's reason without class names, prefixes and the statement itself."""
    text = _CAUSE.sub("", _PREFIX.sub("", str(fault))) or type(fault).__name__
    line = next(iter(_CLASS.sub("", text).strip().splitlines()), "no reason given")
    printable = "".join(c if c.isprintable() else "?" for c in line)
    return printable[:300].rstrip(" .")
