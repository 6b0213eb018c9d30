// Who owns a part of a company, and of what does it own a part?
// question: Which stakes are stated with an organization as owner or as owned, and how large are they?
// params:
//   party: {type: entity, kinds: [Organization, Person], example: 智谱, meaning: Owner or owned}
// columns:
//   owner: Who owns
//   organization: What is owned
//   share: How much of it, as said; empty is unknown, not zero
//   share_min: Lower bound, from 0 to 1
//   share_max: Upper bound, from 0 to 1
//   date: As of when, as said
//   date_earliest: First day that the words allow; empty where unknown
//   date_latest: Last day that the words allow; empty where unknown
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [owner, organization, share, date]
// card: {title: Stakes, kinds: [Organization, Person], order: 40}
// asks:
//   - "{party}股份"
//   - "{party}持有谁股份"
//   - "谁持有{party}股份"
//   - "{party}谁持有股份"
//   - "谁持有{party}"
// tests:
//   - params: {party: 智谱}
//     rows: 0

MATCH (:Name {key: $party})-[:NAMES]->(:Entity)-[:OWNS_STAKE|HAS_STAKE]->(f:Stake)
MATCH (o:Entity)-[:OWNS_STAKE]->(f)<-[:HAS_STAKE]-(c:Entity)
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH o, c, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH o, c, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN o.name AS owner, c.name AS organization,
       f.share_words AS share, f.share_min AS share_min, f.share_max AS share_max,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY organization, owner, fact
