// Which sponsors do rivals share?
// question: Which banks and brokers bring two or more companies of one group to a stock exchange?
// params:
//   group: {type: entity, kinds: [Group], default: "", example: AI六小龙, meaning: "Only rivals within this group; without it, any two companies"}
//   least: {type: integer, default: 2, example: 3, meaning: At least this many companies}
// columns:
//   sponsor: The bank or broker
//   companies: Whose listings it sponsors
//   group: The group that they belong to, as any source counts; empty where no group is asked for
//   venues: The exchanges, as said
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [sponsor, companies, group, venues]
// asks:
//   - "谁保荐几家"
//   - "{group}谁保荐几家"
// tests:
//   - params: {group: AI六小龙}
//     rows:
//       - {sponsor: 中金公司, companies: [MiniMax, 智谱], group: AI六小龙, venues: [港交所]}
//   - params: {}
//     rows:
//       - {sponsor: 中金公司, companies: [MiniMax, 智谱], group: null, venues: [港交所]}
//   - params: {least: 1}
//     rows:
//       - {sponsor: 中金公司, companies: [MiniMax, 智谱], group: null, venues: [港交所]}
//       - {sponsor: 瑞银, companies: [MiniMax], group: null, venues: [港交所]}

MATCH (s:Entity)-[:SPONSORS]->(f:Listing)<-[:LISTS]-(c:Entity)
WHERE f.modality <> 'denied'
OPTIONAL MATCH (:Name {key: $group})-[:NAMES]->(g:Group)<-[m:MEMBER_OF]-(c)
WITH s, f, c, g, m
WHERE $group = '' OR (g IS NOT NULL AND m.modality <> 'denied')
WITH DISTINCT s, f, c, g
ORDER BY c.name, c.id, f.id
WITH s, g, collect(DISTINCT c.name) AS companies, collect(DISTINCT c.id) AS ids, collect(DISTINCT f.venue) AS venues, collect(DISTINCT f.id) AS facts
WHERE size(ids) >= $least
RETURN s.name AS sponsor, companies, g.name AS `group`, venues, facts
ORDER BY size(ids) DESC, sponsor, s.id
