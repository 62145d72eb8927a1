// Painting a map with very many: only what is in view, names by room, lines in a few strokes.

const MOST_SCALE = 1.35; // a small map does not grow larger than this by itself
let moving = false; // while the map is dragged names keep their places
let placing = null; // the places of the names, and for which view they were found

function fitScale() {
  return (Math.min(stage.clientWidth, stage.clientHeight) - 8) / (2 * (picture.radius + 14));
}

// What is on the screen: the scale and the frame in pixels from the middle of the map.
function screenView() {
  const scale = network.getScale(), { x, y } = network.getViewPosition();
  const halfWide = stage.clientWidth / 2, halfHigh = stage.clientHeight / 2;
  const frame = [x * scale - halfWide, y * scale - halfHigh, x * scale + halfWide, y * scale + halfHigh];
  return { scale, frame, onScreen: true };
}

// A sheet of paper shows the whole map.
function wholeView(scale) {
  const half = (picture.radius + 16) * scale;
  return { scale, frame: [-half, -half, half, half] };
}

let ordered = null; // the nodes by importance

function byWeight() {
  if (ordered?.picture !== picture) {
    const nodes = [...picture.nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
    ordered = { picture, nodes };
  }
  return ordered.nodes;
}

function findPlaces(ctx, view, closed) {
  const { scale, frame } = view;
  const names = groupNames(ctx, view, closed);
  if (closed) return { scale, names, labels: new Map() };
  const [w, h] = [(frame[2] - frame[0]) / 3, (frame[3] - frame[1]) / 3];
  const wider = { scale, frame: [frame[0] - w, frame[1] - h, frame[2] + w, frame[3] + h] };
  const near = byWeight().filter((node) => state.visible.has(node.id) && node.kind !== "centre"
    && !outOfView([node.x, node.y, node.x, node.y], wider));
  if (state.chosen) {
    const rank = (node) => (node.id === state.chosen ? 0 : neighbours.get(state.chosen).has(node.id) ? 1 : 2);
    near.sort((a, b) => rank(a) - rank(b));
  }
  const fixed = [...picture.rings.map((ring) => pillBox(ctx, ring)), ...picture.sectors.flatMap((each) => arcNameBoxes(ctx, each))];
  const taken = [...names.map((name) => name.box), ...fixed.map((box) => box.map((each) => each * scale))];
  return { scale, names, labels: placeLabels(ctx, near, view, taken) };
}

// Everything on a crowded map, in map units; `view` says how large and which part, `known` where the names stand.
function paintCrowd(ctx, colours, view, known = null) {
  const closed = isClosed(view);
  paintRings(ctx, colours);
  paintSectors(ctx, colours);
  paintHulls(ctx, colours, view, closed);
  if (closed) paintBonds(ctx, colours, view);
  else paintManyTies(ctx, colours, view);
  paintPills(ctx, colours);
  const places = known ? { ...known, names: groupNames(ctx, view, closed) } : findPlaces(ctx, view, closed);
  if (!closed) paintNodesAndLabels(ctx, colours, view, places);
  paintGroupNames(ctx, places.names, view.scale, colours);
  return places;
}

function paintNodesAndLabels(ctx, colours, view, { labels }) {
  const shown = byWeight().filter(({ id, x, y, size }) => state.visible.has(id)
    && !outOfView([x - size - 12, y - size - 12, x + size + 12, y + size + 12], view)).reverse();
  const special = (node) => node.shape !== "circle" || node.kind === "centre" || node.badges.length > 0 || node.id === state.chosen;
  paintDiscs(ctx, shown.filter((node) => !special(node)), colours, view.scale);
  for (const node of shown) if (special(node)) paintNode(ctx, node, colours, false);
  const paint = moving && view.onScreen ? paintSprite : paintPlaced;
  for (const [id, place] of labels) {
    if (cutOff(place.box, view)) continue;
    ctx.globalAlpha = nodeAlpha(nodeById.get(id));
    paint(ctx, place, view.scale, colours);
  }
  ctx.globalAlpha = 1;
}

function cutOff(box, { frame }) {
  return box[0] < frame[0] || box[1] < frame[1] || box[2] > frame[2] || box[3] > frame[3];
}

// On the screen names keep their places while the map is dragged.
function paintCrowdOnScreen(ctx) {
  const view = screenView();
  placing = paintCrowd(ctx, palette, view, moving && placing?.scale === view.scale ? placing : null);
  labelled = new Set([...placing.labels].filter(([, { box }]) => !cutOff(box, view)).map(([id]) => id));
}

// The box of a name on the map as it is now, in map units.
function shownLabel(ctx, node) {
  return picture.crowded ? placing.labels.get(node.id).box.map((each) => each / placing.scale) : labelBox(ctx, node);
}

function shownNames() {
  return placing.names.map(({ id, box }) => ({ id, box: box.map((each) => each / placing.scale) }));
}

// While the map is dragged the buttons move along as one.
let grabbed = null;

function moveSpots() {
  const at = network.canvasToDOM({ x: 0, y: 0 });
  spots.style.transform = `translate(${at.x - grabbed.x}px, ${at.y - grabbed.y}px)`;
}

function startMoving() {
  network.on("dragStart", () => {
    grabbed = network.canvasToDOM({ x: 0, y: 0 });
    moving = true;
  });
  network.on("zoom", () => { place = whereNow(); });
  network.on("dragEnd", () => {
    moving = false;
    place = whereNow();
    redraw();
  });
}

// A click on the closed map opens the group under the pointer.
function enterGroup({ x, y }) {
  const group = groupAt(x, y);
  if (group) openGroup(group.id);
}

// Bring somebody into view, near enough to be seen as one.
function approach(id) {
  const node = nodeById.get(id), view = screenView();
  if (!node || state.view !== "map") return;
  const hidden = isClosed(view), place = [node.x, node.y, node.x, node.y];
  if (!hidden && !outOfView(place, view)) return;
  const scale = hidden ? Math.max(1, fitScale() * OPEN_STEP) : view.scale;
  goTo({ position: { x: node.x, y: node.y }, scale });
}
