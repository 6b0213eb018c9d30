"""The Cypher of the canned queries: every store gives the same rows, types and order."""

import re

import pytest
from constructs import CONSTRUCTS, small
from storing import wipe, write


@pytest.fixture(scope="module")
def asked(opened):
    wipe(opened)
    write(opened, *small())
    return opened


@pytest.mark.parametrize("name", CONSTRUCTS)
def test_the_same_cypher_gives_the_same_rows_types_and_order(asked, name):
    statement, rows = CONSTRUCTS[name]
    params = {"name": "智谱", "ids": ["zp", "nobody", "pd"], "prop": "name", "since": "2025-01-01"}
    if asked.run("MATCH (n) RETURN count(n) AS n").rows != ((11,),):
        wipe(asked)
        write(asked, *small())
    used = {key: value for key, value in params.items() if re.search(rf"\${key}\b", statement)}
    assert repr(list(asked.run(statement, used).rows)) == repr(rows)
