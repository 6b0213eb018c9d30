// What positions does a person hold, and where?
// question: In which organizations does or did a person hold which position?
// params:
//   person: {type: entity, kinds: [Person], example: 张鹏, meaning: The person}
// columns:
//   person: The person
//   organization: Where
//   title: The title, as said
//   unit: The part of the organization
//   status: current, former or incoming
//   change: What happens to it, as said
//   since: When it began, as said
//   since_earliest: First day that the words allow; empty where unknown
//   since_latest: Last day that the words allow; empty where unknown
//   until: When it ended, as said
//   until_earliest: First day that the words allow; empty where unknown
//   until_latest: Last day that the words allow; empty where unknown
//   announced: When the change was made public, as said
//   announced_earliest: First day that the words allow; empty where unknown
//   announced_latest: Last day that the words allow; empty where unknown
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [organization, title, unit, status, change, since, until, announced]
// card: {title: Positions, kinds: [Person], order: 10}
// asks:
//   - "{person}谁任职"
//   - "{person}向谁任职"
//   - "{person}谁"
//   - "谁{person}"
//   - "{person}任职谁任职"
//   - "{person}推出谁"
// tests:
//   - params: {person: 张鹏}
//     rows:
//       - {organization: 智谱, title: CEO, status: current}

MATCH (:Name {key: $person})-[:NAMES]->(p:Person)-[:HOLDS]->(f:Position)<-[:HAS_POSITION]-(c:Entity)
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH c, p, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, p, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN p.name AS person, c.name AS organization,
       f.title AS title, f.unit AS unit, f.status AS status, f.change AS change,
       f.since_words AS since, f.since_earliest AS since_earliest, f.since_latest AS since_latest,
       f.until_words AS until, f.until_earliest AS until_earliest, f.until_latest AS until_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest,
       f.announced_latest AS announced_latest,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY CASE f.status WHEN 'current' THEN 0 WHEN 'incoming' THEN 1 WHEN 'former' THEN 3 ELSE 2 END, organization, title, fact, p.id
