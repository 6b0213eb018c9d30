// Picture: Who has seats at several companies?

MATCH (p:Person)-[:HOLDS]->(f:Position)<-[:HAS_POSITION]-(o:Entity)
WHERE f.modality <> 'denied'
WITH p, count(DISTINCT o.id) AS organizations
WHERE organizations >= $least
MATCH (p)-[h:HOLDS]->(f:Position)<-[r:HAS_POSITION]-(o:Entity)
WHERE f.modality <> 'denied'
RETURN p, h, f, r, o
