"""The extra ``neo4j-rust``, with which these tests run."""

from storing import HOSTILE, one_of


def test_the_extra_takes_the_place_of_the_drivers_own_packing(request):
    from neo4j._codec.packstream import v1

    assert v1._rust_pack is not None and v1._rust_unpack is not None
    value = [*HOSTILE, 2**62, -(2**63), 1.5, None, True, {"a": [1, "智谱"]}]
    with one_of("neo4j", request) as store:
        assert store.run("RETURN $x AS x", {"x": value}).rows == ((value,),)
