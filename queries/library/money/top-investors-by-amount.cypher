// Who invests the most money?
// question: How much did each investor put in, by currency, when a round's total is never taken for one investor's share?
// params:
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
// columns:
//   investor: Who puts money in
//   state: True where the name or a source says that it is state capital; empty where none does
//   amount_currency: Currency (ISO 4217); empty for rounds whose amount or currency nobody states
//   amount_min: What it put in at the least - the amounts of rounds in which it is the only investor; a joint round adds nothing
//   amount_max: What it put in at the most - a joint round could be all its own; empty where an amount has no upper bound
//   modality: How firmly the rounds of this row are stated - asserted are done, the others intended
//   rounds: How many rounds stand behind the row
//   joint: How many of them it shares with others, so that its part is unknown
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [investor, state, amount_min, amount_max, amount_currency, rounds, joint]
// asks:
//   - "谁投资金额最多"
//   - "谁金额投资最多"
//   - "投资金额最多投资方"
//   - "谁投资最多金额"
//   - "谁投的钱最多"
//   - "谁最多金额投资"
// tests:
//   - params: {}
//     rows:
//       - {investor: 成都国资, state: true, amount_min: 300000000, amount_max: 1000000000, amount_currency: CNY, rounds: 1, joint: 0}
//       - {investor: 杭州国资, state: true, amount_min: 300000000, amount_max: 1000000000, amount_currency: CNY, rounds: 1, joint: 0}
//       - {investor: 珠海国资, state: true, amount_min: 300000000, amount_max: 1000000000, amount_currency: CNY, rounds: 1, joint: 0}
//       - {investor: 张江集团, state: true, amount_min: 0, amount_max: 1000000000, amount_currency: CNY, rounds: 1, joint: 1}
//       - {investor: 浦东创投集团, state: true, amount_min: 0, amount_max: 1000000000, amount_currency: CNY, rounds: 1, joint: 1}
//       - {investor: Nvidia, amount_min: 100000000000, amount_max: 100000000000, amount_currency: USD, rounds: 1, joint: 0}
//       - {investor: 上海国投, state: true, amount_min: 0, amount_currency: USD, rounds: 1, joint: 1}

MATCH (i:Entity)-[:PARTICIPATED_IN]->(f:FundingRound)
WHERE f.modality <> 'denied' AND coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
WITH f, collect(DISTINCT i) AS investors
UNWIND investors AS i
WITH i, f, size(investors) > 1 OR coalesce(f.more_investors, false) AS shared
WITH i, f.amount_currency AS amount_currency, f.modality AS modality, count(f) AS rounds,
     sum(CASE WHEN shared THEN 1 ELSE 0 END) AS joint,
     sum(CASE WHEN shared THEN 0 ELSE coalesce(f.amount_min, 0) END) AS least,
     sum(coalesce(f.amount_max, 0)) AS most, count(f.amount_max) AS bounded,
     count(coalesce(f.amount_min, f.amount_max)) AS stated, collect(f.id) AS found
WITH i, amount_currency, modality, rounds, joint, least, most, bounded, stated,
     COLLECT { UNWIND found AS id RETURN id ORDER BY id } AS facts
RETURN i.name AS investor, CASE WHEN 'StateCapital' IN labels(i) THEN true END AS state, amount_currency,
       CASE WHEN stated > 0 THEN least END AS amount_min, CASE WHEN bounded = rounds THEN most END AS amount_max,
       modality, rounds, joint, facts
ORDER BY amount_currency IS NULL, amount_currency, modality, coalesce(amount_min, 0) DESC, coalesce(amount_max, 0) DESC, investor, i.id
