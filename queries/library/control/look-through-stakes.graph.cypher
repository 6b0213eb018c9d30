// Picture: What belongs to someone through all chains of stakes?

MATCH (:Name {key: $holder})-[:NAMES]->(t:Entity)
MATCH p = (t)-[:OWNS*1..12]->(:Entity)
RETURN p
LIMIT 1000
