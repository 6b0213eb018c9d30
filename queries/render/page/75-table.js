// The same facts as a table, for reading aloud, copying and CSV.
const sheet = byId("sheet");
const COLUMNS = ["from", "relation", "to", "panel", "amount", "date", "modality", "said", "source"];

// One row for each fact of each visible line, and for what is known of a mark alone.
function rowsNow() {
  const rows = [];
  for (const id of seen.lines) {
    const line = lines.get(id);
    if (folds.has(line.from) || folds.has(line.to)) continue;
    for (const fact of line.facts && line.facts.length ? line.facts : [""]) rows.push({ line, fact, from: line.from, to: line.to });
  }
  for (const [id, facts] of Object.entries(data.about)) {
    if (seen.marks.has(id)) for (const fact of facts) rows.push({ fact, from: id, to: "" });
  }
  const order = (row) => [row.line && row.line.money ? 0 : row.fact ? 1 : 2, (row.line && firstDay(row.line)) || "9", row.line ? row.line.type : ""].join();
  return rows.map((row) => [order(row), row]).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row);
}

function cellsOf({ line, fact, from, to }) {
  const known = data.facts[fact] || {}, said = data.evidence[fact] || [];
  // The amount of a joint round is never one investor's.
  const part = line && line.type === "PARTICIPATED_IN";
  const amount = part ? t("ui.unknown") : amountText(known.amount) || (line && line.money ? t("ui.unknown") : "");
  const detail = (known.details || []).map(([name, value]) => `${wordOr("prop", name)} ${valueText(value)}`).join("; ");
  return {
    from: nameOf(from),
    relation: line ? wordOr("type", line.type) + (line.lead ? ` (${t("ui.lead")})` : "") : wordOr("kind", known.kind || "fact"),
    to: to ? nameOf(to) : "",
    panel: detail,
    amount,
    date: whenText(known.when) || (fact && line ? t("ui.undated") : ""),
    modality: fact ? wordOr("modality", known.modality || "asserted") + (known.disputed ? ` (${t("ui.contested")})` : "") : "",
    said: said.map((each) => each.quote),
    source: line && !fact ? (line.details || []).map(([name, value]) => ({ text: `${wordOr("prop", name)} ${valueText(value)}`, url: webAddress(value) })) : said.map((each) => {
      const article = data.articles[each.article] || {};
      return { text: [article.publisher, article.title || each.article, article.published].filter(Boolean).join(" · "), url: article.url || "" };
    }),
  };
}

let sheetShows = "";
function showTable() {
  sheet.hidden = state.view !== "table";
  byId("stage").hidden = !sheet.hidden;
  byId("legend").hidden = !sheet.hidden;
  if (sheet.hidden) return;
  const key = [state.lang, ...seen.lines, ...seen.marks].join();
  if (key === sheetShows) return;
  sheetShows = key;
  sheet.replaceChildren();
  sheet.setAttribute("aria-label", t("ui.table"));
  const rows = rowsNow(), head = add(sheet, "p", "", "cardhead");
  add(head, "span", t("ui.rows", { n: rows.length }));
  button(head, t("ui.copy"), copyTable);
  button(head, t("ui.csv"), saveCsv);
  const table = add(sheet, "table"), top = add(add(table, "thead"), "tr"), body = add(table, "tbody");
  add(table, "caption", data.title, "quiet");
  // Named, since a style that makes cards of rows takes the meaning of a table from them.
  table.setAttribute("role", "table");
  for (const part of [top.parentNode, body]) part.setAttribute("role", "rowgroup");
  top.setAttribute("role", "row");
  for (const name of COLUMNS) {
    const head = add(top, "th", t("ui." + name));
    head.scope = "col";
    head.setAttribute("role", "columnheader");
  }
  for (const row of rows) {
    const cells = cellsOf(row), made = add(body, "tr");
    made.setAttribute("role", "row");
    nameButton(add(made, "td"), row.from);
    add(made, "td", cells.relation);
    const end = add(made, "td");
    if (row.to) nameButton(end, row.to);
    for (const name of ["panel", "amount", "date", "modality"]) add(made, "td", cells[name]);
    const said = add(made, "td"), source = add(made, "td");
    for (const quote of cells.said) add(said, "div", quote).dir = "auto";
    for (const one of cells.source) linkTo(add(source, "div"), one.url, one.text);
    // On a small screen a row is a card, and each cell says what it is; an empty one is left out.
    [...made.children].forEach((cell, n) => {
      cell.setAttribute("role", "cell");
      cell.dataset.head = t("ui." + COLUMNS[n]);
    });
  }
}

// What a spreadsheet would take for a formula gets an apostrophe in front ("CSV Injection", OWASP);
// control characters, which RFC 4180 does not allow, are replaced.
function csvCell(text) {
  const clean = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, "\ufffd");
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(clean) ? "'" + clean : clean;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function plainRows() {
  const flat = (cells) => COLUMNS.map((name) => {
    const value = cells[name];
    if (!Array.isArray(value)) return value;
    return [...new Set(value.map((each) => (each.text === undefined ? each : [each.text, each.url].filter(Boolean).join(" "))))].join(" | ");
  });
  return [COLUMNS.map((name) => t("ui." + name)), ...rowsNow().map((row) => flat(cellsOf(row)))];
}

const csvText = () => "\ufeff" + plainRows().map((row) => row.map(csvCell).join(",")).join("\r\n") + "\r\n";

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const box = add(document.body, "textarea", text, "away");
    box.select();
    document.execCommand("copy");
    box.remove();
  }
  say(t("ui.copied"));
}
const oneLine = (text) => text.replace(/[\t\r\n]+/g, " ");
const copyTable = () => copyText(plainRows().map((row) => row.map(oneLine).join("\t")).join("\n"));
const copyLink = () => copyText(location.href);
