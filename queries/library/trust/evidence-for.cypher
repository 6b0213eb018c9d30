// Which sentences support what is known about someone?
// question: Which sentence in which article supports each fact about an entity, and who said it?
// params:
//   name: {type: entity, example: 智谱, meaning: "Whom the facts are about"}
//   with: {type: entity, default: "", example: 浦东创投集团, meaning: Only sentences that also speak of this one}
//   kind: {type: text, default: "", example: FundingRound, meaning: "One kind of fact only, such as FundingRound or Position"}
//   fact: {type: text, default: "", meaning: "One fact only, by its id"}
// columns:
//   name: Whom it is about
//   part: The parts that it plays in the fact
//   kind: What kind of fact it is
//   others: Whom else the sentence names in it
//   says: What the sentence says of it, in short
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   confidence: How sure the extractor is, from 0 to 1
//   extractor: What read the sentence
//   claim: Id of the claim
//   fact: Id of the fact
// table: [kind, part, others, says]
// asks:
//   - "{name}证据"
// tests:
//   - params: {name: 智谱, with: 浦东创投集团}
//     rows:
//       - {kind: FundingRound, part: [investee], others: [张江集团, 浦东创投集团], article: 浦东两家国资联手投资智谱}
//   - params: {name: 智谱, kind: Position}
//     rows:
//       - {part: [organization], others: [张鹏], says: status current; title CEO}
//       - {part: [organization], others: [张帆], says: status former; title COO}
//       - {part: [organization], others: [张帆], says: change 离职; status former; title COO; until 数月后}
//       - {part: [organization], others: [吴玮杰], says: status current; title 高级副总裁}
//       - {part: [organization], others: [柴思远], says: status current; title 总经理; unit 企业商业技术中心}

MATCH (:Name {key: $name})-[:NAMES]->(e:Entity)<-[m:MENTIONS]-(k:Claim)-[s:SUPPORTS]->(f:Fact)
WHERE EXISTS { (e)-[]->(f) }
  AND ($kind = '' OR f.kind = $kind)
  AND ($fact = '' OR f.id = $fact)
  AND ($with = '' OR EXISTS { (k)-[:MENTIONS]->(:Entity)<-[:NAMES]-(:Name {key: $with}) })
MATCH (k)-[:QUOTED_FROM]->(a:Article)
WITH e, k, s, f, a, m
ORDER BY m.role
WITH e, k, s, f, a, collect(DISTINCT m.role) AS part
WITH e, k, s, f, a, part,
     COLLECT { MATCH (k)-[:MENTIONS]->(o:Entity)-[]->(f) WHERE o <> e RETURN DISTINCT o.name AS name ORDER BY name } AS others
RETURN e.name AS name, part, f.kind AS kind, others, s.says AS says,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       k.confidence AS confidence, k.extractor AS extractor, k.id AS claim, f.id AS fact
ORDER BY kind, coalesce(a.published_earliest, '9999'), a.id, k.start, claim, fact, e.id
