// Who funds a company?
// question: Who put money into a company, in which round, and which sentence says so?
// params:
//   company: {type: entity, kinds: [Organization], example: 智谱, meaning: The company that was funded}
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
// columns:
//   company: The company
//   investor: Who put money in; empty where no source says who
//   kind: Organization or Person
//   state: True where the name or a source says that it is state capital; empty where none does
//   named: False for an investor that no source names
//   lead: True where it leads the round
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
//   more_investors: True where the source says that there are others it does not name
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [investor, state, lead, round, date, announced, amount, amount_scope, more_investors]
// card: {title: Money in, kinds: [Organization], order: 10}
// asks:
//   - "谁投资{company}融资"
//   - "谁投资{company}"
//   - "{company}谁投资"
//   - "{company}投资方"
//   - "谁向{company}投资"
//   - "{company}由谁投资"
//   - "who is {company} funded by"
//   - "{company}被投资谁"
//   - "{company}拿到谁金额"
//   - "{company}拿到金额向"
//   - "{company}金额谁投资"
//   - "{company}金额向谁"
//   - "谁投资{company}融资"
//   - "{company}拿到谁投资"
//   - "{company}被投资"
// tests:
//   - params: {company: 智谱}
//     rows:
//       - {investor: 张江集团, date_earliest: 2025-07-02, amount: 10亿元, amount_scope: total}
//       - {investor: 浦东创投集团, date_latest: 2025-07-02, amount: 10亿元, amount_scope: total}
//       - {investor: 成都国资, named: false, amount_min: 300000000, amount_max: 1000000000}
//       - {investor: 杭州国资, date_earliest: 2025-03-01, date_latest: null, amount_scope: each}
//       - {investor: 珠海国资, state: true, publisher: 字母榜, modality: asserted}
//   - {params: {company: 智谱, since: 2025-08}, rows: 3}
//   - params: {company: 阶跃星辰}
//     rows:
//       - {investor: 上海国投, amount_min: 500000000, amount_max: null, amount_currency: USD}

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[:RAISED]->(f:FundingRound)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
OPTIONAL MATCH (i:Entity)-[p:PARTICIPATED_IN]->(f)
WITH DISTINCT c, f, i, p
WITH c, f, i, p, head(COLLECT {
  MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
  WHERE i IS NULL OR EXISTS { (k)-[:MENTIONS]->(i) }
  RETURN [k, a] AS pair
  ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
}) AS said
WHERE said IS NOT NULL
WITH c, f, i, p, said[0] AS k, said[1] AS a
RETURN c.name AS company, i.name AS investor,
       CASE WHEN 'Person' IN labels(i) THEN 'Person' WHEN i IS NOT NULL THEN 'Organization' END AS kind,
       CASE WHEN 'StateCapital' IN labels(i) THEN true END AS state,
       i.named AS named, p.lead AS lead,
       f.round AS round, f.ordinal AS ordinal,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest,
       f.announced_latest AS announced_latest,
       f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.amount_scope AS amount_scope,
       f.more_investors AS more_investors,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY coalesce(f.date_earliest, f.announced_earliest, '') DESC, investor, fact, i.id
