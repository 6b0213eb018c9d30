// Through whom does money reach a company?
// question: Along which chains of funding, owning and buying up to four steps does someone stand behind a company?
// params:
//   company: {type: entity, kinds: [Organization], example: 智谱, meaning: The company}
//   from: {type: entity, kinds: [Organization, Person], default: "", example: 浦东创投集团, meaning: Only chains that begin with this one}
//   most: {type: integer, default: 3, example: 2, meaning: "At most this many steps, up to 4"}
//   rows: {type: integer, default: 1000, example: 20, meaning: "At most this many rows, the first in order"}
// columns:
//   first: With whom the chain begins
//   chain: Everyone along it, from the first to the company
//   ties: How each step ties them - FUNDS, OWNS or ACQUIRED
//   steps: How many steps
//   firm: False where a step is only announced, planned, forecast or rumoured
//   facts: Ids of the facts behind the steps, for evidence-for --fact
// table: [first, chain, ties, steps, firm]
// asks:
//   - "谁金额向{company}"
// tests:
//   - params: {company: 智谱}
//     rows:
//       - {first: 张江集团, chain: [张江集团, 智谱], ties: [FUNDS], steps: 1, firm: true}
//       - {first: 成都国资, chain: [成都国资, 智谱], ties: [FUNDS], steps: 1, firm: true}
//       - {first: 杭州国资, chain: [杭州国资, 智谱], ties: [FUNDS], steps: 1, firm: true}
//       - {first: 浦东创投集团, chain: [浦东创投集团, 智谱], ties: [FUNDS], steps: 1, firm: true}
//       - {first: 珠海国资, chain: [珠海国资, 智谱], ties: [FUNDS], steps: 1, firm: true}
//   - params: {company: OpenAI}
//     rows:
//       - {first: Nvidia, chain: [Nvidia, OpenAI], ties: [FUNDS], steps: 1, firm: false}
//   - params: {company: 智谱, from: 浦东创投集团}
//     rows:
//       - {first: 浦东创投集团, chain: [浦东创投集团, 智谱], ties: [FUNDS], steps: 1, firm: true}

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)
MATCH p = (s:Entity)-[:FUNDS|OWNS|ACQUIRED*1..4]->(c)
WHERE length(p) <= $most AND s.id <> c.id
  AND all(r IN relationships(p) WHERE r.modality <> 'denied')
  AND ($from = '' OR EXISTS { (:Name {key: $from})-[:NAMES]->(s) })
WITH s, [n IN nodes(p) | n.name] AS chain, [n IN nodes(p) | n.id] AS ids, [r IN relationships(p) | type(r)] AS ties,
     all(r IN relationships(p) WHERE r.modality = 'asserted') AS firm, [r IN relationships(p) | r.fact] AS facts, length(p) AS steps
WHERE all(n IN ids WHERE size([m IN ids WHERE m = n]) = 1)
RETURN s.name AS first, chain, ties, steps, firm, facts
ORDER BY steps, first, reduce(t = '', f IN facts | t + f)
LIMIT $rows
