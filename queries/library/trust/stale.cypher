// What has no article told of since a day?
// question: Which facts rest on articles alone that were published before a day, and may be out of date?
// params:
//   before: {type: date, bound: earliest, example: "2025-10-12", meaning: "The day; what no article tells of from then on is stale"}
//   about: {type: entity, default: "", example: 智谱, meaning: Only what concerns this one}
//   kind: {type: text, default: "", example: Position, meaning: "One kind of fact only, such as Position or Stake"}
//   rows: {type: integer, default: 1000, example: 20, meaning: "At most this many rows, the first in order"}
// columns:
//   about: Whom the fact is about
//   kind: What kind of fact it is
//   says: What the sentence says of it, in short
//   last: The last day on which an article that tells of it may have been published; empty where unknown
//   verdict: certain where every article is published before the day; possible where an article's date is unknown or allows later
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [about, kind, says, last, verdict]
// tests:
//   - params: {before: "2025-10", about: 阶跃星辰}
//     rows:
//       - {about: [上海国投, 阶跃星辰], kind: FundingRound, says: amount 超过5亿美元; amount_scope total; date 2025年; more_investors True, last: null, verdict: possible}
//       - {about: [AI六小龙, 阶跃星辰], kind: Membership, says: complete True, last: null, verdict: possible}
//   - params: {before: "2025-11", about: 阶跃星辰, kind: ProductRelease}
//     rows:
//       - {about: [Step-3, 阶跃星辰], kind: ProductRelease, says: date 同月, last: "2025-10-31", verdict: certain}

MATCH (f:Fact)<-[:SUPPORTS]-(:Claim)-[:QUOTED_FROM]->(a:Article)
WHERE ($kind = '' OR f.kind = $kind)
  AND ($about = '' OR EXISTS { MATCH (:Name {key: $about})-[:NAMES]->(:Entity)-[]->(f) })
WITH f, max(coalesce(a.published_earliest, '0001-01-01')) AS low, max(coalesce(a.published_latest, '9999-12-31')) AS high
WHERE low < $before
WITH f, CASE WHEN high <> '9999-12-31' THEN high END AS last, CASE WHEN high < $before THEN 'certain' ELSE 'possible' END AS verdict
OPTIONAL MATCH (f)<-[]-(e:Entity)
WITH f, last, verdict, min(e.name) AS first
ORDER BY verdict, last, f.kind, first, f.id
LIMIT $rows
WITH f, last, verdict, head(COLLECT {
  MATCH (f)<-[s:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
  RETURN [s, k, a] AS said
  ORDER BY coalesce(a.published_latest, '9999') DESC, k.modality <> f.modality, k.attributed_to IS NULL, k.id
}) AS said, COLLECT { MATCH (e:Entity)-[]->(f) RETURN DISTINCT e.name AS name ORDER BY name } AS about
WITH f, last, verdict, about, said[0] AS s, said[1] AS k, said[2] AS a
RETURN about, f.kind AS kind, s.says AS says, last, verdict,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY verdict, last, kind, about[0], fact
