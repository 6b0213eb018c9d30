// What does a company make?
// question: Which products, models or services does a company make, and when were they released?
// params:
//   company: {type: entity, kinds: [Organization], example: 智谱, meaning: The company}
// columns:
//   company: The company
//   product: The product
//   date: When it was released, as said
//   date_earliest: First day that the words allow; empty where unknown
//   date_latest: Last day that the words allow; empty where unknown
//   open_source: True where the source says that it is open source
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [product, date, open_source]
// card: {title: Products, kinds: [Organization], order: 60}
// asks:
//   - "{company}产品"
//   - "{company}推出谁产品"
//   - "谁{company}推出"
//   - "{company}推出谁"
//   - "谁产品{company}推出"
// tests:
//   - params: {company: 智谱}
//     rows:
//       - {product: GLM 4.5, date_earliest: 2025-08-01, date_latest: null}
//       - {product: GLM 4.6, date_earliest: 2025-08-01, date_latest: null}

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[:RELEASED]->(f:ProductRelease)<-[:RELEASED_AS]-(p:Product)
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WHERE EXISTS { (k)-[:MENTIONS]->(c) }
WITH c, p, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, p, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN c.name AS company, p.name AS product,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.open_source AS open_source,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY coalesce(f.date_earliest, '') DESC, product, fact, c.id
