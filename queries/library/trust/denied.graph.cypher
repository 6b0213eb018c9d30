// Picture: What is denied?

MATCH (f:Fact)
WHERE 'denied' IN f.modalities
  AND ($about = '' OR EXISTS { MATCH (:Name {key: $about})-[:NAMES]->(:Entity)-[]->(f) })
MATCH (e:Entity)-[r]->(f)
RETURN f, e, r
