// Where does each company stand on its way to a stock exchange?
// question: Which steps towards a listing did companies take, where, when, and with which sponsors?
// params:
//   company: {type: entity, kinds: [Organization], default: "", example: 智谱, meaning: One company only}
// columns:
//   company: Who lists
//   venue: The exchange or market, as said
//   stage: preparing, tutoring, filed, accepted, approved, priced, listed, suspended, withdrawn, rejected or delisted
//   stage_words: The stage, as said
//   rule: The rule it lists under
//   sponsors: Who sponsors, underwrites or tutors it
//   regulators: The authority it files with
//   date: When the step was taken, as said
//   date_earliest: First day that the words allow; empty where unknown
//   date_latest: Last day that the words allow; empty where unknown
//   announced: When it was made public, as said
//   announced_earliest: First day that the words allow; empty where unknown
//   announced_latest: Last day that the words allow; empty where unknown
//   ticker: Code of the share
//   price: Price of one share, as said
//   price_min: Lower bound, in whole units of the currency; empty where none is stated
//   price_max: Upper bound, likewise
//   price_currency: Currency (ISO 4217); empty where the words do not say
//   price_approximate: True where the words hedge (约, 近, about)
//   raised: Money raised by the listing, as said
//   raised_min: Lower bound, in whole units of the currency; empty where none is stated
//   raised_max: Upper bound, likewise
//   raised_currency: Currency (ISO 4217); empty where the words do not say
//   raised_approximate: True where the words hedge (约, 近, about)
//   market_value: Market value stated with it, as said
//   market_value_min: Lower bound, in whole units of the currency; empty where none is stated
//   market_value_max: Upper bound, likewise
//   market_value_currency: Currency (ISO 4217); empty where the words do not say
//   market_value_approximate: True where the words hedge (约, 近, about)
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [company, venue, stage, rule, sponsors, regulators, date, announced, ticker, price, raised, market_value]
// card: {title: Listings, kinds: [Organization], order: 45}
// asks:
//   - "{company}上市谁进展多久"
//   - "{company}上市"
//   - "{company}上市多久"
//   - "{company}保荐人"
//   - "{company}保荐人谁"
//   - "谁{company}保荐人"
//   - "保荐人{company}"
//   - "谁向{company}保荐人"
//   - "谁保荐{company}"
//   - "谁向{company}保荐"
//   - "谁保荐{company}上市"
//   - "{company}由谁保荐"
//   - "{company}谁保荐"
//   - "{company}上市保荐人"
// tests:
//   - params: {company: 智谱}
//     rows:
//       - {stage: tutoring, sponsors: [中金公司], regulators: [北京证监局], date_earliest: 2025-04-01}
//       - {stage: preparing, venue: A股}
//       - {stage: preparing, venue: 港股}
//   - params: {company: MiniMax}
//     rows:
//       - {stage: filed, venue: 港交所, rule: 18C, date: null, article: MiniMax在港交所递表}

MATCH (c:Entity)-[:LISTS]->(f:Listing)
WHERE $company = '' OR EXISTS { (:Name {key: $company})-[:NAMES]->(c) }
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH c, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, f, head(collect(k)) AS k, head(collect(a)) AS a
OPTIONAL MATCH (o:Entity)-[r:SPONSORS|SUPERVISES]->(f)
WITH c, f, k, a, o, r
ORDER BY o.name, o.id
WITH c, f, k, a, collect(CASE WHEN type(r) = 'SPONSORS' THEN o.name END) AS sponsors,
     collect(CASE WHEN type(r) = 'SUPERVISES' THEN o.name END) AS regulators
RETURN c.name AS company,
       f.venue AS venue, f.stage AS stage, f.stage_words AS stage_words, f.rule AS rule,
       sponsors, regulators,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest,
       f.announced_latest AS announced_latest,
       f.ticker AS ticker,
       f.price_words AS price, f.price_min AS price_min, f.price_max AS price_max,
       f.price_currency AS price_currency, f.price_approximate AS price_approximate,
       f.raised_words AS raised, f.raised_min AS raised_min, f.raised_max AS raised_max,
       f.raised_currency AS raised_currency, f.raised_approximate AS raised_approximate,
       f.market_value_words AS market_value, f.market_value_min AS market_value_min, f.market_value_max AS market_value_max,
       f.market_value_currency AS market_value_currency, f.market_value_approximate AS market_value_approximate,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY company, coalesce(f.date_earliest, f.announced_earliest, '') DESC, venue, fact, c.id
