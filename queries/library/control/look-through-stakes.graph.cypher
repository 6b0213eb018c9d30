// Picture: What belongs to someone through all chains of stakes?

MATCH (:Name {key: $holder})-[:NAMES]->(t:Entity)
MATCH p = (t)-[:OWNS*1..12]->(:Entity)
WHERE all(r IN relationships(p) WHERE r.modality <> 'denied')
RETURN p
LIMIT 1000
