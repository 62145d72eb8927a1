// Where everything is on the screen, in CSS pixels of the page: for tests, and for help with placing.
// Of each node its shape, the letters on its rim and its name; of each ring the square around its outer circle; of each
// sector the box of its wedge between centre circle and arc; and the names of rings and sectors.

const TITLE_HEIGHT = 13;

// A diamond and a hexagon stick out of this square with their tips only.
function shapeBox({ x, y, size }) {
  return [x - size, y - size, x + size, y + size];
}

function rimBoxes(node) {
  const count = node.kind === "centre" ? 0 : node.badges.length + (node.change ? 1 : 0);
  return Array.from({ length: count }, (_, i) => {
    const [x, y] = rimPoint(node, i);
    return [x - 7, y - 7, x + 7, y + 7];
  });
}

// A wedge reaches as far as its corners, and its arc as far as the points of the compass it holds.
function wedgeBox({ start, end }) {
  const spots = [];
  for (const angle of [start, end]) {
    for (const radius of [picture.centre, picture.arc_radius]) spots.push([radius * Math.cos(angle), radius * Math.sin(angle)]);
  }
  for (let quarter = Math.ceil((2 * start) / Math.PI); (quarter * Math.PI) / 2 <= end; quarter += 1) {
    const angle = (quarter * Math.PI) / 2;
    spots.push([picture.arc_radius * Math.cos(angle), picture.arc_radius * Math.sin(angle)]);
  }
  const xs = spots.map((spot) => spot[0]), ys = spots.map((spot) => spot[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function pillBox(ctx, ring) {
  const half = textWidth(ctx, ring.label, 600, 12) / 2 + 9;
  return [-half, -ring.outer - 10, half, -ring.outer + 10];
}

// The name on an arc as a row of small boxes, one for each letter.
function arcNameBoxes(ctx, { label, start, end }) {
  const radius = picture.arc_radius + 15, middle = (start + end) / 2;
  const letters = [...label], total = letters.reduce((sum, letter) => sum + textWidth(ctx, letter, 700, 12), 0);
  let done = 0;
  return letters.map((letter) => {
    const wide = textWidth(ctx, letter, 700, 12), angle = middle + (done + wide / 2 - total / 2) / radius;
    const x = radius * Math.cos(angle), y = radius * Math.sin(angle), half = TITLE_HEIGHT / 2;
    done += wide;
    return [x - half, y - half, x + half, y + half];
  });
}

// Only what is drawn: on a crowded map the names that found room, and no nodes while groups are closed.
function drawnBoxes(ctx) {
  const result = [], closed = picture.crowded && isClosed(screenView());
  const add = (id, kind, box) => result.push([id, kind, box]);
  for (const node of picture.nodes) {
    if (!state.visible.has(node.id) || closed) continue;
    add(node.id, "node", shapeBox(node));
    for (const box of rimBoxes(node)) add(node.id, "badge", box);
    if (node.kind !== "centre" && labelled.has(node.id)) add(node.id, "label", shownLabel(ctx, node));
  }
  if (picture.crowded) for (const { id, box } of shownNames()) add(id, "name", box);
  for (const ring of picture.rings) {
    add(ring.label, "ring", [-ring.outer, -ring.outer, ring.outer, ring.outer]);
    add(ring.label, "title", pillBox(ctx, ring));
  }
  for (const sector of picture.sectors) {
    add(sector.label, "sector", wedgeBox(sector));
    for (const box of arcNameBoxes(ctx, sector)) add(sector.label, "title", box);
  }
  return result;
}

function boxes() {
  const frame = stage.getBoundingClientRect();
  const ctx = byId("canvas").querySelector("canvas").getContext("2d");
  const at = (x, y) => {
    const point = network.canvasToDOM({ x, y });
    return [point.x + frame.left, point.y + frame.top];
  };
  return drawnBoxes(ctx).map(([id, kind, [a, b, c, d]]) => {
    const [x0, y0] = at(a, b), [x1, y1] = at(c, d);
    return { id, kind, x0, y0, x1, y1 };
  });
}
