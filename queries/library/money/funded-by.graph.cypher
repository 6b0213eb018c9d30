// Picture: What does an investor fund?

MATCH (:Name {key: $investor})-[:NAMES]->(i:Entity)-[p:PARTICIPATED_IN]->(f:FundingRound)<-[r:RAISED]-(c:Entity)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
OPTIONAL MATCH (o:Entity)-[q:PARTICIPATED_IN]->(f)
RETURN i, p, f, r, c, q, o
