// Picture: What does an investor fund?

MATCH (:Name {key: $investor})-[:NAMES]->(i:Entity)-[p:PARTICIPATED_IN]->(f:FundingRound)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
MATCH (f)<-[r:RAISED]-(c:Entity)
WITH i, p, f, r, c, coalesce(f.date_earliest, f.announced_earliest, '0') AS day
WITH i, p, f, r, c, [-toInteger(replace(day, '-', '')), c.name, f.id, c.id] AS place
ORDER BY place
LIMIT $rows
OPTIONAL MATCH (f)<-[q:PARTICIPATED_IN]-(o:Entity)
RETURN i, p, f, r, c, q, o
