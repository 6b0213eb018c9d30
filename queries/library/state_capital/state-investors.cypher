// Which investors are state capital?
// question: Which investors are state capital, of which level and place, under which government, and who says so?
// params:
//   level: {type: text, default: "", example: district, meaning: "One level only: central, province, city or district"}
// columns:
//   investor: The investor
//   named: False for one that no source names
//   level: Central, province, city or district
//   place: The place whose state it is
//   chain: Its owners from the nearest to the government; empty where unknown
//   since: Since when, as the source says
//   basis: Listed in the curated file, said by an article, or told from its name alone
//   confidence: How much the basis is to be trusted, 0 to 1
//   according_to: Address of the public source, or the article that says so
//   facts: Ids of the rounds that it has a part in, for evidence-for --fact
// table: [investor, level, place, chain, since, basis, confidence, according_to]
// asks:
//   - "谁国资"
//   - "谁投资方国资"
// tests:
//   - params: {level: district}
//     rows:
//       - {investor: 张江集团, named: true, level: district, place: 浦东, basis: listed}
//       - {investor: 浦东创投集团, named: true, level: district, place: 浦东, basis: listed}
//   - params: {}
//     rows: 6

MATCH (i:StateCapital)
OPTIONAL MATCH (told:Article {id: i.state_source})
OPTIONAL MATCH (i)-[:PARTICIPATED_IN]->(f:FundingRound)
WITH i, told, f
ORDER BY f.id
WITH i, told, collect(DISTINCT f.id) AS facts
WHERE $level = '' OR i.state_level = $level
RETURN i.name AS investor, i.named AS named, i.state_level AS level, i.state_place AS place,
       i.state_chain AS chain, i.state_since AS since, i.state_basis AS basis,
       i.state_confidence AS confidence, coalesce(told.title, told.url, i.state_source) AS according_to, facts
ORDER BY level, place, investor, i.id
