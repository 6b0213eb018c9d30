// Picture: Which facts rest on one article?

MATCH (f:Fact)
WHERE f.sources = 1 AND ($kind = '' OR f.kind = $kind)
  AND ($about = '' OR EXISTS { MATCH (:Name {key: $about})-[:NAMES]->(:Entity)-[]->(f) })
OPTIONAL MATCH (f)<-[]-(e:Entity)
WITH f, min(e.name) AS first
ORDER BY f.kind, first, f.id
LIMIT $rows
MATCH (e:Entity)-[r]->(f)
RETURN f, e, r
