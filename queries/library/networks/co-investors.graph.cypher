// Picture: Who invests beside an investor?

MATCH (:Name {key: $investor})-[:NAMES]->(i:Entity)-[p:PARTICIPATED_IN]->(g:FundingRound)<-[r:RAISED]-(c:Entity)
MATCH (c)-[s:RAISED]->(f:FundingRound)<-[q:PARTICIPATED_IN]-(o:Entity)
WHERE o.id <> i.id
WITH i, p, g, r, c, s, f, q, o
ORDER BY f.id = g.id DESC, o.name, c.name, f.id, g.id, o.id, i.id
LIMIT $rows
RETURN i, p, g, r, c, s, f, q, o
