// Picture: Who owns a part of a company, and of what does it own a part?

MATCH (:Name {key: $party})-[:NAMES]->(:Entity)-[:OWNS_STAKE|HAS_STAKE]->(f:Stake)
MATCH (o:Entity)-[w:OWNS_STAKE]->(f)<-[h:HAS_STAKE]-(c:Entity)
RETURN o, w, f, h, c
