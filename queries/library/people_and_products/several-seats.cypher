// Who has seats at several companies?
// question: Which people hold or held positions in more than one organization?
// params:
//   least: {type: integer, default: 2, example: 3, meaning: In at least this many organizations}
// columns:
//   person: Who
//   organizations: Where
//   titles: The titles there, as said, in the same order; empty where none is said
//   current: In how many the position is said to be current
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [person, organizations, titles, current]
// asks:
//   - "谁几家任职"
//   - "谁几家高管"
// tests:
//   - {params: {}, rows: 0}
//   - params: {least: 1}
//     rows:
//       - {person: 吴玮杰, organizations: [智谱], titles: [高级副总裁], current: 1}
//       - {person: 张帆, organizations: [智谱], titles: [COO], current: 0}
//       - {person: 张鹏, organizations: [智谱], titles: [CEO], current: 1}
//       - {person: 柴思远, organizations: [智谱], titles: [总经理], current: 1}

MATCH (p:Person)-[:HOLDS]->(f:Position)<-[:HAS_POSITION]-(o:Entity)
WHERE f.modality <> 'denied'
WITH p, o, f
ORDER BY o.name, o.id, f.title, f.id
WITH p, o, head(collect(f.title)) AS title, max(CASE f.status WHEN 'current' THEN 1 ELSE 0 END) AS current, collect(f.id) AS ids
ORDER BY o.name, o.id
WITH p, collect(o.name) AS organizations, collect(coalesce(title, '')) AS titles, sum(current) AS current,
     reduce(x = [], i IN collect(ids) | x + i) AS facts
WHERE size(organizations) >= $least
RETURN p.name AS person, organizations, titles, current, facts
ORDER BY size(organizations) DESC, person, p.id
