// Picture: Which sentences support what is known about someone?

MATCH (:Name {key: $name})-[:NAMES]->(e:Entity)<-[:MENTIONS]-(k:Claim)-[s:SUPPORTS]->(f:Fact)
WHERE EXISTS { (e)-[]->(f) }
  AND ($kind = '' OR f.kind = $kind)
  AND ($fact = '' OR f.id = $fact)
  AND ($with = '' OR EXISTS { (k)-[:MENTIONS]->(:Entity)<-[:NAMES]-(:Name {key: $with}) })
MATCH (k)-[q:QUOTED_FROM]->(a:Article)
MATCH (o:Entity)-[r]->(f)
RETURN o, r, f, s, k, q, a
