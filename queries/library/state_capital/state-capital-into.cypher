// Which state capital backs a company, or the members of a group?
// question: Which state capital, from which place, put money into a company or into each member of a group?
// params:
//   target: {type: entity, kinds: [Organization, Group], example: AI六小龙, meaning: "A company, or a group such as 六小龙"}
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
// columns:
//   investor: Who put money in
//   named: False for an investor that no source names
//   place: The place it belongs to; empty where unknown
//   within: The larger places that one is part of
//   company: Who was funded - for a group, whoever any source counts as a member
//   lead: True where it leads the round
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
// table: [investor, place, within, company, lead, round, date, announced, amount, amount_scope]
// asks:
//   - "谁国资投资{target}"
//   - "{target}谁国资"
//   - "谁投资{target}国资身份"
//   - "投资{target}谁国资身份"
//   - "{target}投资方国资身份"
//   - "{target}国资投资"
//   - "谁国资{target}投资"
//   - "国资投资{target}"
//   - "区域国资投资{target}"
//   - "区域国资进入{target}"
//   - "谁国资进入{target}"
//   - "国资进入{target}"
//   - "{target}谁拿到国资金额"
//   - "国资投资{target}其中谁"
//   - "区域国资{target}"
//   - "谁国资向{target}投资"
// tests:
//   - params: {target: AI六小龙}
//     rows:
//       - {company: 智谱, investor: 张江集团, amount_scope: total}
//       - {company: 智谱, investor: 浦东创投集团, place: 浦东, within: [上海, 中国]}
//       - {company: 智谱, investor: 成都国资, named: false, place: 成都}
//       - {company: 智谱, investor: 杭州国资, named: false, place: 杭州}
//       - {company: 智谱, investor: 珠海国资, named: false, place: 珠海}
//       - {company: 阶跃星辰, investor: 上海国投, place: 上海}
//   - {params: {target: 智谱}, rows: 5}

MATCH (:Name {key: $target})-[:NAMES]->(t:Entity)
OPTIONAL MATCH (m:Entity)-[b:MEMBER_OF]->(t)
WHERE b.modality <> 'denied'
WITH t, collect(DISTINCT m) AS members
UNWIND members + [t] AS c
MATCH (c)-[:RAISED]->(f:FundingRound)<-[p:PARTICIPATED_IN]-(i:StateCapital)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WHERE EXISTS { (k)-[:MENTIONS]->(i) }
WITH c, f, p, i, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, f, p, i, head(collect(k)) AS k, head(collect(a)) AS a
OPTIONAL MATCH (i)-[:LOCATED_IN]->(l:Place)
WITH c, f, p, i, k, a, l
ORDER BY l.id
WITH c, f, p, i, k, a, head(collect(l)) AS l
OPTIONAL MATCH h = (l)-[:PART_OF*1..4]->(w:Place)
WITH c, f, p, i, k, a, l, w, length(h) AS steps
ORDER BY steps, w.name
WITH c, f, p, i, k, a, l, collect(w.name) AS within
RETURN i.name AS investor, i.named AS named, coalesce(l.name, i.place) AS place, within,
       c.name AS company, p.lead AS lead,
       f.round AS round, f.ordinal AS ordinal,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest,
       f.announced_latest AS announced_latest,
       f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.amount_scope AS amount_scope,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY company, coalesce(f.date_earliest, f.announced_earliest, '') DESC, investor, fact, i.id
