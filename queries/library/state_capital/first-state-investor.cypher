// Who was the first state investor of each company?
// question: Which state investor came first into each company, certainly or as far as the dates allow?
// params:
//   company: {type: entity, kinds: [Organization], default: "", example: 智谱, meaning: One company only}
// columns:
//   company: Who was funded
//   investor: State capital that may have been the first
//   named: False for an investor that no source names
//   place: The place it belongs to; empty where unknown
//   certain: True where no other state investor can have come earlier or on the same day, beside those in the same round
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
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [company, investor, place, certain, round, date, announced, amount, amount_scope]
// asks:
//   - "谁{company}首个国资"
//   - "首个投资{company}国资谁"
//   - "谁国资首个投资{company}"
//   - "谁首个进入{company}国资"
//   - "首个进入{company}国资"
//   - "国资谁首个投资{company}"
//   - "首个进入国资谁"
//   - "谁首个进入国资"
// tests:
//   - params: {}
//     rows:
//       - {company: 智谱, investor: 成都国资, place: 成都, certain: false, round: 战略投资, date: 今年3月以来, announced: null, amount: 3亿至10亿元之间, amount_scope: each}
//       - {company: 智谱, investor: 杭州国资, place: 杭州, certain: false, round: 战略投资, date: 今年3月以来, announced: null, amount: 3亿至10亿元之间, amount_scope: each}
//       - {company: 智谱, investor: 珠海国资, place: 珠海, certain: false, round: 战略投资, date: 今年3月以来, announced: null, amount: 3亿至10亿元之间, amount_scope: each}
//       - {company: 智谱, investor: 张江集团, place: 浦东, certain: false, round: 战略投资, date: 7月2日, announced: null, amount: 10亿元, amount_scope: total}
//       - {company: 智谱, investor: 浦东创投集团, place: 浦东, certain: false, round: 战略投资, date: 7月2日, announced: null, amount: 10亿元, amount_scope: total}
//       - {company: 阶跃星辰, investor: 上海国投, place: 上海, certain: true, round: null, date: 2025年, announced: null, amount: 超过5亿美元, amount_scope: total}
//   - params: {company: 阶跃星辰}
//     rows:
//       - {company: 阶跃星辰, investor: 上海国投, place: 上海, certain: true, round: null, date: 2025年, announced: null, amount: 超过5亿美元, amount_scope: total}

MATCH (c:Entity)-[:RAISED]->(f:FundingRound)<-[:PARTICIPATED_IN]-(i:StateCapital)
WHERE f.modality <> 'denied' AND ($company = '' OR EXISTS { (:Name {key: $company})-[:NAMES]->(c) })
WITH c, f, i, coalesce(f.date_earliest, f.announced_earliest, '0001-01-01') AS low,
     coalesce(f.date_latest, f.announced_latest, '9999-12-31') AS high
WITH c, collect({f: f, i: i, low: low, high: high}) AS every
UNWIND every AS e
WITH c, every, e, e.f AS f, e.i AS i
WHERE NOT any(o IN every WHERE o.high < e.low)
WITH c, f, i, NOT any(o IN every WHERE o.f.id <> f.id AND o.low <= e.high) AS certain
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WHERE EXISTS { (k)-[:MENTIONS]->(i) }
WITH c, i, certain, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, i, certain, f, head(collect(k)) AS k, head(collect(a)) AS a
OPTIONAL MATCH (i)-[:LOCATED_IN]->(l:Place)
WITH c, i, certain, f, k, a, l
ORDER BY l.id
WITH c, i, certain, f, k, a, head(collect(l)) AS l
RETURN c.name AS company, i.name AS investor, i.named AS named, coalesce(l.name, i.place) AS place, certain,
       f.round AS round, f.ordinal AS ordinal,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest, f.announced_latest AS announced_latest,
       f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.amount_scope AS amount_scope,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY company, coalesce(f.date_earliest, f.announced_earliest, '9999'), investor, fact, i.id, c.id
