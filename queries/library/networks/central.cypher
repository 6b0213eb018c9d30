// Who is central in the network of funding?
// question: Who ranks highest by PageRank of the money's way, and by how many shortest chains lead through it?
// params:
//   most: {type: integer, default: 25, example: 10, meaning: At most this many}
// columns:
//   name: Who
//   kind: investor, company or both
//   pagerank: Where money ends up - the PageRank with damping 0.85 along FUNDS; all add up to 1
//   betweenness: Share of shortest chains that lead through it, from 0 to 1; empty in a network of more than 2000
//   ties: With how many it is tied
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [name, kind, pagerank, betweenness, ties]
// computed: central
// asks:
//   - "谁最多常客"
// tests:
//   - params: {most: 4}
//     rows:
//       - {name: 智谱, kind: company, pagerank: 0.329154, betweenness: 0.277778, ties: 5}
//       - {name: OpenAI, kind: company, pagerank: 0.115987, betweenness: 0.0, ties: 1}
//       - {name: 阶跃星辰, kind: company, pagerank: 0.115987, betweenness: 0.0, ties: 1}
//       - {name: Nvidia, kind: investor, pagerank: 0.062696, betweenness: 0.0, ties: 1}

MATCH (i:Entity)-[r:FUNDS]->(c:Entity)
WHERE r.modality <> 'denied'
// collect() leaves nulls out, and the three lists go together.
WITH i, collect(c.id) AS targets, collect(coalesce(c.name, c.id)) AS target_names,
     collect(coalesce(r.fact, r.id)) AS facts
RETURN i.id AS source, i.name AS source_name, targets, target_names, facts
