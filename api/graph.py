"""A graph, opened for people who work in Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..graph.build import BuildReport, ForgetReport, build, forget
from ..graph.model import GraphData
from ..graph.stores import open_store
from ..graph.stores.base import Closing
from ..loaders import ReadOptions, read_articles
from ..loaders.extract import Extractor, RulesExtractor
from ..queries import find as find_entities
from ..queries import find_query, load_library, paths, resolve_name
from ..queries import show as make_card
from ..queries.model import ParamValue
from ..queries.results import ask, from_table
from ..schema import Article, DateInterval, WhofundsError
from .answer import Answer, import_pandas
from .drawing import Drawing, save

if TYPE_CHECKING:
    import networkx
    import pandas
    import rdflib

    from ..queries import Card, Found
    from ..queries.drawing import Way
    from ..queries.render.html import Theme
    from ..queries.render.wording import Lang
    from .loading import LoadReport


class Graph(Closing):
    """A graph of who funds whom.

    ``uri`` is a folder (made where it is missing), or the address of a Neo4j server such as
    ``neo4j://localhost:7687``, with ``user``, ``password`` and ``database``. Use it in a ``with``,
    or close it: an embedded graph is one process's at a time.

    >>> with Graph("my.db") as graph:               # doctest: +SKIP
    ...     graph.build("articles/", publisher="某报")
    ...     for row in graph.ask("who-funds", "智谱"):
    ...         print(row["investor"], row["quote"])

    Raises :class:`WhofundsError` where it cannot be opened, and wherever a name, a question or a
    file is at fault: the message says what to do.
    """

    def __init__(
        self,
        uri: str | Path = "./whofunds.db",
        *,
        read_only: bool = False,
        user: str | None = None,
        password: str | None = None,
        database: str | None = None,
    ) -> None:
        self.store = open_store(
            str(uri), create=not read_only, read_only=read_only,
            user=user, password=password, database=database,
        )  # fmt: skip

    def build(
        self,
        *sources: str | Path,
        published: str | DateInterval | None = None,
        publisher: str | None = None,
        encoding: str | None = None,
        extractor: Extractor | None = None,
    ) -> BuildReport:
        """Read articles from files and folders, and add their facts.

        ``published`` (such as ``2025-10``) and ``publisher`` stand in for articles that do not
        say. ``extractor`` is the one of rules unless another is given. What could not be read is
        in the report's ``refused``.
        """
        when = DateInterval.parse(published) if isinstance(published, str) else published
        options = ReadOptions(published=when, publisher=publisher, encoding=encoding)
        return self.add(read_articles([str(s) for s in sources], options=options), extractor)

    def load(
        self,
        *files: str | Path,
        mapping: str | Path | None = None,
        published: str | DateInterval | None = None,
        publisher: str | None = None,
    ) -> LoadReport:
        """Add facts from records: tables with a ``mapping`` (the path of its YAML), FollowTheMoney,
        BODS, linked data, or the JSON of a whole graph; see ``whofunds load --help``.

        What could not be read is in the report's ``refused``.
        """
        from ..loaders.records import RecordOptions
        from ..loaders.records.mapping import load_mapping
        from .loading import load

        when = DateInterval.parse(published) if isinstance(published, str) else published
        read = load_mapping(mapping) if mapping is not None else None
        return load(self.store, [str(f) for f in files], RecordOptions(read, when, publisher))

    def add(self, articles: Iterable[Any], extractor: Extractor | None = None) -> BuildReport:
        """Add articles, or what a reader gives instead of one; see :meth:`build`."""
        return build(self.store, articles, (extractor or RulesExtractor()).extract)

    def add_text(
        self,
        text: str,
        *,
        id: str,
        published: str | None = None,
        title: str | None = None,
        url: str | None = None,
        publisher: str | None = None,
    ) -> BuildReport:
        """Add one article from a string, under an ``id`` of your own."""
        when = DateInterval.parse(published) if published else None
        return self.add([Article(id, text, title, url, publisher, when)])

    def forget(self, article: str) -> ForgetReport:
        """Take out an article, by its id, and exactly what only it supported."""
        return forget(self.store, article)

    def questions(self) -> dict[str, str]:
        """Give the name of each question of the library, and the question."""
        return {name: query.question for name, query in load_library().items()}

    def ask(self, question: str, /, *given: ParamValue, **params: ParamValue) -> Answer:
        """Put a question of the library: ``ask("who-funds", "智谱", since="2025")``.

        ``given`` are its required parameters in order; names of entities may be any that the
        graph knows.
        """
        query = find_query(load_library(), question)
        required = [param.name for param in query.params if param.required]
        if len(given) > len(required):
            raise WhofundsError(
                f"{query.name} takes {len(required)} values ({', '.join(required)}), not "
                f"{len(given)}; name the others: {query.name}(..., since=...)."
            )
        return Answer(ask(self.store, query, dict(zip(required, given, strict=False)) | params))

    def cypher(self, statement: str, /, **params: object) -> Answer:
        """Run a Cypher statement that only reads; ``params`` are its ``$parameters``."""
        return Answer(from_table(self.store.run(statement, params)))

    def sparql(self, query: str, /, **values: Any) -> Answer:
        """Put a SPARQL query to the graph's RDF; ``values`` are bound to its variables by name."""
        from ..graph.export.sparql import ask_sparql

        return Answer(from_table(ask_sparql(self.data(), query, values)))

    def find(self, text: str) -> list[Found]:
        """Give the entities with ``text`` in a name."""
        return find_entities(self.store, text)

    def show(self, name: str) -> Card:
        """Give all that is known of one entity."""
        return make_card(self.store, name)

    def path(self, start: str, end: str, *, hops: int = 6, limit: int = 5) -> Answer:
        """Give the shortest ways between two entities, each step with its sentence."""
        ends = resolve_name(self.store, start), resolve_name(self.store, end)
        return Answer(paths(self.store, *ends, most_hops=hops, limit=limit, places=True))

    def draw(
        self,
        *names: str,
        hops: int = 1,
        way: Way = "network",
        query: str | None = None,
        params: Mapping[str, ParamValue] | None = None,
        as_of: date | None = None,
        theme: Theme = "auto",
        lang: Lang = "zh",
        to: str | Path | None = None,
    ) -> Drawing:
        """Give a picture as one HTML page, which a notebook shows as a picture.

        It shows what lies within ``hops`` steps of some names, or the answer to a ``query`` of the
        library with its ``params``; with ``as_of`` only what articles said by that day. ``way`` is
        ``network``, ``timeline`` (of a company), ``matrix`` (investors against companies) or
        ``story`` (of a group). ``to`` writes it to a file too, in the form of its ending: html,
        svg, png, gexf or graphml.
        """
        from ..queries.drawing import Wish, draw

        found = find_query(load_library(), query) if query else None
        given = dict(params or {})
        if found is not None:
            given |= zip((p.name for p in found.params if p.required), names, strict=False)
        wish = Wish(names, hops, way, found, given, as_of, theme, lang)
        if to is not None:
            save(Path(to), lambda form: draw(self.store, wish, form)[0])
        return Drawing(draw(self.store, wish, "html")[0])

    def data(self) -> GraphData:
        """Give the whole graph as plain nodes and edges."""
        return self.store.read()

    def networkx(self) -> networkx.MultiDiGraph[str]:
        """Give the graph as a ``networkx.MultiDiGraph`` with the same ids and properties."""
        from ..graph.view import to_networkx

        return to_networkx(self.data())

    def rdf(self) -> rdflib.Graph:
        """Give the graph as an ``rdflib.Graph``, with its provenance."""
        from ..graph.export.rdf import to_rdf

        return to_rdf(self.data())

    def frames(self) -> dict[str, pandas.DataFrame]:
        """Give a pandas frame for each table: ``entity``, ``fact``, each kind of fact and each type
        of relationship. An unknown value is missing. Raises where pandas is not installed."""
        from ..graph.export.relational import to_tables

        frames = import_pandas()
        return {
            table.name: frames.DataFrame(table.rows, columns=list(table.columns))
            for table in to_tables(self.data())
        }

    def export(self, form: str, to: str | Path | None = None) -> str | None:
        """Write the graph in one of the forms of ``whofunds export``.

        A form that is a text is given back, and written to ``to`` where that is given; the others
        need ``to``, a file or a new folder.
        """
        from ..graph.export import FILES, FORMATS

        if form in FORMATS:
            text = FORMATS[form](self.data())
            if to is not None:
                Path(to).write_text(text, "utf-8", errors="replace")
            return text
        if form not in FILES:
            raise WhofundsError(
                f"There is no form {form!r}; take one of {', '.join([*FORMATS, *FILES])}."
            )
        if to is None:
            raise WhofundsError(f"The form {form!r} is written to a path; give it by to=.")
        write: Callable[[GraphData, Path], None] = FILES[form]
        write(self.data(), Path(to))
        return None

    def close(self) -> None:
        """Release the graph; safe to call twice."""
        self.store.close()

    def __repr__(self) -> str:
        return f"Graph({self.store.uri!r})"
