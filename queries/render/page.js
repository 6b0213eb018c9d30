"use strict";
// Text from articles only ever enters the page through textContent or the canvas, never as markup.
const data = JSON.parse(document.getElementById("data").textContent);
const panel = document.getElementById("panel");
const names = new Map(data.nodes.map((node) => [node.id, node.name]));

function add(parent, tag, text, className) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  parent.append(element);
  return element;
}

function link(parent, evidence) {
  // Only web addresses become links: javascript: and data: stay text.
  const address = /^https?:\/\//i.test(evidence.url) ? evidence.url : "";
  const words = [evidence.publisher, evidence.title || evidence.article, evidence.published]
    .filter(Boolean).join(", ");
  if (!address) return add(parent, "span", words);
  const anchor = add(parent, "a", words);
  anchor.href = address;
  anchor.rel = "noopener noreferrer";
  anchor.target = "_blank";
  return anchor;
}

function showEvidence(parent, fact) {
  for (const evidence of data.evidence[fact] || []) {
    if (evidence.says) add(parent, "div", evidence.says);
    add(parent, "blockquote", evidence.quote);
    const source = add(parent, "p", undefined, "source");
    add(source, "span", evidence.modality, "tag " + (evidence.modality === "denied" ? "denied" : ""));
    link(source, evidence);
    if (evidence.attributed_to) add(source, "span", " · said by " + evidence.attributed_to);
  }
}

function showLine(line) {
  panel.replaceChildren();
  const heading = add(panel, "h2");
  nameButton(heading, line.from);
  add(heading, "span", " — " + line.type + " → ");
  nameButton(heading, line.to);
  if (line.contested) add(panel, "span", "sources disagree", "tag contested");
  for (const fact of line.facts) showEvidence(panel, fact);
}

function nameButton(parent, id) {
  const button = add(parent, "button", names.get(id), "link");
  button.type = "button";
  button.addEventListener("click", () => { network.selectNodes([id]); network.focus(id, { scale: 1 }); showNode(id); });
}

function showNode(id) {
  const node = data.nodes.find((each) => each.id === id);
  panel.replaceChildren();
  add(panel, "h2", node.name);
  add(panel, "span", node.role, "tag");
  if (!node.named) add(panel, "span", "not named by any source", "tag");
  if (node.aliases.length) add(panel, "p", "Also written: " + node.aliases.join(", "));
  for (const line of data.edges.filter((each) => each.from === id || each.to === id)) {
    const heading = add(panel, "h3");
    nameButton(heading, line.from);
    add(heading, "span", " — " + line.type + " → ");
    nameButton(heading, line.to);
    for (const fact of line.facts) showEvidence(panel, fact);
  }
}

for (const [role, colour] of Object.entries(data.colours)) {
  const item = add(document.getElementById("legend"), "li");
  const swatch = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  swatch.setAttribute("class", "swatch");
  swatch.setAttribute("viewBox", "0 0 10 10");
  const dot = document.createElementNS("http://www.w3.org/2000/svg", "circle");
  for (const [key, value] of [["cx", 5], ["cy", 5], ["r", 4.5], ["fill", colour]]) dot.setAttribute(key, value);
  swatch.append(dot);
  item.append(swatch, role);
}
add(document.getElementById("legend"), "li",
  "solid: asserted · long dashes: announced or planned · dots: rumoured or denied · red: sources disagree · hollow: nobody names it");

for (const line of data.edges) {
  const row = add(document.getElementById("rows"), "tr");
  add(row, "td", names.get(line.from));
  add(row, "td", line.type + (line.contested ? " (contested)" : ""));
  add(row, "td", names.get(line.to));
  const said = add(row, "td");
  const source = add(row, "td");
  for (const fact of line.facts) {
    for (const evidence of data.evidence[fact] || []) {
      add(said, "div", "“" + evidence.quote + "” (" + evidence.modality + ")");
      link(add(source, "div"), evidence);
    }
  }
}

const network = new vis.Network(
  document.getElementById("net"),
  { nodes: new vis.DataSet(data.nodes), edges: new vis.DataSet(data.edges) },
  data.options,
);
network.on("click", (event) => {
  if (event.nodes.length) showNode(event.nodes[0]);
  else if (event.edges.length) showLine(data.edges.find((each) => each.id === event.edges[0]));
});
network.once("afterDrawing", () => { network.fit(); document.body.dataset.ready = "yes"; });
