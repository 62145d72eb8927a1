// The stage: vis-network pans, zooms and finds what lies under the pointer; the painting is ours.

const stage = byId("stage");
let network = null;
let labelled = new Set(nodeById.keys());

function render({ ctx, id }) {
  const node = nodeById.get(id);
  return {
    drawNode() {
      if (!picture.crowded && node.kind !== "centre" && state.visible.has(id)) paintNode(ctx, node, palette, labelled.has(id));
    },
    nodeDimensions: { width: 2 * node.size, height: 2 * node.size },
  };
}

// The nodes as vis-network knows them; those of the first picture come with the page.
function visNodes() {
  const nodes = picture === scene ? graph.nodes
    : picture.nodes.map(({ id, x, y, size }) => ({ id, x, y, size, shape: "custom" }));
  return nodes.map((node) => ({ ...node, ctxRenderer: render }));
}

// Put the nodes of another picture on the stage; the same view keeps its place and zoom.
function refillStage(keepPlace) {
  const position = network.getViewPosition(), scale = network.getScale();
  labelled = new Set(nodeById.keys());
  spots.replaceChildren();
  buttons.clear();
  network.setData({ nodes: visNodes(), edges: [] });
  if (keepPlace) network.moveTo({ position, scale });
  else fit();
}

function startNetwork() {
  // no ties: the page paints them itself, and hidden ones would cost a sixth of the time before the first paint
  network = new vis.Network(byId("canvas"), { nodes: visNodes(), edges: [] }, {
    physics: false,
    layout: { improvedLayout: false },
    interaction: { hover: false, dragNodes: false, keyboard: false, selectConnectedEdges: false, tooltipDelay: 1e9 },
    edges: { smooth: false },
  });
  for (const each of byId("canvas").querySelectorAll("[tabindex]")) each.removeAttribute("tabindex"); // ours are the buttons
  network.on("beforeDrawing", (ctx) => {
    if (picture.crowded) return paintCrowdOnScreen(ctx);
    paintBackdrop(ctx, palette);
    for (const node of picture.nodes) if (node.kind === "centre") paintNode(ctx, node, palette, true);
  });
  network.on("afterDrawing", placeButtons);
  startMoving();
  network.on("click", (event) => {
    if (isClosed(screenView())) return enterGroup(event.pointer.canvas);
    const hit = event.nodes.map((id) => nodeById.get(id)).sort((a, b) => a.size - b.size)[0];
    return choose(hit && state.visible.has(hit.id) ? hit.id : null);
  });
  // after vis-network has kept its own idea of the zoom
  network.on("resize", () => requestAnimationFrame(() => (place ? network.moveTo(place) : fit())));
  spots.addEventListener("wheel", (event) => {
    const canvas = byId("canvas").querySelector("canvas");
    canvas.dispatchEvent(new WheelEvent("wheel", event));
    event.preventDefault();
  }, { passive: false });
  fit();
}

let place = null; // where somebody went on the map; null: the whole map is shown

function fit() {
  if (!network || !stage.clientWidth) return;
  place = null;
  network.moveTo({ position: { x: 0, y: 0 }, scale: Math.min(fitScale(), picture.crowded ? MOST_SCALE : Infinity) });
}

function goTo(there) {
  place = there;
  network.moveTo(there);
}

function whereNow() {
  return { position: network.getViewPosition(), scale: network.getScale() };
}

function zoom(factor) {
  const position = state.chosen ? network.getPosition(state.chosen) : network.getViewPosition();
  goTo({ position, scale: Math.min(6, Math.max(Math.min(0.15, fitScale()), network.getScale() * factor)) });
}

function redraw() {
  if (network) network.redraw();
}
