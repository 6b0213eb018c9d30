// Which facts rest on one article?
// question: Which facts does only one article state?
// params:
//   about: {type: entity, default: "", example: 智谱, meaning: Only what concerns this one}
//   kind: {type: text, default: "", example: FundingRound, meaning: "One kind of fact only, such as FundingRound or Position"}
//   rows: {type: integer, default: 1000, example: 20, meaning: "At most this many rows, the first in order"}
// columns:
//   about: Whom the fact is about
//   kind: What kind of fact it is
//   says: What the sentence says of it, in short
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [about, kind, says]
// asks:
//   - "谁消息只有一个证据"
//   - "只有一个证据消息"
//   - "只有一个消息消息"
//   - "谁消息只有一个消息"
// tests:
//   - params: {about: 阶跃星辰}
//     rows:
//       - {about: [上海国投, 阶跃星辰], kind: FundingRound, says: amount 超过5亿美元; amount_scope total; date 2025年; more_investors True}
//       - {about: [AI六小龙, 阶跃星辰], kind: Membership, says: complete True}
//       - {about: [Step-3, 阶跃星辰], kind: ProductRelease, says: date 同月}
//   - params: {kind: Contract}
//     rows:
//       - {about: [京西智谷, 智谱], kind: Contract, says: date 今年以来; subject 大模型项目}
//       - {about: [智谱, 杭州城投], kind: Contract, says: amount 超6000万元; date 今年以来; subject 大模型项目}

MATCH (f:Fact)
WHERE f.sources = 1 AND ($kind = '' OR f.kind = $kind)
  AND ($about = '' OR EXISTS { MATCH (:Name {key: $about})-[:NAMES]->(:Entity)-[]->(f) })
OPTIONAL MATCH (f)<-[]-(e:Entity)
WITH f, min(e.name) AS first
ORDER BY f.kind, first, f.id
LIMIT $rows
WITH f, head(COLLECT {
  MATCH (f)<-[s:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
  RETURN [s, k, a] AS said
  ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
}) AS said
WHERE said IS NOT NULL
WITH f, said[0] AS s, said[1] AS k, said[2] AS a,
     COLLECT { MATCH (e:Entity)-[]->(f) RETURN DISTINCT e.name AS name ORDER BY name } AS about
RETURN about, f.kind AS kind, s.says AS says, k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY kind, about[0], fact
