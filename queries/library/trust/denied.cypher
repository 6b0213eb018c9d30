// What is denied?
// question: Which facts does a source deny, and who still states them?
// params:
//   about: {type: entity, default: "", example: 智谱, meaning: Only what concerns this one}
// columns:
//   about: Whom the fact is about
//   kind: What kind of fact it is
//   says: What the sentence says of it, in short
//   stated_elsewhere: True where another source states it
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [about, kind, says, stated_elsewhere]
// asks:
//   - "谁消息否认"
//   - "谁否认谁"
//   - "否认消息"
//   - "谁否认"
//   - "消息否认"
// tests:
//   - {params: {}, rows: 0}

MATCH (f:Fact)
WHERE 'denied' IN f.modalities
  AND ($about = '' OR EXISTS { MATCH (:Name {key: $about})-[:NAMES]->(:Entity)-[]->(f) })
MATCH (f)<-[s:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
OPTIONAL MATCH (e:Entity)-[]->(f)
WITH f, k, a, s, e
ORDER BY e.name, e.id
WITH f, k, a, s, collect(DISTINCT e.name) AS about
RETURN about, f.kind AS kind, s.says AS says, size(f.modalities) > 1 AS stated_elsewhere, k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY stated_elsewhere DESC, kind, fact, modality = 'denied', coalesce(a.published_earliest, '9999'), k.id
