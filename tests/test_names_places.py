"""The places: names, levels and what each is part of."""

import pytest
from whofunds.loaders.extract.names import find_names
from whofunds.schema.places import LEVELS, load_places, within


def test_a_district_is_part_of_its_city_and_country() -> None:
    assert [p.name for p in within("浦东新区")] == ["浦东", "上海", "中国"]
    assert [p.name for p in within("昆山")] == ["昆山", "苏州", "江苏", "中国"]
    assert within("无此地") == ()


def test_a_shared_district_name_stands_with_its_city() -> None:
    places = load_places()
    assert "鼓楼" not in places and "鼓楼区" not in places
    assert places["南京鼓楼"].parent == "南京"
    assert places["朝阳"].level == "city"


def test_a_province_keeps_the_name_it_shares_with_a_city() -> None:
    places = load_places()
    assert places["吉林"].level == "province"
    assert places["吉林市"].parent == "吉林"


def test_every_place_leads_to_a_country_and_levels_only_rise() -> None:
    for name in load_places():
        chain = within(name)
        assert chain[-1].level == "country"
        ranks = [LEVELS.index(p.level) for p in chain]
        assert ranks == sorted(ranks, reverse=True)


def test_all_province_level_units_are_there() -> None:
    places = set(load_places().values())
    assert sum(p.level == "province" for p in places) == 30
    assert sum(p.parent == "中国" and p.level == "city" for p in places) == 4


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("由安徽省人工智能母基金、合肥市产业投资引导基金领投。",
         ["安徽省人工智能母基金", "合肥市产业投资引导基金"]),
        ("公司与成都高新投资集团签署协议。", ["成都高新投资集团"]),
        ("国家大基金二期与浦东新区国有资本投资运营公司入股。",
         ["国家大基金二期", "浦东新区国有资本投资运营公司"]),
        ("上海市多只产业投资基金参与。", []),
        ("杭州、珠海等地城投集团投资。", []),
    ],
)  # fmt: skip
def test_bodies_named_by_their_place_and_what_they_do(text, names):
    found = find_names(text)
    assert [n.text for n in found if n.kind == "Organization" and n.named] == names
