// How much was invested in each year or quarter?
// question: How many rounds and how much money, each round counted once, fall into each year, half, quarter or month?
// params:
//   by: {type: text, default: year, example: quarter, meaning: "year, quarter or month"}
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
// columns:
//   period: The period; where the words do not say which one, the first and last that they allow, as 2025-Q1 to 2025-Q3; empty without a date
//   rounds: How many rounds
//   companies: Into how many companies
//   amount_currency: Currency (ISO 4217); empty for rounds whose amount or currency nobody states
//   amount_min: The sum of the lower bounds, each round once; empty where none is stated
//   amount_max: The sum of the upper bounds; empty where a round has none
//   without_bound: How many of the rounds lack a lower bound, and so add nothing to it
//   modality: How firmly the rounds are stated - asserted are done, the others intended
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [period, rounds, companies, amount_min, amount_max, amount_currency, without_bound]
// asks:
//   - "每年投资多少"
//   - "每年投资多少金额"
//   - "每年融资金额"
//   - "每年融资多少"
//   - "每年投资金额"
//   - {say: "每季度投资多少", with: {by: quarter}}
//   - {say: "每季度融资金额", with: {by: quarter}}
//   - "多少投资每年"
//   - "融资每年"
// tests:
//   - params: {}
//     rows:
//       - {period: "2025", rounds: 1, companies: 1, amount_min: 1000000000, amount_max: 1000000000, amount_currency: CNY, without_bound: 0}
//       - {period: "2025", rounds: 1, companies: 1, amount_min: 100000000000, amount_max: 100000000000, amount_currency: USD, without_bound: 0}
//       - {period: "2025", rounds: 1, companies: 1, amount_min: 500000000, amount_max: null, amount_currency: USD, without_bound: 0}
//       - {period: 2025 to .., rounds: 3, companies: 1, amount_min: 900000000, amount_max: 3000000000, amount_currency: CNY, without_bound: 0}
//   - params: {by: quarter}
//     rows:
//       - {period: 2025-Q1 to .., rounds: 3, companies: 1, amount_min: 900000000, amount_max: 3000000000, amount_currency: CNY, without_bound: 0}
//       - {period: 2025-Q1 to 2025-Q4, rounds: 1, companies: 1, amount_min: 500000000, amount_max: null, amount_currency: USD, without_bound: 0}
//       - {period: 2025-Q3, rounds: 1, companies: 1, amount_min: 1000000000, amount_max: 1000000000, amount_currency: CNY, without_bound: 0}
//       - {period: 2025-Q3, rounds: 1, companies: 1, amount_min: 100000000000, amount_max: 100000000000, amount_currency: USD, without_bound: 0}

MATCH (c:Entity)-[:RAISED]->(f:FundingRound)
WHERE f.modality <> 'denied' AND coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
WITH f, c, coalesce(f.date_earliest, f.announced_earliest) AS low, coalesce(f.date_latest, f.announced_latest) AS high
WITH f, c, low, high,
     CASE $by WHEN 'month' THEN substring(low, 0, 7)
       WHEN 'quarter' THEN substring(low, 0, 4) + '-Q' + toString(toInteger((toInteger(substring(low, 5, 2)) + 2) / 3))
       ELSE substring(low, 0, 4) END AS first,
     CASE $by WHEN 'month' THEN substring(high, 0, 7)
       WHEN 'quarter' THEN substring(high, 0, 4) + '-Q' + toString(toInteger((toInteger(substring(high, 5, 2)) + 2) / 3))
       ELSE substring(high, 0, 4) END AS last
WITH f, c, CASE WHEN first = last THEN first WHEN first IS NULL AND last IS NULL THEN null
     ELSE coalesce(first, '..') + ' to ' + coalesce(last, '..') END AS period
ORDER BY f.id
WITH period, f.amount_currency AS amount_currency, f.modality AS modality, count(DISTINCT f) AS rounds,
     count(DISTINCT c) AS companies, sum(coalesce(f.amount_min, 0)) AS least, sum(coalesce(f.amount_max, 0)) AS most,
     count(f.amount_min) AS stated, count(f.amount_max) AS bounded, collect(f.id) AS facts
RETURN period, rounds, companies, amount_currency,
       CASE WHEN stated > 0 THEN least END AS amount_min, CASE WHEN bounded = rounds THEN most END AS amount_max,
       rounds - stated AS without_bound, modality, facts
ORDER BY period IS NULL, period, amount_currency IS NULL, amount_currency, modality
