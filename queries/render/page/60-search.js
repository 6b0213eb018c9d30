// Search by any form of a name, by pinyin, by initials.
const search = byId("search"), found = byId("found");
let hits = [], hit = -1;
const fold = (text) => text.normalize("NFKC").toLowerCase();
const keys = data.nodes.filter((mark) => !folds.has(mark.id))
  .map((mark) => ({ id: mark.id, forms: [mark.name, ...(mark.aliases || [])].map(fold), py: mark.py || [] }));

function find(text) {
  const asked = fold(text).trim();
  if (!asked) return [];
  const rank = (key) => {
    if (key.forms.includes(asked)) return 0;
    if (key.forms.some((form) => form.startsWith(asked))) return 1;
    if (key.py.includes(asked)) return 2;
    if (key.forms.some((form) => form.includes(asked))) return 3;
    return key.py.some((form) => form.startsWith(asked)) ? 4 : key.py.some((form) => form.includes(asked)) ? 5 : 9;
  };
  return keys.map((key) => ({ id: key.id, rank: rank(key) })).filter((one) => one.rank < 9)
    .sort((a, b) => a.rank - b.rank || linesOf.get(b.id).length - linesOf.get(a.id).length || (a.id < b.id ? -1 : 1));
}

function showHits() {
  const all = find(search.value);
  hits = all.slice(0, 12).map((one) => one.id);
  hit = hits.length ? 0 : -1;
  found.replaceChildren();
  hits.forEach((id, number) => {
    const item = add(found, "li");
    item.id = "hit" + number;
    item.setAttribute("role", "option");
    add(item, "bdi", nameOf(id));
    add(item, "span", " " + wordOr("role", marks.get(id).role), "quiet");
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => take(id));
  });
  found.hidden = !hits.length;
  say(search.value.trim() ? (all.length ? t("ui.found", { n: all.length }) : t("ui.nothing")) : "");
  markHit();
}

function markHit() {
  search.setAttribute("aria-expanded", String(!found.hidden));
  [...found.children].forEach((item, number) => item.setAttribute("aria-selected", String(number === hit)));
  if (hit >= 0 && !found.hidden) search.setAttribute("aria-activedescendant", "hit" + hit);
  else search.removeAttribute("aria-activedescendant");
}

function take(id) {
  closeHits();
  search.value = "";
  if (pathStart) return endPath(id);
  select(id);
}

function closeHits() {
  found.hidden = true;
  hits = [];
  hit = -1;
  markHit();
}

search.addEventListener("input", showHits);
search.addEventListener("focus", () => { if (search.value) showHits(); });
search.addEventListener("blur", closeHits);
search.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (hits.length) hit = (hit + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length;
    markHit();
  } else if (event.key === "Enter" && hit >= 0) take(hits[hit]);
  else if (event.key === "Escape") { search.value = ""; closeHits(); byId("net").focus(); }
  else return;
  event.preventDefault();
});

const say = (text) => { byId("said").textContent = text; };
