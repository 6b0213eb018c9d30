// The picture as SVG and PNG: all that is visible, from the same places, with title and legend.
function svgMark(parent, item) {
  const { x, y, size: r } = item, dash = item.shapeProperties.borderDashes;
  const look = { fill: item.color.background, stroke: item.color.border, "stroke-width": item.borderWidth, opacity: item.opacity, ...(dash ? { "stroke-dasharray": dash.join(" ") } : {}) };
  const corners = {
    square: [[-r, -r], [r, -r], [r, r], [-r, r]],
    diamond: [[0, -r], [r, 0], [0, r], [-r, 0]],
    triangle: [[0, -r], [r, 0.8 * r], [-r, 0.8 * r]],
    triangleDown: [[0, r], [r, -0.8 * r], [-r, -0.8 * r]],
    hexagon: [0, 1, 2, 3, 4, 5].map((n) => [r * Math.cos((n * Math.PI) / 3), r * Math.sin((n * Math.PI) / 3)]),
  }[item.shape];
  if (!corners) return svgOf("circle", { cx: x, cy: y, r, ...look }, parent);
  return svgOf("polygon", { points: corners.map(([dx, dy]) => `${(x + dx).toFixed(1)},${(y + dy).toFixed(1)}`).join(" "), ...look }, parent);
}

// Signs that XML cannot hold are left out.
const forXml = (text) => text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");

function svgText(parent, text, x, y, size, colour, more = {}) {
  const halo = { "paint-order": "stroke", stroke: palette().ground, "stroke-width": 4, "stroke-linejoin": "round" };
  const made = svgOf("text", { x: x.toFixed(1), y: y.toFixed(1), "font-size": size, fill: colour, "text-anchor": "middle", "dominant-baseline": "central", ...halo, ...more }, parent);
  made.textContent = forXml(text);
}

function svgLine(parent, line) {
  const points = [];
  const straight = !smoothOf(line), count = straight ? 1 : 20;
  for (let n = 0; n <= count; n += 1) points.push(pointOn(line, n / count));
  const item = lineItem(line), { color: stroke, opacity } = item.color;
  const path = points.map((point, n) => (n ? "L" : "M") + point.x.toFixed(1) + " " + point.y.toFixed(1)).join("");
  svgOf("path", { d: path, fill: "none", stroke, "stroke-width": item.width, opacity, ...(item.dashes ? { "stroke-dasharray": item.dashes.join(" ") } : {}) }, parent);
  if (!item.arrows.to.enabled) return;
  const tip = points.at(-1), before = pointOn(line, 0.9), far = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const ux = (tip.x - before.x) / far, uy = (tip.y - before.y) / far, reach = marks.get(line.to).seed ? data.sizes.seed : data.sizes.mark;
  const x = tip.x - ux * (reach + 1), y = tip.y - uy * (reach + 1), long = 9, half = Math.max(3.5, item.width * 0.8);
  const corners = [[x, y], [x - ux * long - uy * half, y - uy * long + ux * half], [x - ux * long + uy * half, y - uy * long - ux * half]];
  svgOf("polygon", { points: corners.map((pair) => pair.map((n) => n.toFixed(1)).join(",")).join(" "), fill: stroke, opacity }, parent);
}

function svgRoot() {
  const look = palette(), box = bounds(), pad = 30, top = 64, roles = Object.entries(data.colours), foot = 24 + 22 * Math.ceil(roles.length / 6) + 26;
  const width = Math.max(box.right - box.left + 2 * pad, 640), height = box.bottom - box.top + 2 * pad + top + foot;
  const left = (box.left + box.right) / 2 - width / 2, up = box.top - pad - top;
  const root = svgOf("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `${left.toFixed(0)} ${up.toFixed(0)} ${width.toFixed(0)} ${height.toFixed(0)}`, width: width.toFixed(0), height: height.toFixed(0), "font-family": FACE.replaceAll('"', "'") });
  svgOf("title", {}, root).textContent = forXml(data.title);
  svgOf("rect", { x: left, y: up, width, height, fill: look.ground }, root);
  const start = { "text-anchor": "start" };
  svgText(root, short(data.title, 60), left + pad, up + 26, 20, look.ink, { ...start, "font-weight": 600 });
  svgText(root, summaryText().replaceAll("\u2011", "-"), left + pad, up + 50, 13, look.quiet, start);
  for (const id of seen.lines) svgLine(root, lines.get(id));
  for (const { sign, line, along } of signs) {
    const { x, y } = pointOn(line, along);
    if (sign === "≠") svgOf("circle", { cx: x, cy: y, r: 8, fill: look.ground, stroke: look.red, "stroke-width": 1.5 }, root);
    svgText(root, sign, x, y, sign === "≠" ? 12 : 18, sign === "★" ? "#c77700" : look.red);
  }
  for (const one of headings) svgText(root, one.text, one.x, one.y, 13, look.quiet, { "font-weight": 600 });
  for (const { box: { x1, x2, y1 } } of words) svgOf("rect", { x: x1.toFixed(1), y: (y1 + 1).toFixed(1), width: (x2 - x1).toFixed(1), height: 14, fill: look.ground }, root);
  for (const word of words) svgText(root, word.text, word.x, word.y, LINE_FONT, look.quiet);
  for (const id of seen.marks) {
    const item = markItem(marks.get(id));
    svgMark(root, item);
    labelOf(marks.get(id)).split("\n").forEach((part, n) => svgText(root, part, item.x, item.y + item.size + 13 + n * 17, MARK_FONT, look.ink, { opacity: item.opacity }));
  }
  roles.forEach(([role, colour], n) => {
    const x = left + pad + (n % 6) * ((width - 2 * pad) / 6), y = box.bottom + pad + 24 + Math.floor(n / 6) * 22;
    svgOf("circle", { cx: x + 6, cy: y, r: 6, fill: colour }, root);
    svgText(root, wordOr("role", role), x + 18, y, 12, look.ink, start);
  });
  const said = ["solid", "dashed", "dotted", "crossed"].map((key, n) => ["——", "– –", "·····", "—×—"][n] + " " + t("legend." + key)).join("   ");
  svgText(root, `${said}   ${t("legend.width")}`, left + pad, up + height - 18, 11, look.quiet, start);
  return root;
}
const svgPicture = () => new XMLSerializer().serializeToString(svgRoot());

// On paper the whole picture stands as lines, not as points, and on a light ground.
let onPaper = null;
addEventListener("beforeprint", () => {
  if (onPaper || state.view === "table") return;
  const { theme } = state;
  state.theme = "light";
  onPaper = svgRoot();
  state.theme = theme;
  onPaper.setAttribute("class", "printed");
  byId("stage").append(onPaper);
});
addEventListener("afterprint", () => {
  if (onPaper) onPaper.remove();
  onPaper = null;
});

function save(blob, ending) {
  const link = add(document.body, "a", "", "away");
  link.href = URL.createObjectURL(blob);
  link.download = (data.title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "whofunds") + ending;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); link.remove(); }, 1000);
}

const saveSvg = () => save(new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', svgPicture()], { type: "image/svg+xml" }), ".svg");
const saveCsv = () => save(new Blob([csvText()], { type: "text/csv;charset=utf-8" }), ".csv");

const MOST_PIXELS = 8000;
function savePng() {
  const text = svgPicture(), image = new Image(), address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  image.addEventListener("load", () => {
    const factor = Math.min(2, MOST_PIXELS / Math.max(image.width, image.height)), canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * factor);
    canvas.height = Math.round(image.height * factor);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(address);
    canvas.toBlob((blob) => save(blob, ".png"));
  });
  image.src = address;
}
