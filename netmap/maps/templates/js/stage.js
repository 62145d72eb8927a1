// The stage: vis-network pans, zooms and finds what lies under the pointer; the painting is ours.
// Over every node lies a real button, so that keyboard and screen reader meet the same map.

const MANY = 150; // above this, only visible nodes have a button
const stage = byId("stage");
const spots = byId("spots");
const buttons = new Map();
let network = null;
let current = picture.nodes.length ? picture.nodes[0].id : null; // the one tab stop of the map
let labelled = new Set(nodeById.keys());

function render({ ctx, id }) {
  const node = nodeById.get(id);
  return {
    drawNode() {
      if (node.kind !== "centre" && state.visible.has(id)) paintNode(ctx, node, palette, labelled.has(id));
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

function visEdges() {
  return picture === scene ? graph.edges
    : picture.ties.map((tie, id) => ({ id, from: tie.source, to: tie.target, hidden: true }));
}

// Put the nodes of another picture on the stage; the same view keeps its place and zoom.
function refillStage(keepPlace) {
  const position = network.getViewPosition(), scale = network.getScale();
  labelled = new Set(nodeById.keys());
  spots.replaceChildren();
  buttons.clear();
  network.setData({ nodes: visNodes(), edges: visEdges() });
  if (keepPlace) network.moveTo({ position, scale });
  else fit();
}

function startNetwork() {
  network = new vis.Network(byId("canvas"), { nodes: visNodes(), edges: visEdges() }, {
    physics: false,
    layout: { improvedLayout: false },
    interaction: { hover: false, dragNodes: false, keyboard: false, selectConnectedEdges: false, tooltipDelay: 1e9 },
    edges: { smooth: false },
  });
  for (const each of byId("canvas").querySelectorAll("[tabindex]")) each.removeAttribute("tabindex"); // ours are the buttons
  network.on("beforeDrawing", (ctx) => {
    if (picture.crowded) labelled = roomyLabels(ctx);
    paintBackdrop(ctx, palette);
    for (const node of picture.nodes) if (node.kind === "centre") paintNode(ctx, node, palette, true);
  });
  network.on("afterDrawing", placeButtons);
  network.on("click", (event) => {
    const hit = event.nodes.map((id) => nodeById.get(id)).sort((a, b) => a.size - b.size)[0];
    if (hit && state.visible.has(hit.id)) choose(hit.id);
    else choose(null);
  });
  network.on("resize", fit);
  spots.addEventListener("wheel", (event) => {
    const canvas = byId("canvas").querySelector("canvas");
    canvas.dispatchEvent(new WheelEvent("wheel", event));
    event.preventDefault();
  }, { passive: false });
  fit();
}

function fit() {
  if (!network || !stage.clientWidth) return;
  const room = Math.min(stage.clientWidth, stage.clientHeight) - 8;
  network.moveTo({ position: { x: 0, y: 0 }, scale: room / (2 * (picture.radius + 14)) });
}

function zoom(factor) {
  const position = state.chosen ? network.getPosition(state.chosen) : network.getViewPosition();
  network.moveTo({ position, scale: Math.min(6, Math.max(0.15, network.getScale() * factor)) });
}

function redraw() {
  if (network) network.redraw();
}

// On very full maps: the labels that fit, the weightiest first; more of them appear when zooming in.
function roomyLabels(ctx) {
  const shown = picture.nodes.filter((node) => state.visible.has(node.id));
  const discs = shown.map((node) => [node.x - node.size, node.y - node.size, node.x + node.size, node.y + node.size]);
  const taken = discs.slice(1); // the centre circle comes first: names of teams stand in it
  const chosen = new Set();
  const order = [...picture.nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  for (const node of order) {
    if (!state.visible.has(node.id)) continue;
    const near = node.id === state.chosen || (state.chosen && neighbours.get(state.chosen).has(node.id));
    const [x0, y0, x1, y1] = labelBox(ctx, node);
    const free = taken.every((box) => x1 < box[0] || x0 > box[2] || y1 < box[1] || y0 > box[3]);
    if (free && (near || network.getScale() * LABEL_SIZE > 6)) {
      taken.push([x0, y0, x1, y1]);
      chosen.add(node.id);
    }
  }
  return chosen;
}

function buttonFor(node) {
  let button = buttons.get(node.id);
  if (!button) {
    button = make("button", {
      type: "button", "data-node-id": node.id, "aria-label": node.sentence, tabindex: "-1",
      onclick: () => choose(node.id),
      onfocus: () => setCurrent(node.id),
    });
    buttons.set(node.id, button);
    const next = picture.nodes.slice(picture.nodes.indexOf(node) + 1).find((other) => buttons.has(other.id));
    spots.insertBefore(button, next ? buttons.get(next.id) : null);
  }
  return button;
}

function placeButtons() {
  const scale = network.getScale();
  const width = stage.clientWidth, height = stage.clientHeight;
  for (const node of picture.nodes) {
    const at = network.canvasToDOM({ x: node.x, y: node.y });
    const inside = at.x > 0 && at.y > 0 && at.x < width && at.y < height;
    const wanted = state.visible.has(node.id)
      && (picture.nodes.length <= MANY || node.id === current || (inside && labelled.has(node.id)));
    if (!wanted) {
      buttons.get(node.id)?.remove();
      buttons.delete(node.id);
      continue;
    }
    const button = buttonFor(node);
    const side = Math.max(24, 2 * node.size * scale + 4);
    button.style.width = `${side}px`;
    button.style.height = `${side}px`;
    button.style.transform = `translate(${at.x - side / 2}px, ${at.y - side / 2}px)`;
    button.setAttribute("aria-pressed", node.id === state.chosen ? "true" : "false");
    button.tabIndex = node.id === current ? 0 : -1;
  }
}

function setCurrent(id) {
  if (current !== id && buttons.has(current)) buttons.get(current).tabIndex = -1;
  current = id;
  if (buttons.has(id)) buttons.get(id).tabIndex = 0;
}

// Where everything is on the screen, in CSS pixels of the page: for tests and for help with placing.
function boxes() {
  const frame = stage.getBoundingClientRect();
  const ctx = byId("canvas").querySelector("canvas").getContext("2d");
  const at = (x, y) => {
    const point = network.canvasToDOM({ x, y });
    return [point.x + frame.left, point.y + frame.top];
  };
  const box = (id, kind, a, b, c, d) => {
    const [x0, y0] = at(a, b), [x1, y1] = at(c, d);
    return { id, kind, x0, y0, x1, y1 };
  };
  const result = [];
  ctx.save();
  for (const node of picture.nodes) {
    if (!state.visible.has(node.id)) continue;
    result.push(box(node.id, "node", node.x - node.size, node.y - node.size, node.x + node.size, node.y + node.size));
    if (node.kind !== "centre" && labelled.has(node.id)) result.push(box(node.id, "label", ...labelBox(ctx, node)));
  }
  ctx.restore();
  for (const ring of picture.rings) result.push(box(ring.label, "ring", -ring.outer, -ring.outer, ring.outer, ring.outer));
  for (const sector of picture.sectors) {
    const middle = (sector.start + sector.end) / 2, radius = picture.arc_radius + 15;
    const x = radius * Math.cos(middle), y = radius * Math.sin(middle);
    result.push(box(sector.label, "sector", x - 8, y - 8, x + 8, y + 8));
  }
  return result;
}
