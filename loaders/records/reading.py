"""Files of records to claims, whatever their form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ...schema import WhofundsError
from ..encoding import decode
from ..endings import to_read_as_table
from ..errors import ReadError
from ..formats import all_formats
from ..walk import Refusal, reason_of, shown
from .base import MOST, RecordFormat, RecordOptions, Records, all_record_formats

_HEAD = 4096


def read_records(inputs: Sequence[str], *, options: RecordOptions) -> Iterator[Records | Refusal]:
    """Read files of records, in their order.

    Gives :class:`Records` for each, or a :class:`Refusal` where a file as a whole cannot be read.
    A bad record never stops the rest. Two files of one name would be one article: the second is
    refused.
    """
    seen: dict[str, str] = {}
    for given in inputs:
        try:
            records = _read(Path(given), options)
        except WhofundsError as error:
            yield Refusal(shown(given), str(error))
        except (OSError, ValueError) as error:
            yield Refusal(shown(given), reason_of(error))
        else:
            before = seen.setdefault(records.article.id, given)
            if before == given:
                yield records
            else:
                yield Refusal(
                    shown(given),
                    f"its id {records.article.id!r} is that of {shown(before)}; rename one, or "
                    "give them ids in their mappings",
                )


def _read(path: Path, options: RecordOptions) -> Records:
    if path.is_dir():
        raise ReadError("it is a folder; name the files in it")
    if path.stat().st_size > MOST:
        raise ReadError(f"it is larger than {MOST // 1024 // 1024} MB; divide it")
    return form_of(path).read(path, options)


def form_of(path: Path) -> RecordFormat:
    """Give the form of a file, by its name and where that is not enough by how it begins.

    Raises :class:`ReadError` where it is of none.
    """
    forms = all_record_formats()
    named = [form for form in forms if path.name.lower().endswith(form.suffixes)]
    if len(named) > 1 or any(form.fits for form in named):
        with path.open("rb") as stream:
            head = stream.read(_HEAD).decode("utf-8", "replace").removeprefix("\ufeff")
        named = [form for form in named if form.fits is None or form.fits(head)]
    if not named:
        advice = to_read_as_table(path.name)
        if advice is not None:
            raise ReadError(advice)
        if any(path.name.lower().endswith(form.suffixes) for form in all_formats()):
            raise ReadError("it is an article by its ending; give it to `whofunds build`")
        known = ", ".join(f"{form.name} ({', '.join(form.suffixes)})" for form in forms)
        raise ReadError(f"it is of no form of records that is known; there are {known}")
    return named[0]


def read_text(path: Path, options: RecordOptions) -> str:
    """Give a file's text, decoded as articles are."""
    return decode(path.read_bytes(), encoding=options.encoding)
