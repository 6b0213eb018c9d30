// Picture: Which listings does a bank sponsor?

MATCH (:Name {key: $sponsor})-[:NAMES]->(s:Entity)-[r:SPONSORS]->(f:Listing)<-[l:LISTS]-(c:Entity)
RETURN s, r, f, l, c
