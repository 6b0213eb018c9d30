// Picture: On what do the sources contradict each other?

CALL () {
  MATCH (f:Fact)<-[s:SUPPORTS]-(k:Claim)
  WHERE f.contested IS NOT NULL
    AND any(p IN f.contested WHERE coalesce(s[p + '_words'], s[p + '_earliest'], s[p + '_latest'], s[p + '_min'], s[p]) IS NOT NULL)
  RETURN k, f, s, COLLECT { MATCH (e:Entity)-[]->(f) RETURN DISTINCT e.id } AS ids
  UNION ALL
  MATCH (f:Fact)<-[s:SUPPORTS]-(k:Claim)
  WHERE 'denied' IN f.modalities AND size(f.modalities) > 1
  RETURN k, f, s, COLLECT { MATCH (e:Entity)-[]->(f) RETURN DISTINCT e.id } AS ids
  UNION ALL
  MATCH (g:Group)-[:HAS_MEMBERSHIP]->(f:Membership)<-[s:SUPPORTS]-(k:Claim)
  MATCH (m:Entity)-[:MEMBER_IN]->(f)
  WITH g, k, m, s
  ORDER BY m.id
  WITH g, k, collect(DISTINCT m.id) AS ids, max(CASE WHEN s.complete THEN 1 ELSE 0 END) AS complete
  WITH g, collect({k: k, ids: ids, complete: complete}) AS versions
  WITH g, versions, [v IN versions WHERE v.complete = 1 | v.ids] AS lists,
       reduce(seen = [], v IN versions | seen + [x IN v.ids WHERE NOT x IN seen]) AS all_ids
  WHERE any(l IN lists WHERE l <> head(lists)) OR size(all_ids) > coalesce(g.size, size(all_ids))
     OR (size(lists) > 0 AND any(x IN all_ids WHERE NOT any(l IN lists WHERE x IN l)))
  UNWIND versions AS v
  WITH g, v, lists, all_ids
  WHERE v.complete = 1 OR any(x IN v.ids WHERE NOT any(l IN lists WHERE x IN l))
  RETURN v.k AS k, null AS f, null AS s, all_ids + [g.id] AS ids
}
WITH k, f, s, ids
WHERE $about = '' OR EXISTS { MATCH (:Name {key: $about})-[:NAMES]->(e:Entity) WHERE e.id IN ids }
MATCH (k)-[q:QUOTED_FROM]->(a:Article)
MATCH (k)-[m:MENTIONS]->(e:Entity)
RETURN f, s, k, q, a, m, e
