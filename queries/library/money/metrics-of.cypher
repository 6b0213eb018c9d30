// What figures are stated about a company?
// question: Which revenue, loss, valuation or rank is stated about a company, for when, and by whom?
// params:
//   company: {type: entity, kinds: [Organization], example: 智谱, meaning: The company}
//   metric: {type: text, default: "", example: revenue, meaning: "One figure only, such as revenue, net_profit, net_loss or valuation"}
// columns:
//   company: The company
//   metric: What is measured
//   period: The period or day that it is about, as said
//   period_earliest: First day that the words allow; empty where unknown
//   period_latest: Last day that the words allow; empty where unknown
//   amount: The amount of money, as said
//   amount_min: Lower bound, in whole units of the currency; empty where none is stated
//   amount_max: Upper bound, likewise
//   amount_currency: Currency (ISO 4217); empty where the words do not say
//   amount_approximate: True where the words hedge (约, 近, about)
//   count: The number of things counted
//   rank: The place in a ranking, from 1
//   change: Change against the period before, as said
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [metric, period, amount, count, rank, change]
// card: {title: Figures, kinds: [Organization], order: 80}
// asks:
//   - {say: "{company}营收", with: {metric: revenue}}
//   - {say: "{company}亏损", with: {metric: net_loss}}
//   - "{company}业绩"
//   - "{company}营收和亏损"
//   - "{company}营收和亏损业绩"
// tests:
//   - params: {company: 智谱}
//     rows:
//       - {metric: contract_awards, amount_min: 160000000, rank: 5}
//       - {metric: net_loss, amount_min: 2000000000, amount_approximate: true, period_latest: 2024-12-31}
//       - {metric: revenue, amount_min: 300000000, attributed_to: 金融时报, period_earliest: 2024-01-01}
//       - {metric: valuation, amount_min: 40000000000, amount_currency: CNY}
//   - params: {company: OpenAI}
//     rows:
//       - {metric: revenue, modality: forecast, attributed_to: Sacra, amount_currency: USD}

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[:REPORTS]->(f:Metric)
WHERE $metric = '' OR f.name = $metric
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH c, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN c.name AS company, f.name AS metric,
       f.period_words AS period, f.period_earliest AS period_earliest, f.period_latest AS period_latest,
       f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.count AS count, f.rank AS rank, f.change AS change,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY metric, coalesce(f.period_earliest, '') DESC, fact, c.id
