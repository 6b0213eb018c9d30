// Which rounds has a company raised?
// question: Which rounds of funding did a company raise, one row each, with all investors named?
// params:
//   company: {type: entity, kinds: [Organization], example: 智谱, meaning: The company}
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
// columns:
//   company: The company
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
//   valuation: Valuation stated with the round, as said
//   valuation_min: Lower bound, in whole units of the currency; empty where none is stated
//   valuation_max: Upper bound, likewise
//   valuation_currency: Currency (ISO 4217); empty where the words do not say
//   valuation_approximate: True where the words hedge (约, 近, about)
//   investors: The investors that a source names; more may be unknown
//   lead_investors: Those of them that lead
//   more_investors: True where the source says that there are others it does not name
//   rounds_at_least: How many rounds one sentence tells of together, at the least
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [round, ordinal, date, announced, amount, amount_scope, valuation, investors, lead_investors, more_investors]
// asks:
//   - "{company}融资"
//   - "{company}拿到谁融资"
//   - "谁融资{company}拿到"
//   - "多少融资{company}拿到"
//   - "{company}拿到多少融资"
//   - "{company}新融资"
//   - "{company}融资多少金额"
//   - "{company}拿到多少金额"
//   - "多少金额{company}拿到"
// tests:
//   - params: {company: 智谱}
//     rows:
//       - {investors: [张江集团, 浦东创投集团], ordinal: 16, amount: 10亿元, amount_scope: total}
//       - {investors: [成都国资], amount_scope: each}
//       - {investors: [杭州国资], amount_scope: each}
//       - {investors: [珠海国资], amount_scope: each}

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[:RAISED]->(f:FundingRound)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH c, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, f, head(collect(k)) AS k, head(collect(a)) AS a
OPTIONAL MATCH (i:Entity)-[p:PARTICIPATED_IN]->(f)
WITH c, f, k, a, i, p
ORDER BY i.name, i.id
WITH c, f, k, a, collect(i.name) AS investors,
     collect(CASE WHEN p.lead THEN i.name END) AS lead_investors
RETURN c.name AS company,
       f.round AS round, f.ordinal AS ordinal,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest,
       f.announced_latest AS announced_latest,
       f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.amount_scope AS amount_scope,
       f.valuation_words AS valuation, f.valuation_min AS valuation_min, f.valuation_max AS valuation_max,
       f.valuation_currency AS valuation_currency, f.valuation_approximate AS valuation_approximate,
       investors, lead_investors, f.more_investors AS more_investors,
       f.rounds_at_least AS rounds_at_least,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY coalesce(f.date_earliest, f.announced_earliest, '') DESC, head(investors), fact, c.id
