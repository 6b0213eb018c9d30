// Neo4j's own parser and checks of Cypher: reads {schema, files: [{name, text, parameters}]} as JSON
// from standard input, writes [{name, language, line, severity, message}] as JSON.
//     node lint.cjs FOLDER-WITH-node_modules "CYPHER 5"
const fs = require('fs');
const { lintCypherQuery, testData } = require(process.argv[2] + '/node_modules/@neo4j-cypher/language-support');

const { schema, files } = JSON.parse(fs.readFileSync(0, 'utf8'));
// The functions and procedures of a server, which the package keeps for its own tests.
const { functions, procedures } = testData.mockSchema;
const found = [];
const language = process.argv[3];
for (const { name, text, parameters } of files) {
  const known = { ...schema, functions, procedures, parameters, defaultLanguage: language };
  for (const d of lintCypherQuery(text, known, { consoleCommandsEnabled: false }).diagnostics) {
    found.push({ name, language, line: d.range.start.line + 1, severity: d.severity, message: d.message });
  }
}
process.stdout.write(JSON.stringify(found));
