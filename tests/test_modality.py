"""How an article puts a statement, and whose it is."""

import pytest
from whofunds.loaders.extract.attribution import attributed_to
from whofunds.loaders.extract.modality import modality_of
from whofunds.loaders.extract.reading import make_document
from whofunds.schema import Article


def told(text, words=None):
    doc = make_document(Article("a", text))
    start = text.index(words) if words else 0
    return doc, start, start + len(words or text)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("华为完成对该公司的收购。", "asserted"),
        ("华为宣布完成B轮融资。", "asserted"),
        ("腾讯宣布投资10亿美元。", "announced"),
        ("腾讯拟投资这家公司。", "planned"),
        ("腾讯将收购该公司。", "planned"),
        ("腾讯计划在明年上市。", "planned"),
        ("腾讯完成了融资，资金将用于研发。", "asserted"),
        ("据知情人士透露，腾讯已收购该公司。", "rumoured"),
        ("市场传闻腾讯将收购该公司。", "rumoured"),
        ("高盛预测，腾讯营收为100亿元。", "forecast"),
        ("腾讯营收有望达到100亿元。", "forecast"),
        ("腾讯否认收购该公司。", "denied"),
        ("腾讯尚未递交上市申请。", "denied"),
        ("腾讯收购一事不属实。", "denied"),
        ("Tencent will acquire the firm.", "planned"),
        ("Tencent reportedly acquired the firm.", "rumoured"),
        ("Tencent denied that it acquired the firm.", "denied"),
        ("Tencent acquired the firm.", "asserted"),
    ],
)
def test_modality(text, modality):
    assert str(modality_of(*told(text))) == modality


def test_a_plan_of_another_clause_is_none_of_this_one():
    text = "华为收购了这家公司，此后计划扩大产能。"
    assert str(modality_of(*told(text, "华为收购了这家公司"))) == "asserted"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("据《财经》报道，腾讯营收为100亿元。", "财经"),
        ("《财经》此前披露，腾讯营收为100亿元。", "财经"),
        ("根据高盛的预测，腾讯营收为100亿元。", "高盛"),
        ("高盛预计，腾讯营收为100亿元。", "高盛"),
        ("招股书显示，腾讯营收为100亿元。", "招股书"),
        ("根据公司年报显示，腾讯营收为100亿元。", "年报"),
        ("According to Reuters, sales were $2 billion.", "Reuters"),
        ("腾讯营收为100亿元。", None),
        ("腾讯宣布投资10亿美元。", None),
        ("根据《战略合作协议》，腾讯投资10亿美元。", None),
    ],
)
def test_attribution(text, source):
    assert attributed_to(*told(text)) == source


def test_a_sentence_that_goes_on_about_a_ranking_has_its_source():
    text = "《财经》披露的榜单显示，华为云排名第一。腾讯云在这份榜单中排名第二。天气晴朗。"
    assert attributed_to(*told(text, "腾讯云在这份榜单中排名第二")) == "财经"
    assert attributed_to(*told(text, "天气晴朗")) is None


def test_a_source_behind_the_statement_does_not_count():
    text = "腾讯营收为100亿元。据《财经》报道，华为也盈利。"
    assert attributed_to(*told(text, "腾讯营收为100亿元")) is None
