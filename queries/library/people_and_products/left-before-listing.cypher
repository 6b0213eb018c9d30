// Who left before the listing was filed?
// question: Which executives left a company before it took a step towards a listing, certainly or possibly?
// params:
//   company: {type: entity, kinds: [Organization], example: 智谱, meaning: The company}
//   stage: {type: text, default: "", example: filed, meaning: "One step only, such as tutoring or filed"}
// columns:
//   company: The company
//   person: Who left
//   verdict: certain, possible, or undated where the day on which the person left is unknown; who certainly left later is left out
//   stage: The step
//   venue: The exchange or market, as said
//   step: When the step was taken, as said
//   step_earliest: First day that the words allow; empty where unknown
//   step_latest: Last day that the words allow; empty where unknown
//   title: The title, as said
//   unit: The part of the organization
//   status: current, former or incoming
//   change: What happens to it, as said
//   since: When it began, as said
//   since_earliest: First day that the words allow; empty where unknown
//   since_latest: Last day that the words allow; empty where unknown
//   until: When it ended, as said
//   until_earliest: First day that the words allow; empty where unknown
//   until_latest: Last day that the words allow; empty where unknown
//   quote: The sentence, as the article has it
//   article: Title of the article, or its address or id
//   publisher: Who published the article
//   published: When the article was published, as written
//   modality: How the sentence puts it - asserted, announced, planned, forecast, rumoured, denied
//   attributed_to: Who said it, where the article names someone else
//   contested: What the sources disagree on; ask contradictions for each version
//   sources: Number of articles that state it
//   fact: Id of the fact, for evidence-for --fact
// table: [person, title, verdict, until, stage, venue, step]
// asks:
//   - "谁上市之前离开{company}"
//   - "{company}上市之前谁离开"
//   - "谁{company}上市之前离开"
//   - "谁离开{company}上市之前"
//   - "谁离开{company}之前上市"
//   - "{company}上市之前离开谁高管"
//   - "{company}上市之前谁高管离开"
// tests:
//   - params: {company: 智谱}
//     rows:
//       - {person: 张帆, title: COO, verdict: possible, until: 数月后, stage: preparing, venue: A股, step: null}
//       - {person: 张帆, title: COO, verdict: possible, until: 数月后, stage: preparing, venue: 港股, step: null}
//       - {person: 张帆, title: COO, verdict: possible, until: 数月后, stage: tutoring, venue: null, step: 今年4月}

MATCH (:Name {key: $company})-[:NAMES]->(c:Entity)-[:HAS_POSITION]->(f:Position)<-[:HOLDS]-(p:Person)
WHERE f.modality <> 'denied' AND (f.status = 'former' OR f.until_earliest IS NOT NULL OR f.until_latest IS NOT NULL)
MATCH (c)-[:LISTS]->(s:Listing)
WHERE s.modality <> 'denied' AND ($stage = '' OR s.stage = $stage)
WITH c, p, f, s, coalesce(f.until_earliest, '0001-01-01') AS low, coalesce(f.until_latest, f.announced_latest, '9999-12-31') AS high
WHERE low <= coalesce(s.date_latest, s.announced_latest, '9999-12-31')
WITH c, p, f, s, CASE WHEN f.until_earliest IS NULL AND f.until_latest IS NULL AND f.announced_latest IS NULL THEN 'undated'
     WHEN high < coalesce(s.date_earliest, s.announced_earliest, '0001-01-01') THEN 'certain' ELSE 'possible' END AS verdict
MATCH (f)<-[:SUPPORTS]-(k:Claim)-[:QUOTED_FROM]->(a:Article)
WITH c, p, s, verdict, f, k, a
ORDER BY k.modality <> f.modality, k.attributed_to IS NULL, coalesce(a.published_earliest, '9999'), k.id
WITH c, p, s, verdict, f, head(collect(k)) AS k, head(collect(a)) AS a
RETURN c.name AS company, p.name AS person, verdict, s.stage AS stage, s.venue AS venue,
       s.date_words AS step, s.date_earliest AS step_earliest, s.date_latest AS step_latest,
       f.title AS title, f.unit AS unit, f.status AS status, f.change AS change,
       f.since_words AS since, f.since_earliest AS since_earliest, f.since_latest AS since_latest,
       f.until_words AS until, f.until_earliest AS until_earliest, f.until_latest AS until_latest,
       k.quote AS quote, coalesce(a.title, a.url, a.id) AS article, a.publisher AS publisher,
       a.published_words AS published, k.modality AS modality, k.attributed_to AS attributed_to,
       f.contested AS contested, f.sources AS sources, f.id AS fact
ORDER BY verdict, person, coalesce(s.date_earliest, s.announced_earliest, ''), stage, coalesce(venue, ''), title, fact, s.id
