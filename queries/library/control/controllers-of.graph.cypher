// Picture: Who controls a company?

MATCH (:Name {key: $company})-[:NAMES]->(t:Entity)
MATCH p = (t)<-[:OWNS*1..12]-(:Entity)
WHERE $share >= 0
RETURN p
LIMIT 1000
