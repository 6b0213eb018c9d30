// Who invests together again and again?
// question: Which two investors stand in the same rounds, in how many, and in which companies?
// params:
//   least: {type: integer, default: 2, example: 1, meaning: In at least this many rounds together}
//   investor: {type: entity, kinds: [Organization, Person], default: "", example: 浦东创投集团, meaning: Only pairs with this one}
//   rows: {type: integer, default: 1000, example: 20, meaning: "At most this many rows, the first in order"}
// columns:
//   investor: One of the two
//   co_investor: The other
//   rounds: In how many rounds both are
//   companies: Whom they fund together
//   since_earliest: First day on which they may have been together; empty where unknown
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [investor, co_investor, rounds, companies]
// asks:
//   - "谁一起投资"
//   - "谁一起投资最多"
//   - "谁经常一起投资"
//   - "谁经常合投"
//   - "谁合投最多"
//   - "谁合投"
// tests:
//   - params: {least: 1}
//     rows:
//       - {investor: 浦东创投集团, co_investor: 张江集团, rounds: 1, companies: [智谱]}
//   - {params: {}, rows: 0}

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
WITH pair, place, pair[0] AS one, pair[1] AS other
WITH pair, place,
     COLLECT { MATCH (one)-[:PARTICIPATED_IN]->(f:FundingRound)<-[:PARTICIPATED_IN]-(other) WHERE f.modality <> 'denied' RETURN f } AS found
WITH found, pair, place,
     COLLECT { UNWIND found AS f MATCH (f)<-[:RAISED]-(c:Entity) RETURN DISTINCT c.name AS name ORDER BY name } AS companies,
     COLLECT { UNWIND found AS f WITH coalesce(f.date_earliest, f.announced_earliest) AS day WHERE day IS NOT NULL RETURN day ORDER BY day } AS days,
     COLLECT { UNWIND found AS f RETURN f.id AS id ORDER BY id } AS facts
RETURN pair[0].name AS investor, pair[1].name AS co_investor, size(found) AS rounds, companies, head(days) AS since_earliest, facts
ORDER BY place
