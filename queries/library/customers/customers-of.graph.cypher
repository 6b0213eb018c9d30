// Picture: Who buys from a company?

MATCH (:Name {key: $supplier})-[:NAMES]->(s:Entity)-[w:WON]->(f:Contract)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
OPTIONAL MATCH (b:Entity)-[o:AWARDED]->(f)
RETURN s, w, f, o, b
