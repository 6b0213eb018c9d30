// What has a company bought or sold, and who bought it?
// question: In which acquisitions is an organization the buyer, the target or the seller?
// params:
//   party: {type: entity, kinds: [Organization, Person], example: 智谱, meaning: "Buyer, target or seller"}
// columns:
//   party: The one asked for
//   part: What it is in the acquisition - acquirer, target or seller
//   acquirers: Who buys; empty where no source says
//   targets: What organization is bought, or that whose assets are
//   sellers: Who sells
//   subject: What changes hands, as said
//   share: The part that changes hands, as said
//   share_min: Lower bound, from 0 to 1
//   share_max: Upper bound, from 0 to 1
//   date: When it was done, as said
//   date_earliest: First day that the words allow; empty where unknown
//   date_latest: Last day that the words allow; empty where unknown
//   announced: When it was made public, as said
//   announced_earliest: First day that the words allow; empty where unknown
//   announced_latest: Last day that the words allow; empty where unknown
//   amount: The price, as said
//   amount_min: Lower bound, in whole units of the currency; empty where none is stated
//   amount_max: Upper bound, likewise
//   amount_currency: Currency (ISO 4217); empty where the words do not say
//   amount_approximate: True where the words hedge (约, 近, about)
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [part, acquirers, targets, sellers, subject, share, date, announced, amount]
// card: {title: Acquisitions, kinds: [Organization, Person], order: 30}
// asks:
//   - "{party}收购谁"
//   - "谁收购{party}"
//   - "{party}收购"
//   - "收购{party}"
//   - "谁{party}收购"
// tests:
//   - params: {party: 智谱}
//     rows: 0

MATCH (:Name {key: $party})-[:NAMES]->(e:Entity)-[r:ACQUIRES|ACQUIRED_IN|SELLS_IN]->(f:Acquisition)
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WHERE EXISTS { (k)-[:MENTIONS]->(e) }
WITH e, r, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH e, r, f, head(collect(k)) AS k, head(collect(a)) AS a
OPTIONAL MATCH (o:Entity)-[q:ACQUIRES|ACQUIRED_IN|SELLS_IN]->(f)
WITH e, r, f, k, a, o, q
ORDER BY o.name, o.id
WITH e, r, f, k, a,
     collect(CASE WHEN type(q) = 'ACQUIRES' THEN o.name END) AS acquirers,
     collect(CASE WHEN type(q) = 'ACQUIRED_IN' THEN o.name END) AS targets,
     collect(CASE WHEN type(q) = 'SELLS_IN' THEN o.name END) AS sellers
RETURN e.name AS party, r.role AS part, acquirers, targets, sellers, f.subject AS subject,
       f.share_words AS share, f.share_min AS share_min, f.share_max AS share_max,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest,
       f.announced_latest AS announced_latest,
       f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY coalesce(f.date_earliest, f.announced_earliest, '') DESC, fact, part, e.id
