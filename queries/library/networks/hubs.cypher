// Who is tied to most others?
// question: With how many others is each organization or person tied by money, ownership, orders or work?
// params:
//   least: {type: integer, default: 2, example: 3, meaning: Tied to at least this many others}
//   rows: {type: integer, default: 1000, example: 20, meaning: "At most this many rows, the first in order"}
// columns:
//   name: Who
//   kind: Organization or Person
//   others: With how many others it is tied in any way
//   funds: How many it funds
//   funded_by: By how many it is funded
//   owns: Of how many it owns a part
//   supplies: To how many it sells
//   buys_from: From how many it buys
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [name, kind, others, funds, funded_by, owns, supplies, buys_from]
// asks:
//   - "谁常客"
// tests:
//   - params: {}
//     rows:
//       - {name: 智谱, kind: Organization, others: 12, funds: 0, funded_by: 5, owns: 0, supplies: 2, buys_from: 0}
//       - {name: MiniMax, kind: Organization, others: 2, funds: 0, funded_by: 0, owns: 0, supplies: 0, buys_from: 0}
//       - {name: 中金公司, kind: Organization, others: 2, funds: 0, funded_by: 0, owns: 0, supplies: 0, buys_from: 0}
//   - params: {least: 4}
//     rows:
//       - {name: 智谱, kind: Organization, others: 12, funds: 0, funded_by: 5, owns: 0, supplies: 2, buys_from: 0}

MATCH (e:Entity)-[r:FUNDS|OWNS|ACQUIRED|SUPPLIES|PARTNERS_WITH|WORKS_FOR|SPONSORS_LISTING_OF]-(o:Entity)
WHERE r.modality <> 'denied'
WITH e, o, r.fact AS fact, type(r) AS tie, startNode(r) = e AS out
WITH e, count(DISTINCT o) AS others, collect(DISTINCT fact) AS found,
     count(DISTINCT CASE WHEN tie = 'FUNDS' AND out THEN o END) AS funds,
     count(DISTINCT CASE WHEN tie = 'FUNDS' AND NOT out THEN o END) AS funded_by,
     count(DISTINCT CASE WHEN tie IN ['OWNS', 'ACQUIRED'] AND out THEN o END) AS owns,
     count(DISTINCT CASE WHEN tie = 'SUPPLIES' AND out THEN o END) AS supplies,
     count(DISTINCT CASE WHEN tie = 'SUPPLIES' AND NOT out THEN o END) AS buys_from
WHERE others >= $least
WITH e, others, found, funds, funded_by, owns, supplies, buys_from
ORDER BY others DESC, e.name, e.id
LIMIT $rows
WITH e, others, funds, funded_by, owns, supplies, buys_from,
     COLLECT { UNWIND found AS id RETURN id ORDER BY id } AS facts
RETURN e.name AS name, CASE WHEN 'Person' IN labels(e) THEN 'Person' ELSE 'Organization' END AS kind, others,
       funds, funded_by, owns, supplies, buys_from, facts
ORDER BY others DESC, name, e.id
