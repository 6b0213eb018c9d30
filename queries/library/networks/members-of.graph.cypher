// Picture: Who belongs to a group?

MATCH (:Name {key: $group})-[:NAMES]->(g:Entity)<-[b:MEMBER_OF]-(m:Entity)
RETURN g, b, m
