// Who funds both of two companies?
// question: Which investors funded a company and also another one, and in which round first?
// params:
//   company: {type: entity, kinds: [Organization], example: 智谱, meaning: The company}
//   with: {type: entity, kinds: [Organization], default: "", example: 阶跃星辰, meaning: Only the investors that it shares with this one}
//   rows: {type: integer, default: 1000, example: 20, meaning: "At most this many rows, the first in order"}
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

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[:RAISED]->(f:FundingRound)<-[:PARTICIPATED_IN]-(i:Entity)
WHERE f.modality <> 'denied'
WITH c, f, i
ORDER BY coalesce(f.date_earliest, f.announced_earliest, '9999'), f.id
WITH c, i, head(collect(f)) AS f
MATCH (i)-[:PARTICIPATED_IN]->(g:FundingRound)<-[:RAISED]-(o:Entity)
WHERE o.id <> c.id AND g.modality <> 'denied'
  AND ($with = '' OR EXISTS { (:Name {key: $with})-[:NAMES]->(o) })
WITH c, f, i, g, o
ORDER BY coalesce(g.date_earliest, g.announced_earliest, '9999'), g.id
WITH c, f, i, o, head(collect(g)) AS g
WITH DISTINCT c, i, g, o, f
ORDER BY i.name, o.name, coalesce(f.date_earliest, f.announced_earliest, '') DESC, f.id, g.id, i.id, o.id
LIMIT $rows
WITH c, i, g, o, f, head(COLLECT {
  MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
  WHERE EXISTS { (k)-[:MENTIONS]->(i) }
  RETURN [k, a] AS pair
  ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
}) AS said
WHERE said IS NOT NULL
WITH c, i, g, o, f, said[0] AS k, said[1] AS a
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
ORDER BY investor, other, coalesce(f.date_earliest, f.announced_earliest, '') DESC, fact, other_fact, i.id, o.id
