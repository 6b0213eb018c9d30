// Picture: Which facts rest on one article?

MATCH (f:Fact)
WHERE f.sources = 1 AND ($kind = '' OR f.kind = $kind)
  AND ($about = '' OR EXISTS { MATCH (:Name {key: $about})-[:NAMES]->(:Entity)-[]->(f) })
MATCH (e:Entity)-[r]->(f)
RETURN f, e, r
