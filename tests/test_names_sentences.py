"""Sentences: where they end, and what a quotation holds together."""

from hypothesis import given
from hypothesis import strategies as st
from whofunds.loaders.extract.reading import make_document
from whofunds.loaders.extract.sentences import split_sentences
from whofunds.schema import Article


def words(text: str) -> list[str]:
    return [s.text for s in split_sentences(text)]


def test_marks_and_lines_end_sentences() -> None:
    text = "第一句。第二句！\n第三句；第四句"
    assert words(text) == ["第一句。", "第二句！", "第三句；", "第四句"]
    assert [s.paragraph for s in split_sentences(text)] == [0, 0, 1, 1]


def test_a_quotation_stays_with_whose_it_is() -> None:
    text = "“已经很忙。项目很多。”孟川表示。他说：“会好的。”之后离开。"
    assert words(text) == ["“已经很忙。项目很多。”孟川表示。", "他说：“会好的。”", "之后离开。"]


def test_a_quotation_that_never_closes_holds_nothing() -> None:
    assert words("他说：“好。走了。\n再见。") == ["他说：“好。", "走了。", "再见。"]


def test_english_full_stops() -> None:
    text = "Acme Inc. raised $1.5 million. The U.S. fund led it. Done"
    assert words(text) == ["Acme Inc. raised $1.5 million.", "The U.S. fund led it.", "Done"]


@given(st.text(alphabet='甲乙。！；“”「」 \n.A"', max_size=80))
def test_sentences_stand_in_the_text_and_lose_nothing(text: str) -> None:
    sentences = split_sentences(text)
    assert all(text[s.start : s.end] == s.text for s in sentences)
    assert "".join(s.text for s in sentences).split() == "".join(text).split() or [
        c for s in sentences for c in s.text if not c.isspace()
    ] == [c for c in text if not c.isspace()]


def test_a_document_has_everything_in_order() -> None:
    doc = make_document(Article("a", "近日，云杉科技完成3亿元A轮融资。由青榆资本领投。"))
    assert [s.text for s in doc.sentences] == [
        "近日，云杉科技完成3亿元A轮融资。",
        "由青榆资本领投。",
    ]
    assert [n.text for n in doc.names] == ["云杉科技", "青榆资本"]
    assert [a.text for a in doc.amounts] == ["3亿元"]
