// The panel: all that is known of a mark or a line, each fact with its sentences.
const panel = byId("panel");
let pathStart = "";

const wordOr = (group, name) => t(`${group}.${name}`);
const valueText = (value) => (Object.hasOwn(data.words.zh, "value." + value) ? t("value." + value) : value);

// What was hidden or folded away comes back when it is asked for by name.
function select(id) {
  const mark = marks.get(id), change = { sel: id };
  if (mark) {
    change.hide = state.hide.filter((each) => each !== id);
    if (mark.fold && !state.open.includes(mark.fold)) change.open = [...state.open, mark.fold];
    if (state.focus.length && !seen.marks.has(id)) change.focus = [...state.focus, id];
  }
  go(change);
  if (mark) reveal(id);
}

function nameButton(parent, id) {
  const made = button(parent, "", () => select(id), "link");
  add(made, "bdi", nameOf(id));
  return made;
}

function nameOrText(parent, id, name) {
  if (marks.has(id)) nameButton(parent, id);
  else add(parent, "bdi", name);
}

function webAddress(text) {
  // Only web addresses become links: javascript: and data: stay text.
  try {
    return /^https?:\/\//i.test(text) && ["http:", "https:"].includes(new URL(text).protocol) ? text : "";
  } catch {
    return "";
  }
}

function linkTo(parent, address, text) {
  const safe = webAddress(address);
  if (!safe) return add(parent, "bdi", text);
  const made = add(parent, "a", text);
  made.href = safe;
  made.rel = "noopener noreferrer";
  made.target = "_blank";
  return made;
}

function sourceOf(parent, evidence) {
  const article = data.articles[evidence.article] || {};
  const text = [article.publisher, article.title || evidence.article, article.published].filter(Boolean).join(" · ");
  return linkTo(parent, article.url || "", text);
}

const tag = (parent, text, more = "") => add(parent, "span", text, "tag " + more);
const modalityTag = (parent, modality) => tag(parent, wordOr("modality", modality || "asserted"), modality === "denied" ? "red" : "");

function definition(list, term, text) {
  add(list, "dt", term);
  return add(list, "dd", text);
}

function amountText(amount) {
  if (!amount || (!amount.words && amount.min === undefined && amount.max === undefined)) return "";
  const shown = amount.words || [amount.min, amount.max].filter((bound) => bound !== undefined).join("–") + " " + (amount.currency || "");
  return amount.scope && amount.scope !== "unknown" ? `${shown} (${wordOr("value", amount.scope)})` : shown;
}

function whenText(when) {
  if (!when) return "";
  const days = [...new Set([when.earliest || "…", when.latest || "…"])].join(" – ");
  return when.words && when.words !== days ? `${when.words} (${days})` : days;
}

function showFact(parent, id, heading = true) {
  const fact = data.facts[id] || {}, box = add(parent, "section", "", "fact");
  const head = add(box, "p", "", "facthead");
  if (heading) add(head, "strong", wordOr("kind", fact.kind || "fact"));
  modalityTag(head, fact.modality);
  if (fact.disputed) {
    const what = (fact.contested || []).map((name) => wordOr("prop", name)).join(", ");
    tag(head, what ? t("ui.contestedOn", { what }) : t("ui.contested"), "red");
  }
  const list = add(box, "dl");
  const amount = amountText(fact.amount), when = whenText(fact.when);
  if (amount || ["FundingRound", "Acquisition"].includes(fact.kind)) definition(list, t("ui.amount"), amount || t("ui.unknownAmount"));
  if (when || fact.kind === "FundingRound") definition(list, t("ui.date"), when || t("ui.undated"));
  for (const [name, value] of fact.details || []) definition(list, wordOr("prop", name), valueText(value));
  showParties(list, fact);
  showEvidence(box, id);
}

function showParties(list, fact) {
  if ((fact.parties || []).length < 2) return;
  const parties = definition(list, t("ui.parties"));
  for (const [, id, name] of fact.parties) {
    const item = add(parties, "div");
    nameOrText(item, id, name);
    if ((fact.lead || []).includes(id)) tag(item, "★ " + t("ui.lead"));
  }
}

function showEvidence(parent, fact) {
  const found = data.evidence[fact] || [];
  if (!found.length) add(parent, "p", t("ui.noEvidence"), "quiet");
  for (const evidence of found) {
    const quote = add(parent, "blockquote");
    add(quote, "bdi", evidence.quote);
    const source = add(parent, "p", "", "source");
    modalityTag(source, evidence.modality);
    sourceOf(source, evidence);
    if (evidence.attributed_to) add(source, "span", " · " + t("ui.saidBy", { who: evidence.attributed_to }));
  }
}

function lineHeading(parent, line) {
  nameButton(parent, line.from);
  add(parent, "span", ` ${wordOr("type", line.type)} `, "relation");
  nameButton(parent, line.to);
  if (line.lead) tag(parent, "★ " + t("ui.lead"));
  if (line.contested) tag(parent, "≠ " + t("ui.contested"), "red");
}

function showLine(line) {
  lineHeading(add(panel, "h2"), line);
  if (folds.has(line.from) || folds.has(line.to)) return;
  for (const fact of line.facts || []) showFact(panel, fact);
  if (!(line.facts || []).length) showReference(panel, line);
}

