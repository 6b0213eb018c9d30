// Picture: Who invests together again and again?

MATCH (i:Entity)-[:PARTICIPATED_IN]->(f:FundingRound)<-[:PARTICIPATED_IN]-(o:Entity)
WHERE i.id < o.id AND f.modality <> 'denied'
  AND ($investor = '' OR EXISTS { MATCH (:Name {key: $investor})-[:NAMES]->(e:Entity) WHERE e.id = i.id OR e.id = o.id })
WITH i, o, count(DISTINCT f.id) AS rounds
WHERE rounds >= $least
WITH i, o, rounds
ORDER BY rounds DESC, i.name, o.name, i.id, o.id
LIMIT $rows
MATCH (i)-[p:PARTICIPATED_IN]->(f:FundingRound)<-[q:PARTICIPATED_IN]-(o)
WHERE f.modality <> 'denied'
MATCH (c:Entity)-[r:RAISED]->(f)
RETURN i, p, f, q, o, r, c
