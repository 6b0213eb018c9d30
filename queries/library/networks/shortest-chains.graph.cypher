// Picture: What are the shortest ways between two?

MATCH (:Name {key: $start})-[:NAMES]->(s:Entity)
MATCH (:Name {key: $end})-[:NAMES]->(t:Entity)
WHERE s.id <> t.id
MATCH p = allShortestPaths((s)-[:FUNDS|OWNS|ACQUIRED|SUPPLIES|WORKS_FOR|MAKES|PARTNERS_WITH|SPONSORS_LISTING_OF|MEMBER_OF*..6]-(t))
WHERE all(r IN relationships(p) WHERE r.modality <> 'denied')
RETURN p
LIMIT $rows
