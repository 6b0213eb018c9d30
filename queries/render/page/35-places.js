// Where marks stand: as laid out when the page was made, or freely by forces that then stop.
const ROW = 62, COLUMN = 190;

// Open folds push all that is below them down, and stand in the room this makes.
function layered() {
  const opened = state.open.map((id) => folds.get(id)).sort((a, b) => marks.get(a.mark).y - marks.get(b.mark).y || (a.mark < b.mark ? -1 : 1));
  const blocks = opened.map((fold) => {
    const across = Math.min(6, Math.ceil(Math.sqrt(fold.members.length)));
    return { fold, across, height: Math.ceil(fold.members.length / across) * ROW + 10 };
  });
  const shift = (y) => blocks.reduce((sum, block) => sum + (marks.get(block.fold.mark).y < y ? block.height : 0), 0);
  const found = new Map(data.nodes.filter((mark) => !mark.fold).map((mark) => [mark.id, { x: mark.x, y: mark.y + shift(mark.y) }]));
  for (const { fold, across } of blocks) {
    const centre = marks.get(fold.mark);
    const above = blocks.filter((block) => marks.get(block.fold.mark).y === centre.y && block.fold !== fold && block.fold.mark < fold.mark);
    const start = centre.y + shift(centre.y) + above.reduce((sum, block) => sum + block.height, 0);
    fold.members.forEach((id, number) => found.set(id, {
      x: centre.x + ((number % across) - (across - 1) / 2) * COLUMN,
      y: start + 15 + (Math.floor(number / across) + 0.6) * ROW,
    }));
  }
  return found;
}

// A few of many are laid out anew: the columns that are left side by side, each mark near what it
// hangs on, in the order that the whole picture has.
function compact(ids) {
  const start = layered(), near = new Map(ids.map((id) => [id, neighbours(id).filter((other) => ids.includes(other))]));
  const columns = data.columns.map(([, roles]) => ids.filter((id) => roles.includes(marks.get(id).role))).filter((column) => column.length);
  const found = new Map();
  columns.forEach((column, n) => {
    column.sort((a, b) => start.get(a).y - start.get(b).y || start.get(a).x - start.get(b).x || (a < b ? -1 : 1));
  });
  for (let sweep = 0; sweep < 6; sweep += 1) untangle(sweep % 2 ? [...columns].reverse() : columns);
  columns.forEach((column, n) => {
    // A long column stands in several strips, one mark after another to each.
    const strips = Math.ceil(column.length / 14), x = found.size ? Math.max(...[...found.values()].map((at) => at.x)) + COLUMN * 1.3 : 0;
    column.forEach((id, k) => found.set(id, { x: x + (k % strips) * COLUMN, y: (Math.floor(k / strips) - (column.length / strips - 1) / 2) * ROW * 1.2, n }));
  });
  for (const column of columns) {
    if (column.length > 14) continue;
    const wanted = (id) => near.get(id).reduce((sum, other) => sum + found.get(other).y, 0) / (near.get(id).length || 1);
    const level = column.reduce((sum, id) => sum + wanted(id), 0) / column.length - column.reduce((sum, id) => sum + found.get(id).y, 0) / column.length;
    for (const id of column) found.get(id).y += level;
  }
  return found;
}

// Put each mark of each column where its neighbours have their middle (as placement.py does).
function untangle(columns) {
  const rank = new Map(columns.flatMap((column) => column.map((id, k) => [id, (k + 0.5) / column.length])));
  for (const column of columns) {
    const mean = new Map(column.map((id) => {
      const known = ends(id).filter((other) => rank.has(other)).map((other) => rank.get(other));
      return [id, known.length ? known.reduce((a, b) => a + b) / known.length : rank.get(id)];
    }));
    column.sort((a, b) => mean.get(a) - mean.get(b) || (a < b ? -1 : 1));
    column.forEach((id, k) => rank.set(id, (k + 0.5) / column.length));
  }
}

// Fruchterman and Reingold (1991), "Graph drawing by force-directed placement", with their grid:
// only marks that are near push each other. From the same start it ends in the same picture.
function free(seen) {
  const start = layered();
  const ids = [...seen.marks].sort();
  const at = new Map(ids.map((id, n) => [id, { ...start.get(id), x: start.get(id).x + (n % 7), y: start.get(id).y * 1.2 + (n % 5) }]));
  const pairs = [...seen.lines].map((id) => [at.get(lines.get(id).from), at.get(lines.get(id).to)]);
  const ideal = 120, reach = 2.2 * ideal, rounds = ids.length > 1000 ? 60 : 250;
  for (let round = 0; round < rounds; round += 1) {
    const heat = ideal * 0.8 * (1 - round / rounds) + 1;
    const cells = new Map();
    for (const point of at.values()) {
      point.dx = -point.x * 0.02;
      point.dy = -point.y * 0.03;
      point.cell = Math.floor(point.x / reach) + ":" + Math.floor(point.y / reach);
      if (!cells.has(point.cell)) cells.set(point.cell, []);
      cells.get(point.cell).push(point);
    }
    for (const one of at.values()) repel(one, cells, reach, ideal);
    for (const [one, other] of pairs) attract(one, other, ideal);
    for (const point of at.values()) {
      const far = Math.hypot(point.dx, point.dy) || 1;
      point.x += (point.dx / far) * Math.min(far, heat);
      point.y += (point.dy / far) * Math.min(far, heat);
    }
  }
  return new Map([...at].map(([id, point]) => [id, { x: Math.round(point.x), y: Math.round(point.y) }]));
}

function repel(one, cells, reach, ideal) {
  const [column, row] = one.cell.split(":").map(Number);
  for (let x = column - 1; x <= column + 1; x += 1) {
    for (let y = row - 1; y <= row + 1; y += 1) {
      for (const other of cells.get(x + ":" + y) || []) {
        if (other === one) continue;
        const dx = one.x - other.x, dy = one.y - other.y, far = Math.hypot(dx, dy) || 0.1;
        if (far > reach) continue;
        one.dx += (dx / far) * (ideal * ideal / far);
        one.dy += (dy / far) * (ideal * ideal / far) * 0.7;
      }
    }
  }
}

function attract(one, other, ideal) {
  const dx = one.x - other.x, dy = one.y - other.y, far = Math.hypot(dx, dy) || 0.1;
  const pull = far * far / ideal / 2;
  one.dx -= (dx / far) * pull;
  one.dy -= (dy / far) * pull;
  other.dx += (dx / far) * pull;
  other.dy += (dy / far) * pull;
}

let freely = { key: "", places: null };
// Filters do not move what stays: the free layout is that of all that is not folded or hidden.
const dragged = new Map(); // marks that the reader moved
function placesNow() {
  const found = laidOut();
  for (const [id, at] of dragged) if (found.has(id)) found.set(id, at);
  return found;
}

function laidOut() {
  if (state.layout !== "free") return state.focus.length ? compact(unfolded().map((mark) => mark.id)) : layered();
  const ids = new Set(unfolded().map((mark) => mark.id));
  const key = [...ids].join();
  if (freely.key !== key) {
    const between = data.edges.filter((line) => ids.has(line.from) && ids.has(line.to));
    freely = { key, places: free({ marks: ids, lines: between.map((line) => line.id) }) };
  }
  return new Map(freely.places);
}
