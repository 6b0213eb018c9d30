// Which companies raised nothing for months?
// question: Which companies have no known round in the months before a day, certainly or possibly?
// params:
//   as_of: {type: date, bound: latest, example: "2026-10", meaning: The day from which to count back; never taken to be today}
//   months: {type: integer, default: 12, example: 6, meaning: How many months back}
// columns:
//   company: Who was funded before
//   verdict: certain where every known round is before the months; possible where the words allow a round to be in them; undated where a round has no date
//   rounds: How many rounds are known
//   round: The round, as said
//   date: When the last of them was done, as said; the one with the latest possible day
//   date_earliest: First day that the words allow; empty where unknown
//   date_latest: Last day that the words allow; empty where unknown
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [company, verdict, rounds, round, date]
// tests:
//   - params: {as_of: "2026-10"}
//     rows:
//       - {company: OpenAI, verdict: certain, rounds: 1, round: null, date: late September}
//       - {company: 智谱, verdict: possible, rounds: 4, round: 战略投资, date: 7月2日}
//       - {company: 阶跃星辰, verdict: possible, rounds: 1, round: null, date: 2025年}
//   - {params: {as_of: "2026-10", months: 24}, rows: 0}

MATCH (c:Company)-[:RAISED]->(f:FundingRound)
WHERE f.modality <> 'denied'
WITH c, f, toInteger(substring($as_of, 0, 4)) * 12 + toInteger(substring($as_of, 5, 2)) - 1 - $months AS month
WITH c, f, substring('000' + toString(toInteger(month / 12)), size(toString(toInteger(month / 12))) - 1) + '-'
     + substring('0' + toString(month % 12 + 1), size(toString(month % 12 + 1)) - 1) + substring($as_of, 7) AS cut,
     coalesce(f.date_earliest, f.announced_earliest) AS low, coalesce(f.date_latest, f.announced_latest) AS high
WITH c, f, cut, low, high
ORDER BY coalesce(high, low, '') DESC, f.id
WITH c, count(f) AS rounds, head(collect(f)) AS f, max(CASE WHEN low IS NULL AND high IS NULL THEN 1 ELSE 0 END) AS undated,
     max(CASE WHEN low >= cut THEN 1 ELSE 0 END) AS inside,
     max(CASE WHEN (low IS NOT NULL OR high IS NOT NULL) AND coalesce(high, '9999-12-31') >= cut THEN 1 ELSE 0 END) AS possible
WHERE inside = 0
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH c, rounds, undated, possible, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, rounds, undated, possible, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN c.name AS company,
       CASE WHEN possible = 1 THEN 'possible' WHEN undated = 1 THEN 'undated' ELSE 'certain' END AS verdict, rounds,
       f.round AS round, f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY verdict, company, c.id
