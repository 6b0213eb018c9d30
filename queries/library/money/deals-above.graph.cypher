// Picture: Which deals are above an amount?

MATCH (c:Entity)-[r:RAISED]->(f:FundingRound)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
  AND (f.amount_max IS NULL OR coalesce(f.amount_currency, '') <> $currency OR f.amount_max >= $amount)
OPTIONAL MATCH (i:Entity)-[p:PARTICIPATED_IN]->(f)
RETURN c, r, f, p, i
