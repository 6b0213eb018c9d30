// The state lives in the part of the address after the #, so that the back button and a link keep it.
const IDS = ["sel", "path", "focus", "hide", "open"];

function toHash() {
  const said = new URLSearchParams();
  for (const [key, start] of Object.entries(FRESH)) {
    const value = state[key];
    if (Array.isArray(start)) value.forEach((each) => said.append(key, each));
    else if (value !== start) said.set(key, typeof start === "boolean" ? Number(value) : value);
  }
  const text = said.toString();
  return text ? "#" + text : "";
}

const CHOICES = {
  view: ["picture", "table"], layout: ["layered", "free"], lang: ["zh", "en"], theme: ["light", "dark", "auto"],
};
const PATTERNS = { least: /^\d{1,16}$/, from: /^\d{4}-\d\d-\d\d$/, to: /^\d{4}-\d\d-\d\d$/, time: /^\d{4}-\d\d-\d\d$/ };

// What an address says is not trusted: unknown keys, ids and values are dropped.
function fromHash(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const found = copyOf(FRESH);
  for (const [key, start] of Object.entries(FRESH)) {
    if (!said.has(key)) continue;
    let value = said.getAll(key);
    if (IDS.includes(key)) value = value.filter((id) => marks.has(id) || (key === "sel" && lines.has(id)));
    if (Array.isArray(start)) found[key] = value;
    else if (typeof start === "boolean") found[key] = value[0] === "1";
    else if (CHOICES[key] && !CHOICES[key].includes(value[0])) continue;
    else if (PATTERNS[key] && !PATTERNS[key].test(value[0])) continue;
    else found[key] = value[0] || start;
  }
  if (found.path.length !== 2) found.path = [];
  found.open = found.open.filter((id) => folds.has(id));
  return found;
}

// Change the state and show it. Steps that a reader may want to undo go into the history.
function go(change, step = true) {
  const before = toHash();
  Object.assign(state, change);
  const after = toHash();
  if (after !== before) {
    try {
      history[step ? "pushState" : "replaceState"](null, "", after || location.pathname + location.search);
    } catch { /* a page inside another may not: then only the link is lost */ }
  }
  show();
}

function follow() {
  if (location.hash === toHash()) return;
  state = fromHash(location.hash);
  pathStart = "";
  show();
}
addEventListener("popstate", follow);
addEventListener("hashchange", follow);

const filtered = () => ["kind", "role", "type", "level", "modality", "place", "currency", "least", "unknown", "from", "to", "undated", "time"]
  .some((key) => JSON.stringify(state[key]) !== JSON.stringify(FRESH[key]));
