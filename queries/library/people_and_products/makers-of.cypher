// Who makes a product?
// question: Which organization makes a product, and when was it released?
// params:
//   product: {type: entity, kinds: [Product], example: GLM 4.5, meaning: The product}
// columns:
//   product: The product
//   organization: Who makes it; empty where no source says
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
// table: [organization, date, open_source]
// card: {title: Makers, kinds: [Product], order: 10}
// asks:
//   - "{product}谁产品"
//   - "谁推出{product}"
//   - "{product}谁推出"
//   - "{product}由谁推出"
//   - "{product}谁"
//   - "谁{product}"
// tests:
//   - params: {product: GLM 4.5}
//     rows:
//       - {product: GLM 4.5, organization: 智谱}

MATCH (:Name {key: $product})-[:NAMES]->(p:Product)-[:RELEASED_AS]->(f:ProductRelease)
OPTIONAL MATCH (c:Entity)-[:RELEASED]->(f)
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WHERE c IS NULL OR EXISTS { (k)-[:MENTIONS]->(c) }
WITH c, p, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, p, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN p.name AS product, c.name AS organization,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.open_source AS open_source,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY coalesce(f.date_earliest, '') DESC, organization, fact, p.id
