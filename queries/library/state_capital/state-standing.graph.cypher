// Picture: Is it state capital, and who says so?

MATCH (:Name {key: $organization})-[:NAMES]->(o:Organization)
WHERE o.state
OPTIONAL MATCH w = (o)-[:CONTROLLED_BY*1..8]->(:Organization)
OPTIONAL MATCH g = (o)-[:CONTROLLED_BY*0..8]->(:Government)-[:GOVERNS]->(:Place)
OPTIONAL MATCH h = (o)-[:LOCATED_IN]->(:Place)-[:PART_OF*0..4]->(:Place)
RETURN o, w, g, h
