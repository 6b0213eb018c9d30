// Who both funds a company and buys from it?
// question: Which investors of a company are also its customers, certainly, or possibly because one of the two is not named and both are of one place or a part of it?
// params:
//   company: {type: entity, kinds: [Organization], example: 智谱, meaning: The company}
// columns:
//   company: The company
//   investor: Who funds it
//   buyer: Who buys from it
//   verdict: certain where both are one; possible where an unnamed one of the two is of the other's place, or of one that holds it; one place alone proves nothing
//   place: The place that both are of, where that is all that ties them
//   order_amount: What the order is worth, as said
//   order_date: When the order was won, as said
//   order_date_earliest: First day that the words allow; empty where unknown
//   order_date_latest: Last day that the words allow; empty where unknown
//   order_fact: Id of the order's fact
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
// table: [investor, buyer, verdict, place, round, date, amount, amount_scope, order_amount, order_date]
// asks:
//   - "谁同时投资{company}同时{company}客户"
//   - "谁同时{company}投资方同时客户"
//   - "谁同时投资{company}同时采购{company}"
//   - "谁投资{company}同时采购"
//   - "{company}客户其中投资方"
//   - "{company}客户其中谁投资方"
//   - "{company}投资方其中客户"
//   - "{company}投资方其中谁客户"
//   - "谁向{company}投资同时采购"
//   - "谁投资{company}同时客户"
//   - "谁投资同时采购{company}"
//   - "谁{company}投资方同时客户"
//   - "谁同时投资同时采购{company}"
//   - "谁同时投资和采购{company}"
//   - "谁投资和采购{company}"
//   - "谁投资方同时{company}客户"
//   - "投资方{company}同时采购"
// tests:
//   - params: {company: 智谱}
//     rows:
//       - {investor: 杭州国资, buyer: 杭州城投, verdict: possible, place: 杭州, round: 战略投资, date: 今年3月以来, amount: 3亿至10亿元之间, amount_scope: each, order_amount: 超6000万元, order_date: 今年以来}

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[:RAISED]->(f:FundingRound)<-[:PARTICIPATED_IN]-(i:Entity)
MATCH (c)-[:WON]->(d:Contract)<-[:AWARDED]-(b:Entity)
WHERE f.modality <> 'denied' AND d.modality <> 'denied'
  AND (i = b OR i.named = false OR b.named = false)
OPTIONAL MATCH (i)-[:LOCATED_IN]->(p:Place)<-[:LOCATED_IN]-(b)
OPTIONAL MATCH (i)-[m:MAY_BE]-(b)
WITH c, f, i, d, b, coalesce(p.name, m.place) AS place
ORDER BY place
WITH c, f, i, d, b, head(collect(place)) AS place
WHERE i = b OR place IS NOT NULL
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WHERE EXISTS { (k)-[:MENTIONS]->(i) }
WITH c, i, d, b, place, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, i, d, b, place, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN c.name AS company, i.name AS investor, b.name AS buyer,
       CASE WHEN i.id = b.id THEN 'certain' ELSE 'possible' END AS verdict,
       CASE WHEN i.id <> b.id THEN place END AS place, d.amount_words AS order_amount,
       d.date_words AS order_date, d.date_earliest AS order_date_earliest, d.date_latest AS order_date_latest, d.id AS order_fact,
       f.round AS round, f.ordinal AS ordinal,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest, f.announced_latest AS announced_latest,
       f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.amount_scope AS amount_scope,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY verdict, investor, buyer, fact, order_fact, i.id, b.id
