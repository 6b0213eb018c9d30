// Picture: Which products came out, by date?

MATCH (p:Product)-[s:RELEASED_AS]->(f:ProductRelease)
WHERE f.modality <> 'denied' AND coalesce(f.date_latest, '9999-12-31') >= $since AND coalesce(f.date_earliest, '0001-01-01') <= $until
OPTIONAL MATCH (c:Entity)-[r:RELEASED]->(f)
RETURN p, s, f, r, c
