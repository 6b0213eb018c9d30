// Who funds both of two companies?
// question: Which investors funded a company and also another one, and in which round first?
// params:
//   company: {type: entity, kinds: [Organization], example: 智谱, meaning: The company}
//   with: {type: entity, kinds: [Organization], default: "", example: 阶跃星辰, meaning: Only the investors that it shares with this one}
//   rows: {type: integer, default: 200, example: 20, meaning: "At most this many rows, the first in order"}
// columns:
//   investor: Who funds both
//   state: True where it is state capital; empty where none says so
//   other: The other company
//   other_round: Its round, as said
//   other_date: When that was, as said
//   other_date_earliest: First day that the words allow; empty where unknown
//   other_date_latest: Last day that the words allow; empty where unknown
//   other_fact: Id of that fact
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
// table: [investor, state, round, date, amount, amount_scope, other, other_round, other_date]
// asks:
//   - "{company}和{with}共同投资方"
//   - "谁同时投资{company}和{with}"
//   - "谁投资同时{company}和{with}"
//   - "谁同时投资{company}同时投资{with}"
//   - "谁投资{company}同时投资{with}"
//   - "谁投资{company}和{with}"
//   - "{company}和{with}一起投资方"
//   - "{company}和{with}股份投资方"
//   - "{company}和{with}同时投资方"
//   - "谁同时投资{company}和投资{with}"
//   - "谁投资{company}和{with}同时"
//   - "{company}和{with}投资方"
// tests:
//   - {params: {company: 智谱}, rows: 0}
//   - {params: {company: 智谱, with: 阶跃星辰}, rows: 0}

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)
WITH c, COLLECT { MATCH (:Name {key: $with})-[:NAMES]->(w:Entity) RETURN w } AS wanted
MATCH (c)-[:RAISED]->(f:FundingRound)<-[:PARTICIPATED_IN]-(i:Entity)
WHERE f.modality <> 'denied'
WITH c, wanted, i, min([coalesce(f.date_earliest, f.announced_earliest, '9999'), f.id, f]) AS first
WITH c, wanted, i, first[2] AS f
ORDER BY i.name, i.id
// One investor after the other in that order, until there are enough rows.
CALL (c, wanted, i, f) {
  MATCH (f)<-[:SUPPORTS]-(k:Claim)
  MATCH (k)-[:MENTIONS]->(i)
  MATCH (k)-[:QUOTED_FROM]->(a:Article)
  WITH c, wanted, i, f, k, a
  ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
  LIMIT 1
  MATCH (i)-[:PARTICIPATED_IN]->(g:FundingRound)
  WHERE g.modality <> 'denied'
  MATCH (g)<-[:RAISED]-(o:Entity)
  WHERE o <> c AND ($with = '' OR o IN wanted)
  WITH i, k, a, o, min([coalesce(g.date_earliest, g.announced_earliest, '9999'), g.id, g]) AS first
  RETURN k, a, o, first[2] AS g, [i.name, i.id, o.name, o.id] AS place
  ORDER BY place
}
WITH place, i, o, f, g, k, a
LIMIT $rows
RETURN i.name AS investor, CASE WHEN 'StateCapital' IN labels(i) THEN true END AS state, o.name AS other,
       g.round AS other_round, g.date_words AS other_date, g.date_earliest AS other_date_earliest,
       g.date_latest AS other_date_latest, g.id AS other_fact,
       f.round AS round, f.ordinal AS ordinal,
       f.date_words AS date, f.date_earliest AS date_earliest, f.date_latest AS date_latest,
       f.announced_words AS announced, f.announced_earliest AS announced_earliest, f.announced_latest AS announced_latest,
       f.amount_words AS amount, f.amount_min AS amount_min, f.amount_max AS amount_max,
       f.amount_currency AS amount_currency, f.amount_approximate AS amount_approximate,
       f.amount_scope AS amount_scope,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY place
