// How much was invested at each stage?
// question: How many rounds and how much money, each round counted once, belong to each stage, from seed to strategic?
// params:
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
// columns:
//   stage: The round, as said; empty where no source says which
//   rounds: How many rounds
//   companies: Into how many companies
//   amount_currency: Currency (ISO 4217); empty for rounds whose amount or currency nobody states
//   amount_min: The sum of the lower bounds, each round once; empty where none is stated
//   amount_max: The sum of the upper bounds; empty where a round has none
//   without_bound: How many of the rounds lack a lower bound, and so add nothing to it
//   modality: How firmly the rounds are stated - asserted are done, the others intended
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [stage, rounds, companies, amount_min, amount_max, amount_currency, without_bound]
// tests:
//   - params: {}
//     rows:
//       - {stage: 战略投资, rounds: 4, companies: 1, amount_min: 1900000000, amount_max: 4000000000, amount_currency: CNY, without_bound: 0}
//       - {stage: null, rounds: 1, companies: 1, amount_min: 100000000000, amount_max: 100000000000, amount_currency: USD, without_bound: 0}
//       - {stage: null, rounds: 1, companies: 1, amount_min: 500000000, amount_max: null, amount_currency: USD, without_bound: 0}

MATCH (c:Entity)-[:RAISED]->(f:FundingRound)
WHERE f.modality <> 'denied' AND coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
WITH f, c, f.round AS stage
ORDER BY f.id
WITH stage, f.amount_currency AS amount_currency, f.modality AS modality, count(DISTINCT f) AS rounds,
     count(DISTINCT c) AS companies, sum(coalesce(f.amount_min, 0)) AS least, sum(coalesce(f.amount_max, 0)) AS most,
     count(f.amount_min) AS stated, count(f.amount_max) AS bounded, collect(f.id) AS facts
RETURN stage, rounds, companies, amount_currency,
       CASE WHEN stated > 0 THEN least END AS amount_min, CASE WHEN bounded = rounds THEN most END AS amount_max,
       rounds - stated AS without_bound, modality, facts
ORDER BY rounds DESC, stage IS NULL, stage, amount_currency IS NULL, amount_currency, modality
