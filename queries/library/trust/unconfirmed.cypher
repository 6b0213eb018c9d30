// What was announced or planned, and never confirmed?
// question: Which facts are only announced, planned, forecast or rumoured, with no source that states them as done?
// params:
//   about: {type: entity, default: "", example: 智谱, meaning: Only what concerns this one}
//   modality: {type: text, default: "", example: announced, meaning: "One only - announced, planned, forecast or rumoured"}
// columns:
//   about: Whom the fact is about
//   kind: What kind of fact it is
//   says: What the sentence says of it, in short
//   modalities: How all sources put it
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
//   - "谁消息没有证实"
//   - "没有证实消息"
//   - "消息没有证实"
//   - "谁没有证实"
// tests:
//   - params: {}
//     rows:
//       - {about: [Nvidia, OpenAI], kind: FundingRound, says: amount $100 billion; amount_scope total; date late September}
//       - {about: [智谱], kind: Listing, says: stage preparing; stage_words 准备A股和港股的上市; venue A股}
//       - {about: [智谱], kind: Listing, says: stage preparing; stage_words 准备A股和港股的上市; venue 港股}
//       - {about: [OpenAI], kind: Metric, says: amount $13 billion; name revenue; period 2025}
//   - params: {modality: announced}
//     rows:
//       - {about: [Nvidia, OpenAI], kind: FundingRound, says: amount $100 billion; amount_scope total; date late September}

MATCH (f:Fact)
WHERE NOT f.modality IN ['asserted', 'denied'] AND ($modality = '' OR f.modality = $modality)
  AND ($about = '' OR EXISTS { MATCH (:Name {key: $about})-[:NAMES]->(:Entity)-[]->(f) })
MATCH (f)<-[s:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH f, s, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH f, head(collect(s)) AS s, head(collect(k)) AS k, head(collect(a)) AS a
OPTIONAL MATCH (e:Entity)-[]->(f)
WITH f, k, a, s, e
ORDER BY e.name, e.id
WITH f, k, a, s, collect(DISTINCT e.name) AS about
RETURN about, f.kind AS kind, s.says AS says, f.modalities AS modalities,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY kind, about[0], says, fact
