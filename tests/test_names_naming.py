"""What an article says about names of one thing."""

import pytest
from whofunds.loaders.extract.reading import make_document
from whofunds.loaders.extract.rules.naming import find
from whofunds.schema import Article, load_model


def namings(text: str) -> list[tuple[str, str, list[str]]]:
    doc = make_document(Article("a", text))
    claims = list(find(doc))
    for claim in claims:
        load_model().check(claim)
        assert text[claim.start : claim.end] == claim.quote
        for mention in [m for ms in claim.roles.values() for m in ms]:
            assert text[mention.start : mention.end] == mention.name
    return [
        (str(c.values["form"]), c.roles["name"][0].name, [m.name for m in c.roles["alias"]])
        for c in claims
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "天津纳川科技股份有限公司（以下简称“纳川股份”）公告",
            [("short_name", "天津纳川科技股份有限公司", ["纳川股份"])],
        ),
        (
            "青榆集团有限公司(股票代码:600999，下称青榆)公告",
            [("short_name", "青榆集团有限公司", ["青榆"])],
        ),
        (
            "纳川证券有限公司（简称“纳川证券”或“纳川”）公告",
            [("short_name", "纳川证券有限公司", ["纳川证券", "纳川"])],
        ),
        ("青榆创投（Bluegate Capital）跟投", [("latin", "青榆创投", ["Bluegate Capital"])]),
        ("获Bluegate Capital（青榆创投）领投", [("latin", "青榆创投", ["Bluegate Capital"])]),
        ("纳川科技（原名：青榆网络）宣布上市", [("former_name", "纳川科技", ["青榆网络"])]),
        ("天津纳川科技股份有限公司（以下简称“公司”）公告", []),
        ("纳川科技（SZ300999）宣布", []),
        ("纳川科技（NCTK.US）宣布", []),
        ("纳川科技（以下简称“", []),
    ],
)
def test_namings(text: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert namings(text) == expected


def test_a_quote_ends_with_its_bracket() -> None:
    text = "天津纳川科技股份有限公司（以下简称“纳川股份”，主营新材料）公告"
    (claim,) = find(make_document(Article("a", text)))
    assert claim.quote == "天津纳川科技股份有限公司（以下简称“纳川股份”，主营新材料）"
    assert claim.extractor == "rules"
