// What does each publisher cover?
// question: How many articles, sentences and facts come from each publisher, and how many facts from it alone?
// params:
//   about: {type: entity, default: "", example: 智谱, meaning: Only what concerns this one}
// columns:
//   publisher: Who published; empty where no source says
//   articles: How many articles
//   claims: How many sentences and statements in them
//   fact_count: How many facts they support
//   alone: How many facts rest on this publisher alone
//   first_earliest: First day on which one may be published; empty where unknown
//   last_latest: Last day; empty where unknown
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [publisher, articles, claims, fact_count, alone, first_earliest, last_latest]
// asks:
//   - "每家媒体"
//   - "每家媒体消息谁"
//   - "每家媒体消息多少"
// tests:
//   - params: {}
//     rows:
//       - {publisher: 字母榜, articles: 9, claims: 33, fact_count: 34, alone: 34, first_earliest: "2025-10-01", last_latest: "2025-10-31"}
//       - {publisher: null, articles: 1, claims: 3, fact_count: 8, alone: 7, first_earliest: null, last_latest: null}
//       - {publisher: 转载页面导语, articles: 1, claims: 1, fact_count: 6, alone: 5, first_earliest: "2025-10-01", last_latest: "2025-10-31"}
//   - params: {about: AI六小龙}
//     rows:
//       - {publisher: 转载页面导语, articles: 1, claims: 1, fact_count: 6, alone: 5, first_earliest: "2025-10-01", last_latest: "2025-10-31"}
//       - {publisher: null, articles: 1, claims: 1, fact_count: 6, alone: 5, first_earliest: null, last_latest: null}

MATCH (a:Article)<-[:QUOTED_FROM]-(k:Claim)-[:SUPPORTS]->(f:Fact)
WHERE $about = '' OR EXISTS { MATCH (:Name {key: $about})-[:NAMES]->(:Entity)-[]->(f) }
WITH f, count(DISTINCT coalesce(a.publisher, '')) AS publishers, collect({a: a, k: k.id}) AS every
UNWIND every AS e
WITH f, publishers, e.a AS a, e.k AS k
ORDER BY f.id
WITH a.publisher AS publisher, count(DISTINCT a.id) AS articles, count(DISTINCT k) AS claims, count(DISTINCT f.id) AS fact_count,
     count(DISTINCT CASE WHEN publishers = 1 THEN f.id END) AS alone, min(a.published_earliest) AS first_earliest,
     max(a.published_latest) AS last_latest, collect(DISTINCT f.id) AS facts
RETURN publisher, articles, claims, fact_count, alone, first_earliest, last_latest, facts
ORDER BY fact_count DESC, publisher IS NULL, publisher
