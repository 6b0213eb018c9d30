// Picture: Who invests beside an investor?

MATCH (:Name {key: $investor})-[:NAMES]->(i:Entity)
CALL (i) {
  MATCH (i)-[:PARTICIPATED_IN]->(:FundingRound)<-[:PARTICIPATED_IN]-(o:Entity)
  WHERE o <> i
  WITH o LIMIT $rows
  RETURN count(*) AS beside
}
MATCH (i)-[:PARTICIPATED_IN]->(g:FundingRound)<-[:RAISED]-(c:Entity)
WITH i, c, beside, collect(DISTINCT g) AS owns
// Its own rounds come first, so that where they fill the rows no other is looked at.
UNWIND CASE WHEN beside >= $rows THEN owns ELSE [(c)-[:RAISED]->(f:FundingRound) | f] END AS f
MATCH (f)<-[p:PARTICIPATED_IN]-(o:Entity)
WHERE o <> i
// One key and few variables, since what is sorted copies the names of all for each comparison.
WITH [i, c, owns, p] AS found, [NOT f IN owns, o.name, c.name, f.id, o.id] AS place
ORDER BY place
LIMIT $rows
WITH place, found[0] AS i, found[1] AS c, found[2] AS owns, found[3] AS p
WITH place, i, c, owns, p, startNode(p) AS o, endNode(p) AS f
// From the rounds, which have few ties.
MATCH (f)<-[s:RAISED]-(c)
UNWIND owns AS g
MATCH (g)<-[r:PARTICIPATED_IN]-(i)
MATCH (g)<-[t:RAISED]-(c)
RETURN i, r, g, t, c, s, f, p, o
