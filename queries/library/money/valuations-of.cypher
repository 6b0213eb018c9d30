// How did a company's valuation change?
// question: Which valuations of a company are stated, for when, and how far did each step up from the one before?
// params:
//   company: {type: entity, kinds: [Organization], example: 智谱, meaning: The company}
// columns:
//   company: The company
//   stated_with: valuation or market value on its own, or the round with which it is stated
//   date: When it applied, as said
//   date_earliest: First day that the words allow; empty where unknown
//   date_latest: Last day that the words allow; empty where unknown
//   amount: The valuation, as said
//   amount_min: Lower bound, in whole units of the currency; empty where none is stated
//   amount_max: Upper bound, likewise
//   amount_currency: Currency (ISO 4217); empty where the words do not say
//   amount_approximate: True where the words hedge (约, 近, about)
//   step_min: At least how many times the one before, in the same currency; empty where that cannot be told
//   step_max: At most how many times the one before
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [stated_with, date, amount, step_min, step_max]
// computed: step_ups
// asks:
//   - "{company}估值"
//   - "{company}估值涨多少"
//   - "{company}新估值"
// tests:
//   - params: {company: 智谱}
//     rows:
//       - {stated_with: valuation, date: null, amount: 400亿元, step_min: null, step_max: null}
//   - params: {company: MiniMax}
//     rows:
//       - {stated_with: valuation, date: null, amount: 40亿美元以上, step_min: null, step_max: null}

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[:REPORTS|RAISED]->(f:Fact)
WHERE f.modality <> 'denied' AND (f.name IN ['valuation', 'market_value'] OR (f.kind = 'FundingRound' AND coalesce(f.valuation_min, f.valuation_max) IS NOT NULL))
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH c, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, f, head(collect(k)) AS k, head(collect(a)) AS a
WITH c, f, k, a, f.kind = 'FundingRound' AS r
RETURN c.name AS company, CASE WHEN r THEN coalesce(f.round, 'round') ELSE f.name END AS stated_with,
       CASE WHEN r THEN f.date_words ELSE f.period_words END AS date,
       CASE WHEN r THEN f.date_earliest ELSE f.period_earliest END AS date_earliest,
       CASE WHEN r THEN f.date_latest ELSE f.period_latest END AS date_latest,
       CASE WHEN r THEN f.valuation_words ELSE f.amount_words END AS amount,
       CASE WHEN r THEN f.valuation_min ELSE f.amount_min END AS amount_min,
       CASE WHEN r THEN f.valuation_max ELSE f.amount_max END AS amount_max,
       CASE WHEN r THEN f.valuation_currency ELSE f.amount_currency END AS amount_currency,
       CASE WHEN r THEN f.valuation_approximate ELSE f.amount_approximate END AS amount_approximate,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY coalesce(date_earliest, date_latest, '9999'), fact, c.id
