// Who leads a company, and who did?
// question: Who holds or held which position in a company, from when to when?
// params:
//   company: {type: entity, kinds: [Organization], example: 智谱, meaning: The company}
// columns:
//   company: The company
//   person: Who
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
// table: [person, title, unit, status, change, since, until, announced]
// card: {title: People, kinds: [Organization], order: 50}
// asks:
//   - "{company}高管"
//   - "谁领导{company}"
//   - "{company}由谁领导"
//   - "{company}谁领导"
//   - "{company}领导谁"
//   - "谁{company}领导"
//   - "{company}谁高管离开"
//   - "谁高管离开{company}"
// tests:
//   - params: {company: 智谱}
//     rows:
//       - {person: 吴玮杰, title: 高级副总裁, status: current}
//       - {person: 张鹏, title: CEO, status: current}
//       - {person: 柴思远, title: 总经理, status: current}
//       - {person: 张帆, title: COO, status: former}

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[:HAS_POSITION]->(f:Position)<-[:HOLDS]-(p:Person)
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH c, p, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, p, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN c.name AS company, p.name AS person,
       f.title AS title, f.unit AS unit, f.status AS status, f.change AS change,
       f.since_words AS since, f.since_earliest AS since_earliest, f.since_latest AS since_latest,
       f.until_words AS until, f.until_earliest AS until_earliest, f.until_latest AS until_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest,
       f.announced_latest AS announced_latest,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY CASE f.status WHEN 'current' THEN 0 WHEN 'incoming' THEN 1 WHEN 'former' THEN 3 ELSE 2 END, person, title, fact, c.id
