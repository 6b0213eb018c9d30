// What is drawn over vis-network: amounts on lines where there is room, and signs. The places of
// words are found once for each view; the export as SVG draws the same ones.
const ruler = document.createElement("canvas").getContext("2d");
const LINE_FONT = 12, MARK_FONT = 14, MOST_WORDS = 350;
const measured = new Map();
function measure(text, size) {
  const key = size + text;
  if (!measured.has(key)) {
    ruler.font = `${size}px ${FACE}`;
    measured.set(key, ruler.measureText(text).width);
  }
  return measured.get(key);
}
const markWidth = (id) => Math.max(36, ...labelOf(marks.get(id)).split("\n").map((part) => measure(part, MARK_FONT)));

// A point of a line as it is drawn, ``along`` from 0 at its beginning to 1 at its end.
function pointOn(line, along) {
  const edge = network.body.edges[line.id];
  if (edge && edge.connected) {
    const point = edge.edgeType.getPoint(along);
    if (point) return point;
  }
  const from = places.get(line.from), to = places.get(line.to);
  return { x: from.x + (to.x - from.x) * along, y: from.y + (to.y - from.y) * along };
}

const short = (text, most) => ([...text].length > most ? [...text].slice(0, most - 1).join("") + "…" : text);

// One name never stands over another: a word on a line goes where there is room, or nowhere.
const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.86];
let words = [], signs = [], headings = [];
const clash = (a, b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

function markBoxes() {
  return [...seen.marks].flatMap((id) => {
    const mark = marks.get(id), at = places.get(id), reach = mark.seed ? data.sizes.seed : data.sizes.mark;
    const parts = labelOf(mark).split("\n"), half = Math.max(...parts.map((part) => measure(part, MARK_FONT))) / 2;
    return [
      { x1: at.x - reach, x2: at.x + reach, y1: at.y - reach, y2: at.y + reach },
      { x1: at.x - half, x2: at.x + half, y1: at.y + reach, y2: at.y + reach + 5 + 17 * parts.length, text: parts.join("\n") },
    ];
  });
}

const wordsOf = (line) => (line.label && line.former ? `${line.label} · ${t("value.former")}` : line.label || "");

function placeWords() {
  words = [];
  signs = [];
  headings = headingsNow();
  const visibleLines = [...seen.lines].map((id) => lines.get(id));
  for (const line of visibleLines) {
    if (line.modality === "denied") signs.push({ sign: "×", line, along: 0.5 });
    if (line.contested) signs.push({ sign: "≠", line, along: line.modality === "denied" ? 0.38 : 0.5 });
    if (line.lead) signs.push({ sign: "★", line, along: 0.72 });
  }
  if (seen.marks.size > MOST_WORDS) return;
  const taken = markBoxes();
  for (const each of signs) {
    const { x, y } = pointOn(each.line, each.along);
    taken.push({ x1: x - 8, x2: x + 8, y1: y - 8, y2: y + 8 });
  }
  const wanted = visibleLines.map((line) => ({ line, text: wordsOf(line) })).filter((one) => one.text);
  wanted.sort((a, b) => (b.line.size || 0) - (a.line.size || 0) || (a.line.id < b.line.id ? -1 : 1));
  const passing = pointsOf(visibleLines);
  for (const { line, text } of wanted) {
    const half = measure(text, LINE_FONT) / 2 + 3;
    let best = null;
    for (const along of ALONG) {
      const { x, y } = pointOn(line, along);
      const box = { x1: x - half, x2: x + half, y1: y - 8, y2: y + 8, text };
      if (taken.some((other) => clash(box, other))) continue;
      const hidden = othersIn(box, line, passing);
      if (!best || hidden < best.hidden) best = { line, text, x, y, box, hidden };
      if (!hidden) break;
    }
    if (!best) continue;
    taken.push(best.box);
    words.push(best);
  }
}

// Points of the lines in strips of the picture, to see which lines a word would hide.
const STRIP = 16;
function pointsOf(visibleLines) {
  const strips = new Map();
  for (const line of visibleLines) {
    const from = places.get(line.from), to = places.get(line.to);
    const count = Math.min(80, Math.ceil(Math.hypot(from.x - to.x, from.y - to.y) / 14));
    for (let n = 1; n < count; n += 1) {
      const { x, y } = pointOn(line, n / count), strip = Math.floor(y / STRIP);
      if (!strips.has(strip)) strips.set(strip, []);
      strips.get(strip).push({ x, y, line });
    }
  }
  return strips;
}

function othersIn(box, own, strips) {
  const found = new Set();
  for (let strip = Math.floor(box.y1 / STRIP); strip <= Math.floor(box.y2 / STRIP); strip += 1) {
    for (const { x, y, line } of strips.get(strip) || []) {
      if (line !== own && x > box.x1 && x < box.x2 && y > box.y1 && y < box.y2) found.add(line);
    }
  }
  return found.size;
}

// All words as they are drawn, for whoever checks that none stands over another.
const wordBoxes = () => [...markBoxes().filter((box) => box.text), ...words.map((word) => word.box)];

network.on("afterDrawing", (context) => {
  const scale = network.getScale(), look = palette();
  context.textAlign = "center";
  context.textBaseline = "middle";
  if (scale > 0.4) {
    context.font = `${LINE_FONT}px ${FACE}`;
    for (const word of words) {
      if (!seen.lines.has(word.line.id)) continue;
      context.globalAlpha = isDim(word.line.id) ? 0.1 : seen.pale.has(word.line.id) ? 0.5 : 1;
      context.fillStyle = look.ground;
      context.fillRect(word.box.x1, word.box.y1 + 1, word.box.x2 - word.box.x1, 14);
      context.fillStyle = look.quiet;
      context.fillText(word.text, word.x, word.y);
    }
  }
  if (scale * MARK_FONT > 4.5) drawNames(context, look);
  if (state.layout === "layered") drawHeadings(context, scale, look);
  if (scale > 0.25) for (const each of signs) if (seen.lines.has(each.line.id)) drawSign(context, each, look);
  if (crowded() && scale < 0.36) drawLandmarks(context, scale, look);
  context.globalAlpha = 1;
});

// Names have a ground, so that no line makes them hard to read. Only those in sight are drawn.
function drawNames(context, look) {
  const net = byId("net"), low = network.DOMtoCanvas({ x: -80, y: -80 }), high = network.DOMtoCanvas({ x: net.clientWidth + 80, y: net.clientHeight + 80 });
  for (const id of seen.marks) {
    const at = network.body.nodes[id];
    if (!at || at.x < low.x || at.x > high.x || at.y < low.y || at.y > high.y) continue;
    const mark = marks.get(id), parts = labelOf(mark).split("\n"), dim = isDim(id);
    const top = at.y + (mark.seed ? data.sizes.seed : data.sizes.mark) + 4;
    context.font = `${id === state.sel ? "600 " : ""}${MARK_FONT}px ${FACE}`;
    context.globalAlpha = 0.78;
    context.fillStyle = look.ground;
    if (!dim) parts.forEach((part, n) => {
      const half = measure(part, MARK_FONT) / 2 + 2;
      context.fillRect(at.x - half, top + n * 17, 2 * half, 17);
    });
    context.globalAlpha = 1;
    context.fillStyle = dim ? look.faint : look.ink;
    parts.forEach((part, n) => context.fillText(part, at.x, top + 9 + n * 17));
  }
}

// The mark whose name is written at a point, since people click on names too.
function nameAt(point) {
  for (const id of seen.marks) {
    const mark = marks.get(id), at = places.get(id), top = at.y + (mark.seed ? data.sizes.seed : data.sizes.mark);
    const parts = labelOf(mark).split("\n");
    if (point.y < top || point.y > top + 5 + 17 * parts.length || Math.abs(point.x - at.x) > 120) continue;
    if (Math.abs(point.x - at.x) <= markWidth(id) / 2) return id;
  }
  return "";
}

// What stands in each column, above it.
function headingsNow() {
  if (state.layout !== "layered" || !seen.marks.size) return [];
  const top = [...seen.marks].reduce((least, id) => Math.min(least, places.get(id).y), Infinity) - 52;
  return data.columns.flatMap(([, roles]) => {
    const there = [...seen.marks].filter((id) => roles.includes(marks.get(id).role));
    if (!there.length) return [];
    const xs = there.map((id) => places.get(id).x), shown = roles.filter((role) => there.some((id) => marks.get(id).role === role));
    const left = xs.reduce((a, b) => Math.min(a, b)), right = xs.reduce((a, b) => Math.max(a, b));
    return [{ x: (left + right) / 2, y: top, text: shown.map((role) => wordOr("role", role)).join(" · ") }];
  });
}

function drawHeadings(context, scale, look) {
  const size = scale < 0.4 ? 0 : 13;
  if (!size) return;
  context.globalAlpha = 1;
  context.font = `600 ${size}px ${FACE}`;
  context.fillStyle = look.quiet;
  for (const { x, y, text } of headings) context.fillText(text, x, y);
}

function drawSign(context, { sign, line, along }, look) {
  const { x, y } = pointOn(line, along);
  context.globalAlpha = isDim(line.id) ? 0.1 : 1;
  if (sign === "≠") {
    context.beginPath();
    context.arc(x, y, 8, 0, 2 * Math.PI);
    context.fillStyle = look.ground;
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = look.red;
    context.stroke();
  }
  context.font = `${sign === "≠" ? 12 : 18}px ${FACE}`;
  context.lineWidth = 3;
  context.strokeStyle = look.ground;
  if (sign !== "≠") context.strokeText(sign, x, y);
  context.fillStyle = sign === "★" ? "#c77700" : look.red;
  context.fillText(sign, x, y);
}

// Far out, where no name can be read, the names of what has the most lines are drawn large.
let landmarks = null;
function drawLandmarks(context, scale, look) {
  landmarks ||= [...data.nodes].sort((a, b) => (b.seed || 0) - (a.seed || 0) || linesOf.get(b.id).length - linesOf.get(a.id).length).slice(0, 60);
  const taken = [], size = 13 / scale;
  context.font = `600 ${size}px ${FACE}`;
  for (const mark of landmarks) {
    if (!seen.marks.has(mark.id) || mark.kind === "FundingRound") continue;
    const at = places.get(mark.id), text = short(nameOf(mark.id), 12), half = measure(text, 13) / scale / 2 + 2 / scale;
    const box = { x1: at.x - half, x2: at.x + half, y1: at.y - size * 0.7, y2: at.y + size * 0.7 };
    if (taken.some((other) => clash(box, other))) continue;
    taken.push(box);
    context.lineWidth = 4 / scale;
    context.lineJoin = "round";
    context.strokeStyle = look.ground;
    context.strokeText(text, at.x, at.y);
    context.fillStyle = look.ink;
    context.fillText(text, at.x, at.y);
  }
}
