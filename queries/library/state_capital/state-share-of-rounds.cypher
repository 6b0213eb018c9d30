// In what share of rounds is state money?
// question: In how many rounds of each company is state money known, known to be absent, or not to be told?
// params:
//   company: {type: entity, kinds: [Organization], default: "", example: 智谱, meaning: One company only}
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
// columns:
//   company: Who was funded
//   rounds: How many rounds
//   with_state: Rounds with an investor that is state capital
//   without_state: Rounds of whose investors none is known to be state capital, where no source says that there are more
//   unknown: Rounds of which the sources do not tell
//   share_min: Share of rounds with state money at the least, from 0 to 1
//   share_max: At the most
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [company, rounds, with_state, without_state, unknown, share_min, share_max]
// asks:
//   - "国资融资比例"
//   - "{company}国资融资比例"
// tests:
//   - params: {}
//     rows:
//       - {company: 智谱, rounds: 4, with_state: 4, without_state: 0, unknown: 0, share_min: 1.0, share_max: 1.0}
//       - {company: 阶跃星辰, rounds: 1, with_state: 1, without_state: 0, unknown: 0, share_min: 1.0, share_max: 1.0}
//       - {company: OpenAI, rounds: 1, with_state: 0, without_state: 1, unknown: 0, share_min: 0.0, share_max: 0.0}
//   - params: {company: OpenAI}
//     rows:
//       - {company: OpenAI, rounds: 1, with_state: 0, without_state: 1, unknown: 0, share_min: 0.0, share_max: 0.0}

MATCH (c:Entity)-[:RAISED]->(f:FundingRound)
WHERE f.modality <> 'denied' AND coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since AND ($company = '' OR EXISTS { (:Name {key: $company})-[:NAMES]->(c) })
OPTIONAL MATCH (i:Entity)-[:PARTICIPATED_IN]->(f)
WITH c, f, count(i) AS investors, max(CASE WHEN 'StateCapital' IN labels(i) THEN 1 ELSE 0 END) AS state
ORDER BY f.id
WITH c, count(f) AS rounds, sum(state) AS with_state,
     sum(CASE WHEN state = 0 AND investors > 0 AND NOT coalesce(f.more_investors, false) THEN 1 ELSE 0 END) AS without_state,
     collect(f.id) AS facts
WITH c, rounds, with_state, without_state, rounds - with_state - without_state AS unknown, facts
RETURN c.name AS company, rounds, with_state, without_state, unknown,
       round(toFloat(with_state) / rounds * 10000) / 10000 AS share_min,
       round(toFloat(with_state + unknown) / rounds * 10000) / 10000 AS share_max, facts
ORDER BY with_state DESC, share_min DESC, rounds DESC, company, c.id
