// Which investors and companies belong together?
// question: Into which communities does the network of funding fall?
// params:
//   least: {type: integer, default: 2, example: 3, meaning: With at least this many members}
// columns:
//   community: Its number, the largest first
//   size: How many members it has
//   investors: Its members that put money in
//   companies: Its members that were funded
//   inside: How many ties of funding are within it
//   outside: How many ties lead out of it
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [community, size, investors, companies, inside, outside]
// computed: communities
// asks:
//   - "谁社群"
//   - "社群"
// tests:
//   - params: {}
//     rows:
//       - {community: 1, size: 6, investors: [张江集团, 成都国资, 杭州国资, 浦东创投集团, 珠海国资], companies: [智谱], inside: 5, outside: 0}
//       - {community: 2, size: 2, investors: [Nvidia], companies: [OpenAI], inside: 1, outside: 0}
//       - {community: 3, size: 2, investors: [上海国投], companies: [阶跃星辰], inside: 1, outside: 0}

MATCH (i:Entity)-[r:FUNDS]->(c:Entity)
WHERE r.modality <> 'denied'
// collect() leaves nulls out, and the three lists go together.
WITH i, collect(c.id) AS targets, collect(coalesce(c.name, c.id)) AS target_names,
     collect(coalesce(r.fact, r.id)) AS facts
RETURN i.id AS source, i.name AS source_name, targets, target_names, facts
