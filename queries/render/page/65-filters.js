// Filters: by kind, role, relation, place, level of the state, modality, amount and date.
const filterBox = byId("filters");
const ORDER = {
  modality: ["asserted", "announced", "planned", "forecast", "rumoured", "denied"],
  level: ["central", "country", "province", "city", "district", "unknown", "none"],
  role: Object.keys(data.colours),
};

function present(key) {
  const real = data.nodes.filter((mark) => !folds.has(mark.id));
  const all = {
    kind: () => real.map((mark) => mark.kind), role: () => real.map((mark) => mark.role), level: () => real.map(levelOf),
    type: () => data.edges.map((line) => line.type), modality: () => data.edges.filter(datable).map((line) => line.modality),
  }[key]();
  const counts = new Map();
  for (const each of all) if (each) counts.set(each, (counts.get(each) || 0) + 1);
  const order = ORDER[key] || [...counts.keys()].sort();
  return order.filter((each) => counts.has(each)).map((each) => [each, counts.get(each)]);
}

function checks(parent, key, title, group) {
  const options = present(key);
  if (!options.length) return;
  const set = add(parent, "fieldset");
  add(set, "legend", title);
  for (const [value, count] of options) {
    const label = add(set, "label"), box = add(label, "input");
    box.type = "checkbox";
    box.name = key;
    box.value = value;
    box.checked = !state[key].includes(value);
    box.addEventListener("change", () => {
      const others = state[key].filter((each) => each !== value);
      go({ [key]: box.checked ? others : [...others, value] }, false);
    });
    add(label, "span", ` ${value === "none" || value === "unknown" ? t("level." + value) : wordOr(group, value)} `);
    add(label, "span", String(count), "quiet");
  }
}

function choice(parent, key, title, options, anyText) {
  const label = add(parent, "label", title), box = add(label, "select");
  box.name = key;
  for (const [value, text] of [["", anyText], ...options]) {
    const option = add(box, "option", text);
    option.value = value;
  }
  box.value = state[key];
  box.addEventListener("change", () => go({ [key]: box.value }, false));
}

function entry(parent, key, title, type) {
  const label = add(parent, "label", title), box = add(label, "input");
  box.name = key;
  box.type = type;
  if (type === "number") { box.min = 0; box.step = "any"; }
  box.value = state[key];
  box.addEventListener("change", () => go({ [key]: box.value }, false));
}

function toggle(parent, key, title) {
  const label = add(parent, "label"), box = add(label, "input");
  box.type = "checkbox";
  box.name = key;
  box.checked = state[key];
  box.addEventListener("change", () => go({ [key]: box.checked }, false));
  add(label, "span", " " + title);
}

function clearFilters() {
  const clear = {};
  for (const key of ["kind", "role", "type", "level", "modality", "place", "currency", "least", "unknown", "from", "to", "undated", "time"]) clear[key] = copyOf(FRESH[key]);
  go(clear);
}

const STEPS = [1e6, 1e7, 1e8, 1e9, 1e10, 1e11];
function sizeText(size) {
  if (state.lang === "en") return size >= 1e9 ? size / 1e9 + " billion" : size / 1e6 + " million";
  return size >= 1e8 ? size / 1e8 + "亿" : size / 1e4 + "万";
}

function showFilters() {
  const held = filterBox.contains(document.activeElement) && document.activeElement;
  const at = held && held.name ? `[name="${held.name}"]${held.type === "checkbox" ? `[value="${CSS.escape(held.value)}"]` : ""}` : "";
  filterBox.replaceChildren();
  filterBox.setAttribute("aria-label", t("ui.filters"));
  const head = add(filterBox, "p", "", "cardhead");
  add(head, "strong", t("ui.filters"));
  button(head, t("ui.reset"), clearFilters).disabled = !filtered();
  const close = button(head, "×", () => { toggleFilters(false); tools.filters.focus(); }, "close");
  close.setAttribute("aria-label", t("ui.close"));
  checks(filterBox, "role", t("ui.role"), "role");
  checks(filterBox, "kind", t("ui.kind"), "kind");
  checks(filterBox, "type", t("ui.relation"), "type");
  const places = [...new Set(data.nodes.flatMap((mark) => (mark.kind === "Place" ? [mark.name] : mark.place ? [mark.place] : [])))].sort();
  const where = add(filterBox, "fieldset");
  add(where, "legend", t("ui.place"));
  choice(where, "place", "", places.map((place) => [place, place]), t("ui.anyPlace"));
  where.querySelector("select").setAttribute("aria-label", t("ui.place"));
  checks(filterBox, "level", t("ui.level"), "level");
  checks(filterBox, "modality", t("ui.modality"), "modality");
  const money = add(filterBox, "fieldset");
  add(money, "legend", t("ui.amount"));
  const currencies = [...new Set(data.edges.map((line) => line.amount && line.amount.currency).filter(Boolean))].sort();
  choice(money, "least", t("ui.amountFrom"), STEPS.map((size) => [String(size), sizeText(size)]), "—");
  choice(money, "currency", "", currencies.map((one) => [one, one]), t("ui.anyCurrency"));
  money.querySelector("[name=currency]").setAttribute("aria-label", t("ui.anyCurrency"));
  toggle(money, "unknown", t("ui.unknownAmounts"));
  const dates = add(filterBox, "fieldset");
  add(dates, "legend", t("ui.date"));
  entry(dates, "from", t("ui.dateFrom"), "date");
  entry(dates, "to", t("ui.dateTo"), "date");
  toggle(dates, "undated", t("ui.undatedToo"));
  if (at) (filterBox.querySelector(at) || head.querySelector("button")).focus();
}

function toggleFilters(open = filterBox.hidden) {
  filterBox.hidden = !open;
  if (open) showFilters();
  tools.filters.setAttribute("aria-expanded", String(open));
}
