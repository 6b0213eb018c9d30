"""The table of the page's words: whole in both languages, and all that the page asks for."""

import re
from pathlib import Path

import pytest
import whofunds
from whofunds.queries.render.looks import COLOURS, SHAPES
from whofunds.queries.render.wording import LANGS, word, wording
from whofunds.schema import Modality, load_model

PAGE = Path(whofunds.__file__).parent / "queries" / "render" / "page"


def test_both_languages_have_every_word_and_the_same_gaps():
    zh, en = wording("zh"), wording("en")
    assert zh.keys() == en.keys()
    for key, text in zh.items():
        assert text
        assert en[key]
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", en[key])), key


def test_the_page_asks_for_no_word_that_is_not_there_and_the_table_has_none_to_spare():
    script = "\n".join(path.read_text("utf-8") for path in sorted(PAGE.glob("*.js")))
    asked = set(re.findall(r'"((?:ui|legend)\.\w+)"', script))
    made = {f"ui.{name}" for name in re.findall(r'"(\w+)"', script)}
    made |= {f"legend.{name}" for name in re.findall(r'"(\w+)"', script)}
    have = {key for key in wording("zh") if key.startswith(("ui.", "legend."))}
    assert asked <= have, asked - have
    assert have <= asked | made, have - asked - made


@pytest.mark.parametrize("lang", LANGS)
def test_everything_that_the_schema_can_say_has_a_word(lang):
    words, model = wording(lang), load_model()
    wanted = {f"modality.{each}" for each in Modality} | {f"role.{each}" for each in COLOURS}
    wanted |= {f"kind.{each}" for each in SHAPES} | {f"kind.{name}" for name in model.facts}
    for kind in model.facts.values():
        wanted |= {f"type.{edge.type}" for edge in kind.edges}
    assert wanted <= words.keys(), wanted - words.keys()


def test_what_the_table_does_not_have_is_shown_as_it_is():
    assert word("en", "type", "FUNDS") == "funds"
    assert word("en", "type", "SOMETHING_NEW") == "SOMETHING_NEW"


def test_every_part_of_the_page_is_of_a_size_to_read():
    for path in PAGE.iterdir():
        assert path.read_text("utf-8").count("\n") <= 300, path.name
