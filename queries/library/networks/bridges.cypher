// Which investor alone ties groups together?
// question: Which investors or companies hold the network of funding together, so that without them it falls apart?
// params:
//   least: {type: integer, default: 1, example: 2, meaning: Where at least this many are cut off on every side}
// columns:
//   name: Who holds them together
//   kind: investor, company or both
//   parts: Into how many parts its neighbours would fall
//   sizes: How many are in each part, the largest first
//   ties: Whom it funds or is funded by
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [name, kind, parts, sizes, ties]
// computed: bridges
// asks:
//   - "谁桥梁"
//   - "桥梁"
// tests:
//   - params: {}
//     rows:
//       - {name: 智谱, kind: company, parts: 5, sizes: [1, 1, 1, 1, 1], ties: [张江集团, 成都国资, 杭州国资, 浦东创投集团, 珠海国资]}
//   - {params: {least: 2}, rows: 0}

MATCH (i:Entity)-[r:FUNDS]->(c:Entity)
WHERE r.modality <> 'denied' AND $least > 0
// collect() leaves nulls out, and the three lists go together.
WITH i, collect(c.id) AS targets, collect(coalesce(c.name, c.id)) AS target_names,
     collect(coalesce(r.fact, r.id)) AS facts
RETURN i.id AS source, i.name AS source_name, targets, target_names, facts
