// Which places' state capital invests, and in whom?
// question: How many companies and rounds does the state capital of each city, district or province stand behind?
// params:
//   level: {type: text, default: "", example: district, meaning: "One level only, such as district, city or province"}
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
// columns:
//   place: The place; empty where none is known
//   level: What kind of place it is
//   within: The larger places that it is part of
//   investors: Its state investors
//   companies: Whom they fund
//   rounds: In how many rounds, each counted once
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [place, level, within, investors, companies, rounds]
// asks:
//   - "谁区域国资"
//   - "区域国资投资"
//   - "区域国资投资谁"
//   - "区域国资"
// tests:
//   - params: {}
//     rows:
//       - {place: 上海, level: city, within: [中国], investors: [上海国投], companies: [阶跃星辰], rounds: 1}
//       - {place: 成都, level: city, within: [四川, 中国], investors: [成都国资], companies: [智谱], rounds: 1}
//       - {place: 杭州, level: city, within: [浙江, 中国], investors: [杭州国资], companies: [智谱], rounds: 1}
//       - {place: 浦东, level: district, within: [上海, 中国], investors: [张江集团, 浦东创投集团], companies: [智谱], rounds: 1}
//       - {place: 珠海, level: city, within: [广东, 中国], investors: [珠海国资], companies: [智谱], rounds: 1}
//   - params: {level: district}
//     rows:
//       - {place: 浦东, level: district, within: [上海, 中国], investors: [张江集团, 浦东创投集团], companies: [智谱], rounds: 1}

MATCH (i:StateCapital)-[:PARTICIPATED_IN]->(f:FundingRound)<-[:RAISED]-(c:Entity)
WHERE f.modality <> 'denied' AND coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
OPTIONAL MATCH (i)-[:LOCATED_IN]->(l:Place)
WITH i, f, c, l
ORDER BY l.id
WITH i, f, c, head(collect(l)) AS l
WITH i, f, c, l, coalesce(l.name, i.place) AS place
WHERE $level = '' OR l.level = $level
WITH place, l, i, f, c
ORDER BY i.name, c.name, f.id
WITH place, l, collect(DISTINCT i.name) AS investors, collect(DISTINCT c.name) AS companies,
     collect(DISTINCT f.id) AS facts
OPTIONAL MATCH h = (l)-[:PART_OF*1..4]->(w:Place)
WITH place, l, investors, companies, facts, w, length(h) AS steps
ORDER BY steps, w.name
WITH place, l, investors, companies, facts, collect(w.name) AS within
RETURN place, l.level AS level, within, investors, companies, size(facts) AS rounds, facts
ORDER BY size(companies) DESC, rounds DESC, place IS NULL, place
