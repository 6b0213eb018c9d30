"""Markdown: front matter, and text without marks."""

import pytest
from whofunds.loaders import ReadError
from whofunds.loaders.formats.markdown import read as read_markdown
from whofunds.loaders.formats.markdown import without_marks


def test_front_matter():
    draft = read_markdown(
        "---\nid: 007\ntitle: '题: 一'\nurl: https://example.org/a\ndate: 2025-07-02\n"
        "publisher: 某报\ntags: [a, b]\nother: {x: 1}\n---\n\n正文。\n"
    )
    assert draft.text == "正文。"
    assert (draft.id, draft.title, draft.url) == ("007", "题: 一", "https://example.org/a")
    assert (draft.published.iso(), draft.publisher) == ("2025-07-02", "某报")


def test_published_goes_before_date_and_null_is_unknown():
    draft = read_markdown("---\ndate: 2025-07-02\npublished: 2025-06\ntitle: ~\nid:\n---\n正文。")
    assert draft.published.iso() == "2025-06"
    assert (draft.title, draft.id) == (None, None)


@pytest.mark.parametrize(
    "text",
    ["---\n\n正文。\n\n---\n", "---\n- 一\n- 二\n---\n正文。", "正文。\n---\nid: 1\n---\n",
     "---\nid: 1\n正文没有结束", "---\n: [坏\n---\n正文。"],
)  # fmt: skip
def test_a_rule_is_no_front_matter(text):
    draft = read_markdown(text)
    assert draft.id is None
    assert "正文" in draft.text


@pytest.mark.parametrize(
    ("front", "why"),
    [
        ("title: a: b", "its front matter, line 2 is not YAML; put a value that holds a colon"),
        ("title: 好\nid: 'x", "is not YAML"),
        ("title: [a, b]", "its 'title' is not text"),
        ("date: 昨天", "its 'date': '昨天' is not a date"),
        (f"id: {'x' * 501}", "its id is over 500 characters"),
        ("title: a\nx: " + "[" * 5000, "is not YAML"),
    ],
)
def test_faulty_front_matter_is_refused(front, why):
    with pytest.raises(ReadError, match=why) as caught:
        read_markdown(f"---\n{front}\n---\n正文。")
    assert "\n" not in str(caught.value)


def test_front_matter_builds_no_objects():
    with pytest.raises(ReadError, match="its 'title' is not text"):
        read_markdown("---\ntitle: !!python/object/apply:os.getcwd []\n---\n正文。")


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("# 题 #\n\n正文", "题\n\n正文"),
        ("题\n===\n正文", "题\n\n正文"),
        ("**某公司**完成*两亿元*融资", "某公司完成两亿元融资"),
        ("__某公司__ _x_ ~~旧~~", "某公司 x 旧"),
        ("[某公司](https://a.b/c_(d))与[某所][1]\n\n[1]: https://a.b", "某公司与某所\n\n"),
        ("前![图](a.png)后", "前后"),
        ("> 引文\n> 第二行", "引文\n第二行"),
        ("- 一\n* 二\n+ 三\n1. 四\n- [x] 五", "一\n二\n三\n1. 四\n五"),
        ("一\n\n---\n\n二", "一\n\n二"),
        ("```\n*原样*\n```\n后", "*原样*\n后"),
        ("用`a*b*c`", "用abc"),
        ("| 甲 | 乙 |\n|---|:--:|\n| 1 | 2 |", "甲  乙\n1  2"),
        ("a &amp; b &lt;c&gt;", "a & b <c>"),
        (r"3\*4 \# 一 \_x\_", "3*4 # 一 _x_"),
        ("<div class='x'>文<br>字</div><!-- 注 -->", "文\n字"),
        ("前<script>alert('</p>')</script>后", "前后"),
        ("见<https://example.org/a>", "见https://example.org/a"),
        ("注[^1]。", "注。"),
        ("\n\n\n一\n\n\n\n二\n\n", "一\n\n二"),
    ],
)
def test_marks_are_removed_and_words_kept(marked, plain):
    assert without_marks(marked) == plain.strip("\n")


@pytest.mark.parametrize(
    "text",
    ["*ST华仪和*ST金正被警示", "S*ST前锋与*ST", "模型GLM_4_5和a_b_c", "3*4*5", "2 * 3 * 4", "#话题#某公司",
     "价格<5元，大于>3元", "-3.5%", "（[1]）", "增长3%~5%~8%", "1. 一", "$x$ {y} \"z\"", "5>3\n3<5",
     "a ** b ** c", "公司\u202e名\u200f🏦"],
)  # fmt: skip
def test_what_only_looks_like_a_mark_stays(text):
    assert without_marks(text) == text


def test_a_first_heading_is_the_title_where_none_is_stated():
    assert read_markdown("# **题** 一\n\n正文").title == "题 一"
    assert read_markdown("---\ntitle: 甲\n---\n# 乙\n正文").title == "甲"
    assert read_markdown("## 小题\n\n# 题").title is None
    assert read_markdown("正文\n\n# 题").title is None


@pytest.mark.parametrize(
    "hostile",
    ["*" * 50_000, "**a " * 20_000, "[" * 50_000, "![" * 50_000, "`" * 50_000, "<!--" * 50_000,
     "| " * 50_000, "|" + " " * 100_000 + "x", "# " + " " * 100_000 + "x", "<a " * 50_000, "_a " * 50_000,
     "[](" * 50_000, ">" * 50_000, "- " * 50_000, "~~~" * 20_000, "[a]: " * 20_000, "a`b``c```" * 5000],
    ids=lambda text: text[:4],
)  # fmt: skip
@pytest.mark.timeout(10)
def test_hostile_markdown_takes_no_long_time(hostile):
    read_markdown(hostile + "正文")
