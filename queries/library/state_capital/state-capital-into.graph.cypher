// Picture: Which state capital backs a company, or the members of a group?

MATCH (:Name {key: $target})-[:NAMES]->(t:Entity)
OPTIONAL MATCH (m:Entity)-[b:MEMBER_OF]->(t)
WHERE b.modality <> 'denied'
WITH t, collect(DISTINCT m) AS members
UNWIND members + [t] AS c
MATCH (c)-[r:RAISED]->(f:FundingRound)<-[p:PARTICIPATED_IN]-(i:StateCapital)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
OPTIONAL MATCH (c)-[b:MEMBER_OF]->(t)
OPTIONAL MATCH h = (i)-[:LOCATED_IN]->(:Place)-[:PART_OF*0..4]->(:Place)
RETURN c, b, t, r, f, p, i, h
