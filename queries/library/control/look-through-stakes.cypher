// What belongs to someone through all chains of stakes?
// question: What part of each company belongs to a holder, directly and through others, cycles included, as an interval?
// params:
//   holder: {type: entity, kinds: [Organization, Person], example: 浦东创投集团, meaning: The holder}
// columns:
//   holder: Who holds, directly or through others
//   company: Whose part it is
//   share_min: What belongs to the holder through all chains at the least, from 0 to 1
//   share_max: At the most; a stake of unknown size may be all that the others leave
//   direct_min: What it holds itself at the least; empty where it holds nothing itself
//   direct_max: What it holds itself at the most
//   state: True where the holder is state capital or a government; empty where none says so
//   facts: Ids of the facts that are counted, for evidence-for --fact
// table: [holder, company, share_min, share_max, direct_min, direct_max]
// computed: look_through_down
// asks:
//   - "{holder}最终持有谁"
//   - "{holder}最终持有谁股份"
// tests:
//   - {params: {holder: 浦东创投集团}, rows: 0}

MATCH (:Name {key: $holder})-[:NAMES]->(t:Entity)
// Twelve steps, in parts, since the ways between two may be countless where the ends are few.
MATCH (t)-[:OWNS*0..3]->(v:Entity)
WITH DISTINCT t, v
MATCH (v)-[:OWNS*0..3]->(w:Entity)
WITH DISTINCT t, w
MATCH (w)-[:OWNS*0..3]->(y:Entity)
WITH DISTINCT t, y
MATCH (y)-[:OWNS*0..3]->(x:Entity)
WITH DISTINCT t, x
MATCH (x)-[:OWNS_STAKE]->(:Stake)<-[:HAS_STAKE]-(c:Entity)
WITH DISTINCT t, c
MATCH (c)-[:HAS_STAKE]->(f:Stake)<-[:OWNS_STAKE]-(o:Entity)
WHERE f.modality <> 'denied'
RETURN t.id AS asked, o.id AS owner, o.name AS owner_name,
       CASE WHEN 'StateCapital' IN labels(o) OR 'Government' IN labels(o) THEN true END AS owner_state,
       c.id AS owned, c.name AS owned_name, f.share_min AS share_min, f.share_max AS share_max,
       f.date_earliest AS date_earliest, f.date_latest AS date_latest, f.modality AS modality, f.id AS fact
ORDER BY owner, owned, fact
