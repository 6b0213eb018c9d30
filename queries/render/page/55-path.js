// Paths, and which of the panel's contents is shown.
function startPath(id) {
  pathStart = id;
  show();
}

function endPath(id) {
  const start = pathStart;
  pathStart = "";
  go({ path: [start, id], sel: "" });
}

function showBanner() {
  const banner = byId("banner");
  banner.replaceChildren();
  banner.hidden = true;
  const narrowed = state.focus.length + state.hide.length > 0;
  if (pathStart) {
    add(banner, "span", t("ui.pathPick", { name: nameOf(pathStart) }));
    button(banner, t("ui.cancel"), () => startPath(""));
  } else if (state.path.length) {
    const [from, to] = state.path.map(nameOf), found = wayBetween(...state.path, seen);
    add(banner, "span", found ? t("ui.path", { from, to, n: found.lines.length }) : t("ui.noPath", { from, to }));
    button(banner, t("ui.close"), () => go({ path: [] }));
  } else if (narrowed || filtered()) {
    add(banner, "span", t("ui.shown", { marks: seen.marks.size, lines: seen.lines.size }));
    if (narrowed) button(banner, t("ui.showAll"), () => go({ focus: [], hide: [] }));
    if (filtered()) button(banner, t("ui.reset"), clearFilters);
  }
  banner.hidden = !banner.childElementCount;
}

function showPath() {
  const found = wayBetween(...state.path, seen), [from, to] = state.path.map(nameOf);
  add(panel, "h2", found ? t("ui.path", { from, to, n: found.lines.length }) : t("ui.noPath", { from, to }));
  for (const id of found ? found.lines : []) {
    const line = lines.get(id);
    lineHeading(add(panel, "h3"), line);
    for (const fact of line.facts || []) showFact(panel, fact);
    if (!(line.facts || []).length) showReference(panel, line);
  }
}

let panelShows = "";
function showPanel() {
  const key = [state.sel, state.path.join(), state.lang, state.open.join(), state.focus.join(), state.view].join("\n");
  if (key === panelShows) return;
  panelShows = key;
  const was = panel.hidden, held = panel.contains(document.activeElement);
  panel.replaceChildren();
  panel.scrollTop = 0;
  panel.setAttribute("aria-label", t("ui.panel"));
  const wanted = state.sel || state.path.length;
  panel.hidden = !wanted;
  if (wanted) {
    const close = button(panel, "×", () => { go({ sel: "", path: [] }); byId("net").focus(); }, "close");
    close.setAttribute("aria-label", t("ui.close"));
    if (lines.has(state.sel)) showLine(lines.get(state.sel));
    else if (marks.has(state.sel)) showMark(marks.get(state.sel));
    else showPath();
    panel.querySelector("h2").tabIndex = -1;
    if (held) panel.querySelector("h2").focus();
  }
  if (was !== panel.hidden) resized();
}

// The panel takes room from the picture: what was chosen stays in sight.
function resized() {
  network.setSize("100%", "100%");
  network.redraw();
  if (!panel.hidden && marks.has(state.sel)) reveal(state.sel);
}
