// Picture: What has a company bought or sold, and who bought it?

MATCH (:Name {key: $party})-[:NAMES]->(e:Entity)-[r:ACQUIRES|ACQUIRED_IN|SELLS_IN]->(f:Acquisition)
MATCH (o:Entity)-[q:ACQUIRES|ACQUIRED_IN|SELLS_IN]->(f)
RETURN e, r, f, q, o
