// Draws with vis-network, without its physics; what it cannot draw is drawn over it in 45-over.js.
const items = { marks: new vis.DataSet(), lines: new vis.DataSet() };
let seen = { marks: new Set(), lines: new Set(), pale: new Set() };
let places = new Map();
let way = null;
let focused = "";

const network = new vis.Network(byId("net"), { nodes: items.marks, edges: items.lines }, {
  physics: { enabled: false },
  layout: { improvedLayout: false },
  interaction: {
    hover: !large, hideEdgesOnDrag: large, hideEdgesOnZoom: large, selectConnectedEdges: !large, zoomSpeed: 0.8,
    keyboard: { enabled: false },
  },
  edges: { smooth: false, arrows: { to: { enabled: false, scaleFactor: 0.55 } }, selectionWidth: 1.2, hoverWidth: 0.6 },
  nodes: { chosen: true },
});

const DASHES = { announced: [11, 6], planned: [11, 6], forecast: [11, 6], rumoured: [2, 5] };
const FLOWS = ["FUNDS", "RAISED", "PARTICIPATED_IN", "ACQUIRED", "SUPPLIES", "MAKES", "OWNS"];

const crowded = () => seen.marks.size > LARGE || seen.lines.size > LARGE;
const isDim = (id) => way && !way.has(id);

function markItem(mark) {
  const look = palette(), colour = data.colours[mark.role] || "#999999";
  const fold = folds.has(mark.id), hollow = mark.unnamed || fold;
  const rim = mark.seed ? look.rim : colour;
  const fill = hollow ? look.ground : colour;
  const at = places.get(mark.id);
  return {
    id: mark.id, shape: mark.shape, x: at.x, y: at.y,
    size: mark.seed ? data.sizes.seed : data.sizes.mark, borderWidth: mark.seed ? 4 : hollow ? 2.5 : 1, borderWidthSelected: 5,
    shapeProperties: { borderDashes: hollow ? [4, 3] : false },
    color: { background: fill, border: rim, highlight: { background: fill, border: look.rim }, hover: { background: fill, border: look.rim } },
    opacity: isDim(mark.id) ? 0.15 : 1,
  };
}

// Of several lines between two marks all but the first bend away, each more than the one before.
const bends = new Map();
{
  const count = new Map();
  for (const line of [...data.edges].sort((a, b) => (b.money || 0) - (a.money || 0))) {
    const pair = [line.from, line.to].sort().join("\n"), nth = count.get(pair) || 0;
    count.set(pair, nth + 1);
    if (nth) bends.set(line.id, nth);
  }
}

function smoothOf(line) {
  if (bends.has(line.id)) return { enabled: true, type: "curvedCW", roundness: 0.12 + 0.08 * bends.get(line.id) };
  if (crowded() || state.layout === "free") return false;
  const from = places.get(line.from), to = places.get(line.to);
  if (Math.abs(from.x - to.x) > 40) return { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.45 };
  // Within a column an arc leads around what stands between.
  return { enabled: true, type: from.y > to.y ? "curvedCW" : "curvedCCW", roundness: Math.min(0.35, 30 / (Math.abs(from.y - to.y) || 1) + 0.12) };
}

function colourOf(line) {
  const look = palette();
  return line.contested ? look.red : line.money ? look.money : look.line;
}

function opacityOf(line) {
  if (isDim(line.id)) return 0.08;
  if (crowded() && !way) return 0.4;
  if (seen.pale.has(line.id)) return palette().pale;
  // An amount that nobody gives looks unknown: thin and faint, with a question mark.
  return line.money && line.size === undefined ? 0.55 : line.money ? 0.9 : 0.7;
}

