"""Encodings are found, short and long; what is no text is refused with one sentence."""

import codecs
import random

import pytest
from whofunds.loaders import ReadError
from whofunds.loaders.encoding import decode, detect, known_encoding

SIMPLIFIED = (
    "新公司宣布完成两亿元融资，由本地国资领投，老股东跟投。创始人表示，资金将用于研发和市场。\n"
    "这家公司成立于二〇一九年，总部设在杭州，员工约三百人。去年的收入比前一年增长了一倍，但仍在亏损。\n"
)
TRADITIONAL = (
    "新公司宣布完成兩億元融資，由本地國資領投，老股東跟投。創辦人表示，資金將用於研發和市場。\n"
    "這家公司成立於二〇一九年，總部設在臺北，員工約三百人。去年的收入比前一年增長了一倍，但仍在虧損。\n"
)
MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
CASES = [
    ("utf-8", SIMPLIFIED),
    ("gb18030", SIMPLIFIED),
    ("gb18030", TRADITIONAL),  # GBK holds the traditional characters too
    ("big5", TRADITIONAL),
    ("utf-16-le", SIMPLIFIED),
    ("utf-16-be", TRADITIONAL),
]
NAMES = [f"{name} {'simplified' if text is SIMPLIFIED else 'traditional'}" for name, text in CASES]


@pytest.mark.parametrize("repeat", [1, 3000])
@pytest.mark.parametrize(("encoding", "text"), CASES, ids=NAMES)
def test_long_chinese_text_is_decoded(encoding, text, repeat):
    text = text.replace("〇", "零") * repeat  # plain Big5 has no 〇
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(("encoding", "text"), CASES, ids=NAMES)
def test_short_chinese_text_is_decoded(encoding, text):
    words = [w for w in text.replace("〇", "零").replace("\n", "，").split("，") if len(w) >= 6]
    wrong = [w for w in words if decode(w.encode(encoding)) != w]
    assert len(words) >= 8
    assert not wrong


@pytest.mark.parametrize("encoding", MARKS)
@pytest.mark.parametrize("text", ["融", SIMPLIFIED, "plain ASCII"])
def test_a_byte_order_mark_decides_and_is_dropped(encoding, text):
    assert decode(MARKS[encoding] + text.encode(encoding)) == text


def test_english_in_utf16_without_a_mark():
    text = "Nvidia invests in a company. " * 5
    assert decode(text.encode("utf-16-le")) == text
    assert decode(text.encode("utf-16-be")) == text


def test_ascii_and_western_text():
    assert decode(b"A company raised $2m.") == "A company raised $2m."
    text = "The company’s “round” — its third — was led by a café owner, he said."
    assert decode(text.encode("cp1252")) == text


def test_mostly_latin_text_with_a_few_hanzi():
    text = "The company (中国投资公司) raised 20 million dollars from a fund, " * 3
    assert decode(text.encode("gb18030")) == text


def test_four_byte_characters_of_gb18030():
    text = SIMPLIFIED + "股东𠮷先生和😀。"
    assert decode(text.encode("gb18030")) == text


def test_the_euro_sign_of_windows_in_gbk():
    raw = "公司融资".encode("gbk") + b"\x80" + "五百万，投资方没有公布。".encode("gbk")
    assert decode(raw) == "公司融资€五百万，投资方没有公布。"
    assert decode(raw, encoding="gbk") == "公司融资€五百万，投资方没有公布。"


def test_hkscs_characters():
    text = "佢哋嘅公司喺香港，" * 4 + "資金嚟自本地嘅投資者。"
    assert decode(text.encode("big5hkscs")) == text


