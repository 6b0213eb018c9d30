// Picture: Which sponsors do rivals share?

MATCH (s:Entity)-[:SPONSORS]->(f:Listing)<-[:LISTS]-(c:Entity)
WHERE f.modality <> 'denied'
OPTIONAL MATCH (:Name {key: $group})-[:NAMES]->(g:Group)<-[m:MEMBER_OF]-(c)
WITH s, c, g, m
WHERE $group = '' OR (g IS NOT NULL AND m.modality <> 'denied')
WITH s, g, count(DISTINCT c.id) AS companies
WHERE companies >= $least
WITH DISTINCT s
MATCH (s)-[r:SPONSORS]->(f:Listing)<-[l:LISTS]-(c:Entity)
WHERE f.modality <> 'denied'
OPTIONAL MATCH (:Name {key: $group})-[:NAMES]->(g:Group)<-[m:MEMBER_OF]-(c)
WITH s, r, f, l, c, m, g
WHERE $group = '' OR (g IS NOT NULL AND m.modality <> 'denied')
RETURN s, r, f, l, c, m, g
