// What came, went or changed since the picture before: a sign on the rim and a word under the name, so that it can be
// read without colour; who went is an outline.

const SIGNS = { new: "+", changed: "≈", gone: "−" };

function isSign(letter) {
  return Object.values(SIGNS).includes(letter);
}

function paintGhost(ctx, node, colours) {
  traceShape(ctx, node.shape, node.x, node.y, node.size);
  ctx.fillStyle = colours.panel;
  ctx.fill();
  ctx.lineWidth = 1.6;
  ctx.strokeStyle = colours.soft;
  ctx.setLineDash([4, 3.5]);
  ctx.stroke();
  ctx.setLineDash([]);
}

// Where no letter stands, as far as can be from the node's own line, which runs to the middle of the map.
function paintSign(ctx, node, colours) {
  const free = RIM.map((_, i) => rimPoint(node, i)).slice(node.badges.length);
  const [place] = free.sort((a, b) => Math.hypot(...b) - Math.hypot(...a));
  paintBadge(ctx, SIGNS[node.change], ...place, colours);
}

// Who went is in no filter: hidden as soon as a filter hides anybody.
function showGhosts() {
  for (const node of picture.nodes) {
    if (node.change === "gone") state.visible[state.filtered && !scene.fade ? "delete" : "add"](node.id);
  }
}

// Under the list: who is not in it any more.
function goneLine() {
  const gone = picture.nodes.filter((node) => node.change === "gone" && !node.cells.length);
  if (!gone.length) return null;
  return make("div", { class: "gone" }, make("h3", { text: words.gone }), linkList(gone.map((node) => node.id)));
}

// Where somebody went, "nothing filled in" would not be true.
function sayEmpty() {
  const told = byId("empty-map");
  if (told) told.hidden = rows.length > 0 || picture.nodes.some((node) => node.change === "gone");
}

sayEmpty();
whenShown.push(sayEmpty);
