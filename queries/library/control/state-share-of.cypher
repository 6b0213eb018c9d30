// How much of a company belongs to the state?
// question: What part of a company belongs to state capital and governments together, through all chains of stakes, as an interval?
// params:
//   company: {type: entity, kinds: [Organization], example: 智谱, meaning: The company}
// columns:
//   company: The company
//   share_min: What belongs to the state at the least, from 0 to 1
//   share_max: At the most, as far as stakes are stated
//   holders: The state holders that are counted
//   known_min: What all stated stakes add up to at the least; the rest belongs to owners that nobody names
//   most: What could belong to the state if it also owned all that nobody names
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [company, share_min, share_max, most, holders, known_min]
// computed: state_share
// asks:
//   - "国资持有{company}多少股份"
//   - "{company}国资股份"
//   - "国资持有{company}多少"
//   - "{company}国资持有多少"
//   - "{company}国资持有多少股份"
//   - "{company}国资比例"
//   - "国资持有{company}"
//   - "国资持有{company}股份"
// tests:
//   - {params: {company: 智谱}, rows: 0}

MATCH (:Name {key: $company})-[:NAMES]->(t:Entity)
// Twelve steps, in parts, since the ways between two may be countless where the ends are few.
MATCH (t)<-[:OWNS*0..3]-(v:Entity)
WITH DISTINCT t, v
MATCH (v)<-[:OWNS*0..3]-(w:Entity)
WITH DISTINCT t, w
MATCH (w)<-[:OWNS*0..3]-(y:Entity)
WITH DISTINCT t, y
MATCH (y)<-[:OWNS*0..3]-(c:Entity)
WITH DISTINCT t, c
MATCH (c)-[:HAS_STAKE]->(f:Stake)<-[:OWNS_STAKE]-(o:Entity)
WHERE f.modality <> 'denied'
RETURN t.id AS asked, o.id AS owner, o.name AS owner_name,
       CASE WHEN 'StateCapital' IN labels(o) OR 'Government' IN labels(o) THEN true END AS owner_state,
       c.id AS owned, c.name AS owned_name, f.share_min AS share_min, f.share_max AS share_max,
       f.date_earliest AS date_earliest, f.date_latest AS date_latest, f.modality AS modality, f.id AS fact
ORDER BY owner, owned, fact
