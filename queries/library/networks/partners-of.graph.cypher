// Picture: Who works together with an organization?

MATCH (:Name {key: $party})-[:NAMES]->(e:Entity)-[p:PARTY_TO]->(f:Partnership)<-[q:PARTY_TO]-(o:Entity)
RETURN e, p, f, q, o
