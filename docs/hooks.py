"""The pages of the site that are made: from the kinds, the questions, the commands and docstrings.

mkdocs calls :func:`on_files` when it builds; nothing that it makes is kept in the repository.
"""

import inspect
import re
import shlex
import tempfile
from html import escape
from pathlib import Path

import click
import yaml
from mkdocs.structure.files import File
from whofunds import Answer, Graph
from whofunds.cli import main
from whofunds.loaders.extract import RulesExtractor
from whofunds.queries import load_library
from whofunds.schema import Article, DateInterval, load_model

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PUBLISHED = "2025-10"


def on_files(files, config):
    """Add the made pages to those that are written."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Graph(Path(folder) / "demo.db") as graph,
        Graph(Path(folder) / "more.db") as more,
    ):
        graph.build(ROOT / "examples" / "articles")
        more.add(article(kind, text) for kind, text in sentences().items())
        made = {
            "schema.md": schema_page(graph),
            "commands.md": commands_page(),
            "reference.md": reference_page(),
            **question_pages(graph, more),
        }
    for path, text in made.items():
        files.append(File.generated(config, path, content=text))
    return files


def on_page_markdown(markdown, **_):
    """Put the figures that were measured into the page of limits."""
    if "<!-- figures -->" not in markdown:
        return markdown
    figures = (ROOT / "benchmarks" / "README.md").read_text("utf-8")
    return markdown.replace("<!-- figures -->", re.sub(r"(?m)^(#+) ", r"\1# ", figures))


def fenced(text, language=""):
    """A block of code that nothing in the text can end."""
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{text.rstrip()}\n{fence}\n"


def quoted(value):
    return str(value) if re.fullmatch(r"[\w.:/-]+", str(value)) else shlex.quote(str(value))


def row(*cells):
    return "| " + " | ".join(str(c).replace("|", "\\|").replace("\n", " ") for c in cells) + " |"


# The kinds


def schema_page(graph):
    """Every kind, drawn, with its roles and properties and one sentence that is read as it."""
    model = load_model()
    told = sentences()
    assert set(told) == set(model.facts), "docs/sentences.yaml needs one for each kind"
    parts = [
        "# The schema\n",
        "Made from `schema/kinds/`. Entities play roles in facts; a fact keeps its sentences.\n",
        "## Facts\n",
    ]
    for name, kind in sorted(model.facts.items()):
        parts += [f"### {name}\n", kind.description + "\n", drawn(kind), example(name, told[name])]
        parts += ["| property | type | meaning |", "|---|---|---|"]
        parts += [row(f"`{p.name}`", p.type, p.description) for p in kind.properties.values()]
        edges = [f"`(:{e.source})-[:{e.type}]->(:{e.target})`" for e in kind.edges]
        parts.append("\nDirect edges, by roles: " + ", ".join(edges) + "\n" if edges else "")
    parts.append("## Entities\n")
    for name, kind in sorted(model.entities.items()):
        parts += [f"### {name}\n", kind.description + "\n", known(graph, name)]
        parts += ["| property | type | meaning |", "|---|---|---|"]
        parts += [row(f"`{p.name}`", p.type, p.description) for p in kind.properties.values()]
        parts.append("")
    return "\n".join(parts)


def known(graph, kind):
    """The entity of a kind that is tied to most in the graph of the examples."""
    [most] = graph.cypher(
        f"MATCH (n:{kind})-[r]-() WITH n, count(r) AS ties "
        "RETURN n.id AS id, n.name AS name, n.aliases AS aliases, labels(n) AS labels "
        "ORDER BY ties DESC, name LIMIT 1"
    )
    lines = [
        f"{key:<16}{'、'.join(v) if isinstance(v, list) else v}" for key, v in most.items() if v
    ]
    return fenced("\n".join(lines))


def drawn(kind):
    """A fact in the middle of its roles, as SVG in the colours of the page."""
    height = 34 * len(kind.roles)
    middle = height / 2
    parts = [
        f'<svg class="kind" viewBox="0 0 640 {height}" role="img" width="640" '
        f'xmlns="http://www.w3.org/2000/svg"><title>{escape(kind.name)} and its roles</title>'
        '<g fill="none" stroke="currentColor">'
    ]
    words = ['<g fill="currentColor" font-size="12">']
    for number, role in enumerate(kind.roles.values()):
        y = 17 + 34 * number
        many = "" if role.max == 1 else " *"
        parts.append(f'<rect x="1" y="{y - 12}" width="230" height="24" rx="12"/>')
        parts.append(f'<path d="M231 {y} L470 {middle}" opacity=".5"/>')
        words.append(
            f'<text x="12" y="{y + 4}">{escape(role.name + many)}: '
            f"{escape(', '.join(role.kinds))}</text>"
        )
        at = y + (middle - y) * 0.35
        words.append(
            f'<text x="315" y="{at + 4:.0f}" text-anchor="middle" font-size="9" '
            f'style="paint-order:stroke;stroke:var(--md-default-bg-color,#fff);stroke-width:4">'
            f"{escape(role.relationship)}</text>"
        )
    parts.append(f'<rect x="470" y="{middle - 14}" width="168" height="28"/></g>')
    words.append(
        f'<text x="554" y="{middle + 4}" text-anchor="middle">{escape(kind.name)}</text></g>'
    )
    return "".join(parts + words) + "</svg>\n"


def sentences():
    return yaml.safe_load((HERE / "sentences.yaml").read_text("utf-8"))


def article(kind, text):
    return Article(kind, text, kind, publisher="某报", published=DateInterval.parse(PUBLISHED))


def example(name, text):
    """What the rules read from the sentence of a kind; raises where it is not of that kind."""
    [claim, *_] = [c for c in RulesExtractor().extract(article(name, text)) if c.kind == name]
    lines = [f"> {claim.quote}\n"]
    told = [(role, "、".join(m.name for m in held)) for role, held in claim.roles.items()]
    told += [(key, str(value)) for key, value in claim.values.items()]
    told.append(("modality", str(claim.modality)))
    if claim.attributed_to:
        told.append(("attributed_to", claim.attributed_to))
    return "\n".join([*lines, fenced("\n".join(f"{key:<16}{value}" for key, value in told))])


# The questions


def question_pages(graph, more):
    """A page for each theme: every question, its command, what it answers, and its Cypher."""
    library, pages = load_library(), {}
    themes = sorted({query.theme for query in library.values()})
    index = ["# The questions\n", f"{len(library)} questions, answered from `examples/articles`.\n"]
    for theme in themes:
        title = theme.replace("_", " ")
        index += [f"## [{title}](questions/{theme}.md)\n"]
        parts = [f"# Questions: {title}\n"]
        for query in (q for q in library.values() if q.theme == theme):
            index.append(f"- [`{query.name}`](questions/{theme}.md#{query.name}) {query.question}")
            parts += question(graph, more, query)
        index.append("")
        pages[f"questions/{theme}.md"] = "\n".join(parts)
    return {"questions.md": "\n".join(index), **pages}


def question(graph, more, query):
    """One question with an example that has rows: of the example articles, else of the sentences
    by which the schema is explained."""
    tries = [(graph, shown.params) for shown in query.examples]
    needed = [p.name for p in query.params if p.required]
    tries += [(more, dict.fromkeys(needed, name)) for name in ("黄海软件", "青禾科技", "远山资本")]
    answers = ((given, held.ask(query.name, **given)) for held, given in tries)
    fallback = None
    for given, answer in answers:
        fallback = fallback or (given, answer)
        if len(answer):
            break
    else:
        given, answer = fallback
    words = ["whofunds", "ask", query.name, *(quoted(given[name]) for name in needed)]
    for name, value in given.items():
        if name not in needed:
            words += [f"--{name.replace('_', '-')}", quoted(value)]
    found = str(answer) if len(answer) else "The examples hold no such fact."
    return [
        f"## `{query.name}` {{ #{query.name} }}\n",
        query.question + "\n",
        fenced(" ".join(words)),
        fenced("\n".join(line.rstrip() for line in found.splitlines())),
        '??? note "Columns and Cypher"\n',
        *(f"    - `{name}`: {escape(meaning)}" for name, meaning in query.columns.items()),
        "",
        *("    " + line for line in fenced(query.cypher, "cypher").splitlines()),
        "",
    ]


# The commands, and Python


def commands_page():
    """What ``--help`` says of every command, of groups too."""
    parts = ["# The commands\n", "Made from the help of each. `whofunds ask` has its own pages.\n"]
    root = click.Context(main, info_name="whofunds", **main.context_settings)
    for name in main.list_commands(root):
        parts += helped(main.get_command(root, name), name, root)
    return "\n".join(parts)


def helped(command, name, above):
    context = click.Context(command, info_name=name, parent=above, max_content_width=88)
    context.terminal_width = 88
    yield f"## `{context.command_path}`\n"
    yield fenced(command.get_help(context))
    if isinstance(command, click.Group) and name != "ask":
        for inner in command.list_commands(context):
            yield from helped(command.get_command(context, inner), inner, context)


def reference_page():
    """The classes of the package's front, from their docstrings."""
    parts = ["# Python reference\n", "Made from the docstrings; see also [Python](python.md).\n"]
    for thing in (Graph, Answer):
        parts += [f"## {thing.__name__}\n", prose(inspect.getdoc(thing))]
        for name, member in inspect.getmembers(thing):
            if name.startswith("_") and name != "__init__":
                continue
            if inspect.isfunction(member):
                shown = thing.__name__ if name == "__init__" else f"{thing.__name__}.{name}"
                text = (
                    str(inspect.signature(member)).replace("(self, ", "(").replace("(self)", "()")
                )
                parts += [f"### {shown}\n", fenced(shown + text, "python")]
                parts.append(prose(inspect.getdoc(member)) if name != "__init__" else "")
    return "\n".join(parts)


def prose(doc):
    """A docstring as Markdown: literals, roles, and doctests."""
    text = re.sub(r":\w+:`~?\.*([^`]+)`", r"`\1`", doc or "").replace("``", "`")
    return re.sub(r"(?m)^(>>> .*(?:\n\.\.\. .*)*)", lambda m: fenced(m[1], "python"), text) + "\n"
