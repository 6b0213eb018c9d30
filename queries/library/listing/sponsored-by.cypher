// Which listings does a bank sponsor?
// question: Whose way to a stock exchange does a bank or broker sponsor, underwrite or tutor?
// params:
//   sponsor: {type: entity, kinds: [Organization], example: 中金公司, meaning: The bank or broker}
// columns:
//   sponsor: The bank or broker
//   company: Who lists
//   venue: The exchange or market, as said
//   stage: preparing, tutoring, filed, accepted, approved, priced, listed, suspended, withdrawn, rejected or delisted
//   stage_words: The stage, as said
//   rule: The rule it lists under
//   date: When the step was taken, as said
//   date_earliest: First day that the words allow; empty where unknown
//   date_latest: Last day that the words allow; empty where unknown
//   announced: When it was made public, as said
//   announced_earliest: First day that the words allow; empty where unknown
//   announced_latest: Last day that the words allow; empty where unknown
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [company, venue, stage, rule, date, announced]
// card: {title: Listings it sponsors, kinds: [Organization], order: 46}
// asks:
//   - "{sponsor}保荐谁"
//   - "{sponsor}保荐谁上市"
//   - "谁{sponsor}保荐"
//   - "谁由{sponsor}保荐"
//   - "谁上市由{sponsor}保荐"
//   - "{sponsor}保荐"
// tests:
//   - params: {sponsor: 中金公司}
//     rows:
//       - {company: MiniMax, rule: 18C}
//       - {company: 智谱, stage: tutoring}

MATCH (:Name {key: $sponsor})-[:NAMES]->(s:Entity)-[:SPONSORS]->(f:Listing)<-[:LISTS]-(c:Entity)
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WHERE EXISTS { (k)-[:MENTIONS]->(s) }
WITH s, c, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH s, c, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN s.name AS sponsor, c.name AS company,
       f.venue AS venue, f.stage AS stage, f.stage_words AS stage_words, f.rule AS rule,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest,
       f.announced_latest AS announced_latest,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY company, coalesce(f.date_earliest, f.announced_earliest, '') DESC, venue, fact, s.id
