// Who works together with an organization?
// question: With whom does an organization work, on what, and which sentence says so?
// params:
//   party: {type: entity, kinds: [Organization], example: OpenAI, meaning: One of those who work together}
// columns:
//   party: The one asked for
//   partner: Who works with it
//   subject: What they do together, as said
//   date: When it was agreed, as said
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
// table: [partner, subject, date]
// card: {title: Partners, kinds: [Organization], order: 90}
// asks:
//   - "{party}合作伙伴"
//   - "{party}和谁合作"
// tests:
//   - params: {party: OpenAI}
//     rows:
//       - {partner: Nvidia}

MATCH (:Name {key: $party})-[:NAMES]->(e:Entity)-[:PARTY_TO]->(f:Partnership)<-[:PARTY_TO]-(o:Entity)
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WHERE EXISTS { (k)-[:MENTIONS]->(o) }
WITH e, o, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH e, o, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN e.name AS party, o.name AS partner, f.subject AS subject,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY coalesce(f.date_earliest, '') DESC, partner, fact, o.id, e.id
