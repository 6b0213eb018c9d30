// Picture: Who wins the largest orders?

MATCH (s:Entity)-[w:WON]->(f:Contract)
WHERE f.modality <> 'denied' AND coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
OPTIONAL MATCH (b:Entity)-[o:AWARDED]->(f)
RETURN s, w, f, o, b
