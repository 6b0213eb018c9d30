// Which marks and lines are shown, from the reader's choices.
const ends = (id) => linesOf.get(id).map((line) => (line.from === id ? line.to : line.from));
// A round is one thing with all who take part: its parties are neighbours of each other.
const neighbours = (id) => ends(id).flatMap((other) => (marks.get(other).kind === "FundingRound" ? [other, ...ends(other)] : [other]));

// Where a place lies, as far as the picture knows: 浦东 is in 上海.
const within = new Map();
for (const line of data.edges) {
  if (line.type === "PART_OF") within.set(marks.get(line.from).name, marks.get(line.to).name);
}
function liesIn(place, wanted) {
  for (let steps = 0; place && steps < 9; steps += 1) {
    if (place === wanted) return true;
    place = within.get(place);
  }
  return false;
}

function levelOf(mark) {
  if (mark.kind !== "Organization") return "";
  if (mark.state) return mark.level || "unknown";
  return (mark.roles || []).includes("Investor") ? "none" : "";
}

function markPasses(mark) {
  if (state.kind.includes(mark.kind) || state.role.includes(mark.role)) return false;
  if (state.level.includes(levelOf(mark))) return false;
  const place = mark.kind === "Place" ? mark.name : mark.place;
  return !state.place || !place || liesIn(place, state.place);
}

// An investor's part in a joint round is unknown, so such a line is filtered by the round.
const amountOf = (line) => line.amount || (line.type === "PARTICIPATED_IN" && marks.get(line.to).amount) || {};

function amountPasses(line) {
  if (!state.least && !state.currency && state.unknown) return true;
  const amount = amountOf(line);
  const most = amount.max ?? amount.min;
  if (most === undefined) return line.money ? state.unknown : true;
  if (state.currency && amount.currency !== state.currency) return false;
  return !state.least || most >= Number(state.least);
}

const datable = (line) => (line.facts || []).length > 0;
const firstDay = (line) => line.when && (line.when.earliest || line.when.latest || "");

function datePasses(line) {
  if (!datable(line)) return true;
  if (!firstDay(line)) return state.undated;
  const { earliest = "", latest = "" } = line.when;
  return (!state.from || !latest || latest >= state.from) && (!state.to || (earliest || latest) <= state.to);
}

function linePasses(line) {
  const fold = folds.get(line.from) || folds.get(line.to);
  if (fold) return !filtered() || fold.members.some((id) => linesOf.get(id).some(linePasses));
  if (state.type.includes(line.type) || state.modality.includes(line.modality)) return false;
  if (state.time && firstDay(line) > state.time) return false;
  return amountPasses(line) && datePasses(line);
}

function unfolded() {
  const closed = new Set(data.folds.filter((fold) => !state.open.includes(fold.mark)).map((fold) => fold.mark));
  const hidden = new Set(state.hide);
  let wanted = null;
  if (state.focus.length) wanted = new Set(state.focus.flatMap((id) => [id, ...neighbours(id)]));
  return data.nodes.filter((mark) =>
    (folds.has(mark.id) ? closed.has(mark.id) : !mark.fold || !closed.has(mark.fold)) &&
    !hidden.has(mark.id) && (!wanted || wanted.has(mark.id)));
}

// Gives the visible marks and lines (sets of ids), and the lines drawn pale.
function visible() {
  const base = unfolded();
  const inBase = new Set(base.map((mark) => mark.id));
  const shown = new Set(base.filter(markPasses).map((mark) => mark.id));
  const had = (id) => linesOf.get(id).filter((line) => inBase.has(line.from) && inBase.has(line.to));
  let kept = data.edges.filter((line) => shown.has(line.from) && shown.has(line.to) && linePasses(line));
  for (let again = filtered(); again;) {
    again = false;
    const linked = new Set(kept.flatMap((line) => [line.from, line.to]));
    const told = new Set(kept.filter(datable).flatMap((line) => [line.from, line.to]));
    const paid = new Set(kept.filter((line) => line.type === "PARTICIPATED_IN").map((line) => line.to));
    for (const id of [...shown]) {
      const mark = marks.get(id);
      // What was there for a fact goes with it, and then what hung on that alone.
      const lost = had(id).some(datable) ? !told.has(id) : !linked.has(id) && had(id).length > 0;
      const lonely = lost && !mark.seed;
      const unpaid = mark.kind === "FundingRound" && !paid.has(id) && had(id).some((line) => line.type === "PARTICIPATED_IN");
      if (lonely || unpaid) {
        shown.delete(id);
        again = true;
      }
    }
    if (again) kept = kept.filter((line) => shown.has(line.from) && shown.has(line.to));
  }
  const pale = new Set(state.time ? kept.filter((line) => datable(line) && !firstDay(line)).map((line) => line.id) : []);
  return { marks: shown, lines: new Set(kept.map((line) => line.id)), pale };
}

// The shortest way between two marks over visible lines, of several the one along most money: ids
// of marks and lines, or null.
function wayBetween(start, end, seen) {
  const from = new Map([[start, null]]), paid = new Map([[start, 0]]);
  for (let front = [start]; front.length && !from.has(end);) {
    const next = new Set();
    for (const id of front) {
      for (const line of linesOf.get(id)) {
        const other = line.from === id ? line.to : line.from, sum = paid.get(id) + (line.money ? 1 : 0);
        if (!seen.lines.has(line.id) || (from.has(other) && !(next.has(other) && sum > paid.get(other)))) continue;
        from.set(other, line);
        paid.set(other, sum);
        next.add(other);
      }
    }
    front = [...next];
  }
  if (!from.has(end)) return null;
  const way = { marks: [end], lines: [] };
  for (let id = end; from.get(id);) {
    const line = from.get(id);
    way.lines.unshift(line.id);
    id = line.from === id ? line.to : line.from;
    way.marks.unshift(id);
  }
  return way;
}
