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
WITH turned, CASE WHEN turned THEN t ELSE s END AS one, CASE WHEN turned THEN s ELSE t END AS other
MATCH p = allShortestPaths((one)-[:FUNDS|OWNS|ACQUIRED|SUPPLIES|WORKS_FOR|MAKES|PARTNERS_WITH|SPONSORS_LISTING_OF|MEMBER_OF*..6]-(other))
WHERE all(r IN relationships(p) WHERE r.modality <> 'denied')
WITH CASE WHEN turned THEN reverse(nodes(p)) ELSE nodes(p) END AS everyone,
     CASE WHEN turned THEN reverse(relationships(p)) ELSE relationships(p) END AS steps
WITH everyone, steps, [r IN steps | r.fact] AS facts
WITH everyone, steps, facts, reduce(t = '', f IN facts | t + f) AS place
ORDER BY place
LIMIT $rows
WITH [n IN everyone | n.name] AS chain,
       [n IN range(0, size(steps) - 1) | CASE WHEN startNode(steps[n]).id = everyone[n].id THEN type(steps[n]) + '>' ELSE '<' + type(steps[n]) END] AS ties,
       size(steps) AS number, all(r IN steps WHERE r.modality = 'asserted') AS firm, facts, place
RETURN chain, ties, number AS steps, firm, facts
ORDER BY place
