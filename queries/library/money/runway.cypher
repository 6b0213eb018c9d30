// How long does a company's money last?
// question: How many months would the money raised since a day last at the loss that was reported, as an interval?
// params:
//   company: {type: entity, kinds: [Organization], example: 智谱, meaning: The company}
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
// columns:
//   company: The company
//   amount_currency: Currency of both
//   raised_min: Money raised in rounds that are stated as done, at the least, each round once
//   raised_max: At the most; empty where a round has no upper bound or no amount
//   rounds: How many rounds are counted
//   without_amount: How many rounds have no stated amount and could add more
//   loss: The loss, as said
//   loss_min: Lower bound, in whole units of the currency; empty where none is stated
//   loss_max: Upper bound, likewise
//   loss_currency: Currency (ISO 4217); empty where the words do not say
//   loss_approximate: True where the words hedge (约, 近, about)
//   period: The period of the loss, as said
//   period_earliest: First day that the words allow; empty where unknown
//   period_latest: Last day that the words allow; empty where unknown
//   months_min: Months at the least; empty where that cannot be told
//   months_max: Months at the most; empty where that cannot be told
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [raised_min, raised_max, rounds, without_amount, loss, period, months_min, months_max]
// computed: runway
// asks:
//   - "{company}金额烧多久"
//   - "{company}烧多久"
//   - "多久{company}烧"
//   - "{company}烧"
//   - "多久{company}金额烧"
//   - "{company}金额用多久"
//   - "{company}金额多久烧"
//   - "多久{company}金额用"
//   - "{company}金额烧"
// tests:
//   - params: {company: 智谱}
//     rows:
//       - {raised_min: 1900000000, raised_max: 4000000000, rounds: 4, without_amount: 0, loss: 约20亿元, period: 2024年, months_min: 11.4, months_max: 24.0}

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[:REPORTS]->(f:Metric)
WHERE f.modality <> 'denied' AND f.name = 'net_loss'
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH c, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, f, head(collect(k)) AS k, head(collect(a)) AS a
OPTIONAL MATCH (c)-[:RAISED]->(r:FundingRound)
WHERE r.modality = 'asserted' AND coalesce(r.date_latest, r.announced_latest, '9999-12-31') >= $since
WITH c, f, k, a, r
ORDER BY r.id
WITH c, f, k, a, collect({currency: r.amount_currency, min: r.amount_min, max: r.amount_max, id: r.id}) AS raised
RETURN c.name AS company, raised, f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.period_words AS period, f.period_earliest AS period_earliest, f.period_latest AS period_latest,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY period_earliest, fact, c.id
