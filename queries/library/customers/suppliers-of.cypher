// From whom does an organization buy?
// question: From whom did an organization order what, for how much, and when?
// params:
//   buyer: {type: entity, kinds: [Organization], example: 杭州城投, meaning: Who orders}
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
// columns:
//   buyer: The one asked for
//   supplier: Who wins the order and delivers
//   subject: What is ordered, as said
//   amount: What it is worth, as said
//   amount_min: Lower bound, in whole units of the currency; empty where none is stated
//   amount_max: Upper bound, likewise
//   amount_currency: Currency (ISO 4217); empty where the words do not say
//   amount_approximate: True where the words hedge (约, 近, about)
//   date: When it was won or signed, as said
//   date_earliest: First day that the words allow; empty where unknown
//   date_latest: Last day that the words allow; empty where unknown
//   announced: When it was made public, as said
//   announced_earliest: First day that the words allow; empty where unknown
//   announced_latest: Last day that the words allow; empty where unknown
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [supplier, subject, amount, date, announced]
// card: {title: Suppliers, kinds: [Organization], order: 75}
// asks:
//   - "{buyer}供应商"
//   - "{buyer}向谁采购"
//   - "{buyer}采购谁订单"
//   - "{buyer}采购谁产品"
//   - "谁向{buyer}供应商"
//   - "{buyer}向采购"
//   - "{buyer}找谁供应"
//   - "{buyer}找谁采购"
//   - "谁供应{buyer}"
//   - "谁向{buyer}供应"
//   - "{buyer}采购向谁"
// tests:
//   - params: {buyer: 杭州城投}
//     rows:
//       - {supplier: 智谱, amount_min: 60000000, amount_max: null}

MATCH (:Name {key: $buyer})-[:NAMES]->(s:Entity)-[:AWARDED]->(f:Contract)
WHERE coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
MATCH (b:Entity)-[:WON]->(f)
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WHERE EXISTS { (k)-[:MENTIONS]->(s) } AND (b IS NULL OR EXISTS { (k)-[:MENTIONS]->(b) })
WITH s, b, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH s, b, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN s.name AS buyer, b.name AS supplier, f.subject AS subject,
       f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest,
       f.announced_latest AS announced_latest,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY coalesce(f.date_earliest, f.announced_earliest, '') DESC, supplier, fact, b.id, s.id
