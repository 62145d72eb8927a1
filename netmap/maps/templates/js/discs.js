// Many nodes, lines and names in few strokes: what looks the same is painted together, and while the map is dragged
// names are pictures of themselves.

function nothingSpecial() {
  return state.chosen === null && state.spot === null && faded.size === 0;
}

// Quiet ties together for each strength of light; spokes, and the ties of the one chosen, by themselves.
function paintManyTies(ctx, colours, view) {
  const chosen = state.chosen, plainLook = nothingSpecial(), bright = [], dim = [], single = [];
  const quietly = chosen !== null && nodeById.get(chosen).kind !== "member";
  for (const tie of picture.ties) {
    if (!state.visible.has(tie.source) || !state.visible.has(tie.target)) continue;
    const a = nodeById.get(tie.source), b = nodeById.get(tie.target);
    if (outOfView([Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)], view)) continue;
    const own = chosen !== null && (tie.source === chosen || tie.target === chosen);
    const light = plainLook || (!quietly && Math.min(nodeAlpha(a), nodeAlpha(b)) > 0.5);
    if (own || !tie.quiet) single.push({ tie, own, light });
    else (light ? bright : dim).push(a, b);
  }
  ctx.setLineDash([]);
  ctx.strokeStyle = colours["quiet-line"];
  ctx.lineWidth = 1 / view.scale;
  const calm = Math.max(0.12, Math.min(0.38, 220 / (bright.length + 1))); // the more lines, the quieter each
  for (const [ends, alpha] of [[dim, Math.min(0.07, calm / 2)], [bright, calm]]) {
    ctx.globalAlpha = alpha;
    ctx.beginPath();
    for (let i = 0; i < ends.length; i += 2) {
      ctx.moveTo(ends[i].x, ends[i].y);
      ctx.lineTo(ends[i + 1].x, ends[i + 1].y);
    }
    ctx.stroke();
  }
  for (const { tie, own, light } of single) {
    ctx.globalAlpha = own ? 1 : light ? (single.length > 60 ? 0.28 : 0.5) : 0.08;
    paintTie(ctx, own ? { ...tie, tone: "plain" } : tie, colours);
  }
  ctx.globalAlpha = 1;
}

// Plain discs of one colour and one light in one stroke.
function paintDiscs(ctx, nodes, colours, scale) {
  const layers = new Map(), plainLook = nothingSpecial();
  for (const node of nodes) {
    const alpha = plainLook ? 1 : nodeAlpha(node), key = `${alpha} ${node.colour}`;
    if (layers.has(key)) layers.get(key).nodes.push(node);
    else layers.set(key, { alpha, colour: node.colour, nodes: [node] });
  }
  ctx.lineWidth = 1.8;
  ctx.strokeStyle = colours["node-edge"];
  for (const { alpha, colour, nodes: same } of layers.values()) {
    ctx.globalAlpha = alpha;
    ctx.fillStyle = colour;
    ctx.beginPath();
    for (const { x, y, size } of same) {
      ctx.moveTo(x + size, y);
      ctx.arc(x, y, size, 0, 2 * Math.PI);
    }
    ctx.fill();
    ctx.stroke();
  }
  for (const { alpha, nodes: same } of layers.values()) {
    ctx.globalAlpha = alpha;
    for (const node of same) if (node.size * scale > 7.5) paintInitials(ctx, node, colours);
  }
  ctx.globalAlpha = 1;
}

// A name as a small picture, made once for each look.
const sprites = new Map();

function spriteOf(place, colours) {
  const key = `${colours.ink} ${colours.halo} ${place.weight} ${place.align} ${place.lines.join("\n")}`;
  if (!sprites.has(key)) {
    const fine = window.devicePixelRatio || 1, [x0, y0, x1, y1] = place.box;
    const canvas = make("canvas", { width: Math.ceil((x1 - x0 + 8) * fine), height: Math.ceil((y1 - y0 + 8) * fine) });
    const pen = canvas.getContext("2d");
    pen.scale(fine, fine);
    pen.translate(4 - x0, 4 - y0);
    paintPlaced(pen, place, 1, colours);
    if (sprites.size > 2000) sprites.clear();
    sprites.set(key, canvas);
  }
  return sprites.get(key);
}

function paintSprite(ctx, place, scale, colours) {
  const canvas = spriteOf(place, colours), fine = window.devicePixelRatio || 1, [x0, y0] = place.box;
  ctx.drawImage(canvas, (x0 - 4) / scale, (y0 - 4) / scale, canvas.width / fine / scale, canvas.height / fine / scale);
}
