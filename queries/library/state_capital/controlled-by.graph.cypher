// Picture: What does a government, or another owner, control?

MATCH w = (:Name {key: $owner})-[:NAMES]->(:Organization)<-[:CONTROLLED_BY*1..8]-(o:Organization)
WHERE EXISTS { (o)<-[:MENTIONS]-(:Claim) }
OPTIONAL MATCH g = (o)-[:CONTROLLED_BY*1..8]->(:Government)-[:GOVERNS]->(:Place)
RETURN tail(nodes(w)) AS chain, tail(relationships(w)) AS control, g
