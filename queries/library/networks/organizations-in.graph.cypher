// Picture: Which organizations belong to a place?

MATCH h = (:Name {key: $place})-[:NAMES]->(:Place)<-[:PART_OF*0..4]-(:Place)<-[:LOCATED_IN]-(:Organization)
RETURN tail(nodes(h)) AS places, tail(relationships(h)) AS ways
