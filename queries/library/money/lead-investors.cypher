// Who leads rounds, and who follows?
// question: How often does each investor lead a round, how often does it follow a leader, and in how many rounds is no leader known?
// params:
//   investor: {type: entity, kinds: [Organization, Person], default: "", example: 浦东创投集团, meaning: One investor only}
// columns:
//   investor: Who puts money in
//   leads: Rounds that it leads
//   follows: Rounds that somebody else leads
//   unknown: Rounds for which no source says who leads; not counted as following
//   companies_led: The companies whose rounds it leads
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [investor, leads, follows, unknown, companies_led]
// asks:
//   - "谁领投"
//   - "领投最多谁"
// tests:
//   - params: {}
//     rows:
//       - {investor: Nvidia, leads: 0, follows: 0, unknown: 1, companies_led: []}
//       - {investor: 上海国投, leads: 0, follows: 0, unknown: 1, companies_led: []}
//       - {investor: 张江集团, leads: 0, follows: 0, unknown: 1, companies_led: []}
//       - {investor: 成都国资, leads: 0, follows: 0, unknown: 1, companies_led: []}
//       - {investor: 杭州国资, leads: 0, follows: 0, unknown: 1, companies_led: []}
//       - {investor: 浦东创投集团, leads: 0, follows: 0, unknown: 1, companies_led: []}
//       - {investor: 珠海国资, leads: 0, follows: 0, unknown: 1, companies_led: []}
//   - params: {investor: 上海国投}
//     rows:
//       - {investor: 上海国投, leads: 0, follows: 0, unknown: 1, companies_led: []}

MATCH (c:Entity)-[:RAISED]->(f:FundingRound)
WHERE f.modality <> 'denied'
WITH f, c.name AS company, f.id AS id, EXISTS { MATCH (f)<-[p:PARTICIPATED_IN]-(:Entity) WHERE p.lead } AS known
MATCH (f)<-[p:PARTICIPATED_IN]-(i:Entity)
WHERE $investor = '' OR EXISTS { (:Name {key: $investor})-[:NAMES]->(i) }
WITH i, count(DISTINCT CASE WHEN p.lead THEN id END) AS leads, count(DISTINCT CASE WHEN known THEN id END) AS led,
     collect(DISTINCT CASE WHEN p.lead THEN company END) AS names, collect(DISTINCT id) AS found
WITH i, leads, led - leads AS follows, size(found) - led AS unknown, COLLECT { UNWIND names AS name RETURN name ORDER BY name } AS companies_led,
     COLLECT { UNWIND found AS id RETURN id ORDER BY id } AS facts
RETURN i.name AS investor, leads, follows, unknown, companies_led, facts
ORDER BY leads DESC, follows DESC, unknown DESC, investor, i.id
