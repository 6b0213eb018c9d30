// Picture: Who both funds a company and buys from it?

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[r:RAISED]->(f:FundingRound)<-[p:PARTICIPATED_IN]-(i:Entity)
MATCH (c)-[w:WON]->(d:Contract)<-[o:AWARDED]-(b:Entity)
WHERE f.modality <> 'denied' AND d.modality <> 'denied'
OPTIONAL MATCH h = (i)-[:LOCATED_IN]->(:Place)<-[:LOCATED_IN]-(b)
OPTIONAL MATCH (i)-[m:MAY_BE]-(b)
WITH c, r, f, p, i, w, d, o, b, h, m
WHERE i.id = b.id OR ((h IS NOT NULL OR m IS NOT NULL) AND (i.named = false OR b.named = false))
RETURN c, r, f, p, i, w, d, o, b, h, m
