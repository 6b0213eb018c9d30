// The tool bar, the header, the keyboard, and the start.
const tools = { timeOpen: false };

function summaryText() {
  const real = (kind) => [...data.nodes].filter((mark) => !folds.has(mark.id) && (mark.kind === "FundingRound") === kind).length;
  const parts = [t("ui.summary", { marks: real(false), lines: data.edges.filter((line) => !folds.has(line.from) && !folds.has(line.to)).length, articles: data.articleCount })];
  if (data.asOf) parts.push(t("ui.asOf", { date: data.asOf }));
  else if (data.newest) parts.push(t("ui.newest", { date: data.newest }));
  // Dates are not to be broken at the end of a line.
  return parts.join(state.lang === "en" ? "; " : "；").replaceAll("-", "\u2011").replace(/\b1 (name|line|article)s/g, "1 $1");
}

function menu(parent, key, entries) {
  const box = add(parent, "details", "", "menu");
  const head = add(box, "summary");
  const list = add(box, "div", "", "card");
  const fill = () => {
    head.textContent = t(key);
    list.replaceChildren();
    for (const [text, act] of entries()) button(list, text, () => { box.open = false; act(); });
  };
  box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) box.open = false; });
  box.addEventListener("keydown", (event) => { if (event.key === "Escape") { box.open = false; head.focus(); } });
  return { fill };
}

function buildTools() {
  const bar = byId("tools");
  tools.filters = button(bar, "", () => toggleFilters());
  tools.filters.setAttribute("aria-controls", "filters");
  tools.filters.setAttribute("aria-expanded", "false");
  if (moments.length) tools.time = button(bar, "", toggleTime);
  tools.layout = button(bar, "", () => {
    dragged.clear();
    go({ layout: state.layout === "free" ? "layered" : "free" });
    fit();
  });
  tools.view = button(bar, "", () => go({ view: state.view === "table" ? "picture" : "table" }));
  tools.save = menu(bar, "ui.export", () => [
    [t("ui.png"), savePng], [t("ui.svg"), saveSvg], [t("ui.csv"), saveCsv], [t("ui.copy"), copyTable],
    [t("ui.copyLink"), copyLink], [t("ui.print"), () => window.print()],
  ]);
  if (webAddress(data.browser)) tools.browser = linkTo(bar, data.browser, "Neo4j ↗");
  tools.theme = button(bar, "◐", () => go({ theme: themeNow() === "dark" ? "light" : "dark" }, false));
  tools.lang = button(bar, "", () => go({ lang: state.lang === "zh" ? "en" : "zh" }, false));
  const zoom = byId("zoom");
  tools.in = button(zoom, "+", () => zoomBy(1.3));
  tools.out = button(zoom, "−", () => zoomBy(1 / 1.3));
  tools.fit = button(zoom, "⤢", () => fit());
}

const zoomBy = (factor) => network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.02), 4) });

let toolsShow = "";
function showTools() {
  const key = [state.lang, state.theme, themeNow(), state.layout, state.view, tools.timeOpen].join();
  if (key === toolsShow) return;
  toolsShow = key;
  document.documentElement.lang = state.lang === "zh" ? "zh-CN" : "en";
  document.documentElement.dataset.theme = state.theme;
  byId("summary").textContent = summaryText() + (large ? " · " + t("ui.large") : "");
  byId("hint").textContent = t("ui.hint");
  byId("left").hidden = !data.leftOut;
  byId("left").textContent = data.leftOut ? t("ui.leftOut", { n: data.leftOut }) : "";
  byId("tools").setAttribute("aria-label", t("ui.picture"));
  byId("net").setAttribute("aria-label", t("ui.canvas"));
  search.placeholder = t("ui.search");
  search.setAttribute("aria-label", t("ui.search"));
  found.setAttribute("aria-label", t("ui.search"));
  tools.filters.textContent = t("ui.filters");
  if (tools.time) tools.time.textContent = t("ui.time");
  if (tools.time) tools.time.setAttribute("aria-pressed", String(tools.timeOpen));
  tools.layout.textContent = t(state.layout === "free" ? "ui.layered" : "ui.free");
  tools.layout.disabled = state.view === "table";
  tools.view.textContent = t(state.view === "table" ? "ui.picture" : "ui.table");
  tools.save.fill();
  tools.lang.textContent = t("ui.lang");
  for (const [name, key] of [["theme", "ui.theme"], ["in", "ui.zoomIn"], ["out", "ui.zoomOut"], ["fit", "ui.fit"]]) {
    tools[name].setAttribute("aria-label", t(key));
    tools[name].title = t(key);
  }
  if (tools.browser) tools.browser.title = t("ui.browser");
  showLegend();
}

