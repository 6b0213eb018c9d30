// Who leads a company, and who did? (picture)

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)<-[w:WORKS_FOR]-(p:Person)
RETURN c, w, p
