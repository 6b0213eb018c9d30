"""What to do with a file that no format reads, by its ending."""

from __future__ import annotations

from pathlib import PurePath

RECORDS = "file of records"
TABLES = (".csv", ".tsv", ".xlsx")
_SORTS = {
    "spreadsheet": ".xls .xlsb .xlsm .xlt .ods .fods .et .numbers .csv .tsv .xlsx",
    "document": ".doc .docx .docm .dot .odt .fodt .rtf .wps .pages .tex .djvu .mobi .azw3 .caj",
    "presentation": ".ppt .pptx .odp .dps .key",
    "picture": ".png .jpg .jpeg .gif .webp .bmp .tif .tiff .heic .svg",
    "recording": ".mp3 .m4a .wav .mp4 .mov .avi .mkv",
    "archive": ".zip .gz .tgz .bz2 .xz .zst .7z .rar .tar",
    RECORDS: ".json .ijson .ttl .nt .jsonld",
}
_BY_ENDING = {end: sort for sort, ends in _SORTS.items() for end in ends.split()}

_TO_READ = {
    "spreadsheet": "save it as .xlsx or .csv, and give that to `whofunds load`",
    "document": "save it as .txt, .html or .pdf",
    "presentation": "save it as .pdf",
    "picture": "write its text into a .txt file",
    "recording": "write what is said into a .txt file",
    "archive": "unpack it first",
    RECORDS: "give it to `whofunds load`, or articles as .jsonl, one a line",
}


def sort_of(name: str) -> str | None:
    """Give what a file of that name is, where its ending tells: a spreadsheet, a picture, …"""
    return _BY_ENDING.get(PurePath(name.lower()).suffix)


def to_read_as_article(name: str) -> str | None:
    """Say why a file of that name is no article and what to do, or ``None`` where nobody knows."""
    sort = sort_of(name)
    if sort is None:
        return None
    if name.lower().endswith(TABLES):
        return "it is a table; give it to `whofunds load`"
    return f"it is {_article(sort)}; {_TO_READ[sort]}"


def to_read_as_table(name: str) -> str | None:
    """Say why a file of that name is no table that is read and what to do, or ``None`` where it is
    one, or where nobody knows."""
    sort = sort_of(name)
    if sort is None or sort == RECORDS or name.lower().endswith(TABLES):
        return None
    if sort == "archive":
        return "it is an archive; unpack it first"
    if sort == "spreadsheet":
        return "no spreadsheet of its ending is read; save it as .xlsx or .csv"
    return f"it is {_article(sort)}; save its table as .xlsx or .csv"


def _article(sort: str) -> str:
    return f"an {sort}" if sort[0] in "aeiou" else f"a {sort}"
