// Picture: Which customers are state bodies?

MATCH (s:Entity)-[w:WON]->(f:Contract)<-[o:AWARDED]-(b:Entity)
WHERE ('StateCapital' IN labels(b) OR 'Government' IN labels(b)) AND f.modality <> 'denied' AND coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
  AND ($supplier = '' OR EXISTS { (:Name {key: $supplier})-[:NAMES]->(s) })
RETURN s, w, f, o, b
