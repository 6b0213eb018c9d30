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

MATCH (i:Entity)-[:PARTICIPATED_IN]->(f:FundingRound)<-[:PARTICIPATED_IN]-(o:Entity)
WHERE i.id < o.id AND f.modality <> 'denied'
  AND ($investor = '' OR EXISTS { MATCH (:Name {key: $investor})-[:NAMES]->(e:Entity) WHERE e.id = i.id OR e.id = o.id })
WITH i, o, collect(DISTINCT f.id) AS found
WHERE size(found) >= $least
WITH i, o, found, size(found) AS rounds
ORDER BY rounds DESC, i.name, o.name, i.id, o.id
LIMIT $rows
WITH i, o, rounds,
     COLLECT { UNWIND found AS id MATCH (:Fact {id: id})<-[:RAISED]-(c:Entity) RETURN DISTINCT c.name AS name ORDER BY name } AS companies,
     COLLECT { UNWIND found AS id MATCH (f:Fact {id: id}) WITH coalesce(f.date_earliest, f.announced_earliest) AS day WHERE day IS NOT NULL RETURN day ORDER BY day } AS days,
     COLLECT { UNWIND found AS id RETURN id ORDER BY id } AS facts
RETURN i.name AS investor, o.name AS co_investor, rounds, companies, head(days) AS since_earliest, facts
ORDER BY rounds DESC, investor, co_investor, i.id, o.id
