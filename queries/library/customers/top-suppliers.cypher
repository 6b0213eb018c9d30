// Who wins the largest orders?
// question: How many orders does each supplier win, and what are they worth, by currency and as an interval?
// params:
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
// columns:
//   supplier: Who delivers
//   orders: How many orders
//   buyers: From whom; empty where no source says
//   amount_currency: Currency (ISO 4217); empty for orders whose amount or currency nobody states
//   amount_min: The sum of the lower bounds; empty where none is stated
//   amount_max: The sum of the upper bounds; empty where an order has none
//   shared: How many of the orders it won with others, so that its part is unknown; they count for the upper bound only
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [supplier, orders, buyers, amount_min, amount_max, amount_currency, shared]
// asks:
//   - "谁订单最多"
//   - "谁中标最多"
//   - "中标最多供应商"
// tests:
//   - params: {}
//     rows:
//       - {supplier: 智谱, orders: 1, buyers: [杭州城投], amount_min: 60000000, amount_max: null, amount_currency: CNY, shared: 0}
//       - {supplier: 智谱, orders: 1, buyers: [京西智谷], amount_min: null, amount_max: null, amount_currency: null, shared: 0}

MATCH (s:Entity)-[:WON]->(f:Contract)
WHERE f.modality <> 'denied' AND coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
WITH f, collect(DISTINCT s) AS suppliers
OPTIONAL MATCH (b:Entity)-[:AWARDED]->(f)
WITH f, suppliers, b
ORDER BY b.name, b.id
WITH f, suppliers, collect(DISTINCT b.name) AS names
UNWIND suppliers AS s
WITH s, f, names, size(suppliers) > 1 AS shared
ORDER BY f.id
WITH s, f.amount_currency AS amount_currency, count(f) AS orders, sum(CASE WHEN shared THEN 1 ELSE 0 END) AS shared,
     sum(CASE WHEN shared THEN 0 ELSE coalesce(f.amount_min, 0) END) AS least, sum(coalesce(f.amount_max, 0)) AS most,
     count(f.amount_max) AS bounded, count(coalesce(f.amount_min, f.amount_max)) AS stated,
     reduce(x = [], n IN collect(names) | x + [y IN n WHERE NOT y IN x]) AS buyers, collect(f.id) AS facts
RETURN s.name AS supplier, orders, buyers, amount_currency, CASE WHEN stated > 0 THEN least END AS amount_min,
       CASE WHEN bounded = orders THEN most END AS amount_max, shared, facts
ORDER BY amount_currency IS NULL, amount_currency, coalesce(amount_min, 0) DESC, orders DESC, supplier, s.id
