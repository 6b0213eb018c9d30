// Picture: What does a company make?

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[r:RELEASED]->(f:ProductRelease)<-[a:RELEASED_AS]-(p:Product)
RETURN c, r, f, a, p
