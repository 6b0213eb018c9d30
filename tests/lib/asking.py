"""An article and the extractor of a model on a server of this machine, for tests of both."""

from answering import answering, said
from whofunds.loaders.extract.llm import LlmExtractor, LlmOptions
from whofunds.loaders.extract.llm.client import Client
from whofunds.schema import Article, DateInterval

FIRST = "今年3月以来，杭州国资对青禾科技完成战略投资，单笔金额在3亿至10亿元之间。"
TEXT = FIRST + "据《江城日报》报道，这是青禾科技的第十六笔融资。"
ROLES = {"investee": ["青禾科技"], "investor": ["杭州国资"]}
GOOD = said(
    "FundingRound", FIRST, ROLES, amount="3亿至10亿元", date="今年3月以来", amount_scope="each", round="战略投资",
)  # fmt: skip


def article(text=TEXT, key="a"):
    return Article(key, text, published=DateInterval.parse("2025-10"))


def extractor(server, **more):
    options = LlmOptions("m", server.url, **{"timeout": 0.3, **more}).completed()
    made = LlmExtractor(options)
    made.slept = []
    made._client = Client(options, made.counts, sleep=made.slept.append)
    return made


def run(script, text=TEXT, **more):
    with answering(*script) as server:
        made = extractor(server, **more)
        claims = made.extract(article(text))
        made.asked = server.asked
    return claims, made
