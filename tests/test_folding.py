"""The form of names for comparing; simplified text skips the converter and must not tell."""

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc_pyo3 import OpenCC
from whofunds.schema import folding
from whofunds.schema.folding import fold


def _of_gb2312():
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield bytes([row, cell]).decode("gb2312", "ignore")


GB_2312 = "".join(_of_gb2312())
ALONE = [character for character in GB_2312 if character not in folding._AMBIGUOUS]


def test_each_character_that_skips_the_converter_is_left_alone_by_it():
    assert len(GB_2312) == 7445
    text = "".join(ALONE)
    assert OpenCC("t2s").convert(text, False) == text


@given(st.text(ALONE + list("aZ0 -·"), max_size=12))
def test_so_is_each_text_of_them(text):
    assert OpenCC("t2s").convert(text, False) == text


def test_so_is_each_word_of_the_data():
    texts = [
        file.read_text("utf-8")
        for folder in ("graph/names/data", "graph/data", "schema/data", "loaders/extract/data")
        if (place := files("whofunds").joinpath(*folder.split("/"))).is_dir()
        for file in place.iterdir()
        if file.name.endswith((".tsv", ".csv", ".txt"))
    ]
    words = {word for text in texts for word in re.findall(r"[\u4e00-\u9fff]+", text)}
    plain = [word for word in words if folding._simplified(word) == word]
    assert len(plain) > 1000
    converter = OpenCC("t2s")
    assert [word for word in plain if converter.convert(word, False) != word] == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("智譜ＡＩ", "智谱ai"),
        ("智谱 AI", "智谱ai"),
        ("沈默資本", "沉默资本"),
        ("沈南鹏", "沈南鹏"),
        ("答覆科技", "答复科技"),
        ("藉口", "借口"),
        ("乾坤投资", "乾坤投资"),
        ("三藩市", "三藩市"),
        ("“”", ""),
    ],
)
def test_folds(written, meant):
    assert fold(written) == meant
