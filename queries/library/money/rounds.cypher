// Which rounds were there, by date?
// question: Which rounds of funding took place between two days, who raised them and from whom?
// params:
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
//   until: {type: date, default: "9999-12-31", bound: latest, example: "2025-06", meaning: "Leave out what is known to be after this day; what has no date stays"}
//   rows: {type: integer, default: 1000, example: 20, meaning: "At most this many rows, the first in order"}
// columns:
//   company: Who was funded
//   investors: Who put money in; empty where no source says who
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
//   more_investors: True where the source says that there are others it does not name
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [company, investors, round, date, announced, amount, amount_scope]
// asks:
//   - "谁融资"
//   - "最新融资"
//   - "谁融资拿到"
//   - "新融资谁"
// tests:
//   - params: {}
//     rows:
//       - {company: OpenAI, investors: [Nvidia], round: null, date: late September, announced: null, amount: $100 billion, amount_scope: total}
//       - {company: 智谱, investors: [张江集团, 浦东创投集团], round: 战略投资, date: 7月2日, announced: null, amount: 10亿元, amount_scope: total}
//       - {company: 智谱, investors: [成都国资], round: 战略投资, date: 今年3月以来, announced: null, amount: 3亿至10亿元之间, amount_scope: each}
//       - {company: 智谱, investors: [杭州国资], round: 战略投资, date: 今年3月以来, announced: null, amount: 3亿至10亿元之间, amount_scope: each}
//       - {company: 智谱, investors: [珠海国资], round: 战略投资, date: 今年3月以来, announced: null, amount: 3亿至10亿元之间, amount_scope: each}
//       - {company: 阶跃星辰, investors: [上海国投], round: null, date: 2025年, announced: null, amount: 超过5亿美元, amount_scope: total}
//   - params: {since: "2025-08"}
//     rows:
//       - {company: OpenAI, investors: [Nvidia], round: null, date: late September, announced: null, amount: $100 billion, amount_scope: total}
//       - {company: 智谱, investors: [成都国资], round: 战略投资, date: 今年3月以来, announced: null, amount: 3亿至10亿元之间, amount_scope: each}
//       - {company: 智谱, investors: [杭州国资], round: 战略投资, date: 今年3月以来, announced: null, amount: 3亿至10亿元之间, amount_scope: each}
//       - {company: 智谱, investors: [珠海国资], round: 战略投资, date: 今年3月以来, announced: null, amount: 3亿至10亿元之间, amount_scope: each}
//       - {company: 阶跃星辰, investors: [上海国投], round: null, date: 2025年, announced: null, amount: 超过5亿美元, amount_scope: total}
//   - params: {until: "2025-06"}
//     rows:
//       - {company: 智谱, investors: [成都国资], round: 战略投资, date: 今年3月以来, announced: null, amount: 3亿至10亿元之间, amount_scope: each}
//       - {company: 智谱, investors: [杭州国资], round: 战略投资, date: 今年3月以来, announced: null, amount: 3亿至10亿元之间, amount_scope: each}
//       - {company: 智谱, investors: [珠海国资], round: 战略投资, date: 今年3月以来, announced: null, amount: 3亿至10亿元之间, amount_scope: each}
//       - {company: 阶跃星辰, investors: [上海国投], round: null, date: 2025年, announced: null, amount: 超过5亿美元, amount_scope: total}

MATCH (c:Entity)-[:RAISED]->(f:FundingRound)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
  AND coalesce(f.date_earliest, f.announced_earliest, '0001-01-01') <= $until
WITH DISTINCT c, f
ORDER BY coalesce(f.date_earliest, f.announced_earliest, '') DESC, c.name, f.id, c.id
LIMIT $rows
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
       f.more_investors AS more_investors,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY coalesce(f.date_earliest, f.announced_earliest, '') DESC, company, coalesce(head(investors), ''), fact, c.id
