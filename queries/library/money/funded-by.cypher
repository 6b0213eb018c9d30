// What does an investor fund?
// question: Into which companies did an investor put money, in which rounds, and which sentences say so?
// params:
//   investor: {type: entity, kinds: [Organization, Person], example: 浦东创投集团, meaning: The investor}
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
//   rows: {type: integer, default: 200, example: 20, meaning: "At most this many rows, the first in order"}
// columns:
//   investor: The investor
//   company: Who was funded
//   lead: True where the investor leads the round
//   others: The other investors in the round that a source names
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
// table: [company, lead, others, round, date, announced, amount, amount_scope]
// card: {title: Money out, kinds: [Organization, Person], order: 20}
// asks:
//   - "{investor}投资谁"
//   - "谁{investor}投资"
//   - "who was funded by {investor}"
//   - "谁由{investor}投资"
//   - "{investor}向谁投资"
//   - "{investor}投资组合"
//   - "谁拿到{investor}金额"
//   - "{investor}投资向谁"
//   - "{investor}金额投资谁"
//   - "谁拿到{investor}投资"
//   - "谁投资by{investor}"
//   - "{investor}向谁投资金额"
//   - "{investor}投资谁订单"
// tests:
//   - params: {investor: 浦东创投集团}
//     rows:
//       - {company: 智谱, others: [张江集团], ordinal: 16, amount_scope: total}

MATCH (:Name {key: $investor})-[:NAMES]->(i:Entity)-[p:PARTICIPATED_IN]->(f:FundingRound)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
MATCH (f)<-[:RAISED]-(c:Entity)
WITH DISTINCT i, p, f, c
// By one key, the latest day first, and while a row is small: evidence is looked for in the rows
// that are given alone, and at the end the embedded engine has only to find them sorted.
WITH i, p, f, c, coalesce(f.date_earliest, f.announced_earliest, '0') AS day
WITH i, p, f, c, [-toInteger(replace(day, '-', '')), c.name, f.id, c.id] AS place
ORDER BY place
LIMIT $rows
CALL (i, f) {
  MATCH (f)<-[:SUPPORTS]-(k:Claim)
  MATCH (k)-[:MENTIONS]->(i)
  MATCH (k)-[:QUOTED_FROM]->(a:Article)
  RETURN k, a
  ORDER BY [k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id]
  LIMIT 1
}
CALL (i, f) {
  MATCH (f)<-[:PARTICIPATED_IN]-(o:Entity)
  WHERE o <> i
  WITH [o.name, o.id] AS one
  ORDER BY one
  RETURN collect(one[0]) AS others
}
RETURN i.name AS investor, c.name AS company, p.lead AS lead, others,
       f.round AS round, f.ordinal AS ordinal,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest,
       f.announced_latest AS announced_latest,
       f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.amount_scope AS amount_scope,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY place
