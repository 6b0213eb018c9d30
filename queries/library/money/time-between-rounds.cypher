// How long is it between a company's rounds?
// question: How many days lie between one round of a company and the next, at the least and at the most?
// params:
//   company: {type: entity, kinds: [Organization], example: 智谱, meaning: The company}
// columns:
//   company: The company
//   earlier: The round before, as said; its number where it has no name
//   earlier_date: When that was, as said
//   earlier_date_earliest: First day that the words allow; empty where unknown
//   earlier_date_latest: Last day that the words allow; empty where unknown
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
//   days_min: Days between the two at the least; empty where a date is unknown
//   days_max: Days between the two at the most; empty where a date is unknown or open
//   order_certain: True where the dates leave no doubt which came first
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [company, earlier, earlier_date, round, date, days_min, days_max, order_certain]
// computed: time_between
// asks:
//   - "{company}融资间隔"
//   - "{company}融资间隔多久"
//   - "{company}多久融资"
// tests:
//   - params: {company: 智谱}
//     rows:
//       - {company: 智谱, earlier: 战略投资, earlier_date: 今年3月以来, round: 战略投资, date: 今年3月以来, days_min: 0, days_max: null, order_certain: false}
//       - {company: 智谱, earlier: 战略投资, earlier_date: 今年3月以来, round: 战略投资, date: 今年3月以来, days_min: 0, days_max: null, order_certain: false}
//       - {company: 智谱, earlier: 战略投资, earlier_date: 今年3月以来, round: 战略投资, date: 7月2日, days_min: 0, days_max: null, order_certain: false}

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[:RAISED]->(f:FundingRound)
WHERE f.modality <> 'denied'
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH c, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN c.name AS company, f.round AS round, f.ordinal AS ordinal,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest, f.announced_latest AS announced_latest,
       f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.amount_scope AS amount_scope,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY coalesce(f.date_earliest, f.announced_earliest, f.date_latest, f.announced_latest, '9999'), fact, c.id
