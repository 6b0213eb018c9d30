// Who belongs to a group?
// question: Who is said to belong to a group, and by whom? Sources may disagree.
// params:
//   group: {type: entity, kinds: [Group], example: AI六小龙, meaning: The group}
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
// table: [member, complete]
// card: {title: Members, kinds: [Group], order: 10}
// asks:
//   - "{group}成员"
//   - "{group}包括谁"
//   - "{group}谁"
//   - "谁{group}"
//   - "谁属于{group}"
// tests:
//   - {params: {group: AI六小龙}, rows: 11}

MATCH (:Name {key: $group})-[:NAMES]->(g:Entity)-[:HAS_MEMBERSHIP]->(f:Membership)<-[:MEMBER_IN]-(m:Entity)
MATCH (f)<-[s:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH g, m, f, s, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH g, m, f, head(collect(s.complete)) AS complete, head(collect(k)) AS k, head(collect(a)) AS a
RETURN g.name AS group, m.name AS member, g.size AS size, complete,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY group, member, fact, m.id
