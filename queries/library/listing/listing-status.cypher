// How far is each company on its way to a listing?
// question: Which is the furthest step of each company towards each stock exchange, and has it been withdrawn, rejected or suspended?
// params:
//   company: {type: entity, kinds: [Organization], default: "", example: 智谱, meaning: One company only}
// columns:
//   company: Who lists
//   venue: The exchange or market, as said; empty where no source says which
//   stage: The furthest step
//   ended: Whether a step says that the way ended - suspended, withdrawn, rejected or delisted
//   steps: All steps that are stated, from the first on
//   rule: The rule it lists under
//   date: When the furthest step was taken, as said
//   date_earliest: First day that the words allow; empty where unknown
//   date_latest: Last day that the words allow; empty where unknown
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [company, venue, stage, ended, steps, rule, date]
// asks:
//   - "{company}上市进展"
//   - "谁上市进展"
//   - "谁进展上市"
//   - "上市进展"
// tests:
//   - params: {}
//     rows:
//       - {company: MiniMax, venue: 港交所, stage: filed, ended: null, steps: [filed], rule: 18C, date: null}
//       - {company: 智谱, venue: null, stage: tutoring, ended: null, steps: [tutoring], rule: null, date: 今年4月}
//       - {company: 智谱, venue: A股, stage: preparing, ended: null, steps: [preparing], rule: null, date: null}
//       - {company: 智谱, venue: 港股, stage: preparing, ended: null, steps: [preparing], rule: null, date: null}
//   - params: {company: MiniMax}
//     rows:
//       - {company: MiniMax, venue: 港交所, stage: filed, ended: null, steps: [filed], rule: 18C, date: null}

MATCH (c:Entity)-[:LISTS]->(f:Listing)
WHERE f.modality <> 'denied' AND ($company = '' OR EXISTS { (:Name {key: $company})-[:NAMES]->(c) })
WITH c, f, coalesce(f.venue, '') AS place, CASE f.stage WHEN 'listed' THEN 8 WHEN 'priced' THEN 7 WHEN 'approved' THEN 6 WHEN 'accepted' THEN 5 WHEN 'filed' THEN 4 WHEN 'tutoring' THEN 2 WHEN 'preparing' THEN 1 ELSE 3 END AS step, f.stage IN ['suspended', 'withdrawn', 'rejected', 'delisted'] AS over
ORDER BY step, coalesce(f.date_earliest, f.announced_earliest, ''), f.id
WITH c, place, collect(f.stage) AS steps, collect(CASE WHEN over THEN f.stage END) AS over,
     collect(CASE WHEN NOT over THEN f END) + collect(CASE WHEN over THEN f END) AS every, count(CASE WHEN NOT over THEN 1 END) AS onward
WITH c, place, steps, last(over) AS ended, CASE WHEN onward > 0 THEN every[onward - 1] ELSE last(every) END AS f
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH c, place, steps, ended, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, place, steps, ended, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN c.name AS company, CASE WHEN place <> '' THEN place END AS venue, f.stage AS stage, ended, steps, f.rule AS rule,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY company, CASE f.stage WHEN 'listed' THEN 8 WHEN 'priced' THEN 7 WHEN 'approved' THEN 6 WHEN 'accepted' THEN 5 WHEN 'filed' THEN 4 WHEN 'tutoring' THEN 2 WHEN 'preparing' THEN 1 ELSE 3 END DESC, venue IS NULL, venue, fact, c.id
