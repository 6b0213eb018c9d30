// Picture: Who funds a company?

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[r:RAISED]->(f:FundingRound)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
OPTIONAL MATCH (i:Entity)-[p:PARTICIPATED_IN]->(f)
RETURN c, r, f, p, i
