// Picture: Who makes a product?

MATCH (:Name {key: $product})-[:NAMES]->(p:Product)-[a:RELEASED_AS]->(f:ProductRelease)
OPTIONAL MATCH (c:Entity)-[r:RELEASED]->(f)
RETURN p, a, f, r, c