function lineItem(line) {
  const colour = colourOf(line), opacity = opacityOf(line);
  return {
    id: line.id, from: line.from, to: line.to, width: line.money ? line.width : 1.2,
    color: { color: colour, highlight: palette().ink, hover: palette().ink, opacity, inherit: false },
    // That one may be the other is a question, not a fact.
    dashes: line.type === "MAY_BE" ? [2, 5] : DASHES[line.modality] || false, smooth: smoothOf(line),
    arrows: { to: { enabled: FLOWS.includes(line.type), scaleFactor: line.money && line.width > 5 ? 0.35 : 0.6 } },
  };
}

// Bring a vis data set to what is wanted, and touch only what differs.
const drawn = { marks: new Map(), lines: new Map() };
function bring(kind, wanted) {
  const gone = [...drawn[kind].keys()].filter((id) => !wanted.has(id));
  const changed = [];
  for (const [id, item] of wanted) {
    const text = JSON.stringify(item);
    if (drawn[kind].get(id) !== text) changed.push(item);
    drawn[kind].set(id, text);
  }
  for (const id of gone) drawn[kind].delete(id);
  if (gone.length) items[kind].remove(gone);
  if (changed.length) items[kind].update(changed);
  return gone.length + changed.length > 0;
}

function draw() {
  seen = visible();
  places = placesNow();
  way = null;
  if (state.path.length) {
    const found = wayBetween(...state.path, seen);
    way = new Set(found ? [...found.marks, ...found.lines] : state.path);
  }
  const before = drawn.marks.size;
  const changed = [
    bring("marks", new Map([...seen.marks].map((id) => [id, markItem(marks.get(id))]))),
    bring("lines", new Map([...seen.lines].map((id) => [id, lineItem(lines.get(id))]))),
  ].some(Boolean);
  choose();
  if (changed || !before) placeWords();
  const focus = state.focus.join();
  if (focus !== focused && before) fit();
  focused = focus;
  network.redraw();
}

// Show the chosen mark or line as chosen.
function choose() {
  const chosen = { nodes: seen.marks.has(state.sel) ? [state.sel] : [], edges: seen.lines.has(state.sel) ? [state.sel] : [] };
  network.setSelection(chosen, { highlightEdges: !large });
}

const MOST_SCALE = 1.5;
function fit(animate = true) {
  const ids = [...seen.marks];
  if (!ids.length || byId("net").clientWidth < 60 || byId("net").clientHeight < 60) return;
  const box = bounds();
  const { clientWidth, clientHeight } = byId("net");
  const scale = Math.min((clientWidth - 24) / (box.right - box.left), (clientHeight - 24) / (box.bottom - box.top), MOST_SCALE);
  const moving = animate && !matchMedia("(prefers-reduced-motion: reduce)").matches && !large;
  network.moveTo({
    position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale,
    animation: moving ? { duration: 250, easingFunction: "easeInOutQuad" } : false,
  });
}

// The rectangle around all that is visible, words included, in the page's own units.
function bounds() {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const id of seen.marks) {
    const at = places.get(id), wide = crowded() ? 60 : markWidth(id) / 2;
    box.left = Math.min(box.left, at.x - wide);
    box.right = Math.max(box.right, at.x + wide);
    box.top = Math.min(box.top, at.y - (state.layout === "layered" ? 66 : 24));
    box.bottom = Math.max(box.bottom, at.y + 24 + 17 * labelOf(marks.get(id)).split("\n").length);
  }
  for (const { x, text } of headingsNow()) {
    const half = measure(text, 13) / 2 + 6;
    box.left = Math.min(box.left, x - half);
    box.right = Math.max(box.right, x + half);
  }
  return box;
}

// Move the view to a mark, if it is out of sight or too small to read.
function reveal(id) {
  if (!seen.marks.has(id)) return;
  const at = network.canvasToDOM(places.get(id)), net = byId("net");
  const inside = at.x > 60 && at.y > 60 && at.x < net.clientWidth - 60 && at.y < net.clientHeight - 60;
  if (!inside || network.getScale() < 0.45) network.moveTo({ position: places.get(id), scale: Math.max(network.getScale(), 0.9) });
}
