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


def test_a_table_without_known_names_begins_with_them(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("甲,乙\n1,2\n", "utf-8")
    draft = draft_mapping(path)
    assert "header:" not in draft and '"甲": null  # not known; holds: 1' in draft


def test_a_draft_that_fails_names_the_file_and_the_line(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("投资方,投资方\n", "utf-8")
    with pytest.raises(ReadError, match=r"t\.csv, line 1: it has two columns"):
        draft_mapping(path)
