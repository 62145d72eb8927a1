// Nodes: the shape tells the kind, the colour the group, letters on the edge the support.

const faded = new Set(); // ids that a filter puts in the background (organisation map)

function isFaded(id) {
  return faded.has(id);
}

function tracePolygon(ctx, x, y, radius, corners, turn) {
  ctx.beginPath();
  for (let i = 0; i < corners; i += 1) {
    const angle = turn + (i * 2 * Math.PI) / corners;
    ctx.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  ctx.closePath();
}

function traceShape(ctx, shape, x, y, size) {
  if (shape === "diamond") return tracePolygon(ctx, x, y, size * 1.15, 4, 0);
  if (shape === "hexagon") return tracePolygon(ctx, x, y, size * 1.12, 6, 0);
  ctx.beginPath();
  if (shape === "square") ctx.roundRect(x - size * 0.92, y - size * 0.92, size * 1.84, size * 1.84, 4);
  else ctx.arc(x, y, size, 0, 2 * Math.PI);
  return undefined;
}

function paintShape(ctx, shape, colour, x, y, size, colours) {
  traceShape(ctx, shape, x, y, size);
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.lineWidth = 1.8;
  ctx.strokeStyle = colours["node-edge"];
  ctx.stroke();
}

function paintBadge(ctx, letter, x, y, colours) {
  const sign = isSign(letter); // signs of change are light on dark, letters of support dark on light
  ctx.beginPath();
  ctx.arc(x, y, 7, 0, 2 * Math.PI);
  ctx.fillStyle = sign ? colours.ink : colours.panel;
  ctx.fill();
  ctx.lineWidth = 1.1;
  ctx.strokeStyle = colours.ink;
  if (letter.length > 1) ctx.setLineDash([2.4, 2]); // "B?": an uncertain place
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.fillStyle = sign ? colours.panel : colours.ink;
  ctx.font = `700 ${sign ? 12 : 9}px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(letter, x, y + 0.5, 11);
}

// Letters stand on the rim away from the centre, clear of the name and of the node's own line. Degrees for a node in
// the right half with its name below, and for one in the upper half with its name to the right.
const RIM = [-50, -7, 36, -130, -173, 144];
const RIM_BESIDE = [-145, -100, -55, 100, 145, 55];

function rimPoint(node, i) {
  const beside = node.side === "left" || node.side === "right";
  let turn = ((beside ? RIM_BESIDE : RIM)[i] * Math.PI) / 180;
  if (beside ? node.side === "left" : node.x < 0) turn = Math.PI - turn;
  if (beside ? node.y >= 0 : node.side === "above") turn = -turn;
  return [node.x + (node.size + 5) * Math.cos(turn), node.y + (node.size + 5) * Math.sin(turn)];
}

function paintBadges(ctx, node, colours) {
  node.badges.forEach((letter, i) => paintBadge(ctx, letter, ...rimPoint(node, i), colours));
}

const DARK_FILLS = new Set(["#0072B2"]);

function paintInitials(ctx, node, colours) {
  ctx.fillStyle = node.change === "gone" ? colours.soft : DARK_FILLS.has(node.colour) ? "#fff" : "#111";
  ctx.font = `700 ${node.short.length > 2 ? 9 : 11}px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(node.short, node.x, node.y + 0.5, node.size * 1.7);
}

const LABEL_SIZE = 13;
const LINE_HEIGHT = 15;

function labelWeight(node) {
  return node.kind === "member" || (node.marks.length && node.weight >= 1) ? 700 : 500;
}

// The name beside its node: where its lines stand and how they are aligned.
function labelPlace(node) {
  const away = node.size + 4, height = LINE_HEIGHT * node.lines.length;
  if (node.side === "left") return { x: node.x - away, top: node.y - height / 2, align: "right" };
  if (node.side === "right") return { x: node.x + away, top: node.y - height / 2, align: "left" };
  return { x: node.x, top: node.side === "above" ? node.y - away - height : node.y + away, align: "center" };
}

// The box of a label in map units, [x0, y0, x1, y1], with the widths really used.
function labelBox(ctx, node) {
  const { x, top, align } = labelPlace(node), weight = labelWeight(node);
  const width = Math.min(node.width, Math.max(0, ...node.lines.map((line) => textWidth(ctx, line, weight, LABEL_SIZE))));
  const left = align === "center" ? x - width / 2 : align === "right" ? x - width : x;
  return [left, top, left + width, top + LINE_HEIGHT * node.lines.length];
}

function paintLabel(ctx, node, colours) {
  const { x, top, align } = labelPlace(node);
  ctx.font = `${labelWeight(node)} ${LABEL_SIZE}px ${FONT}`;
  ctx.textAlign = align;
  ctx.textBaseline = "alphabetic";
  ctx.lineJoin = "round";
  ctx.lineWidth = 4.5;
  ctx.strokeStyle = node.kind === "member" ? colours.core : colours.halo;
  ctx.fillStyle = node.change === "gone" ? colours.soft : colours.ink;
  node.lines.forEach((line, i) => {
    const y = top + 11.5 + LINE_HEIGHT * i;
    ctx.strokeText(line, x, y, node.width);
    ctx.fillText(line, x, y, node.width);
  });
}

function paintCentre(ctx, node, colours) {
  ctx.beginPath();
  ctx.arc(node.x, node.y, node.size, 0, 2 * Math.PI);
  ctx.fillStyle = colours.core;
  ctx.fill();
  ctx.lineWidth = state.chosen === node.id ? 4 : 2;
  ctx.strokeStyle = state.chosen === node.id ? colours.accent : colours["core-line"];
  ctx.stroke();
  if (!node.lines.length) return;
  ctx.fillStyle = colours.ink;
  ctx.font = `700 16px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  node.lines.forEach((line, i) => {
    ctx.fillText(line, node.x, node.y + (i - (node.lines.length - 1) / 2) * 20, node.size * 1.8);
  });
}

// Who has nothing to do with the one chosen steps back; a resident chosen in the centre keeps everyone in view.
function nodeAlpha(node) {
  const near = !state.chosen || nodeById.get(state.chosen).kind === "member" || node.kind === "centre"
    || node.kind === "member" || node.id === state.chosen || neighbours.get(state.chosen).has(node.id);
  const dim = (isFaded(node.id) && node.id !== state.chosen) || (inShadow(node.id) && node.kind !== "centre");
  return (near ? 1 : 0.22) * (dim ? 0.2 : 1);
}

function paintNode(ctx, node, colours, labelled) {
  ctx.globalAlpha = nodeAlpha(node);
  if (node.kind === "centre") paintCentre(ctx, node, colours);
  else {
    if (node.id === state.chosen) {
      ctx.beginPath();
      ctx.arc(node.x, node.y, node.size + 6, 0, 2 * Math.PI);
      ctx.lineWidth = 3.5;
      ctx.strokeStyle = colours.accent;
      ctx.stroke();
    }
    paintNoteRing(ctx, node, colours);
    if (node.change === "gone") paintGhost(ctx, node, colours);
    else paintShape(ctx, node.shape, node.colour, node.x, node.y, node.size, colours);
    if (node.size > 9) paintInitials(ctx, node, colours);
    paintBadges(ctx, node, colours);
    if (node.change) paintSign(ctx, node, colours);
    if (labelled) paintLabel(ctx, node, colours);
  }
  ctx.globalAlpha = 1;
  paintNotes(ctx, node, colours);
}
