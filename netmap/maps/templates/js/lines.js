// Lines between nodes: solid, dashed, dash-dot, zigzag, dotted; arrows point to who receives support.

const TONES = { plain: "plain-line", quiet: "quiet-line", alarm: "alarm", deep: "deep", grey: "grey" };
const DASHES = { dashed: [6, 5], dashdot: [11, 4, 2, 4], dotted: [2, 5] };

function arrowHead(ctx, x, y, angle, width) {
  const length = 8 + width * 1.6;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x - length * Math.cos(angle - 0.42), y - length * Math.sin(angle - 0.42));
  ctx.lineTo(x - length * Math.cos(angle + 0.42), y - length * Math.sin(angle + 0.42));
  ctx.closePath();
  ctx.fill();
}

function zigzag(ctx, x0, y0, x1, y1) {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const count = Math.max(2, Math.round(length / 9));
  const ux = (x1 - x0) / length, uy = (y1 - y0) / length;
  ctx.beginPath();
  ctx.moveTo(x0, y0);
  for (let i = 1; i < count; i += 1) {
    const away = i % 2 ? 4.5 : -4.5;
    ctx.lineTo(x0 + (ux * length * i) / count - uy * away, y0 + (uy * length * i) / count + ux * away);
  }
  ctx.lineTo(x1, y1);
  ctx.stroke();
}

// A sign on the line itself, so that colour is never the only difference.
function glyphOn(ctx, x, y, glyph, colour, colours) {
  ctx.save();
  ctx.setLineDash([]);
  ctx.font = `700 15px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.lineWidth = 6;
  ctx.lineJoin = "round";
  ctx.strokeStyle = colours.halo;
  ctx.strokeText(glyph, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(glyph, x, y);
  ctx.restore();
}

function straight(ctx, tie, x0, y0, x1, y1, colours, aside = 0) {
  const colour = colours[TONES[tie.tone]];
  const angle = Math.atan2(y1 - y0, x1 - x0);
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = tie.width;
  ctx.lineCap = tie.line === "dotted" ? "round" : "butt";
  const head = 6 + tie.width;
  const atTarget = tie.arrow === "target" || tie.arrow === "both";
  const atSource = tie.arrow === "source" || tie.arrow === "both";
  const sx = x0 + (atSource ? head * Math.cos(angle) : 0), sy = y0 + (atSource ? head * Math.sin(angle) : 0);
  const tx = x1 - (atTarget ? head * Math.cos(angle) : 0), ty = y1 - (atTarget ? head * Math.sin(angle) : 0);
  if (tie.line === "zigzag") zigzag(ctx, sx, sy, tx, ty);
  else {
    ctx.setLineDash(DASHES[tie.line] || []);
    ctx.beginPath();
    ctx.moveTo(sx, sy);
    ctx.lineTo(tx, ty);
    ctx.stroke();
  }
  ctx.setLineDash([]);
  if (atTarget) arrowHead(ctx, x1, y1, angle, tie.width);
  if (atSource) arrowHead(ctx, x0, y0, angle + Math.PI, tie.width);
  if (!tie.glyph) return;
  glyphOn(ctx, (x0 + x1) / 2 - aside * Math.sin(angle), (y0 + y1) / 2 + aside * Math.cos(angle), tie.glyph, colour, colours);
}

function curve(ctx, tie, from, to, colours) {
  ctx.strokeStyle = colours[TONES[tie.tone]];
  ctx.lineWidth = tie.width;
  ctx.setLineDash(DASHES[tie.line] || []);
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  if (tie.bend) ctx.quadraticCurveTo(tie.bend[0], tie.bend[1], to.x, to.y);
  else ctx.lineTo(to.x, to.y);
  ctx.stroke();
  ctx.setLineDash([]);
  if (tie.glyph) {
    const x = tie.bend ? (from.x + 2 * tie.bend[0] + to.x) / 4 : (from.x + to.x) / 2;
    const y = tie.bend ? (from.y + 2 * tie.bend[1] + to.y) / 4 : (from.y + to.y) / 2;
    glyphOn(ctx, x, y, tie.glyph, colours[TONES[tie.tone]], colours);
  }
}

// A tie from edge to edge of its two nodes.
function paintTie(ctx, tie, colours) {
  const from = nodeById.get(tie.source), to = nodeById.get(tie.target);
  if (tie.bend || tie.quiet) return curve(ctx, tie, from, to, colours);
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const gap = (node) => node.size + (node.kind === "centre" ? 2 : 4);
  const c = Math.cos(angle), s = Math.sin(angle);
  const x0 = from.x + gap(from) * c, y0 = from.y + gap(from) * s;
  const x1 = to.x - gap(to) * c, y1 = to.y - gap(to) * s;
  const aside = Math.hypot(x1 - x0, y1 - y0) < 60 ? 13 : 0; // a sign stands beside a short line, on a long one
  return straight(ctx, tie, x0, y0, x1, y1, colours, aside);
}

function paintTies(ctx, colours) {
  for (const pass of [true, false]) {
    for (const tie of picture.ties) {
      if (tie.quiet !== pass) continue;
      if (!state.visible.has(tie.source) || !state.visible.has(tie.target)) continue;
      const near = state.chosen && (tie.source === state.chosen || tie.target === state.chosen);
      const fading = state.chosen && nodeById.get(state.chosen).kind !== "member";
      ctx.globalAlpha = near ? 1 : fading ? 0.1 : tie.quiet ? (scene.fade ? 0.22 : 0.65) : 1;
      if (picture.crowded && !near) ctx.globalAlpha *= 0.3;
      const aside = (id) => isFaded(id) || (inShadow(id) && nodeById.get(id).kind !== "centre");
      if (aside(tie.source) || aside(tie.target)) ctx.globalAlpha *= 0.25;
      paintTie(ctx, near && tie.quiet ? { ...tie, tone: "plain", width: tie.width + 0.6 } : tie, colours);
    }
  }
  ctx.globalAlpha = 1;
}
