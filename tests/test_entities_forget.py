"""Forgetting an article equals never having read it, also where it explained names or was judged."""

from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from saying import JULY, article, claim, org, position, round_
from whofunds.graph import build, decide, forget, open_store, write
from whofunds.graph.judgements import Ref, Verdict, judge
from whofunds.schema import Modality

CLAIMS = [
    claim(1, "Naming", name=org("杭州远山智能装备有限公司"), alias=org("远山"), form="short_name"),
    round_(1, "近水基金", "远山", date=JULY), round_(2, "近水基金", "远山", ordinal=3),
    claim(3, "Naming", name=org("成都远山生物医药有限公司"), alias=org("远山"), form="short_name"),
    round_(3, "国投创业", "远山"), round_(4, "近水基金", "杭州远山智能装备有限公司", date=JULY, ordinal=3),
    claim(4, "FundingRound", Modality.DENIED, investee=org("成都远山生物医药有限公司")), position(1, "林晚", "远山", title="CEO"),
    position(4, "林晚", "杭州远山智能装备有限公司", title="CEO"), position(5, "林晚", "远山", title="COO"),
    claim(5, "FundingRound", investor=org("成都国资", named=False, place="成都", state=True), investee=org("远山")),
]  # fmt: skip
NUMBERS = (1, 2, 3, 4, 5)
NOW = datetime(2025, 1, 1, tzinfo=UTC)
JUDGED = [
    judge(Verdict.SAME, Ref("Organization", "近水基金"), Ref("Organization", "国投创业"), "甲", "", NOW),
    judge(Verdict.DIFFERENT, Ref("Organization", "远山"), Ref("Organization", "杭州远山智能装备有限公司"), "甲", "", NOW),
]  # fmt: skip


def extract(read):
    return [c for c in CLAIMS if c.article == read.id]


@settings(
    deadline=None, max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.permutations(NUMBERS), st.sampled_from(NUMBERS), st.integers(0, 2))
def test_forgetting_equals_never_having_read(tmp_path_factory, order, gone, judged):
    folder, some = tmp_path_factory.mktemp("g"), JUDGED[:judged]
    with (
        open_store(str(folder / "a.db"), create=True) as one,
        open_store(str(folder / "b.db"), create=True) as other,
    ):
        build(one, [article(n) for n in order], extract, judgements=some)
        forget(one, f"a{gone}")
        build(other, [article(n) for n in NUMBERS if n != gone], extract)
        decide(other, some)
        assert write(one.read(), "json") == write(other.read(), "json")
        before = write(one.read(), "json")
        build(one, [article(gone)], extract)
        forget(one, f"a{gone}")
        assert write(one.read(), "json") == before
