"""Tables of deals: each row a claim with the row as its quote; a bad row is told with its place."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from storing import HOSTILE
from whofunds.loaders import Refusal
from whofunds.loaders.errors import ReadError
from whofunds.loaders.records import RecordOptions, Records, read_records
from whofunds.loaders.records.drafting import draft_mapping
from whofunds.loaders.records.mapping import parse_mapping
from whofunds.loaders.records.table import csv_rows
from whofunds.loaders.records.values import mentions, read_cell
from whofunds.schema import Property

DEALS = """投资方,被投企业,金额（万元）,轮次,日期,备注
远山资本、白山集团,青禾科技,10000,A轮,2025-07-02,
蓝海基金,黄海港务,约3亿元,战略投资,2025年6月,"两行
备注, 有逗号"
杭州国资,青禾科技,未披露,B轮,,
"""
MAP = """
kind: FundingRound
source: {title: 投资事件, publisher: 某数据库, published: 2025-10}
columns:
  投资方: investor
  被投企业: {role: investee}
  金额（万元）: {property: amount, unit: 万元, currency: CNY}
  轮次: round
  日期: date
  备注: null
"""


@pytest.fixture
def read(tmp_path):
    def run(text, mapping=MAP, name="deals.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        options = RecordOptions(parse_mapping(mapping) if mapping else None)
        [found] = read_records([str(path)], options=options)
        return found

    return run


def names(claim, role):
    return [m.name for m in claim.roles.get(role, ())]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_each_row_is_a_claim_with_the_row_as_its_quote(read, encoding):
    records = read(DEALS, encoding=encoding)
    assert records.refused == []
    first, second, third = records.claims
    assert first.quote == "远山资本、白山集团,青禾科技,10000,A轮,2025-07-02,"
    assert second.quote.endswith('"两行\n备注, 有逗号"')
    assert names(first, "investor") == ["远山资本", "白山集团"]
    amount = first.values["amount"]
    assert (amount.min, amount.max, amount.currency, amount.words) == (10**8, 10**8, "CNY", "10000万元")  # fmt: skip
    assert second.values["amount"].approximate and second.values["amount"].min == 3 * 10**8
    assert second.values["date"].iso() == "2025-06"
    [unnamed] = third.roles["investor"]
    assert (unnamed.named, unnamed.place, unnamed.state) == (False, "杭州", True)
    assert set(third.values) == {"round"}
    for claim in records.claims:
        text = records.article.text
        assert text[claim.start : claim.end] == claim.quote
        for found in (m for named in claim.roles.values() for m in named):
            assert text[found.start : found.end] == found.name
    assert records.article.publisher == "某数据库"


@pytest.mark.parametrize(
    ("row", "place", "says"),
    [
        ("远山资本,青禾科技,很多,A轮,2025-07-02,", "line 2, column 金额（万元） (3)", "'很多' is not an amount"),
        ("远山资本,青禾科技,1,A轮,2025-02-30,", "line 2, column 日期 (5)", "2025-02-30"),
        ("远山资本,,1,A轮,2025,", "line 2", "at least 1 investee"),
        ("远山资本,青禾科技,1,A轮,2025,,多,余", "line 2", "8 cells"),
        ("远山资本,青禾科技,-5,A轮,2025,", "line 2, column 金额（万元） (3)", "negative"),
    ],
)  # fmt: skip
def test_a_bad_row_is_told_with_file_line_and_column_and_stops_nothing(read, row, place, says):
    records = read(f"{DEALS.splitlines()[0]}\n{row}\n远山资本,青禾科技,1,A轮,2025-07-02,\n")
    [refusal] = records.refused
    assert refusal.source.endswith(f"deals.csv, {place}") and says in refusal.reason
    assert len(records.claims) == 1 and records.claims[0].quote.endswith("2025-07-02,")


@pytest.mark.parametrize(
    ("text", "mapping", "says"),
    [
        ("", MAP, "empty"),
        (DEALS, None, "whofunds map"),
        ("a,b\n1,2\n", MAP, "no column '投资方'"),
        ("投资方,投资方,被投企业\n", MAP, "two columns '投资方'"),
        (DEALS.splitlines()[0] + '\n"远山,青禾\n', MAP, "line 2 is no CSV"),
        (b"PK\x03\x04", MAP, "zip"),
    ],
)
def test_a_table_that_cannot_be_read_says_why(read, text, mapping, says):
    found = read(text, mapping)
    assert isinstance(found, Refusal) and says in found.reason


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("kind: Nonsense", "kind: 'Nonsense' is none; use"),
        ("kind: FundingRound\ncolumns: {a: {role: boss}}", "columns.a.role: FundingRound has no 'boss'"),
        ("kind: FundingRound\ncolumns: {a: {property: x}}", "has no 'x'"),
        ("kind: FundingRound\ncolumns: {a: {property: amount, unit: 斤}}", "columns.a.unit"),
        ("kind: FundingRound\ncolumns: {a: {property: amount, currency: yuan}}", "ISO 4217"),
        ("kind: FundingRound\ncolumns: {a: {role: investor, kind: Place}}", "takes Organization or Person"),
        ("kind: FundingRound\ncolumns: [a]", "columns: it is no mapping"),
        ("kind: FundingRound\nconstants: {ordinal: x}", "constants.ordinal: 'x' is not a number"),
        ("kind: FundingRound\nmodality: maybe", "modality: use one of asserted"),
        ("kind: FundingRound\nheader: 0", "header"),
        ("kind: FundingRound\nsource: {published: someday}", "source.published"),
        ("kind: FundingRound\nextra: 1", "extra: there is no such key"),
        ("kind: [", "line 1"),
        ("- 1", "write kind: and columns:"),
    ],
)  # fmt: skip
def test_a_fault_of_a_mapping_names_file_and_key(change, says):
    with pytest.raises(ReadError) as fault:
        parse_mapping(change, "deals.yaml")
    assert says in str(fault.value) and str(fault.value).startswith("deals.yaml")


def test_the_drafted_mapping_reads_the_table_it_was_drafted_for(tmp_path, read):
    path = tmp_path / "deals.csv"
    path.write_text(DEALS, "utf-8")
    draft = draft_mapping(path)
    assert '"金额（万元）": {property: amount, unit: 万元}' in draft
    assert '"备注": null  # not known; holds: 两行 备注, 有逗号' in draft
    assert "lead_investor: Who leads the round" in draft
    assert len(read(DEALS, draft).claims) == 3


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("股东名称,公司名称,持股比例", "Stake"),
        ("姓名,任职企业,职务", "Position"),
        ("中标单位,采购人,中标金额,项目名称", "Contract"),
        ("收购方,标的公司,交易金额", "Acquisition"),
        ("Investors,Company,Round,Amount (USD m)", "FundingRound"),
    ],
)
def test_the_kind_is_guessed_by_the_columns(tmp_path, head, kind):
    path = tmp_path / "t.csv"
    path.write_text(f"{head}\n", "utf-8")
    draft = draft_mapping(path)
    assert f"kind: {kind}  #" in draft and "null" not in draft.partition("# A column")[0]
    assert parse_mapping(draft).kind.name == kind


def test_hostile_names_of_columns_and_cells_stay_data(tmp_path, read):
    for n, text in enumerate(HOSTILE):
        if "\0" in text or not text.strip("\ufeff "):
            continue
        row = '"' + text.replace('"', '""') + '"'
        path = tmp_path / f"{n}.csv"
        path.write_text(f"{row},被投企业\n{row},青禾科技\n", "utf-8")
        draft = draft_mapping(path, kind="FundingRound")
        assert parse_mapping(draft).kind.name == "FundingRound"
        records = read(f"投资方,被投企业\n{row},青禾科技\n", "kind: FundingRound\ncolumns: {投资方: {role: investor, split: ''}, 被投企业: investee}")  # fmt: skip
        assert len(records.claims) == 1, text


def test_excel_is_read_as_csv_is(tmp_path, read):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "说明"
    sheet = book.create_sheet("交易")
    for row in (
        ["2025年的交易"],
        ["投资方", "被投企业", "金额（万元）", "轮次", "日期", "备注"],
        ["远山资本\n白山集团", "青禾科技", 10000.0, "A轮", date(2025, 7, 2), None],
        [None] * 6,
        ["蓝海基金", "黄海港务", "一些", "B轮", "2025-06", None],
    ):
        sheet.append(row)
    book.save(tmp_path / "deals.xlsx")
    options = RecordOptions(parse_mapping(MAP + "sheet: 交易\nheader: 2\n"))
    [records] = read_records([str(tmp_path / "deals.xlsx")], options=options)
    [claim] = records.claims
    assert claim.quote == "远山资本 白山集团\t青禾科技\t10000\tA轮\t2025-07-02"
    assert names(claim, "investor") == ["远山资本", "白山集团"]
    assert claim.values["date"].iso() == "2025-07-02" and claim.values["amount"].min == 10**8
    assert records.refused[0].source.endswith(
        "deals.xlsx, sheet 交易, row 5, column 金额（万元） (3)"
    )
    assert 'sheet: "交易"' in draft_mapping(tmp_path / "deals.xlsx", sheet="交易")
    for sheet_name, says in (("无", "no sheet '无'"), ("说明", "no header")):
        options = RecordOptions(parse_mapping(MAP + f"sheet: {sheet_name}\n"))
        [refusal] = read_records([str(tmp_path / "deals.xlsx")], options=options)
        assert says in refusal.reason
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    [refusal] = read_records([str(tmp_path / "bad.xlsx")], options=options)
    assert "no Excel workbook" in refusal.reason


@pytest.mark.parametrize(
    ("kind", "cell", "more", "low", "high"),
    [
        ("money", "3,000", {"unit": "万"}, 3 * 10**7, 3 * 10**7),
        ("money", "1-3", {"unit": "亿元"}, 10**8, 3 * 10**8),
        ("money", "超6000万元", {}, 6 * 10**7, None),
        ("money", "US$100m", {}, 10**8, 10**8),
        ("share", "12.5%", {}, Decimal("0.125"), Decimal("0.125")),
        ("share", 12.5, {"unit": "%"}, Decimal("0.125"), Decimal("0.125")),
        ("share", "10%-20%", {}, Decimal("0.1"), Decimal("0.2")),
        ("share", "0.3", {}, Decimal("0.3"), Decimal("0.3")),
    ],
)
def test_cells_are_intervals_as_they_say(kind, cell, more, low, high):
    value = read_cell(Property("x", kind, ""), cell, **more)
    assert (value.min, value.max) == (low, high)


@pytest.mark.parametrize(("kind", "cell"), [("share", "30"), ("share", "120%"), ("integer", "1.5"), ("boolean", "maybe"), ("number", "x"), ("date", "soon"), ("money", "1亿元或2亿元")])  # fmt: skip
def test_a_cell_that_is_not_what_it_should_be_is_refused(kind, cell):
    with pytest.raises(ReadError):
        read_cell(Property("x", kind, ""), cell)


def test_names_are_parted_and_nobody_is_made_of_nothing():
    assert [m.name for m in mentions("甲、乙;丙\n甲｜-", "Organization")] == [
        "甲",
        "乙",
        "丙",
        "甲｜-",
    ]
    assert mentions("未披露", "Organization") == []


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=8), min_size=2, max_size=3), min_size=1, max_size=6))  # fmt: skip
def test_the_span_of_every_row_holds_its_cells(rows):
    import csv
    import io

    out = io.StringIO()
    csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    text = out.getvalue()
    if text.partition("\n")[0].count(",") <= max(
        text.partition("\n")[0].count(c) for c in "\t;|，"
    ):
        return
    found = list(csv_rows(text))
    assert [list(row.cells) for row in found] == rows
    for row in found:
        [again] = csv.reader(io.StringIO(text[row.start : row.end], newline=""), strict=True)
        assert again == list(row.cells)


def test_two_files_of_one_name_are_not_mixed_up(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "deals.csv").write_text(DEALS, "utf-8")
    paths = [str(tmp_path / folder / "deals.csv") for folder in ("a", "b")]
    first, second = read_records(paths, options=RecordOptions(parse_mapping(MAP)))
    assert isinstance(first, Records) and "rename one" in second.reason


def test_the_commands_draft_load_and_replace(whofunds, tmp_path):
    path, yaml, db = tmp_path / "deals.csv", tmp_path / "deals.yaml", tmp_path / "g.db"
    path.write_text(DEALS, "utf-8")
    whofunds("map", path, "-o", yaml)
    done = json.loads(whofunds("load", path, "--map", yaml, "--graph", db, "--json").stdout)
    assert (done["records"], done["refused"], done["facts"]) == (3, 0, 3)
    rows = json.loads(whofunds("ask", "who-funds", "青禾科技", "--graph", db, "--json").stdout)
    assert {r["investor"] for r in rows} == {"远山资本", "白山集团", "杭州国资"}
    assert any(r["quote"].startswith("远山资本、白山集团,青禾科技") for r in rows)
    path.write_text("\n".join(DEALS.splitlines()[:2]) + "\n坏,,行,,,\n", "utf-8")
    done = whofunds("load", path, "--map", yaml, "--graph", db, "--json", ok=False)
    assert "deals.csv, line 3, column 金额（万元） (3): '行' is not an amount" in done.stderr
    assert json.loads(done.stdout)["facts"] == 1
    whofunds("check", "--graph", db)
    assert "no such file" in whofunds("load", tmp_path / "no.csv", "--graph", db, ok=False).stderr


def test_a_bare_number_is_shown_with_the_unit_of_its_column():
    money = read_cell(Property("a", "money", ""), "5000", unit="万元", currency="CNY")
    assert (money.min, money.words) == (50_000_000, "5000万元")
    both = read_cell(Property("a", "money", ""), "3-5", unit="亿元")
    assert (both.max, both.words) == (500_000_000, "3-5亿元")
    share = read_cell(Property("s", "share", ""), "15", unit="%")
    assert (str(share.min), share.words) == ("0.15", "15%")
    assert read_cell(Property("s", "share", ""), "15%", unit="%").words == "15%"
    assert read_cell(Property("a", "money", ""), "约3亿元", unit="万元").words == "约3亿元"
