"""Links that open Neo4j Browser with a question in its editor.

The values stand in the statement as literals. The Browser could take them as ``:param`` commands
before the statement, but the classic one answers several statements with ticks only, and shows
neither their tables nor their pictures.

Sources: "Browser URL parameters" of the Neo4j Browser manual; "Expressions", on string literals
and escape sequences, of the Cypher manual.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal
from urllib.parse import quote, urlsplit

from ...schema import fold
from ..errors import ParamError, QueryError
from ..model import ParamValue, Query, bare
from ..params import read_value

LOCAL = "http://localhost:7474/browser/"
_PARAMETER = re.compile(r"\$(\w+)")
_SHORT = {"'": "\\'", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_SERVER = re.compile(r"(neo4j|bolt)(\+ssc|\+s)?://", re.IGNORECASE)


def literal(value: ParamValue) -> str:
    """Write a value as Cypher; for any text, reading it gives that text back.

    Lone surrogates, which no engine takes, become ``?``.
    """
    if value is None:
        return "null"
    if not isinstance(value, str):
        return repr(value)
    text = value.encode("utf-8", "replace").decode("utf-8")
    # Cypher 5 reads \uXXXX before it looks for strings, also where the backslash is escaped; so a
    # backslash before a u ends one literal, and the u begins the next.
    pieces = [f"'{''.join(map(_sign, part))}'" for part in re.split(r"(?<=\\)(?=[uU])", text)]
    return pieces[0] if len(pieces) == 1 else f"({' + '.join(pieces)})"


def _sign(char: str) -> str:
    # The classic Browser decodes an address before it cuts it at & and #.
    plain = char.isprintable() and char not in "&#"
    return _SHORT.get(char) or (char if plain else _escape(char))


def _escape(char: str) -> str:
    units = char.encode("utf-16-be")
    return "".join(f"\\u{units[i : i + 2].hex()}" for i in range(0, len(units), 2))


def key_of(name: str) -> str:
    """Give the form of a name that a graph holds where it holds the name at all: the folded one,
    or, for marks alone, the name itself."""
    return fold(name) or name.strip()


def plain_values(query: Query, given: Mapping[str, ParamValue]) -> dict[str, ParamValue]:
    """Give every parameter of a query with its value, without a graph to look names up in: an
    entity is asked for by :func:`key_of` its name.

    Raises :class:`ParamError` for one that is missing or not of its type.
    """
    values: dict[str, ParamValue] = {}
    for param in query.params:
        value = given.get(param.name)
        if value is None:
            if param.required:
                raise ParamError(f"{query.name} needs {param.name!r}: {param.meaning}.")
            values[param.name] = param.default
        elif param.type == "entity":
            values[param.name] = key_of(str(value))
            if param.required and not values[param.name]:
                raise ParamError(f"{query.name} needs a name for {param.name!r}, and it is blank.")
        else:
            values[param.name] = read_value(param, value)
    return values


def statement(query: Query, values: Mapping[str, ParamValue], *, graph: bool = False) -> str:
    """Give the statement of a query, or of its graph form, with its values and its title above.

    ``values`` has every parameter, as it is passed to Cypher. Raises :class:`QueryError` where
    the graph form is asked for and there is none, and for a table that Cypher does not make.
    """
    if graph and query.graph is None:
        raise QueryError(f"{query.name} has no graph form; ask for its table.")
    form = query.graph if graph and query.graph else query
    if form is query and query.computed:
        raise QueryError(
            f"{query.name} is computed from what its statement fetches, which a Browser cannot do; "
            f"ask it by `whofunds ask {query.name}`."
        )
    text, done, at = form.cypher, [], 0
    for found in _PARAMETER.finditer(bare(text)):
        done += [text[at : found.start()], literal(values[found.group(1)])]
        at = found.end()
    return f"// {form.title}\n{''.join(done)}{text[at:]}"


def link(
    text: str,
    *,
    address: str = LOCAL,
    uri: str = "",
    database: str = "",
    command: Literal["edit", "play"] = "edit",
) -> str:
    """Give the address that opens Neo4j Browser with ``text`` in its editor, or, to ``play``, with
    the guide at the address ``text``.

    ``address`` is the Browser's own; ``uri`` and ``database`` fill in its form for connecting,
    where ``uri`` is a server's. A password in ``uri`` is left out.
    """
    # Both engines of Cypher 5 read these escapes anywhere, and no address can carry the signs.
    text = text.replace("&", "\\u0026").replace("#", "\\u0023")
    parts = {"dbms": _without_password(uri) if _SERVER.match(uri) else "", "db": database}
    parts |= {"cmd": command, "arg": text}
    asked = "&".join(f"{name}={quote(value, safe='')}" for name, value in parts.items() if value)
    return f"{address}{'&' if '?' in address else '?'}{asked}"


def _without_password(uri: str) -> str:
    scheme, _, rest = uri.partition("://")
    user, at, host = rest.rpartition("@")
    return f"{scheme}://{user.partition(':')[0]}{at}{host}"


def address_of(uri: str) -> str:
    """Give the address of the Browser that a server at ``uri`` serves, at its usual port; that of
    this machine for anything else."""
    found = _SERVER.match(uri)
    host = urlsplit(uri).hostname if found else None
    if found is None or not host:
        return LOCAL
    host = f"[{host}]" if ":" in host else host
    return f"https://{host}:7473/browser/" if found[2] else f"http://{host}:7474/browser/"
