// Picture: Through whom does money reach a company?

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)
MATCH p = (s:Entity)-[:FUNDS|OWNS|ACQUIRED*1..4]->(c)
WHERE length(p) <= $most AND s.id <> c.id
  AND all(r IN relationships(p) WHERE r.modality <> 'denied')
  AND ($from = '' OR EXISTS { (:Name {key: $from})-[:NAMES]->(s) })
RETURN p
LIMIT $rows
