"""Who owns a part of whom: with a share, or only as a shareholder."""

import pytest
from whofunds.loaders.extract import RulesExtractor
from whofunds.schema import Article

ABOUT = "青禾科技今日递交招股书。"


def stakes(text):
    found = set()
    for claim in RulesExtractor().extract(Article("a", text)):
        if claim.kind == "Stake":
            share = claim.values.get("share")
            owner, owned = claim.roles["owner"][0].name, claim.roles["organization"][0].name
            found.add((owner, owned, share.words if share else None))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("远山资本持有青禾科技5%的股权。", {("远山资本", "青禾科技", "5%的股权")}),
        (f"{ABOUT}远山资本持股7.35%，江海集团持股3.1%。",
         {("远山资本", "青禾科技", "7.35%"), ("江海集团", "青禾科技", "3.1%")}),
        (f"{ABOUT}公司股东包括远山资本、江海集团和红杉中国，其中江海集团持股8.2%。",
         {("远山资本", "青禾科技", None), ("江海集团", "青禾科技", "8.2%"),
          ("红杉中国", "青禾科技", None)}),
        (f"{ABOUT}远山资本、江海集团等地方国资均为其股东。",
         {("远山资本", "青禾科技", None), ("江海集团", "青禾科技", None)}),
        ("江海国资委全资持有江海投资有限公司，后者持有青禾科技有限公司41.8%股份。",
         {("江海国资委", "江海投资有限公司", "全资"),
          ("江海投资有限公司", "青禾科技有限公司", "41.8%股份")}),
        ("青禾科技有限公司发生工商变更，新增股东远山资本、江海集团有限公司。",
         {("远山资本", "青禾科技有限公司", None), ("江海集团有限公司", "青禾科技有限公司", None)}),
        ("青禾科技控股股东为陈博，陈博直接持股21.3%。", {("陈博", "青禾科技", "21.3%")}),
    ],
)  # fmt: skip
def test_who_owns_a_part_of_whom(text, expected):
    assert stakes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"{ABOUT}股东大会将于下月召开。",
        f"{ABOUT}公司称没有其他股东持股变动。",
        f"{ABOUT}员工持股计划占7%。",
        f"{ABOUT}沈一舟累计质押6756万股，占沈一舟所持有青禾科技股份的26.23%。",
        "公司出资设立成都北山科技有限公司（暂定名，以登记为准，“北山科技”），持有北山科技80%的股权。",
    ],
)
def test_what_tells_of_no_owner(text):
    assert stakes(text) == set()


def test_the_second_fund_is_a_body_of_its_own():
    text = f"{ABOUT}国家集成电路产业投资基金二期持股7.35%。"
    assert stakes(text) == {("国家集成电路产业投资基金二期", "青禾科技", "7.35%")}
