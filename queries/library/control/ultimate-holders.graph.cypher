// Picture: Who stands at the top of a company?

MATCH (:Name {key: $company})-[:NAMES]->(t:Entity)
MATCH p = (t)<-[:OWNS*1..12]-(:Entity)
WHERE all(r IN relationships(p) WHERE r.modality <> 'denied')
RETURN p
LIMIT 1000