function show() {
  if (state.time) tools.timeOpen = true;
  showTools();
  draw();
  showBanner();
  showPanel();
  showTable();
  showTime();
  if (!filterBox.hidden) showFilters();
}

// The nearest mark in the direction of an arrow key.
function toward(id, dx, dy) {
  const at = places.get(id);
  let best = null, least = Infinity;
  for (const other of seen.marks) {
    if (other === id) continue;
    const x = places.get(other).x - at.x, y = places.get(other).y - at.y;
    const ahead = x * dx + y * dy, aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (ahead < 8) continue;
    if (ahead + 2.2 * aside < least) [best, least] = [other, ahead + 2.2 * aside];
  }
  return best;
}

let cursor = "";
function step(dx, dy) {
  if (!seen.marks.has(cursor)) cursor = seen.marks.has(state.sel) ? state.sel : ([...seen.marks].find((id) => marks.get(id).seed) || [...seen.marks][0]);
  else cursor = toward(cursor, dx, dy) || cursor;
  network.setSelection({ nodes: [cursor], edges: [] }, { highlightEdges: !large });
  reveal(cursor);
  const mark = marks.get(cursor);
  say(`${nameOf(cursor)}, ${wordOr("role", mark.role)}, ${t("ui.lines")} ${linesOf.get(cursor).length}`);
}

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
byId("net").addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (ARROWS[event.key]) step(...ARROWS[event.key]);
  else if (event.key === "Enter" && seen.marks.has(cursor)) {
    if (pathStart) endPath(cursor);
    else {
      select(cursor);
      const head = panel.querySelector("h2");
      if (head) head.focus();
    }
  } else if (event.key === "+" || event.key === "=") zoomBy(1.3);
  else if (event.key === "-") zoomBy(1 / 1.3);
  else if (event.key === "0") fit();
  else return;
  event.preventDefault();
});
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
  if (event.key === "/" && !typing) {
    search.focus();
    event.preventDefault();
  } else if (event.key === "Escape" && !typing) {
    if (pathStart) startPath("");
    else if (!filterBox.hidden) { toggleFilters(false); tools.filters.focus(); }
    else if (!panel.hidden) { go({ sel: "", path: [] }); byId("net").focus(); }
  }
});

let moved = false;
network.on("click", (event) => {
  const id = event.nodes[0] || nameAt(event.pointer.canvas), [line] = event.edges;
  if (id && pathStart) endPath(id);
  else if (id) { cursor = id; select(id); }
  else if (line) select(line);
  else choose();
});
network.on("doubleClick", (event) => {
  const [id] = event.nodes;
  if (folds.has(id)) go({ open: [...state.open, id], sel: folds.get(id).anchor });
});
network.on("dragEnd", (event) => {
  // A mark that the reader moved stays there until the layout changes.
  for (const id of event.nodes) dragged.set(id, network.getPosition(id));
  if (event.nodes.length) draw();
});
prefersDark.addEventListener("change", show);
new ResizeObserver(() => { if (!moved) fit(false); }).observe(byId("net"));
// On a small screen the whole would be too small to read: it opens at what it is about, and where
// that was funded, at where the money comes from: what it is about then stands near the right edge.
function begin() {
  fit(false);
  const seed = data.nodes.find((mark) => mark.seed && seen.marks.has(mark.id));
  if (large || !seed || network.getScale() >= 0.6) return;
  const scale = 0.75, { x, y } = places.get(seed.id), box = bounds();
  const across = byId("net").clientWidth / scale / 2, down = byId("net").clientHeight / scale / 2;
  const funded = linesOf.get(seed.id).some((line) => line.money && line.to === seed.id && seen.lines.has(line.id));
  const within = (at, low, high) => (low > high ? (low + high) / 2 : Math.min(Math.max(at, low), high));
  network.moveTo({ scale, position: {
    x: funded ? Math.max(x - Math.max(across - 70, 0), Math.min(x, box.left + across)) : x,
    y: within(y, box.top + down - 12, box.bottom - down + 12),
  } });
  moved = true;
}

for (const name of ["zoom", "dragStart"]) network.on(name, () => { moved = true; });

buildTools();
state = fromHash(location.hash);
byId("legend").open = innerWidth > 1000 && innerHeight > 650;
byId("legend").addEventListener("toggle", () => { if (!moved) fit(false); });
show();
begin();
if (state.sel) reveal(state.sel);
requestAnimationFrame(() => setTimeout(() => { document.body.dataset.ready = "yes"; }));
