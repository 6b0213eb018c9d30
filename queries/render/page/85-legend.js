// The legend says what colours, shapes, widths and strokes mean; it has only what is in the picture.
function sample(parent, draw, text, wide = 34) {
  const item = add(parent, "li");
  draw(svgOf("svg", { viewBox: `0 0 ${wide} 18`, width: wide, height: 18, "aria-hidden": "true" }, item));
  add(item, "span", text);
}

function group(parent, title) {
  const box = add(parent, "section");
  add(box, "h3", title);
  return add(box, "ul");
}

const stroke = (more) => (svg) => svgOf("path", { d: "M1 9H33", stroke: palette().money, "stroke-width": 2, fill: "none", ...more }, svg);

function showLegend() {
  const look = palette(), keysBox = byId("keys");
  byId("legend").firstElementChild.textContent = t("ui.legend");
  keysBox.replaceChildren();
  const shape = (kind, colour, more = {}) => (svg) => svgMark(svg, {
    x: 11, y: 9, size: 7, shape: data.shapes[kind], borderWidth: 1, opacity: 1, shapeProperties: { borderDashes: false },
    color: { background: colour, border: colour }, ...more,
  });
  const colours = group(keysBox, t("legend.colour"));
  for (const [role, colour] of Object.entries(data.colours)) {
    const mark = data.nodes.find((each) => each.role === role);
    sample(colours, shape(mark ? mark.kind : "Organization", colour), wordOr("role", role), 22);
  }
  const kinds = group(keysBox, t("legend.shape"));
  for (const [kind, count] of present("kind")) if (count) sample(kinds, shape(kind, look.quiet), wordOr("kind", kind), 22);
  const how = group(keysBox, t("legend.line"));
  sample(how, stroke({}), t("legend.solid"));
  sample(how, stroke({ "stroke-dasharray": "9 5" }), t("legend.dashed"));
  sample(how, stroke({ "stroke-dasharray": "2 4" }), t("legend.dotted"));
  sample(how, (svg) => { stroke({})(svg); svgText(svg, "×", 17, 9, 16, look.red); }, t("legend.crossed"));
  const wide = group(keysBox, t("legend.width"));
  t("legend.widths").split("　").forEach((text, n) => sample(wide, stroke({ "stroke-width": data.sizes.widths[n] }), text));
  sample(wide, (svg) => { stroke({ "stroke-width": 1.5, opacity: 0.55 })(svg); svgText(svg, "?", 17, 9, 12, look.quiet); }, t("legend.unknown"));
  const signsBox = add(keysBox, "ul");
  sample(signsBox, (svg) => { svgOf("circle", { cx: 11, cy: 9, r: 7.5, fill: look.ground, stroke: look.red }, svg); svgText(svg, "≠", 11, 9, 11, look.red, { "stroke-width": 0 }); }, t("legend.contested"), 22);
  sample(signsBox, (svg) => svgText(svg, "★", 11, 9, 16, "#c77700"), t("legend.lead"), 22);
  sample(signsBox, shape("Organization", look.ground, { shapeProperties: { borderDashes: [4, 3] }, borderWidth: 2, color: { background: look.ground, border: "#d55e00" } }), t("legend.hollow"), 22);
  sample(signsBox, shape("FundingRound", data.colours.FundingRound || "#0072b2"), t("legend.joint"), 22);
  sample(signsBox, shape("Organization", look.ground, { borderWidth: 3, color: { background: "#56b4e9", border: look.rim } }), t("legend.seed"), 22);
  sample(signsBox, stroke({ stroke: look.line, "stroke-width": 1.2 }), t("legend.structure"));
}
