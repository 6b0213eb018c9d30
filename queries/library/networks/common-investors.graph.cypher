// Picture: Who funds both of two companies?

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[r:RAISED]->(f:FundingRound)<-[p:PARTICIPATED_IN]-(i:Entity)
MATCH (i)-[q:PARTICIPATED_IN]->(g:FundingRound)<-[s:RAISED]-(o:Entity)
WHERE o.id <> c.id AND f.modality <> 'denied' AND g.modality <> 'denied'
  AND ($with = '' OR EXISTS { (:Name {key: $with})-[:NAMES]->(o) })
WITH c, r, f, p, i, q, g, s, o
ORDER BY i.name, o.name, f.id, g.id, i.id, o.id
LIMIT $rows
RETURN c, r, f, p, i, q, g, s, o
