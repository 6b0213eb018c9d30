// Picture: Where does each company stand on its way to a stock exchange?

MATCH (c:Entity)-[l:LISTS]->(f:Listing)
WHERE $company = '' OR EXISTS { (:Name {key: $company})-[:NAMES]->(c) }
OPTIONAL MATCH (o:Entity)-[r:SPONSORS|SUPERVISES]->(f)
RETURN c, l, f, r, o