@pytest.mark.parametrize("seed", range(20))
def test_a_few_damaged_bytes_do_not_lose_the_article(seed):
    where = random.Random(seed)
    for encoding, text in (("utf-8", SIMPLIFIED), ("gb18030", SIMPLIFIED), ("big5", TRADITIONAL)):
        text = text.replace("〇", "零") * 4
        raw = bytearray(text.encode(encoding))
        raw[where.randrange(0, len(raw) // 4)] = 0xFF
        assert decode(bytes(raw)).endswith(text[len(text) // 2 :])
        assert detect(bytes(raw)) == {"big5": "cp950"}.get(encoding, encoding)


def test_a_text_cut_within_a_character():
    text = SIMPLIFIED.strip()
    assert decode(text.encode()[:-1]) == text[:-1] + "\ufffd"
    assert decode(text.encode("gb18030")[:-1]) == text[:-1] + "\ufffd"


def test_what_a_page_declares_counts_where_the_bytes_leave_it_open():
    raw = "投資".encode("big5")
    assert decode(raw, declared="big5") == "投資"
    assert decode("融资".encode("gbk"), declared="gb2312") == "融资"


def test_a_wrong_declaration_does_not_win():
    assert decode(SIMPLIFIED.encode("utf-8"), declared="gb2312") == SIMPLIFIED
    assert decode(SIMPLIFIED.encode("gb18030"), declared="big5") == SIMPLIFIED
    assert decode(SIMPLIFIED.encode("gb18030"), declared="utf-8") == SIMPLIFIED
    assert decode(SIMPLIFIED.encode("gb18030"), declared="no-such-charset") == SIMPLIFIED
    assert decode(SIMPLIFIED.encode("gb18030"), declared="zlib") == SIMPLIFIED


def test_what_the_user_names_is_obeyed():
    assert decode("Ünïcode".encode("latin-1"), encoding="latin-1") == "Ünïcode"
    assert decode(SIMPLIFIED.encode("utf-16"), encoding="utf-16") == SIMPLIFIED
    assert decode(codecs.BOM_UTF16_BE + "融资".encode("utf-16-be"), encoding="utf-16") == "融资"
    with pytest.raises(ReadError, match=r"it is not utf-8 at byte 0; leave --encoding out"):
        decode("融资".encode("gbk"), encoding="utf-8")


@pytest.mark.parametrize(
    ("label", "name"),
    [("gb2312", "gb18030"), ("GBK", "gb18030"), ("Big5", "cp950"), ("UTF8", "utf-8"),
     ("zlib", None), ("rot13", None), ("idna", None), ("x", None), ("", None), ("a\0b", None)],
)  # fmt: skip
def test_labels_of_encodings(label, name):
    assert known_encoding(label) == name


def test_line_endings_become_line_feeds():
    assert decode("一\r\n二\r三\n四".encode()) == "一\n二\n三\n四"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "it is empty"),
        (b" \r\n\t ", "it is empty"),
        (codecs.BOM_UTF8, "it is empty"),
        (codecs.BOM_UTF16_LE, "it is empty"),
        (b"\xe2\x80\x8b", "it is empty"),
        (b"text\0text", "NUL bytes"),
        ("融资\0融资".encode(), "NUL bytes"),
        (b"\0" * 1000, "not text"),
        (bytes(range(256)) * 8, "not text"),
        (b"\x01\x02\x03\x04 ab" * 20, "control characters"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
        (random.Random(3).randbytes(5000), "not text"),
        (bytes(b | 0x80 for b in random.Random(4).randbytes(5000)), "not text"),
        (b"%PDF-1.7\nstream", "it is a PDF"),
        (b"PK\x03\x04rest", "office document"),
        (b"{\\rtf1 text}", "an RTF document"),
    ],
    ids=range(16),
)
def test_what_is_no_text_is_refused(raw, why):
    with pytest.raises(ReadError, match=why) as caught:
        decode(raw)
    assert "\n" not in str(caught.value)


def test_marks_and_emoji_pass_unchanged():
    text = "公司\u202e名\u200f称\u2066🏦👨‍👩‍👧 </script> {$} \"'`"
    assert decode(text.encode()) == text
    assert decode(text.encode("utf-16")) == text
