// Picture: What was announced or planned, and never confirmed?

MATCH (f:Fact)
WHERE NOT f.modality IN ['asserted', 'denied'] AND ($modality = '' OR f.modality = $modality)
  AND ($about = '' OR EXISTS { MATCH (:Name {key: $about})-[:NAMES]->(:Entity)-[]->(f) })
MATCH (e:Entity)-[r]->(f)
RETURN f, e, r