function showReference(parent, line) {
  add(parent, "p", t("ui.noFact"), "quiet");
  showDetails(parent, line.details || []);
}

function showDetails(parent, details) {
  const list = add(parent, "dl");
  for (const [name, value] of details) linkTo(definition(list, wordOr("prop", name)), value, valueText(value));
}

function showMark(mark) {
  const head = add(panel, "h2");
  add(head, "bdi", nameOf(mark.id));
  const tags = add(panel, "p");
  tag(tags, wordOr("role", mark.role));
  for (const role of mark.roles || []) if (role !== mark.role && Object.hasOwn(data.words.zh, "role." + role) && role !== "Organization") tag(tags, wordOr("role", role));
  if (mark.state) tag(tags, [wordOr("level", mark.level || "unknown"), mark.place].filter(Boolean).join(" · "));
  if (mark.unnamed) tag(tags, t("ui.unnamed"));
  if (mark.seed) tag(tags, t("ui.seed"));
  if (mark.more) tag(tags, t("ui.more"));
  if ((mark.aliases || []).length) add(panel, "p", `${t("ui.alias")}: ${mark.aliases.join(", ")}`, "quiet");
  if ((mark.details || []).length) showDetails(panel, mark.details);
  showActions(mark);
  if (folds.has(mark.id)) return showMembers(folds.get(mark.id));
  if (mark.kind === "FundingRound") showFact(panel, mark.id);
  showLinesOf(mark);
  const about = data.about[mark.id] || [];
  if (about.length) add(panel, "h3", t("ui.about"));
  for (const fact of about) showFact(panel, fact);
}

// Each line of a mark: the other end, and its facts to be opened.
const MOST_OPEN = 3;
function showLinesOf(mark) {
  const own = linesOf.get(mark.id).filter((line) => !folds.has(line.from) && !folds.has(line.to));
  if (own.length) add(panel, "h3", `${t("ui.lines")} (${own.length})`);
  for (const line of own) {
    const head = add(panel, "p", "", "lineof"), out = line.from === mark.id;
    // As one says it: who funds it, and what it makes.
    if (out) add(head, "span", wordOr("type", line.type) + " ", "relation");
    nameButton(head, out ? line.to : line.from);
    if (!out) add(head, "span", " " + wordOr("type", line.type), "relation");
    const words = wordsOf(line);
    if (words && words !== "?") add(head, "span", " · " + words, "quiet");
    if (line.lead) tag(head, "★ " + t("ui.lead"));
    if (line.contested) tag(head, "≠ " + t("ui.contested"), "red");
    const box = add(panel, "details");
    add(box, "summary", (line.facts || []).map((fact) => wordOr("kind", (data.facts[fact] || {}).kind || "fact")).join(", ") || t("ui.source"));
    const fill = () => {
      if (box.childElementCount > 1) return;
      for (const fact of line.facts || []) showFact(box, fact, false);
      if (!(line.facts || []).length) showReference(box, line);
    };
    box.addEventListener("toggle", fill);
    if (own.length <= MOST_OPEN) {
      fill();
      box.open = true;
    }
  }
}

function showMembers(fold) {
  const list = add(panel, "ul");
  for (const id of fold.members) nameButton(add(list, "li"), id);
}

function showActions(mark) {
  const row = add(panel, "p", "", "actions"), id = mark.id;
  for (const fold of data.folds.filter((each) => each.mark === id || each.anchor === id || each.members.includes(id))) {
    const role = wordOr("role", fold.role), opened = state.open.includes(fold.mark);
    if (opened) button(row, t("ui.fold", { role }), () => go({ open: state.open.filter((each) => each !== fold.mark), sel: fold.mark }));
    else button(row, t("ui.open", { n: fold.members.length, role }), () => go({ open: [...state.open, fold.mark], sel: fold.anchor }));
  }
  button(row, t("ui.only"), () => go({ focus: [id] }));
  if (state.focus.length && !state.focus.includes(id)) button(row, t("ui.expand"), () => go({ focus: [...state.focus, id] }));
  if (state.focus.length > 1 && state.focus.includes(id)) button(row, t("ui.collapse"), () => go({ focus: state.focus.filter((each) => each !== id) }));
  button(row, t("ui.hide"), () => go({ hide: [...state.hide, id], sel: "" }));
  if (!folds.has(id)) button(row, t("ui.pathFrom"), () => startPath(id));
  const address = browserLink(mark);
  if (address) linkTo(row, address, t("ui.browser") + " ↗");
}

// The same question in Neo4j Browser. Ids are the project's own; one that could end the literal
// it stands in gets no link.
function browserLink(mark) {
  if (folds.has(mark.id) || !/^[\p{L}\p{N}:._-]+$/u.test(mark.id)) return "";
  const cypher = mark.kind === "FundingRound"
    ? `MATCH p = (f:Fact {id: '${mark.id}'})--() RETURN p`
    : `MATCH p = (e:Entity {id: '${mark.id}'})--(:Entity) RETURN p LIMIT 1000`;
  return `${data.browserBase}${data.browserBase.includes("?") ? "&" : "?"}cmd=edit&arg=${encodeURIComponent(cypher)}`;
}
