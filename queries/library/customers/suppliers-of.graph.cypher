// Picture: From whom does an organization buy?

MATCH (:Name {key: $buyer})-[:NAMES]->(b:Entity)-[o:AWARDED]->(f:Contract)<-[w:WON]-(s:Entity)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
RETURN b, o, f, w, s
