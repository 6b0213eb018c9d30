// Picture: Which places' state capital invests, and in whom?

MATCH (i:StateCapital)-[p:PARTICIPATED_IN]->(f:FundingRound)<-[r:RAISED]-(c:Entity)
WHERE f.modality <> 'denied' AND coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
OPTIONAL MATCH h = (i)-[:LOCATED_IN]->(:Place)-[:PART_OF*0..4]->(:Place)
OPTIONAL MATCH (i)-[:LOCATED_IN]->(l:Place)
WITH i, p, f, r, c, h, l
WHERE $level = '' OR l.level = $level
RETURN i, p, f, r, c, h
