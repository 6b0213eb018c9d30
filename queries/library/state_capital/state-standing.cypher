// Is it state capital, and who says so?
// question: Of which level and place is the state that an organization belongs to, through which chain of owners, since when, and who says so?
// params:
//   organization: {type: entity, kinds: [Organization], example: 张江集团, meaning: An investor or another organization}
// columns:
//   organization: The organization
//   level: Central, province, city or district
//   place: The place whose state it is
//   chain: Its owners from the nearest to the government; empty where unknown
//   since: Since when, as the source says
//   basis: Listed in the curated file, said by an article, or told from its name alone
//   confidence: How much the basis is to be trusted, 0 to 1
//   according_to: Address of the public source, or the article that says so
//   quote: One sentence that speaks of it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts what it says
//   attributed_to: Who said it, where the article names someone else
// table: [level, place, chain, since, basis, confidence, according_to]
// card: {title: State capital, kinds: [Organization], order: 5}
// asks:
//   - "{organization}属于国资"
//   - "{organization}属于谁国资"
//   - "{organization}国资身份"
// tests:
//   - params: {organization: 张江集团}
//     rows:
//       - {organization: 张江集团, level: district, place: 浦东, chain: [上海市浦东新区国有资产监督管理委员会], basis: listed, confidence: 0.95}
//   - params: {organization: 杭州国资}
//     rows:
//       - {organization: 杭州国资, level: city, place: 杭州, chain: null, basis: article, confidence: 0.8}
//   - params: {organization: 智谱}
//     rows: []

MATCH (:Name {key: $organization})-[:NAMES]->(o:Organization)
WHERE o.state
OPTIONAL MATCH (told:Article {id: o.state_source})
OPTIONAL MATCH (o)<-[:MENTIONS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH o, told, k, a
ORDER BY a.id <> o.state_source, coalesce(a.published_earliest, '9999'), k.id
WITH o, told, head(collect(k)) AS k, head(collect(a)) AS a
RETURN o.name AS organization, o.state_level AS level, o.state_place AS place, o.state_chain AS chain,
       o.state_since AS since, o.state_basis AS basis, o.state_confidence AS confidence,
       coalesce(told.title, told.url, o.state_source) AS according_to,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to
ORDER BY o.id
