"""The house is for living in: layers, sizes, the list of packages, and what ships."""

import ast
import configparser
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = {
    "schema": set(),
    "loaders": {"schema"},
    "graph": {"schema"},
    "queries": {"schema", "graph"},
    "api": {"schema", "loaders", "graph", "queries"},
    "cli": {"schema", "loaders", "graph", "queries", "api"},
}
MOST_LINES, MOST_FUNCTION_LINES, MOST_COLUMNS = 300, 60, 120


def modules(*tops):
    return sorted(p for top in tops for p in (ROOT / top).rglob("*.py"))


def packaged():
    return [*modules(*LAYERS), ROOT / "__init__.py", ROOT / "__main__.py"]


def dotted(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def imports(path):
    """Give (module as a tuple of parts within the package, whether at the top of the file)."""
    here = dotted(path) if path.name == "__init__.py" else dotted(path)[:-1]
    tree = ast.parse(path.read_text("utf-8"))
    typing_only = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = here[: len(here) - node.level + 1]
            module = base + tuple((node.module or "").split(".") if node.module else ())
            at_run_time = node not in typing_only
            for alias in node.names:
                yield (*module, alias.name), at_run_time, node in tree.body
        elif isinstance(node, ast.ImportFrom | ast.Import):
            names = (
                [node.module] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
            )
            for name in names:
                assert name.split(".")[0] not in {*LAYERS, "whofunds"}, (
                    f"{path}: import {name} relatively"
                )


def resolve(parts):
    """Cut a dotted name down to the module that it lies in, as a path, or None."""
    for end in range(len(parts), -1, -1):
        stem = ROOT.joinpath(*parts[:end])
        if stem.with_suffix(".py").is_file() and end:
            return stem.with_suffix(".py")
        if (stem / "__init__.py").is_file():
            return stem / "__init__.py"
    return None


@pytest.mark.parametrize("layer", LAYERS)
def test_each_layer_imports_only_those_below_it(layer):
    seen = 0
    for path in modules(layer):
        for target, at_run_time, _ in imports(path):
            seen += 1
            if at_run_time and target[0] != layer:
                assert target[0] in LAYERS[layer], (
                    f"{path.relative_to(ROOT)} imports {'.'.join(target)}"
                )
    assert seen


def test_the_layer_check_would_notice(tmp_path):
    found = list(imports(ROOT / "cli" / "build.py"))
    assert any(target[0] == "loaders" and at_run_time for target, at_run_time, _ in found)


def test_no_import_cycles():
    graph = {}
    for path in packaged():
        targets = {resolve(t) for t, at_run_time, _ in imports(path) if at_run_time}
        graph[path] = {t for t in targets if t not in (None, path)}
    state = {}

    def visit(path, trail):
        assert state.get(path) != "open", " -> ".join(
            str(p.relative_to(ROOT)) for p in [*trail, path]
        )
        if path in state:
            return
        state[path] = "open"
        for target in sorted(graph[path]):
            # A package's __init__ gathers its own modules; they never import it back.
            visit(target, [*trail, path])
        state[path] = "done"

    for path in graph:
        visit(path, [])


@pytest.mark.parametrize(
    "path", [*packaged(), *modules("tests", "benchmarks")], ids=lambda p: str(p.relative_to(ROOT))
)
def test_files_and_functions_stay_small(path):
    text = path.read_text("utf-8")
    assert text.count("\n") <= MOST_LINES, f"{text.count(chr(10))} lines"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= MOST_FUNCTION_LINES, f"{node.name}: {length} lines"


def test_setup_cfg_lists_every_package():
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", "utf-8")
    listed = set(config["options"]["packages"].split())
    found = {".".join(("whofunds", *dotted(p))) for p in packaged() if p.name == "__init__.py"}
    assert listed == found


def test_no_stray_module_at_the_root():
    assert {p.name for p in ROOT.glob("*.py")} == {"__init__.py", "__main__.py"}


def defined(tree):
    """Give the names that a module defines at its top, but for what decorators and Python use."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.decorator_list:
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            names = (n for n in ast.walk(node) if isinstance(n, ast.Name))
            yield from (n.id for n in names if isinstance(n.ctx, ast.Store))


def used(tree):
    """Give the names that a module reads, imports, or writes alone in a string."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.ImportFrom):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_every_name_of_a_module_is_used_somewhere():
    trees = {
        path: ast.parse(path.read_text("utf-8"))
        for path in [*packaged(), *modules("tests", "benchmarks", "training")]
    }
    uses = {path: set(used(tree)) for path, tree in trees.items()}
    everywhere = set().union(*uses.values())
    dead = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in packaged()
        for name in defined(trees[path])
        if not name.startswith("__")
        and name not in uses[path]
        and (name not in everywhere or name.startswith("_"))
    ]
    assert not dead


@pytest.mark.parametrize("path", packaged(), ids=lambda p: str(p.relative_to(ROOT)))
def test_every_public_thing_has_a_docstring(path):
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree) or not tree.body, "the module has none"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} has none"


def test_nothing_that_git_tracks_names_a_machine_or_a_host_of_packages():
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if tracked.returncode:
        pytest.skip("not a git checkout: nothing is tracked")
    words = (
        "py" + "pi.org",
        "repo1." + "maven",
        "npm" + "js.org",
        "deb." + "debian",
        "/wo" + "rk/",
        "/tm" + "p/",
    )
    for name in tracked.stdout.splitlines():
        path = ROOT / name
        if (
            path.suffix
            in {
                ".py",
                ".md",
                ".cfg",
                ".toml",
                ".yaml",
                ".tsv",
                ".cypher",
                ".xml",
                ".ipynb",
                ".sh",
                "",
            }
            and path.is_file()
        ):
            text = path.read_text("utf-8", errors="ignore")
            assert not [w for w in words if w in text], name


def test_the_lines_of_contributing_are_wrapped():
    lines = (ROOT / "CONTRIBUTING.md").read_text("utf-8").splitlines()
    assert not [n for n, line in enumerate(lines, 1) if len(line) > MOST_COLUMNS]
