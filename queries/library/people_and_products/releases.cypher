// Which products came out, by date?
// question: Which products, models or services did companies release between two days, whoever made them?
// params:
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
//   until: {type: date, default: "9999-12-31", bound: latest, example: "2025-06", meaning: "Leave out what is known to be after this day; what has no date stays"}
// columns:
//   product: What
//   makers: Who makes it; empty where no source says
//   date: When it was released, as said
//   date_earliest: First day that the words allow; empty where unknown
//   date_latest: Last day that the words allow; empty where unknown
//   open_source: True where the article says that it is open source
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [product, makers, date, open_source]
// asks:
//   - "最新产品"
//   - "谁新产品"
// tests:
//   - params: {}
//     rows:
//       - {product: GLM 4.5, makers: [智谱], date: 8月以来}
//       - {product: GLM 4.6, makers: [智谱], date: 8月以来}
//       - {product: Kimi K2, makers: [月之暗面], date: 7月, open_source: true}
//       - {product: Step-3, makers: [阶跃星辰], date: 同月}
//       - {product: MiniMax-M1, makers: [MiniMax], date: 今年6月, open_source: true}
//       - {product: GR-3, makers: [字节跳动]}
//       - {product: Hailuo-02, makers: [MiniMax]}
//       - {product: Seed-OSS, makers: [字节跳动], open_source: true}
//       - {product: Talkie, makers: [MiniMax]}
//       - {product: 星野, makers: [MiniMax]}
//   - params: {since: "2025-08"}
//     rows:
//       - {product: GLM 4.5, makers: [智谱], date: 8月以来}
//       - {product: GLM 4.6, makers: [智谱], date: 8月以来}
//       - {product: GR-3, makers: [字节跳动]}
//       - {product: Hailuo-02, makers: [MiniMax]}
//       - {product: Seed-OSS, makers: [字节跳动], open_source: true}
//       - {product: Talkie, makers: [MiniMax]}
//       - {product: 星野, makers: [MiniMax]}

MATCH (p:Product)-[:RELEASED_AS]->(f:ProductRelease)
WHERE f.modality <> 'denied' AND coalesce(f.date_latest, '9999-12-31') >= $since AND coalesce(f.date_earliest, '0001-01-01') <= $until
OPTIONAL MATCH (c:Entity)-[:RELEASED]->(f)
WITH p, f, c
ORDER BY c.name, c.id
WITH p, f, collect(DISTINCT c.name) AS makers
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH p, makers, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH p, makers, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN p.name AS product, makers, f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest, f.open_source AS open_source,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY coalesce(f.date_earliest, '') DESC, product, fact, p.id
