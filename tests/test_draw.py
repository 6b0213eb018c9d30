"""Every way to draw: in each form, of hostile names too, and what is said where it cannot be."""

import io
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import networkx
import pytest
from whofunds import Graph, WhofundsError, draw_networkx

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "articles"
WAYS = (["智谱", "--hops", "2"], ["--timeline", "智谱"], ["--matrix", "AI六小龙"], ["--matrix"],
        ["--story", "AI六小龙"], ["--query", "who-funds", "智谱"])  # fmt: skip
HOSTILE = "甲</script><img src=x onerror=alert(1)>\"'&{}$\u202e🐉"


@pytest.fixture(scope="module")
def db(whofunds, tmp_path_factory):
    path = tmp_path_factory.mktemp("draw") / "g.db"
    whofunds("build", EXAMPLES, "--graph", path)
    return path


@pytest.fixture(scope="module")
def hostile(whofunds, tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    deal = {
        "id": HOSTILE, "title": HOSTILE, "publisher": HOSTILE, "url": "javascript:alert(1)",
        "published": "2025-10-01",
        "text": f"青禾科技完成1亿元A轮融资，由远山资本领投，{HOSTILE}表示欢迎。",
    }  # fmt: skip
    (folder / "deal.jsonl").write_text(json.dumps(deal, ensure_ascii=False), "utf-8")
    whofunds("build", folder / "deal.jsonl", "--graph", folder / "g.db")
    return folder / "g.db"


def texts(svg):
    return [t.text for t in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("args", WAYS, ids=lambda args: " ".join(args))
def test_each_way_is_sound_svg_that_names_whom_it_is_about(whofunds, db, tmp_path, args, lang):
    whofunds("draw", *args, "--graph", db, "--lang", lang, "-o", tmp_path / "p.svg")
    drawn = texts((tmp_path / "p.svg").read_text("utf-8"))
    assert any("智谱" in text for text in drawn) and any("张江" in text for text in drawn)
    assert any("articles" in text for text in drawn) is (lang == "en")


def test_a_timeline_gives_each_round_its_dates_and_what_has_none_too(whofunds, db, tmp_path):
    whofunds("draw", "--timeline", "智谱", "--graph", db, "-o", tmp_path / "p.svg")
    drawn = texts((tmp_path / "p.svg").read_text("utf-8"))
    assert {"7月2日", "10亿元", "今年3月以来", "没有日期"} <= set(drawn)
    assert drawn.count("3亿至10亿元之间") == 3


def test_a_question_is_asked_in_the_language_of_the_picture_with_a_link_to_ask_it_again(
    whofunds, db, tmp_path
):
    for lang, title in (("zh", "智谱: 谁投资了一家公司？"), ("en", "智谱: Who funds a company?")):
        out = tmp_path / f"{lang}.html"
        whofunds("draw", "--query", "who-funds", "智谱", "--graph", db, "--lang", lang, "-o", out)
        text = out.read_text("utf-8")
        assert f"<title>{title}</title>" in text
        asked = re.search(r'"browser":"([^"]+)"', text)
        assert asked and "MATCH" in asked[1] and "%27%E6%99%BA%E8%B0%B1%27" in asked[1]


def test_a_story_names_who_has_no_round_in_few_lines(whofunds, db, tmp_path):
    whofunds("draw", "--story", "AI六小龙", "--graph", db, "-o", tmp_path / "p.svg")
    drawn = texts((tmp_path / "p.svg").read_text("utf-8"))
    at = drawn.index("图里没有融资记录")
    assert "智谱" in drawn[:at]
    assert drawn.count("图里没有融资记录") == 1
    named = drawn[at + 1].split("\u3000")
    assert {"MiniMax", "零一万物"} <= set(named)
    assert not set(named) & set(drawn[:at])


def test_a_day_is_written_once_and_figures_have_a_name(whofunds, db, tmp_path):
    whofunds("draw", "--timeline", "智谱", "--graph", db, "-o", tmp_path / "p.html")
    text = (tmp_path / "p.html").read_text("utf-8")
    assert "7月2日 = 2025-07-02<" in text
    assert "今年3月以来 = 2025-03-01/…" in text
    assert "valuation" not in text


def test_a_matrix_splits_no_total_of_a_joint_round(whofunds, db, tmp_path):
    whofunds("draw", "--matrix", "智谱", "--graph", db, "-o", tmp_path / "p.svg")
    drawn = texts((tmp_path / "p.svg").read_text("utf-8"))
    assert "10亿元" not in drawn and drawn.count("3亿至10亿元…") == 3


def test_an_earlier_day_knows_less(whofunds, tmp_path):
    for number, day in ((1, "2025-01-10"), (2, "2025-06-10")):
        (tmp_path / f"{number}.txt").write_text(
            f"青禾科技完成{number}亿元{'AB'[number - 1]}轮融资，由{'远云'[number - 1]}山资本领投。",
            "utf-8",
        )
        whofunds("build", tmp_path / f"{number}.txt", "--published", day, "--graph", tmp_path / "g")
    whofunds("draw", "青禾科技", "--graph", tmp_path / "g", "--as-of", "2025-03-01",
             "-o", tmp_path / "p.svg")  # fmt: skip
    then = texts((tmp_path / "p.svg").read_text("utf-8"))
    assert "远山资本" in then and "云山资本" not in then
    assert any("2025-03-01" in text for text in then)
    refused = whofunds("draw", "青禾科技", "--graph", tmp_path / "g", "--as-of", "2024-01-01",
                       ok=False)  # fmt: skip
    assert "by 2024-01-01 names 青禾科技" in refused.output


@pytest.mark.parametrize(("ending", "read"), [
    ("gexf", networkx.read_gexf), ("graphml", networkx.read_graphml),
])  # fmt: skip
def test_programs_read_the_same_names(whofunds, db, tmp_path, ending, read):
    target = tmp_path / f"p.{ending}"
    whofunds("draw", "智谱", "--graph", db, "-o", target)
    graph = read(target)
    names = {props["name"] for _, props in graph.nodes(data=True)}
    assert {"智谱", "张江集团", "杭州国资"} <= names
    with Graph(db) as opened:
        assert opened.find("智谱")[0].id in graph.nodes


def test_pixels_show_something(whofunds, db, tmp_path):
    whofunds("draw", "--timeline", "智谱", "--graph", db, "-o", tmp_path / "p.png")
    data = (tmp_path / "p.png").read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    matplotlib = pytest.importorskip("matplotlib.image")
    pixels = matplotlib.imread(io.BytesIO(data))
    assert pixels.shape[0] > 400 and pixels.shape[1] > 2000
    assert 0.5 < float(pixels[..., :3].mean()) < 0.999  # neither blank nor black


@pytest.mark.parametrize("args", [*WAYS[:4], ["--query", "who-funds", "青禾科技"]],
                         ids=lambda args: " ".join(args))  # fmt: skip
def test_hostile_text_stays_text(whofunds, hostile, tmp_path, browser, args):
    args = ["青禾科技" if arg in ("智谱", "AI六小龙") else arg for arg in args]
    whofunds("draw", *args, "--graph", hostile, "-o", tmp_path / "p.html")
    page = browser.new_page()
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda message: said.append(message.text))
    page.goto((tmp_path / "p.html").as_uri())
    page.wait_for_timeout(300)
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert said == []
    assert page.locator("a[href^='javascript']").count() == 0
    assert "青禾科技" in page.content()
    page.close()
    whofunds("draw", *args, "--graph", hostile, "-o", tmp_path / "p.svg")
    assert ET.fromstring((tmp_path / "p.svg").read_text("utf-8")).tag.endswith("svg")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ([], "No name is given"),
        (["无此人"], "无此人"),
        (["智谱", "-o", "picture.pdf"], "no ending that tells its form"),
        (["智谱", "--as-of", "next year"], "next year"),
        (["--story", "智谱"], "no group of companies"),
        (["--timeline", "AI六小龙"], "--story"),
        (["--timeline", "智谱", "MiniMax"], "one name"),
        (["--query", "no-such", "智谱"], "no-such"),
        (["--query", "who-funds"], "asks about COMPANY"),
        (["--query", "who-funds", "智谱", "--param", "x"], "NAME=VALUE"),
        (["--query", "coverage"], "graph form"),
        (["--query", "who-funds", "智谱", "--as-of", "2025-01-01"], "--as-of"),
        (["智谱", "--param", "a=b"], "--query"),
        (["智谱", "-o", "no/such/folder/p.html"], "cannot be written"),
    ],
)
def test_what_cannot_be_drawn_is_said(whofunds, db, tmp_path, monkeypatch, args, said):
    monkeypatch.chdir(tmp_path)
    refused = whofunds("draw", *args, "--graph", db, ok=False)
    assert said in refused.output and "Traceback" not in refused.output
    assert list(tmp_path.iterdir()) == []


