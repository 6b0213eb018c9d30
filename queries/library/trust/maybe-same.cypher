// Which names may be of one entity?
// question: Which two organizations or people have names so alike that they may be one, and what do both have a part in?
// params:
//   alike: {type: integer, default: 80, example: 70, meaning: "How alike, from 50 to 100"}
//   rows: {type: integer, default: 1000, example: 20, meaning: "At most this many rows, the first in order"}
// columns:
//   one: One of the two
//   other: The other
//   kind: Organization, Person or Product
//   alike: How alike their most similar names are, from 0 to 100; only for sorting
//   names: The two names that are compared
//   beside: Who stands beside both
//   one_id: Id of the one
//   other_id: Id of the other
// table: [one, other, kind, alike, names, beside]
// computed: maybe_same
// asks:
//   - "谁重复"
//   - "重复"
// tests:
//   - params: {}
//     rows:
//       - {one: GLM 4.5, other: GLM 4.6, kind: Product, alike: 85.7, names: [GLM 4.5, GLM 4.6], beside: [智谱]}
//   - params: {alike: 50}
//     rows:
//       - {one: GLM 4.5, other: GLM 4.6, kind: Product, alike: 85.7, names: [GLM 4.5, GLM 4.6], beside: [智谱]}
//       - {one: 旷视科技, other: 云从科技, kind: Organization, alike: 50.0, names: [旷视科技, 云从科技], beside: [AI六小龙]}
//       - {one: 旷视科技, other: 商汤科技, kind: Organization, alike: 50.0, names: [旷视科技, 商汤科技], beside: [AI六小龙]}
//       - {one: 云从科技, other: 商汤科技, kind: Organization, alike: 50.0, names: [云从科技, 商汤科技], beside: [AI六小龙]}

MATCH (n:Name)-[:NAMES]->(e:Entity)
WHERE $rows > 0 AND EXISTS { MATCH (:Claim)-[:MENTIONS]->(e) } AND (n.key = e.name OR n.key IN coalesce(e.aliases, []))
WITH DISTINCT e, n.key AS name
RETURN e.id AS id, e.name AS shown, name,
       CASE WHEN 'Organization' IN labels(e) THEN 'Organization' WHEN 'Person' IN labels(e) THEN 'Person' WHEN 'Product' IN labels(e) THEN 'Product' END AS kind, e.named AS named, 
       COLLECT { MATCH (e)-[:FUNDS|OWNS|ACQUIRED|SUPPLIES|PARTNERS_WITH|WORKS_FOR|MAKES|MEMBER_OF]-(o:Entity) RETURN DISTINCT o.name AS beside ORDER BY beside } AS beside
