// What is new since a day?
// question: Which facts were first reported in articles that may be published on or after a day?
// params:
//   since: {type: date, example: "2025-10", meaning: "The day; what could be read before it is not new"}
//   about: {type: entity, default: "", example: 智谱, meaning: Only what concerns this one}
// columns:
//   about: Whom the fact is about
//   kind: What kind of fact it is
//   says: What the sentence says of it, in short
//   verdict: certain where every article is published on or after the day; possible where an article's date is unknown or allows earlier
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
//   - params: {since: "2025-10", about: 阶跃星辰}
//     rows:
//       - {about: [Step-3, 阶跃星辰], kind: ProductRelease, says: date 同月, verdict: certain}
//       - {about: [上海国投, 阶跃星辰], kind: FundingRound, says: amount 超过5亿美元; amount_scope total; date 2025年; more_investors True, verdict: possible}
//       - {about: [AI六小龙, 阶跃星辰], kind: Membership, says: complete True, verdict: possible}
//   - params: {since: "2025-11"}
//     rows:
//       - {about: [上海国投, 阶跃星辰], kind: FundingRound, says: amount 超过5亿美元; amount_scope total; date 2025年; more_investors True, verdict: possible}
//       - {about: [AI六小龙, 阶跃星辰], kind: Membership, says: complete True, verdict: possible}
//       - {about: [AI六小龙, 智谱], kind: Membership, says: complete True, verdict: possible}
//       - {about: [AI六小龙, 零一万物], kind: Membership, says: complete True, verdict: possible}
//       - {about: [AI六小龙, 月之暗面], kind: Membership, says: complete True, verdict: possible}
//       - {about: [AI六小龙, MiniMax], kind: Membership, says: complete True, verdict: possible}
//       - {about: [阿里, 零一万物], kind: Partnership, says: subject 超大模型, verdict: possible}

MATCH (f:Fact)<-[:SUPPORTS]-(:Claim)-[:QUOTED_FROM]->(a:Article)
WHERE $about = '' OR EXISTS { MATCH (:Name {key: $about})-[:NAMES]->(:Entity)-[]->(f) }
WITH f, min(coalesce(a.published_earliest, '0001-01-01')) AS low, min(coalesce(a.published_latest, '9999-12-31')) AS high
WHERE high >= $since
WITH f, low, head(COLLECT {
  MATCH (f)<-[s:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
  RETURN [s, k, a] AS said
  ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
}) AS said
WITH f, said[0] AS s, said[1] AS k, said[2] AS a, CASE WHEN low >= $since THEN 'certain' ELSE 'possible' END AS verdict
WITH f, k, a, s, verdict, COLLECT { MATCH (e:Entity)-[]->(f) RETURN DISTINCT e.name AS name ORDER BY name } AS about
RETURN about, f.kind AS kind, s.says AS says, verdict, k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY verdict, kind, about[0], says, fact
