// What was known on a day?
// question: Which facts about someone could be read in articles that were published by a day?
// params:
//   name: {type: entity, example: 智谱, meaning: Whom the facts are about}
//   day: {type: date, bound: latest, example: "2025-10", meaning: The day}
//   kind: {type: text, default: "", example: FundingRound, meaning: "One kind of fact only, such as FundingRound or Position"}
// columns:
//   about: Whom the fact is about
//   kind: What kind of fact it is
//   says: What the sentence says of it, in short
//   verdict: certain where an article was published by the day; possible where the dates only allow it
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [about, kind, says, verdict]
// tests:
//   - params: {name: 阶跃星辰, day: "2025-10"}
//     rows:
//       - {about: [Step-3, 阶跃星辰], kind: ProductRelease, says: date 同月, verdict: certain}
//       - {about: [上海国投, 阶跃星辰], kind: FundingRound, says: amount 超过5亿美元; amount_scope total; date 2025年; more_investors True, verdict: possible}
//       - {about: [AI六小龙, 阶跃星辰], kind: Membership, says: complete True, verdict: possible}
//   - params: {name: 智谱, day: "2025-09"}
//     rows:
//       - {about: [AI六小龙, 智谱], kind: Membership, says: complete True, verdict: possible}

MATCH (:Name {key: $name})-[:NAMES]->(n:Entity)-[]->(f:Fact)
WHERE $kind = '' OR f.kind = $kind
WITH DISTINCT f
CALL (f) {
  MATCH (f)<-[s:SUPPORTS]-(k:Claim)
  MATCH (k)-[:QUOTED_FROM]->(a:Article)
  WHERE coalesce(a.published_earliest, '0001-01-01') <= $day
  RETURN s, k, a, CASE WHEN coalesce(a.published_latest, '9999-12-31') <= $day THEN 'certain' ELSE 'possible' END AS verdict
  ORDER BY [verdict, k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id]
  LIMIT 1
}
CALL (f) {
  MATCH (f)<-[]-(e:Entity)
  WITH DISTINCT e.name AS name, e.id AS id
  ORDER BY name, id
  RETURN collect(DISTINCT name) AS about
}
RETURN about, f.kind AS kind, s.says AS says, verdict, k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY verdict, kind, says, fact
