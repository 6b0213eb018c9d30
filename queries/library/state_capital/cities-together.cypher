// Which cities' state capital follows each other?
// question: Which two places have state capital in the same companies, and which of the two came first?
// params:
//   least: {type: integer, default: 1, example: 2, meaning: In at least this many companies}
// columns:
//   place: One place
//   other_place: The other place
//   companies: The companies that both fund
//   same_round: In how many of them both are in one round
//   place_first: In how many of them the one certainly came first
//   other_first: In how many the other certainly came first
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [place, other_place, companies, same_round, place_first, other_first]
// asks:
//   - "谁区域国资一起投资"
//   - "区域国资一起投资"
// tests:
//   - params: {}
//     rows:
//       - {place: 成都, other_place: 杭州, companies: [智谱], same_round: 0, place_first: 0, other_first: 0}
//       - {place: 成都, other_place: 浦东, companies: [智谱], same_round: 0, place_first: 0, other_first: 0}
//       - {place: 成都, other_place: 珠海, companies: [智谱], same_round: 0, place_first: 0, other_first: 0}
//       - {place: 杭州, other_place: 浦东, companies: [智谱], same_round: 0, place_first: 0, other_first: 0}
//       - {place: 杭州, other_place: 珠海, companies: [智谱], same_round: 0, place_first: 0, other_first: 0}
//       - {place: 浦东, other_place: 珠海, companies: [智谱], same_round: 0, place_first: 0, other_first: 0}
//   - {params: {least: 2}, rows: 0}

MATCH (c:Entity)-[:RAISED]->(f:FundingRound)<-[:PARTICIPATED_IN]-(i:StateCapital)
WHERE f.modality <> 'denied'
OPTIONAL MATCH (i)-[:LOCATED_IN]->(l:Place)
WITH c, f, coalesce(l.name, i.place) AS place
WHERE place IS NOT NULL
WITH DISTINCT c, f, place
WITH c, place, collect(f.id) AS rounds, min(coalesce(f.date_earliest, f.announced_earliest, '0001-01-01')) AS low,
     min(coalesce(f.date_latest, f.announced_latest, '9999-12-31')) AS high
WITH c, collect({place: place, rounds: rounds, low: low, high: high}) AS every
UNWIND every AS x
UNWIND every AS y
WITH c, x, y
WHERE x.place < y.place
WITH x.place AS place, y.place AS other_place, c, CASE WHEN any(r IN x.rounds WHERE r IN y.rounds) THEN 1 ELSE 0 END AS same,
     CASE WHEN x.high < y.low THEN 1 ELSE 0 END AS before, CASE WHEN y.high < x.low THEN 1 ELSE 0 END AS behind,
     x.rounds + [r IN y.rounds WHERE NOT r IN x.rounds] AS rounds
UNWIND rounds AS round
WITH place, other_place, c, same, before, behind, round
ORDER BY c.name, c.id, round
WITH place, other_place, c, same, before, behind, collect(round) AS rounds
ORDER BY c.name, c.id
WITH place, other_place, collect(c.name) AS companies, sum(same) AS same_round, sum(before) AS place_first,
     sum(behind) AS other_first, reduce(x = [], r IN collect(rounds) | x + r) AS facts
WHERE size(companies) >= $least
RETURN place, other_place, companies, same_round, place_first, other_first, facts
ORDER BY size(companies) DESC, place, other_place
