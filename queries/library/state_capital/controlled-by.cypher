// What does a government, or another owner, control?
// question: Which organizations that articles speak of does a government or another owner control, through which chain, since when, and who says so?
// params:
//   owner: {type: entity, kinds: [Organization], example: 上海市浦东新区国有资产监督管理委员会, meaning: "A government, or an organization between one and others"}
// columns:
//   organization: What it controls
//   level: Central, province, city or district
//   place: The place whose state it is
//   chain: Its owners from the nearest to the government
//   since: Since when, as the source says
//   confidence: How much the source is to be trusted, 0 to 1
//   according_to: Address of the public source
//   quote: One sentence that speaks of it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts what it says
//   attributed_to: Who said it, where the article names someone else
// table: [organization, level, place, chain, since, confidence, according_to]
// card: {title: Controls, kinds: [Organization], order: 6}
// asks:
//   - "{owner}控制谁"
//   - "{owner}控制"
// tests:
//   - params: {owner: 上海市浦东新区国有资产监督管理委员会}
//     rows:
//       - {organization: 张江集团, level: district, place: 浦东, chain: [上海市浦东新区国有资产监督管理委员会], since: "1992"}
//       - {organization: 浦东创投集团, level: district, place: 浦东, confidence: 0.95}
//   - params: {owner: 智谱}
//     rows: []

MATCH (:Name {key: $owner})-[:NAMES]->(:Organization)<-[:CONTROLLED_BY*0..7]-(:Organization)<-[r:CONTROLLED_BY]-(o:Organization)
MATCH (o)<-[:MENTIONS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH DISTINCT o, r, k, a
ORDER BY coalesce(a.published_earliest, '9999'), k.id
WITH o, r, head(collect(k)) AS k, head(collect(a)) AS a
RETURN o.name AS organization, o.state_level AS level, o.state_place AS place, o.state_chain AS chain,
       r.since AS since, r.confidence AS confidence, r.source AS according_to,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to
ORDER BY organization, o.id, according_to
