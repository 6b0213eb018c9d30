"""WHOFUNDS_LANG=zh: help and columns in Chinese; programs and faults see no difference."""

import re
from importlib.resources import files

import click
import pytest
from whofunds.cli import language, main
from whofunds.queries import load_library

HAN = re.compile("[\u4e00-\u9fff]")


@pytest.fixture
def chinese(monkeypatch):
    monkeypatch.setenv("WHOFUNDS_LANG", "zh_CN.UTF-8")


def commands():
    """Every command with the words by which it is called, the questions too."""

    def below(command, above, words):
        # As main has them: click keeps the option that it makes first.
        context = click.Context(command, info_name=words[-1], parent=above, **main.context_settings)
        yield command, context, words
        if isinstance(command, click.Group):
            for name in command.list_commands(context):
                yield from below(command.get_command(context, name), context, [*words, name])

    yield from below(main, None, ["whofunds"])


def paragraphs(command, context):
    kept = [p for p in (command.help or "").split("\n\n") if not p.lstrip().startswith("\b")]
    options = [p for p in command.get_params(context) if isinstance(p, click.Option)]
    return [text for text in [*kept, *(p.help for p in options)] if text and text.strip()]


def test_nearly_all_help_is_translated():
    """What is new may be English for a while; it is listed here and goes into cli/data/zh.tsv."""
    said = {text for c, context, _ in commands() for text in paragraphs(c, context)}
    for query in load_library().values():
        said |= {query.title, *query.columns.values(), *(p.meaning for p in query.params)}
    missing = sorted(text for text in said if language.translated(text) is None)
    assert len(said) > 500
    assert len(missing) < 0.1 * len(said), missing


def test_nearly_all_columns_are_translated():
    names = {name for query in load_library().values() for name in query.columns}
    missing = sorted(n for n in names if language.column(n) == n and n not in ("id", "pagerank"))
    assert len(names) > 200
    assert len(missing) < 0.1 * len(names), missing


def test_all_sections_of_cards_are_translated():
    titles = {query.card.title for query in load_library().values() if query.card}
    assert len(titles) > 15
    assert [title for title in sorted(titles) if language.column(title) == title] == []


@pytest.mark.parametrize("name", ["zh.tsv", "zh_columns.tsv"])
def test_the_catalogue_is_sound(name):
    lines = files("whofunds.cli").joinpath("data", name).read_text("utf-8").splitlines()
    assert all(line.count("\t") == 1 for line in lines)
    keys = [line.split("\t")[0] for line in lines]
    assert len(set(keys)) == len(keys)
    for line in lines[1:]:
        english, other = line.split("\t")
        assert not HAN.search(
            english.replace("谁投资了智谱", "").replace("六小龙", "").replace("约, 近", "")
        )
        assert other.strip() == other and other
        names = re.findall(r"--[a-z]+|WHOFUNDS_\w+|NEO4J_\w+|\.\w{3,6}\b", english)
        assert [n for n in names if n not in other] == [], english


def test_help_is_chinese_and_fits_the_terminal(whofunds, chinese):
    from rich.cells import cell_len

    for words in (["--help"], ["ask", "--help"], ["ask", "who-funds", "--help"], ["export", "--help"], ["entities", "merge", "-h"]):  # fmt: skip
        out = whofunds(*words).stdout
        assert out.startswith("用法：") and "选项：\n" in out
        assert "Options" not in out and "Show this message" not in out
        assert all(cell_len(line) <= 80 or line.startswith("  --as [") for line in out.splitlines())
    help_of_all = whofunds("--help").stdout
    assert re.search(r"(?m)^  build +读文章", help_of_all)
    assert "[默认：" in whofunds("draw", "--help").stdout
    listed = whofunds("ask").stdout
    assert re.search(r"(?m)^  who-funds +谁投资了一家公司？$", listed) and "资金：" in listed
    one = whofunds("ask", "who-funds", "--help").stdout
    assert "whofunds ask who-funds 智谱" in one and re.search(r"investor +谁出的钱", one)


def test_tables_have_chinese_columns_and_programs_have_english_ones(whofunds, graph, chinese):
    asked = ("ask", "who-funds", "青禾科技", "--graph", graph)
    table = whofunds(*asked).stdout
    assert table.splitlines()[0].split()[:2] == ["投资方", "领投"] and "出处" in table
    marked = whofunds(*asked, "--markdown").stdout
    assert "| 投资方 |" in marked
    assert "没有来源写明: 国资, 日期" in table and "没有来源写明: 国资, 日期" in marked
    assert "No source" not in table + marked
    assert whofunds(*asked, "--csv").stdout.startswith("company,investor,")
    assert '"investor": "远山资本"' in whofunds(*asked, "--json").stdout
    assert "种类" in whofunds("show", "青禾科技", "--graph", graph).stdout
    own = whofunds("cypher", "MATCH (n:Investor) RETURN n.name AS name", "--graph", graph).stdout
    assert own.splitlines()[0].strip() == "name"


def test_without_it_nothing_changes(whofunds, monkeypatch, graph):
    for value in ("", "en", "fr_FR"):
        monkeypatch.setenv("WHOFUNDS_LANG", value)
        out = whofunds("build", "--help").stdout
        assert out.startswith("Usage:") and not HAN.search(out)
        table = whofunds("ask", "who-funds", "青禾科技", "--graph", graph).stdout
        assert table.startswith("investor")


def test_faults_are_told_in_english(whofunds, chinese, tmp_path):
    done = whofunds("ask", "who-funds", "x", "--graph", tmp_path / "none.db", ok=False)
    assert not HAN.search(done.stderr)


def test_lines_of_chinese_are_divided_by_what_they_take():
    lines = language.wrapped("读文章，把其中的事实加进图谱。whofunds build FILE", 12)
    assert lines == ["读文章，把其", "中的事实加进", "图谱。", "whofunds", "build FILE"]
    assert language.wrapped("", 10) == [] and language.wrapped("averylongword", 4) == ["averylongword"]  # fmt: skip
