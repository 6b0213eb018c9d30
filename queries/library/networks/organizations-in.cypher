// Which organizations belong to a place?
// question: Which organizations are known to be of a place, or of a place within it?
// params:
//   place: {type: entity, kinds: [Place], example: 上海, meaning: "A country, province, city or district"}
// columns:
//   organization: The organization
//   named: False for one that no source names
//   roles: What it is in the facts that are known of it
//   place: Its own place, which may lie within the one asked for
//   quote: One sentence that speaks of it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts what it says
//   attributed_to: Who said it, where the article names someone else
// table: [organization, named, roles, place]
// card: {title: Organizations, kinds: [Place], order: 10}
// asks:
//   - "{place}谁"
//   - "谁{place}"
// tests:
//   - params: {place: 上海}
//     rows:
//       - {organization: 上海国投, place: 上海}
//       - {organization: 张江集团}
//       - {organization: 浦东创投集团, place: 浦东}

MATCH (:Name {key: $place})-[:NAMES]->(p:Place)<-[:PART_OF*0..4]-(l:Place)<-[:LOCATED_IN]-(o:Organization)
MATCH (o)<-[:MENTIONS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH DISTINCT o, l, k, a
ORDER BY coalesce(a.published_earliest, '9999'), k.id
WITH o, l, head(collect(k)) AS k, head(collect(a)) AS a
RETURN o.name AS organization, o.named AS named,
       [x IN ['Company', 'Government', 'Intermediary', 'Investor', 'StateCapital'] WHERE x IN labels(o)] AS roles, l.name AS place,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to
ORDER BY place, organization, o.id
