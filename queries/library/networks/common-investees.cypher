// Whom do two investors both fund?
// question: Which companies did an investor and also another one fund, in the same round where there is one, else first in which?
// params:
//   investor: {type: entity, kinds: [Organization, Person], example: 浦东创投集团, meaning: The investor}
//   with: {type: entity, kinds: [Organization, Person], default: "", example: 张江集团, meaning: Only the companies that it shares with this one}
//   rows: {type: integer, default: 200, example: 20, meaning: "At most this many rows, the first in order"}
// columns:
//   company: Who is funded by both
//   other: The other investor
//   same_round: True where both are in this very round
//   other_round: The other's round, as said
//   other_date: When that was, as said
//   other_date_earliest: First day that the words allow; empty where unknown
//   other_date_latest: Last day that the words allow; empty where unknown
//   other_fact: Id of that fact
//   round: The round, as said
//   ordinal: Which funding it is since the company was founded
//   date: When it was done, as said
//   date_earliest: First day that the words allow; empty where unknown
//   date_latest: Last day that the words allow; empty where unknown
//   announced: When it was made public, as said
//   announced_earliest: First day that the words allow; empty where unknown
//   announced_latest: Last day that the words allow; empty where unknown
//   amount: What was put in, as said
//   amount_min: Lower bound, in whole units of the currency; empty where none is stated
//   amount_max: Upper bound, likewise
//   amount_currency: Currency (ISO 4217); empty where the words do not say
//   amount_approximate: True where the words hedge (约, 近, about)
//   amount_scope: What the amount is - the total of the round, each of several rounds, or unknown; never one investor's part of a total
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [company, round, date, amount, amount_scope, other, same_round, other_round, other_date]
// asks:
//   - "{investor}和{with}同时投资谁"
//   - "{investor}和{with}一起投资谁"
//   - "{investor}和{with}投资谁"
//   - "谁{investor}和{with}同时投资"
//   - "谁{investor}和{with}一起投资"
//   - "{investor}和{with}合投谁"
//   - "谁{investor}和{with}合投"
//   - "{investor}和{with}一起投资组合"
// tests:
//   - params: {investor: 浦东创投集团, with: 张江集团}
//     rows:
//       - {company: 智谱, round: 战略投资, date: 7月2日, amount: 10亿元, amount_scope: total, other: 张江集团, same_round: true, other_round: 战略投资, other_date: 7月2日}
//   - params: {investor: 杭州国资}
//     rows:
//       - {company: 智谱, round: 战略投资, date: 今年3月以来, amount: 3亿至10亿元之间, amount_scope: each, other: 张江集团, same_round: false, other_round: 战略投资, other_date: 7月2日}
//       - {company: 智谱, round: 战略投资, date: 今年3月以来, amount: 3亿至10亿元之间, amount_scope: each, other: 成都国资, same_round: false, other_round: 战略投资, other_date: 今年3月以来}
//       - {company: 智谱, round: 战略投资, date: 今年3月以来, amount: 3亿至10亿元之间, amount_scope: each, other: 浦东创投集团, same_round: false, other_round: 战略投资, other_date: 7月2日}
//       - {company: 智谱, round: 战略投资, date: 今年3月以来, amount: 3亿至10亿元之间, amount_scope: each, other: 珠海国资, same_round: false, other_round: 战略投资, other_date: 今年3月以来}

MATCH (:Name {key: $investor})-[:NAMES]->(i:Entity)
WITH i, COLLECT { MATCH (:Name {key: $with})-[:NAMES]->(w:Entity) RETURN w } AS wanted
MATCH (i)-[:PARTICIPATED_IN]->(f:FundingRound)<-[:RAISED]-(c:Entity)
WHERE f.modality <> 'denied'
WITH i, wanted, c, collect(DISTINCT f) AS funded
ORDER BY c.name, c.id
// One company after the other in that order, until there are enough rows.
CALL (i, wanted, c, funded) {
  UNWIND funded AS f
  MATCH (f)<-[:SUPPORTS]-(k:Claim)
  MATCH (k)-[:MENTIONS]->(i)
  MATCH (k)-[:QUOTED_FROM]->(a:Article)
  WITH i, wanted, c, funded, f, k, a
  ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
  WITH i, wanted, c, funded, f, head(collect([f, k, a])) AS said
  ORDER BY coalesce(f.date_earliest, f.announced_earliest, '9999'), f.id
  WITH i, wanted, c, funded, collect(said) AS own
  MATCH (c)-[:RAISED]->(g:FundingRound)
  WHERE g.modality <> 'denied'
  MATCH (g)<-[:PARTICIPATED_IN]-(o:Entity)
  WHERE o <> i AND ($with = '' OR o IN wanted)
  WITH c, own, o, min([NOT g IN funded, coalesce(g.date_earliest, g.announced_earliest, '9999'), g.id, g]) AS first
  WITH c, o, first[3] AS g, coalesce(head([x IN own WHERE x[0] = first[3]]), own[0]) AS said
  RETURN o, g, said[0] AS f, said[1] AS k, said[2] AS a, [c.name, c.id, said[0] <> g, o.name, o.id] AS place
  ORDER BY place
}
WITH place, c, o, g, f, k, a
LIMIT $rows
RETURN c.name AS company, o.name AS other, f = g AS same_round,
       g.round AS other_round, g.date_words AS other_date, g.date_earliest AS other_date_earliest,
       g.date_latest AS other_date_latest, g.id AS other_fact,
       f.round AS round, f.ordinal AS ordinal,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest, f.announced_latest AS announced_latest,
       f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.amount_scope AS amount_scope,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY place
