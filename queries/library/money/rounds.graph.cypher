// Picture: Which rounds were there, by date?

MATCH (c:Entity)-[r:RAISED]->(f:FundingRound)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
  AND coalesce(f.date_earliest, f.announced_earliest, '0001-01-01') <= $until
WITH c, r, f
ORDER BY coalesce(f.date_earliest, f.announced_earliest, '') DESC, c.name, f.id, c.id
LIMIT $rows
OPTIONAL MATCH (i:Entity)-[p:PARTICIPATED_IN]->(f)
RETURN c, r, f, p, i
