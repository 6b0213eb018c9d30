// Picture: Who leads a company, and who did?

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)<-[w:WORKS_FOR]-(p:Person)
RETURN c, w, p
