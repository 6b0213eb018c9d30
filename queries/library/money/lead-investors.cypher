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

MATCH (i:Entity)-[p:PARTICIPATED_IN]->(f:FundingRound)<-[:RAISED]-(c:Entity)
WHERE f.modality <> 'denied'
WITH f, c, i, max(CASE WHEN p.lead THEN 1 ELSE 0 END) AS led
WITH f, c, sum(led) AS leaders, collect({i: i, led: led}) AS every
UNWIND every AS e
WITH f, c, leaders, e.i AS i, e.led AS led
WHERE $investor = '' OR EXISTS { (:Name {key: $investor})-[:NAMES]->(i) }
WITH i, sum(led) AS leads, sum(CASE WHEN led = 0 AND leaders > 0 THEN 1 ELSE 0 END) AS follows,
     sum(CASE WHEN leaders = 0 THEN 1 ELSE 0 END) AS unknown,
     collect(DISTINCT CASE WHEN led = 1 THEN c.name END) AS names, collect(DISTINCT f.id) AS found
WITH i, leads, follows, unknown, COLLECT { UNWIND names AS name RETURN name ORDER BY name } AS companies_led,
     COLLECT { UNWIND found AS id RETURN id ORDER BY id } AS facts
RETURN i.name AS investor, leads, follows, unknown, companies_led, facts
ORDER BY leads DESC, follows DESC, unknown DESC, investor, i.id
