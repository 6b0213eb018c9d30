// What are the shortest ways between two?
// question: By which shortest chains of funding, owning, buying, working and making are two tied to each other, in any direction?
// params:
//   start: {type: entity, kinds: [Organization, Person, Product, Group], example: 浦东创投集团, meaning: Where the chain begins}
//   end: {type: entity, kinds: [Organization, Person, Product, Group], example: MiniMax, meaning: Where it ends}
//   rows: {type: integer, default: 200, example: 20, meaning: "At most this many rows, the first in order"}
// columns:
//   chain: Everyone along it
//   ties: How each step ties them; < or > tells the direction
//   steps: How many steps
//   firm: False where a step is only announced, planned, forecast or rumoured
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [chain, ties, steps, firm]
// asks:
//   - "{start}和{end}谁关系"
//   - "{start}关系向{end}"
//   - "{start}和{end}间隔"
// tests:
//   - params: {start: 浦东创投集团, end: MiniMax}
//     rows:
//       - {chain: [浦东创投集团, 智谱, 中金公司, MiniMax], ties: ["FUNDS>", <SPONSORS_LISTING_OF, "SPONSORS_LISTING_OF>"], steps: 3, firm: true}
//       - {chain: [浦东创投集团, 智谱, AI六小龙, MiniMax], ties: ["FUNDS>", "MEMBER_OF>", <MEMBER_OF], steps: 3, firm: true}
//   - params: {start: Nvidia, end: OpenAI}
//     rows:
//       - {chain: [Nvidia, OpenAI], ties: ["FUNDS>"], steps: 1, firm: false}
//       - {chain: [Nvidia, OpenAI], ties: [<PARTNERS_WITH], steps: 1, firm: true}