def test_a_still_page_holds_its_facts_with_their_sentences(whofunds, db, tmp_path):
    whofunds("draw", "--timeline", "智谱", "--graph", db, "-o", tmp_path / "p.html")
    page = (tmp_path / "p.html").read_text("utf-8")
    assert "<script" not in page and "default-src 'none'" in page
    assert "战略投资" in page and "字母榜" in page and "<blockquote>" in page
    assert len(re.findall(r"<tr>", page)) >= 5


def test_a_notebook_shows_the_page_in_a_frame(db, tmp_path):
    with Graph(db) as graph:
        page = graph.draw("智谱", way="timeline", lang="en", to=tmp_path / "p.svg")
        around = graph.draw("智谱")
        part = graph.networkx()
    assert ET.fromstring((tmp_path / "p.svg").read_text("utf-8")).tag.endswith("svg")
    framed = page._repr_html_()
    assert framed.startswith("<iframe srcdoc=") and "<script" not in framed
    around.save(tmp_path / "p.html")
    assert (tmp_path / "p.html").read_text("utf-8") == around
    again = draw_networkx(part, title="全部")
    assert "张江集团" in again and again.startswith("<!")


def test_a_graph_of_something_else_is_no_picture():
    with pytest.raises(WhofundsError, match="no node with the label Entity"):
        draw_networkx(networkx.MultiDiGraph([("a", "b")]))


def test_a_file_without_a_form_is_refused(db, tmp_path):
    with Graph(db) as graph, pytest.raises(WhofundsError, match="no ending"):
        graph.draw("智谱", to=tmp_path / "p.bmp")
