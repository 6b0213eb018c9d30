"""Cypher that the canned queries rely on, and the rows that every engine must give."""

from storing import entity
from whofunds.graph.model import Edge, Node


def small():
    """A graph with what the canned queries use."""
    org, rounds = "Organization", ("Fact", "FundingRound")
    said = {"kind": "FundingRound", "modality": "asserted", "modalities": ["asserted"]}
    claimed = {"kind": "FundingRound", "modality": "asserted", "start": 0, "end": 7,
               "extractor": "hand", "confidence": 1.0, "data": "{}"}  # fmt: skip
    return [
        entity("zp", org, "Company", name="智谱", aliases=["Zhipu", "智谱AI"], named=True),
        entity("pd", org, "Investor", "StateCapital", name="浦东创投", named=True),
        entity("hz", org, "Investor", name="杭州国资", named=False, place="杭州"),
        entity("mt", org, "Company", "Investor", name="美团"),
        entity("sh", "Place", name="上海"),
        entity("pu", "Place", name="浦东", level="district"),
        Node("f1", rounds, {"min": 1000, "date": "2025-07-02", "sources": 2, **said}),
        Node("f2", rounds, {"min": 300, "level": 2.5, "sources": 1, **said}),
        Node("k1", ("Claim",), {"quote": "智谱获10亿", **claimed}),
        Node("a1", ("Article",), {"title": "t", "article": "a1", "text": "智谱获10亿"}),
        Node("n1", ("Name",), {"key": "智谱"}),
        Edge("1", "PARTICIPATED_IN", "pd", "f1", {"role": "investor", "lead": True}),
        Edge("2", "RAISED", "zp", "f1", {"role": "investee"}),
        Edge("3", "PARTICIPATED_IN", "hz", "f2", {"role": "investor"}),
        Edge("4", "RAISED", "zp", "f2", {"role": "investee"}),
        Edge("5", "PARTICIPATED_IN", "mt", "f2", {"role": "investor", "lead": False}),
        Edge("6", "FUNDS", "pd", "zp", {"fact": "f1", "min": 1000}),
        Edge("7", "FUNDS", "hz", "zp", {"fact": "f2"}),
        Edge("8", "FUNDS", "mt", "zp", {"fact": "f2"}),
        Edge("9", "LOCATED_IN", "pd", "pu"),
        Edge("10", "PART_OF", "pu", "sh"),
        Edge("11", "SUPPORTS", "k1", "f1", {"says": "10亿"}),
        Edge("12", "QUOTED_FROM", "k1", "a1"),
        Edge("13", "NAMES", "n1", "zp"),
    ]