MATCH (:Name {key: $start})-[:NAMES]->(s:Entity)
MATCH (:Name {key: $end})-[:NAMES]->(t:Entity)
WHERE s.id <> t.id
// From the end with fewer ties less is looked through.
WITH s, t, COUNT { (s)--() } > COUNT { (t)--() } AS turned
// A half is where it leads, its ties, and 0 from the one end or 1 from the other. Halves are made a
// tie longer in turn until some meet: the engine's own search goes from one end only, and does not
// look for a longer way where the shortest has a tie that is denied.
WITH s, turned, [[CASE WHEN turned THEN t ELSE s END, [], 0]] AS l0, [[CASE WHEN turned THEN s ELSE t END, [], 1]] AS r0
CALL (l0) {
  UNWIND l0 AS half
  WITH half[0] AS last, half[1] AS steps
  MATCH (last)-[r:FUNDS|OWNS|ACQUIRED|SUPPLIES|WORKS_FOR|MAKES|PARTNERS_WITH|SPONSORS_LISTING_OF|MEMBER_OF]-(n)
  WHERE r.modality <> 'denied'
  RETURN collect([n, steps + [r], 0]) AS l1
}
CALL (l1, r0) {
  UNWIND l1 + r0 AS half
  WITH half[0] AS n, collect(CASE half[2] WHEN 0 THEN half[1] END) AS before, collect(CASE half[2] WHEN 1 THEN half[1] END) AS after
  WHERE size(before) > 0 AND size(after) > 0
  RETURN collect([before, after]) AS m1
}
WITH s, turned, l0, r0, l1, m1, CASE WHEN size(m1) = 0 THEN r0 ELSE [] END AS more
CALL (more) {
  UNWIND more AS half
  WITH half[0] AS last, half[1] AS steps
  MATCH (last)-[r:FUNDS|OWNS|ACQUIRED|SUPPLIES|WORKS_FOR|MAKES|PARTNERS_WITH|SPONSORS_LISTING_OF|MEMBER_OF]-(n)
  WHERE r.modality <> 'denied'
  RETURN collect([n, [r] + steps, 1]) AS r1
}
CALL (l1, r1) {
  UNWIND l1 + r1 AS half
  WITH half[0] AS n, collect(CASE half[2] WHEN 0 THEN half[1] END) AS before, collect(CASE half[2] WHEN 1 THEN half[1] END) AS after
  WHERE size(before) > 0 AND size(after) > 0
  RETURN collect([before, after]) AS m2
}
WITH s, turned, l0, r0, r1, m1 + m2 AS m, l1
WITH s, turned, l0, r0, r1, m, CASE WHEN size(m) = 0 THEN l1 ELSE [] END AS l1
CALL (l1) {
  UNWIND l1 AS half
  WITH half[0] AS last, half[1] AS steps
  MATCH (last)-[r:FUNDS|OWNS|ACQUIRED|SUPPLIES|WORKS_FOR|MAKES|PARTNERS_WITH|SPONSORS_LISTING_OF|MEMBER_OF]-(n)
  WHERE r.modality <> 'denied'
  RETURN collect([n, steps + [r], 0]) AS l2
}
CALL (l2, r1) {
  UNWIND l2 + r1 AS half
  WITH half[0] AS n, collect(CASE half[2] WHEN 0 THEN half[1] END) AS before, collect(CASE half[2] WHEN 1 THEN half[1] END) AS after
  WHERE size(before) > 0 AND size(after) > 0
  RETURN collect([before, after]) AS m3
}
WITH s, turned, l0, r0, l2, r1, m + m3 AS m
// Before much is looked through: whether there is any way, also by what is denied.
CALL (l0, r0, m) {
  UNWIND CASE WHEN size(m) = 0 THEN [0] ELSE [] END AS far
  WITH l0[0][0] AS one, r0[0][0] AS other
  MATCH p = shortestPath((one)-[:FUNDS|OWNS|ACQUIRED|SUPPLIES|WORKS_FOR|MAKES|PARTNERS_WITH|SPONSORS_LISTING_OF|MEMBER_OF*..6]-(other))
  RETURN min(length(p)) AS least
}
WITH s, turned, l0, r0, l2, m, least, CASE WHEN least <= 4 THEN r1 ELSE [] END AS r1
CALL (r1) {
  UNWIND r1 AS half
  WITH half[0] AS last, half[1] AS steps
  MATCH (last)-[r:FUNDS|OWNS|ACQUIRED|SUPPLIES|WORKS_FOR|MAKES|PARTNERS_WITH|SPONSORS_LISTING_OF|MEMBER_OF]-(n)
  WHERE r.modality <> 'denied'
  RETURN collect([n, [r] + steps, 1]) AS r2
}
CALL (l2, r2) {
  UNWIND l2 + r2 AS half
  WITH half[0] AS n, collect(CASE half[2] WHEN 0 THEN half[1] END) AS before, collect(CASE half[2] WHEN 1 THEN half[1] END) AS after
  WHERE size(before) > 0 AND size(after) > 0
  RETURN collect([before, after]) AS m4
}
WITH s, turned, m + m4 AS m, l0, r0, least
// Five or six ties are left to the engine.
CALL (l0, r0, m, least) {
  UNWIND CASE WHEN size(m) = 0 AND least > 0 THEN [0] ELSE [] END AS far
  WITH l0[0][0] AS one, r0[0][0] AS other
  MATCH p = allShortestPaths((one)-[:FUNDS|OWNS|ACQUIRED|SUPPLIES|WORKS_FOR|MAKES|PARTNERS_WITH|SPONSORS_LISTING_OF|MEMBER_OF*..6]-(other))
  WHERE all(r IN relationships(p) WHERE r.modality <> 'denied')
  RETURN collect([[relationships(p)], [[]]]) AS m5
}
UNWIND m + m5 AS met
UNWIND met[0] AS before
UNWIND met[1] AS after
WITH s, CASE WHEN turned THEN reverse(before + after) ELSE before + after END AS steps
WITH s, steps, [reduce(t = '', r IN steps | t + r.fact), reduce(t = '', r IN steps | t + r.id)] AS place
ORDER BY place
LIMIT $rows
WITH steps, place, reduce(ns = [s], r IN steps | ns + [CASE WHEN startNode(r).id = ns[size(ns) - 1].id THEN endNode(r) ELSE startNode(r) END]) AS everyone
WITH [n IN everyone | n.name] AS chain,
       [n IN range(0, size(steps) - 1) | CASE WHEN startNode(steps[n]).id = everyone[n].id THEN type(steps[n]) + '>' ELSE '<' + type(steps[n]) END] AS ties,
       size(steps) AS number, all(r IN steps WHERE r.modality = 'asserted') AS firm, [r IN steps | r.fact] AS facts, place
RETURN chain, ties, number AS steps, firm, facts
ORDER BY place
