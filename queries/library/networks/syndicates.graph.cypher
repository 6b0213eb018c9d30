// Picture: Who invests together again and again?

WITH COLLECT { MATCH (:Name {key: $investor})-[:NAMES]->(w:Entity) RETURN w } AS wanted
UNWIND CASE WHEN $investor <> '' THEN wanted
            ELSE COLLECT { MATCH (e:Entity)-[:PARTICIPATED_IN]->(:FundingRound) RETURN DISTINCT e } END AS i
// One investor after the other, so that no more pairs are held than one has.
CALL (i, wanted) {
  MATCH (i)-[:PARTICIPATED_IN]->(f:FundingRound)
  WHERE f.modality <> 'denied'
  MATCH (f)<-[:PARTICIPATED_IN]-(o:Entity)
  WHERE o <> i
  // Only counted here: the embedded engine bounds what all groups of a question hold together.
  WITH i, wanted, o, count(*) AS rounds
  // An id is read only of those that are together often enough.
  WHERE rounds >= $least AND (i.id < o.id OR ($investor <> '' AND NOT o IN wanted))
  RETURN o, rounds
}
WITH CASE WHEN i.id < o.id THEN [i, o] ELSE [o, i] END AS pair, rounds
WITH pair, [-rounds, pair[0].name, pair[1].name, pair[0].id, pair[1].id] AS place
ORDER BY place
LIMIT $rows
WITH pair, pair[0] AS one, pair[1] AS other
WITH pair, COLLECT { MATCH (one)-[:PARTICIPATED_IN]->(f:FundingRound)<-[:PARTICIPATED_IN]-(other) WHERE f.modality <> 'denied' RETURN f } AS found
UNWIND found AS f
WITH DISTINCT f, pair[0] AS i, pair[1] AS o
// From the round, which has few ties.
MATCH (f)<-[p:PARTICIPATED_IN]-(i)
MATCH (f)<-[q:PARTICIPATED_IN]-(o)
MATCH (f)<-[r:RAISED]-(c:Entity)
RETURN i, p, f, q, o, r, c
