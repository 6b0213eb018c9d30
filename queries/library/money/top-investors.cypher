// Who invests most often?
// question: Which investors put money into the most companies and rounds, how often do they lead, and in how many rounds is it only intended?
// params:
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
// columns:
//   investor: Who puts money in
//   state: True where the name or a source says that it is state capital; empty where none does
//   named: False for an investor that no source names
//   companies: Into how many companies
//   rounds: In how many rounds that are stated as done
//   intended: In how many more rounds that are only announced, planned, forecast or rumoured
//   led: How many of all these it leads
//   undated: How many of all these have no date
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [investor, state, companies, rounds, intended, led, undated]
// asks:
//   - "投资最多谁"
//   - "谁投资谁最多"
//   - "最多投资方"
//   - "最多投资方谁"
//   - "投资最多投资方"
//   - "谁投资方最多"
//   - "谁最多投资次数"
//   - "谁投资最多谁"
//   - "谁投资最多次数"
// tests:
//   - params: {}
//     rows:
//       - {investor: 上海国投, state: true, companies: 1, rounds: 1, intended: 0, led: 0, undated: 0}
//       - {investor: 张江集团, state: true, companies: 1, rounds: 1, intended: 0, led: 0, undated: 0}
//       - {investor: 成都国资, state: true, companies: 1, rounds: 1, intended: 0, led: 0, undated: 0}
//       - {investor: 杭州国资, state: true, companies: 1, rounds: 1, intended: 0, led: 0, undated: 0}
//       - {investor: 浦东创投集团, state: true, companies: 1, rounds: 1, intended: 0, led: 0, undated: 0}
//       - {investor: 珠海国资, state: true, companies: 1, rounds: 1, intended: 0, led: 0, undated: 0}
//       - {investor: Nvidia, companies: 1, rounds: 0, intended: 1, led: 0, undated: 0}
//   - params: {since: "2025-07"}
//     rows:
//       - {investor: 上海国投, state: true, companies: 1, rounds: 1, intended: 0, led: 0, undated: 0}
//       - {investor: 张江集团, state: true, companies: 1, rounds: 1, intended: 0, led: 0, undated: 0}
//       - {investor: 成都国资, state: true, companies: 1, rounds: 1, intended: 0, led: 0, undated: 0}
//       - {investor: 杭州国资, state: true, companies: 1, rounds: 1, intended: 0, led: 0, undated: 0}
//       - {investor: 浦东创投集团, state: true, companies: 1, rounds: 1, intended: 0, led: 0, undated: 0}
//       - {investor: 珠海国资, state: true, companies: 1, rounds: 1, intended: 0, led: 0, undated: 0}
//       - {investor: Nvidia, companies: 1, rounds: 0, intended: 1, led: 0, undated: 0}

MATCH (c:Entity)-[:RAISED]->(f:FundingRound)
WHERE f.modality <> 'denied' AND coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
WITH f, c.id AS company, f.id AS id, f.modality = 'asserted' AS firm,
     coalesce(f.date_earliest, f.date_latest, f.announced_earliest, f.announced_latest) IS NULL AS dateless
MATCH (f)<-[p:PARTICIPATED_IN]-(i:Entity)
WITH i, count(DISTINCT company) AS companies, count(DISTINCT CASE WHEN firm THEN id END) AS rounds,
     count(DISTINCT CASE WHEN p.lead THEN id END) AS led, count(DISTINCT CASE WHEN dateless THEN id END) AS undated,
     collect(DISTINCT id) AS found
WITH i, companies, rounds, size(found) - rounds AS intended, led, undated,
     COLLECT { UNWIND found AS id RETURN id ORDER BY id } AS facts
RETURN i.name AS investor, CASE WHEN 'StateCapital' IN labels(i) THEN true END AS state, i.named AS named,
       companies, rounds, intended, led, undated, facts
ORDER BY companies DESC, rounds DESC, intended DESC, investor, i.id
