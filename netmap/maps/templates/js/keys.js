// The keyboard on the map: arrows walk to the nearest node that way, Enter opens, Escape closes.

const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

function nearestThatWay(from, [wx, wy]) {
  let best = null, bestCost = Infinity;
  for (const node of things()) {
    if (node.id === from.id) continue;
    const dx = node.x - from.x, dy = node.y - from.y;
    const along = dx * wx + dy * wy, beside = Math.abs(dx * wy - dy * wx);
    if (along <= 0 || beside > along * 1.6) continue;
    const cost = along + 2 * beside;
    if (cost < bestCost) [best, bestCost] = [node, cost];
  }
  return best;
}

function focusNode(id) {
  const node = thingById(id);
  if (!node || (nodeById.has(id) && !state.visible.has(id))) return;
  if (nodeById.has(id)) approach(id);
  setCurrent(id);
  const at = network.canvasToDOM({ x: node.x, y: node.y });
  const outside = at.x < 20 || at.y < 20 || at.x > stage.clientWidth - 20 || at.y > stage.clientHeight - 20;
  if (outside) goTo({ position: { x: node.x, y: node.y }, scale: network.getScale() });
  placeButtons();
  buttonFor(node, null).focus({ preventScroll: true });
  if (state.chosen) keepInSight(node);
}

// Back to the summary, with the keyboard where it came from: on the map or in the list.
function closeDetails() {
  const id = state.chosen;
  choose(null);
  if (state.view === "map") focusNode(id);
  else (byId("table").querySelector(`[data-row-id="${CSS.escape(id)}"]`) ?? byId("list-view")).focus();
}

function mapKey(event) {
  const node = thingById(current);
  if (event.ctrlKey || event.metaKey || event.altKey || !node) return;
  const shown = things();
  let next = null;
  if (event.key in WAYS) next = nearestThatWay(node, WAYS[event.key]);
  else if (event.key === "Home") next = shown[0];
  else if (event.key === "End") next = shown[shown.length - 1];
  else if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-") zoom(0.8);
  else if (event.key === "0") fit();
  else return;
  event.preventDefault();
  if (next) focusNode(next.id);
}

function pageKey(event) {
  const typing = event.target.matches("input, select, textarea");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    byId("search").focus();
  } else if (event.key === "Escape" && state.chosen && !typing) closeDetails();
}

function startKeys() {
  byId("zoom-in").addEventListener("click", () => zoom(1.25));
  byId("zoom-out").addEventListener("click", () => zoom(0.8));
  byId("zoom-fit").addEventListener("click", fit);
  spots.addEventListener("keydown", mapKey);
  document.addEventListener("keydown", pageKey);
}
