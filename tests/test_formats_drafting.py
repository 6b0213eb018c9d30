"""Drafts of mappings: the row of the columns' names is found, and faults name their place."""

import pytest
from whofunds.loaders.errors import ReadError
from whofunds.loaders.records import RecordOptions, read_records
from whofunds.loaders.records.drafting import draft_mapping
from whofunds.loaders.records.mapping import parse_mapping


def names(claim, role):
    return [m.name for m in claim.roles.get(role, ())]


@pytest.mark.parametrize("name", ["deals.csv", "deals.xlsx"])
def test_rows_before_the_header_are_found_and_counted_as_an_editor_counts_them(tmp_path, name):
    path = tmp_path / name
    rows = [
        ["2025年的交易"],
        [],
        ["公司简称", "投资机构", "融资金额"],
        ["青禾科技", "远山资本", "1亿元"],
    ]
    if name.endswith(".csv"):
        path.write_text("\n".join(",".join(row) for row in rows), "utf-8")
    else:
        openpyxl = pytest.importorskip("openpyxl")
        book = openpyxl.Workbook()
        for number, row in enumerate(rows, 1):
            for at, cell in enumerate(row, 1):
                book.active.cell(number, at, cell)
        book.save(path)
    draft = draft_mapping(path)
    assert "kind: FundingRound " in draft and "header: 3 " in draft
    [records] = read_records([str(path)], options=RecordOptions(parse_mapping(draft)))
    [claim] = records.claims
    assert (names(claim, "investor"), names(claim, "investee")) == (["远山资本"], ["青禾科技"])


def test_a_table_without_known_names_begins_with_them_and_its_kind_is_asked_for(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("甲,乙\n1,2\n", "utf-8")
    with pytest.raises(
        ReadError, match=r"t\.csv: no column has a known name; say by --kind .*Stake"
    ):
        draft_mapping(path)
    draft = draft_mapping(path, kind="Stake")
    assert "kind: Stake " in draft and "No column was found for" in draft
    assert "header:" not in draft and '"甲": null  # not known; holds: 1' in draft


def test_columns_that_fit_several_kinds_alike_decide_for_none(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("日期,金额\n2024,1亿元\n", "utf-8")
    with pytest.raises(
        ReadError, match=r"fit several; say by --kind .*\(Acquisition, Contract, FundingRound\)"
    ):
        draft_mapping(path)
    path.write_text("日期,金额,中标单位\n2024,1亿元,青禾科技\n", "utf-8")
    assert "kind: Contract " in draft_mapping(path)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("t.xls", "no spreadsheet of its ending is read; save it as .xlsx or .csv."),
        ("T.ODS", "no spreadsheet of its ending is read; save it as .xlsx or .csv."),
        ("t.docx", "it is a document; save its table as .xlsx or .csv."),
        ("t.zip", "it is an archive; unpack it first."),
        ("t.json", "it is a file of records, which needs no mapping; give it to `whofunds load`."),
        ("t.txt", "it is no table; save its table as .xlsx or .csv."),
    ],
)
def test_what_is_no_table_is_told_how_to_become_one(tmp_path, name, says):
    path = tmp_path / name
    path.write_bytes(b"\xd0\xcf\x11\xe0\0")
    with pytest.raises(ReadError) as fault:
        draft_mapping(path)
    assert str(fault.value) == f"{path}: {says}"
    if name not in (
        "t.json",
        "t.txt",
    ):  # of which a form of records, or of articles, has the ending
        [refused] = read_records([str(path)], options=RecordOptions())
        assert f"{refused.reason}." == says


def test_an_article_among_records_is_sent_to_build_and_a_folder_opened(tmp_path):
    path = tmp_path / "t.txt"
    path.write_text("文", "utf-8")
    [refused] = read_records([str(path)], options=RecordOptions())
    assert refused.reason == "it is an article by its ending; give it to `whofunds build`"
    with pytest.raises(ReadError, match="it is a folder; name the table in it"):
        draft_mapping(tmp_path)


def test_a_draft_that_fails_names_the_file_and_the_line(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("投资方,投资方\n", "utf-8")
    with pytest.raises(ReadError, match=r"t\.csv, line 1: it has two columns"):
        draft_mapping(path)
