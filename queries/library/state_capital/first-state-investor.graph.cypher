// Picture: Who was the first state investor of each company?

MATCH (c:Entity)-[r:RAISED]->(f:FundingRound)<-[p:PARTICIPATED_IN]-(i:StateCapital)
WHERE f.modality <> 'denied' AND ($company = '' OR EXISTS { (:Name {key: $company})-[:NAMES]->(c) })
WITH c, r, f, p, i, coalesce(f.date_earliest, f.announced_earliest, '0001-01-01') AS low,
     coalesce(f.date_latest, f.announced_latest, '9999-12-31') AS high
WITH c, collect({r: r, f: f, p: p, i: i, low: low, high: high}) AS every
UNWIND every AS e
WITH c, every, e
WHERE NOT any(o IN every WHERE o.high < e.low)
WITH c, e.r AS r, e.f AS f, e.p AS p, e.i AS i
OPTIONAL MATCH h = (i)-[:LOCATED_IN]->(:Place)
RETURN c, r, f, p, i, h
