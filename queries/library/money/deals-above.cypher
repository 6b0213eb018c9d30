// Which deals are above an amount?
// question: Which rounds are worth at least an amount in one currency, certainly or possibly, at exchange rates that the asker gives?
// params:
//   amount: {type: number, example: 500000000, meaning: "The amount, in whole units of the currency"}
//   currency: {type: text, default: CNY, example: USD, meaning: Its currency (ISO 4217)}
//   rates: {type: text, default: "", example: "USD=7.1 2025-10-01 PBoC", meaning: "Rates as CODE=RATE DAY SOURCE, with ; between; without one, other currencies stay undecided"}
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
// columns:
//   company: Who was funded
//   investors: Who put money in; empty where no source says who
//   verdict: certain, possible, or undecided where the amount or a rate is unknown; what is certainly below is left out
//   round: The round, as said
//   ordinal: Which funding it is since the company was founded
//   date: When it was done, as said
//   date_earliest: First day that the words allow; empty where unknown
//   date_latest: Last day that the words allow; empty where unknown
//   announced: When it was made public, as said
//   announced_earliest: First day that the words allow; empty where unknown
//   announced_latest: Last day that the words allow; empty where unknown
//   amount: What was put in, as said
//   amount_min: Lower bound, in whole units of the currency; empty where none is stated
//   amount_max: Upper bound, likewise
//   amount_currency: Currency (ISO 4217); empty where the words do not say
//   amount_approximate: True where the words hedge (约, 近, about)
//   amount_scope: What the amount is - the total of the round, each of several rounds, or unknown; never one investor's part of a total
//   least: Lower bound in the currency asked for
//   most: Upper bound in the currency asked for
//   rate: The rate that was used; empty where none was needed or none is given
//   rate_day: The day of the rate
//   rate_source: Who gave the rate
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [company, investors, verdict, round, date, amount, amount_scope, least, most, rate, rate_day, rate_source]
// computed: deals_above
// tests:
//   - params: {amount: 500000000}
//     rows:
//       - {company: 智谱, investors: [张江集团, 浦东创投集团], verdict: certain, round: 战略投资, date: 7月2日, amount: 10亿元, amount_scope: total, least: 1000000000, most: 1000000000, rate: null, rate_day: null, rate_source: null}
//       - {company: 智谱, investors: [成都国资], verdict: possible, round: 战略投资, date: 今年3月以来, amount: 3亿至10亿元之间, amount_scope: each, least: 300000000, most: 1000000000, rate: null, rate_day: null, rate_source: null}
//       - {company: 智谱, investors: [杭州国资], verdict: possible, round: 战略投资, date: 今年3月以来, amount: 3亿至10亿元之间, amount_scope: each, least: 300000000, most: 1000000000, rate: null, rate_day: null, rate_source: null}
//       - {company: 智谱, investors: [珠海国资], verdict: possible, round: 战略投资, date: 今年3月以来, amount: 3亿至10亿元之间, amount_scope: each, least: 300000000, most: 1000000000, rate: null, rate_day: null, rate_source: null}
//       - {company: OpenAI, investors: [Nvidia], verdict: undecided, round: null, date: late September, amount: $100 billion, amount_scope: total, least: null, most: null, rate: null, rate_day: null, rate_source: null}
//       - {company: 阶跃星辰, investors: [上海国投], verdict: undecided, round: null, date: 2025年, amount: 超过5亿美元, amount_scope: total, least: null, most: null, rate: null, rate_day: null, rate_source: null}
//   - params: {amount: 2000000000, rates: USD=7.1 2025-10-01 PBoC}
//     rows:
//       - {company: OpenAI, investors: [Nvidia], verdict: certain, round: null, date: late September, amount: $100 billion, amount_scope: total, least: 710000000000, most: 710000000000, rate: 7.1, rate_day: "2025-10-01", rate_source: PBoC}
//       - {company: 阶跃星辰, investors: [上海国投], verdict: certain, round: null, date: 2025年, amount: 超过5亿美元, amount_scope: total, least: 3550000000, most: null, rate: 7.1, rate_day: "2025-10-01", rate_source: PBoC}

MATCH (c:Entity)-[:RAISED]->(f:FundingRound)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
  AND (f.amount_max IS NULL OR f.amount_max >= $amount OR f.amount_currency IS NULL OR f.amount_currency <> toUpper($currency))
WITH DISTINCT c, f
WITH c, f, COLLECT { MATCH (i:Entity)-[:PARTICIPATED_IN]->(f) RETURN DISTINCT i.name AS name ORDER BY name } AS investors, head(COLLECT {
  MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
  RETURN [k, a] AS pair
  ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
}) AS said
WHERE said IS NOT NULL
WITH c, investors, f, said[0] AS k, said[1] AS a
RETURN c.name AS company, investors, f.round AS round, f.ordinal AS ordinal,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest, f.announced_latest AS announced_latest,
       f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.amount_scope AS amount_scope,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY company, coalesce(f.date_earliest, f.announced_earliest, '') DESC, coalesce(head(investors), ''), fact, c.id