CONSTRUCTS = {
    "a name to its entity": (
        "MATCH (:Name {key: $name})-[:NAMES]->(c) RETURN c.id AS id",
        [("zp",)],
    ),
    "labels": (
        "MATCH (c:Entity {id: 'mt'}) RETURN 'Company' IN labels(c) AS a, c:Investor AS b, "
        "c:Place AS c2, size(labels(c)) AS n",
        [(True, True, False, 4)],
    ),
    "label expressions": (
        "MATCH (n:!Company&Entity) WHERE n:Investor|Place RETURN n.id AS i ORDER BY i",
        [("hz",), ("pd",), ("pu",), ("sh",)],
    ),
    "optional match": (
        "MATCH (c:Company) OPTIONAL MATCH (c)<-[r:FUNDS]-(i) "
        "RETURN c.id AS c, i.id AS i, r.min AS m ORDER BY c, i",
        [("mt", None, None), ("zp", "hz", None), ("zp", "mt", None), ("zp", "pd", 1000)],
    ),
    "collect after an ordered with": (
        "MATCH (i)-[:FUNDS]->(c) WITH c, i ORDER BY i.name WITH c, collect(i.name) AS xs "
        "RETURN c.id AS c, xs, xs[0] AS first, xs[-1] AS last, xs[1..] AS rest",
        [("zp", ["杭州国资", "浦东创投", "美团"], "杭州国资", "美团", ["浦东创投", "美团"])],
    ),
    "list comprehension": (
        "MATCH (c:Company) RETURN c.id AS c, "
        "[x IN coalesce(c.aliases, []) WHERE x STARTS WITH 'Z' | toUpper(x)] AS l ORDER BY c",
        [("mt", []), ("zp", ["ZHIPU"])],
    ),
    "pattern comprehension": (
        "MATCH (c:Company) RETURN c.id AS c, size([(c)<-[:FUNDS]-(i) WHERE i.named | i.id]) AS n "
        "ORDER BY c",
        [("mt", 0), ("zp", 1)],
    ),
    "case": (
        "MATCH (i:Investor) RETURN i.id AS i, CASE WHEN i.named = false THEN 'unnamed' "
        "WHEN i:StateCapital THEN 'state' ELSE 'other' END AS k, "
        "CASE i.named WHEN true THEN 1 WHEN false THEN 0 END AS n ORDER BY i",
        [("hz", "unnamed", 0), ("mt", "other", None), ("pd", "state", 1)],
    ),
    "shortest path": (
        "MATCH (a:Entity {id: 'sh'}) MATCH (b:Entity {id: 'zp'}) "
        "MATCH p = shortestPath((a)-[:PART_OF|LOCATED_IN|FUNDS*..6]-(b)) "
        "RETURN [x IN nodes(p) | x.id] AS ids, [r IN relationships(p) | type(r)] AS ts, "
        "length(p) AS n",
        [(["sh", "pu", "pd", "zp"], ["PART_OF", "LOCATED_IN", "FUNDS"], 3)],
    ),
    "all shortest paths": (
        "MATCH p = allShortestPaths((a:Entity {id: 'hz'})-[*..4]-(b:Entity {id: 'mt'})) "
        "RETURN [x IN nodes(p) | x.id] AS ids ORDER BY ids",
        [(["hz", "f2", "mt"],), (["hz", "zp", "mt"],)],
    ),
    "variable length": (
        "MATCH (a:Entity {id: 'pd'})-[rs:LOCATED_IN|PART_OF*1..3]->(q) "
        "RETURN q.id AS q, size(rs) AS n, [r IN rs | r.id] AS ids ORDER BY q",
        [("pu", 1, ["9"]), ("sh", 2, ["9", "10"])],
    ),
    "from no step on": (
        "MATCH (a:Entity {id: 'pu'})-[:PART_OF*0..3]->(q) RETURN q.id AS q ORDER BY q",
        [("pu",), ("sh",)],
    ),
    "exists": (
        "MATCH (c:Entity) WHERE EXISTS { MATCH (c)-[:RAISED]->(f) WHERE f.sources > 1 } "
        "RETURN c.id AS c",
        [("zp",)],
    ),
    "pattern predicate": (
        "MATCH (c:Entity) WHERE (c)-[:LOCATED_IN]->() AND NOT (c)-[:RAISED]->() RETURN c.id AS c",
        [("pd",)],
    ),
    "count subquery": (
        "MATCH (c:Company) RETURN c.id AS c, COUNT { (c)<-[:FUNDS]-() } AS n ORDER BY c",
        [("mt", 0), ("zp", 3)],
    ),
    "subquery call": (
        "MATCH (c:Company) CALL (c) { MATCH (c)<-[:FUNDS]-(i) RETURN count(i) AS n } "
        "RETURN c.id AS c, n ORDER BY c",
        [("mt", 0), ("zp", 3)],
    ),
    "union inside a call": (
        "CALL () { MATCH (c:Company) RETURN c.id AS i UNION MATCH (c:Place) RETURN c.id AS i } "
        "RETURN i ORDER BY i",
        [("mt",), ("pu",), ("sh",), ("zp",)],
    ),
    "unwind, null last": (
        "UNWIND [3, null, 1, 2] AS x RETURN x ORDER BY x",
        [(1,), (2,), (3,), (None,)],
    ),
    "null first, descending": (
        "MATCH (f:Fact) RETURN f.id AS f, f.level AS o ORDER BY o DESC, f",
        [("f1", None), ("f2", 2.5)],
    ),
    "unwind of ids": (
        "UNWIND $ids AS i OPTIONAL MATCH (n:Entity {id: i}) RETURN i, n.name AS name",
        [("zp", "智谱"), ("nobody", None), ("pd", "浦东创投")],
    ),
    "coalesce and toString": (
        "MATCH (f:Fact) RETURN coalesce(f.level, f.sources, 0) AS c, toString(f.min) AS s, "
        "toString(f.level) AS o ORDER BY f.id",
        [(2, "1000", None), (2.5, "300", "2.5")],
    ),
    "dynamic property": (
        "MATCH (n:Entity {id: 'hz'}) RETURN n[$prop] AS x, n['size'] AS y",
        [("杭州国资", None)],
    ),
    "type, startNode, endNode": (
        "MATCH (n:Entity {id: 'pd'})-[r]-(m) "
        "RETURN type(r) AS t, startNode(r).id AS s, endNode(r).id AS e ORDER BY t",
        [("FUNDS", "pd", "zp"), ("LOCATED_IN", "pd", "pu"), ("PARTICIPATED_IN", "pd", "f1")],
    ),
    "any, all, none": (
        "RETURN any(x IN [1, 2] WHERE x > 1) AS a, all(x IN [1, 2] WHERE x > 1) AS b, "
        "none(x IN [] WHERE x) AS c, any(x IN [null] WHERE x = 1) AS d",
        [(True, False, True, None)],
    ),
    "aggregates": (
        "MATCH (f:Fact) RETURN sum(f.min) AS s, avg(f.sources) AS a, min(f.min) AS mi, "
        "max(f.level) AS ma, count(f.level) AS n, count(*) AS every",
        [(1300, 1.5, 300, 2.5, 1, 2)],
    ),
    "aggregates of nothing": (
        "MATCH (f:Fact {id: 'no'}) RETURN sum(f.min) AS s, collect(f.id) AS c, max(f.min) AS m, "
        "count(f) AS n",
        [(0, [], None, 0)],
    ),
    "arithmetic": (
        "RETURN 7 / 2 AS a, 7 / 2.0 AS b, 7 % 3 AS c, 2 ^ 3 AS d, 1 + 1.0 AS e",
        [(3, 3.5, 1, 8.0, 2.0)],
    ),
    "null logic": (
        "RETURN null = null AS a, null IN [1] AS b, 1 IN [null] AS c, NOT null AS d, "
        "null IS NULL AS e, 1 = 1.0 AS f",
        [(None, None, None, None, True, True)],
    ),
    "map projection": (
        "MATCH (f:Fact)<-[:PARTICIPATED_IN]-(i) WITH f, collect(i.id) AS xs "
        "RETURN f {.id, .min, n: size(xs)} AS m ORDER BY f.id",
        [({"id": "f1", "min": 1000, "n": 1},), ({"id": "f2", "min": 300, "n": 2},)],
    ),
    "text predicates": (
        "MATCH (c:Entity) WHERE c.name CONTAINS '浦东' OR c.name =~ '.*国资' OR '智谱AI' IN c.aliases "
        "RETURN c.id AS c ORDER BY c",
        [("hz",), ("pd",), ("pu",), ("zp",)],
    ),
    "text functions": (
        "RETURN replace('aXb', 'X', '-') AS a, split('a,b', ',') AS b, substring('智谱华章', 1, 2) AS c,"
        " left('智谱', 1) AS d, size('智谱') AS e, toLower('AB') AS f, trim(' x ') AS g",
        [("a-b", ["a", "b"], "谱华", "智", 2, "ab", "x")],
    ),
    "dates as text": (
        "MATCH (f:Fact) WHERE f.date >= $since RETURN f.id AS f",
        [("f1",)],
    ),
    "a fact of a relationship, after a with": (
        "MATCH (i:Investor)-[r:FUNDS]->(c:Company {id: 'zp'}) WITH i, r MATCH (f:Fact {id: r.fact}) "
        "OPTIONAL MATCH (f)<-[s:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article) "
        "RETURN i.id AS i, f.id AS fact, s.says AS says, k.quote AS q, a.title AS t ORDER BY i",
        [("hz", "f2", None, None, None), ("mt", "f2", None, None, None),
         ("pd", "f1", "10亿", "智谱获10亿", "t")],
    ),
    "a fact of a relationship, by where": (
        "MATCH (i:Investor)-[r:FUNDS]->(:Company {id: 'zp'}) MATCH (f:Fact) WHERE f.id = r.fact "
        "RETURN i.id AS i, f.id AS fact ORDER BY i",
        [("hz", "f2"), ("mt", "f2"), ("pd", "f1")],
    ),
    "pairs": (
        "MATCH (a)-[:FUNDS]->(c)<-[:FUNDS]-(b) WHERE a.id < b.id "
        "RETURN a.id AS a, b.id AS b, count(DISTINCT c) AS n ORDER BY a, b",
        [("hz", "mt", 1), ("hz", "pd", 1), ("mt", "pd", 1)],
    ),
    "skip, limit, distinct": (
        "MATCH (i:Investor) WITH DISTINCT i.named AS n ORDER BY n SKIP 1 LIMIT 1 RETURN n",
        [(True,)],
    ),
    "reduce and range": (
        "RETURN reduce(s = 0, x IN range(1, 4) | s + x) AS a, head([]) AS b, tail([1, 2]) AS c",
        [(10, None, [2])],
    ),
    "mixed order": (
        "UNWIND [1, 2.5, 2, 'a', true] AS x RETURN x ORDER BY x",
        [("a",), (True,), (1,), (2,), (2.5,)],
    ),
}  # fmt: skip
