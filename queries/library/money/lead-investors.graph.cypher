// Picture: Who leads rounds, and who follows?

MATCH (c:Entity)-[r:RAISED]->(f:FundingRound)<-[p:PARTICIPATED_IN]-(i:Entity)
WHERE f.modality <> 'denied'
  AND ($investor = '' OR EXISTS { (:Name {key: $investor})-[:NAMES]->(i) })
RETURN c, r, f, p, i
