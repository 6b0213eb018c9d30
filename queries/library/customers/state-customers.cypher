// Which customers are state bodies?
// question: Which governments and companies of state capital order from whom, for how much, and when?
// params:
//   supplier: {type: entity, kinds: [Organization], default: "", example: 智谱, meaning: One supplier only}
//   since: {type: date, default: "0001-01-01", example: "2025-01", meaning: "Leave out what is known to be before this day; what has no date stays"}
// columns:
//   buyer: Who orders and pays
//   is: government or state capital, as its name or a source says
//   supplier: Who delivers
//   subject: What is ordered, as said
//   amount: What it is worth, as said
//   amount_min: Lower bound, in whole units of the currency; empty where none is stated
//   amount_max: Upper bound, likewise
//   amount_currency: Currency (ISO 4217); empty where the words do not say
//   amount_approximate: True where the words hedge (约, 近, about)
//   date: When it was won or signed, as said
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
// table: [buyer, is, supplier, subject, amount, date]
// asks:
//   - "{supplier}国资客户"
//   - "谁国资客户"
// tests:
//   - {params: {supplier: MiniMax}, rows: 0}

MATCH (s:Entity)-[:WON]->(f:Contract)<-[:AWARDED]-(b:Entity)
WHERE ('StateCapital' IN labels(b) OR 'Government' IN labels(b)) AND f.modality <> 'denied' AND coalesce(f.date_latest, f.announced_latest, '9999-12-31') >= $since
  AND ($supplier = '' OR EXISTS { (:Name {key: $supplier})-[:NAMES]->(s) })
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WHERE EXISTS { (k)-[:MENTIONS]->(b) }
WITH s, b, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH s, b, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN b.name AS buyer, CASE WHEN 'Government' IN labels(b) THEN 'government' ELSE 'state capital' END AS `is`,
       s.name AS supplier, f.subject AS subject, f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY coalesce(f.date_earliest, f.announced_earliest, '') DESC, buyer, supplier, fact, b.id, s.id
