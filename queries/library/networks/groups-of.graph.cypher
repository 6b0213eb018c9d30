// Picture: Which groups is a company counted among?

MATCH (:Name {key: $member})-[:NAMES]->(m:Entity)-[b:MEMBER_OF]->(g:Group)
RETURN m, b, g
