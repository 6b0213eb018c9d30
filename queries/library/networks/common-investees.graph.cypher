// Picture: Whom do two investors both fund?

MATCH (:Name {key: $investor})-[:NAMES]->(i:Entity)-[p:PARTICIPATED_IN]->(f:FundingRound)<-[r:RAISED]-(c:Entity)
MATCH (c)-[s:RAISED]->(g:FundingRound)<-[q:PARTICIPATED_IN]-(o:Entity)
WHERE o.id <> i.id AND f.modality <> 'denied' AND g.modality <> 'denied'
  AND ($with = '' OR EXISTS { (:Name {key: $with})-[:NAMES]->(o) })
WITH i, p, f, r, c, s, g, q, o
ORDER BY c.name, f.id = g.id DESC, o.name, f.id, g.id, c.id, o.id
LIMIT $rows
RETURN i, p, f, r, c, s, g, q, o
