// Who invests beside an investor?
// question: Who else funds the companies that an investor funds, and in the same round?
// params:
//   investor: {type: entity, kinds: [Organization, Person], example: 浦东创投集团, meaning: The investor}
//   rows: {type: integer, default: 200, example: 20, meaning: "At most this many rows, the first in order"}
// columns:
//   co_investor: Who else funds the company
//   company: The company that both fund
//   same_round: True where both are in this very round
//   lead: True where the co-investor leads it
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
//   own_quote: The sentence that says that the investor asked for funds the company
//   own_article: Title of its article, or its address or id
//   own_publisher: Who published that
//   own_published: When that was published, as written
//   own_modality: How that sentence puts it
//   own_attributed_to: Who said that, where the article names someone else
// table: [co_investor, company, same_round, lead, round, date, announced, amount, amount_scope]
// card: {title: Invests beside, kinds: [Organization, Person], order: 25}
// asks:
//   - "谁和{investor}一起投资"
//   - "{investor}和谁一起投资"
//   - "{investor}共同投资方"
//   - "{investor}一起和谁一起投资"
//   - "谁投资一起{investor}"
//   - "谁{investor}投资一起"
//   - "{investor}和谁合投"
//   - "谁和{investor}合投"
//   - "谁合投和{investor}"
//   - "{investor}经常和谁一起投资"
//   - "{investor}经常和谁合投"
//   - "谁经常和{investor}一起投资"
//   - "谁经常和{investor}合投"
//   - "{investor}一起投资方"
//   - "谁投资和{investor}"
// tests:
//   - params: {investor: 浦东创投集团}
//     rows:
//       - {co_investor: 张江集团, company: 智谱, same_round: true}
//       - {co_investor: 成都国资, company: 智谱, same_round: false}
//       - {co_investor: 杭州国资, company: 智谱, same_round: false}
//       - {co_investor: 珠海国资, company: 智谱, same_round: false}

MATCH (:Name {key: $investor})-[:NAMES]->(i:Entity)
CALL (i) {
  MATCH (i)-[:PARTICIPATED_IN]->(:FundingRound)<-[:PARTICIPATED_IN]-(o:Entity)
  WHERE o <> i
  WITH o LIMIT $rows
  RETURN count(*) AS beside
}
MATCH (i)-[:PARTICIPATED_IN]->(g:FundingRound)<-[:RAISED]-(c:Entity)
WITH i, c, beside, collect(DISTINCT g) AS owns
// Its own rounds come first, so that where they fill the rows no other is looked at.
UNWIND CASE WHEN beside >= $rows THEN owns ELSE [(c)-[:RAISED]->(f:FundingRound) | f] END AS f
MATCH (f)<-[p:PARTICIPATED_IN]-(o:Entity)
WHERE o <> i
// One key and few variables, since what is sorted copies the names of all for each comparison.
WITH [i, c, owns, p] AS found, [NOT f IN owns, o.name, c.name, f.id, o.id] AS place
ORDER BY place
LIMIT $rows
WITH place, found[0] AS i, found[1] AS c, found[2] AS owns, found[3] AS p
WITH place, i, c, owns, p, startNode(p) AS o, endNode(p) AS f
CALL (i, o, f, owns) {
  MATCH (f)<-[:SUPPORTS]-(k:Claim)
  MATCH (k)-[:MENTIONS]->(o)
  MATCH (k)-[:QUOTED_FROM]->(a:Article)
  UNWIND owns AS g
  MATCH (g)<-[:SUPPORTS]-(j:Claim)
  MATCH (j)-[:MENTIONS]->(i)
  MATCH (j)-[:QUOTED_FROM]->(b:Article)
  RETURN k, a, j, b
  ORDER BY [k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id,
            g <> f, g.id, j.modality <> g.modality, coalesce(b.published_earliest, '9999'), j.id]
  LIMIT 1
}
RETURN o.name AS co_investor, c.name AS company, NOT place[0] AS same_round, p.lead AS lead,
       f.round AS round, f.ordinal AS ordinal,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest,
       f.announced_latest AS announced_latest,
       f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.amount_scope AS amount_scope,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact,
       j.quote AS own_quote, coalesce(b.title, b.url, b.id) AS own_article,
       b.publisher AS own_publisher, b.published_words AS own_published,
       j.modality AS own_modality, j.attributed_to AS own_attributed_to
ORDER BY place
