// Picture: What positions does a person hold, and where?

MATCH (:Name {key: $person})-[:NAMES]->(p:Person)-[w:WORKS_FOR]->(c:Entity)
RETURN p, w, c
