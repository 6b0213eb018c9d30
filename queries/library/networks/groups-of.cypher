// Which groups is a company counted among?
// question: To which groups, such as 六小龙, is a company said to belong, and by whom?
// params:
//   member: {type: entity, kinds: [Organization], example: 智谱, meaning: The company}
// columns:
//   group: The group
//   member: Who is said to belong to it
//   size: How many members its name states
//   complete: True where the sentence sets out to list all members
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [group, size, complete]
// card: {title: Groups, kinds: [Organization], order: 100}
// asks:
//   - "{member}属于谁群体"
//   - "{member}属于谁"
//   - "{member}群体"
//   - "{member}谁群体属于"
// tests:
//   - params: {member: 智谱}
//     rows:
//       - {group: AI六小龙, size: 6}

MATCH (:Name {key: $member})-[:NAMES]->(m:Entity)-[:MEMBER_IN]->(f:Membership)<-[:HAS_MEMBERSHIP]-(g:Group)
MATCH (f)<-[s:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH g, m, f, s, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH g, m, f, head(collect(s.complete)) AS complete, head(collect(k)) AS k, head(collect(a)) AS a
RETURN g.name AS group, m.name AS member, g.size AS size, complete,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY group, member, fact, m.id
