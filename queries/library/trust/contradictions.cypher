// On what do the sources contradict each other?
// question: Where do sources state different values of one fact, assert and deny it, or count different members to a group?
// params:
//   about: {type: entity, default: "", example: AI六小龙, meaning: Only what concerns this one}
// columns:
//   about: Whom the fact is about
//   kind: What kind of fact it is
//   property: What is in dispute - a value of the fact, its modality, or the members of a group
//   version: What this source says
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   fact: Id of the fact, or of the group
//   claim: Id of the claim
// table: [about, kind, property, version]
// asks:
//   - "矛盾"
//   - "谁矛盾"
//   - "谁矛盾消息"
//   - "消息矛盾"
//   - "消息之间谁矛盾"
//   - "消息谁矛盾"
//   - "{about}谁矛盾"
//   - "{about}消息矛盾"
//   - "谁消息矛盾"
//   - "消息矛盾和"
// tests:
//   - params: {about: AI六小龙}
//     rows:
//       - {about: [AI六小龙], version: MiniMax、智谱、月之暗面、百川智能、阶跃星辰、零一万物}
//       - {version: 云从科技、商汤科技、旷视科技、汇川技术、百川智能、科大讯飞, publisher: 转载页面导语}

CALL () {
  MATCH (f:Fact)<-[s:SUPPORTS]-(k:Claim)
  WHERE f.contested IS NOT NULL
  UNWIND f.contested AS property
  WITH f, k, property, coalesce(s[property + '_words'], s[property + '_earliest'],
       s[property + '_latest'], s[property + '_min'], s[property + '_max'], s[property]) AS version
  WHERE version IS NOT NULL
  RETURN f.id AS fact, f.kind AS kind, property, toString(version) AS version, k,
         COLLECT { MATCH (e:Entity)-[]->(f) RETURN DISTINCT e.id } AS ids,
         COLLECT { MATCH (e:Entity)-[]->(f) WITH DISTINCT e RETURN e.name ORDER BY e.name } AS about
  UNION ALL
  MATCH (f:Fact)<-[:SUPPORTS]-(k:Claim)
  WHERE 'denied' IN f.modalities AND size(f.modalities) > 1
  RETURN f.id AS fact, f.kind AS kind, 'modality' AS property, k.modality AS version, k,
         COLLECT { MATCH (e:Entity)-[]->(f) RETURN DISTINCT e.id } AS ids,
         COLLECT { MATCH (e:Entity)-[]->(f) WITH DISTINCT e RETURN e.name ORDER BY e.name } AS about
  UNION ALL
  MATCH (g:Group)-[:HAS_MEMBERSHIP]->(f:Membership)<-[s:SUPPORTS]-(k:Claim)
  MATCH (m:Entity)-[:MEMBER_IN]->(f)
  WITH g, k, m, s
  ORDER BY m.name, m.id
  WITH g, k, collect(DISTINCT m.name) AS members, collect(DISTINCT m.id) AS ids,
       max(CASE WHEN s.complete THEN 1 ELSE 0 END) AS complete
  WITH g, collect({k: k, members: members, ids: ids, complete: complete}) AS versions
  WITH g, versions, [v IN versions WHERE v.complete = 1 | v.ids] AS lists,
       reduce(seen = [], v IN versions | seen + [x IN v.ids WHERE NOT x IN seen]) AS all_ids
  WHERE any(l IN lists WHERE l <> head(lists)) OR size(all_ids) > coalesce(g.size, size(all_ids))
     OR (size(lists) > 0 AND any(x IN all_ids WHERE NOT any(l IN lists WHERE x IN l)))
  UNWIND versions AS v
  WITH g, v, lists, all_ids
  WHERE v.complete = 1 OR any(x IN v.ids WHERE NOT any(l IN lists WHERE x IN l))
  RETURN g.id AS fact, 'Membership' AS kind, 'members' AS property,
         reduce(text = '', x IN v.members | text + CASE text WHEN '' THEN '' ELSE '、' END + x) AS version,
         v.k AS k, all_ids + [g.id] AS ids, [g.name] AS about
}
WITH fact, kind, property, version, k, ids, about
WHERE $about = '' OR EXISTS { MATCH (:Name {key: $about})-[:NAMES]->(e:Entity) WHERE e.id IN ids }
MATCH (k)-[:QUOTED_FROM]->(a:Article)
RETURN about, kind, property, version,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       fact, k.id AS claim
ORDER BY kind, fact, property, version, coalesce(a.published_earliest, '9999'), claim
