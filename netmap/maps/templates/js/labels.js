// Names where there is no room for all: they keep their size on the screen, take one of four places round their node,
// the weightiest first, and never lie over another name, over another node or over the edge. Zooming in brings more.
// Places are measured in screen pixels from the middle of the map, so that they hold while the map is moved.

const TEXT = 12.5, LINE = 15, CELL = 48;
const widths = new Map(); // font weight and text -> width in pixels

function textWidth(ctx, text, weight, size = TEXT) {
  const key = `${weight} ${size} ${text}`;
  if (!widths.has(key)) {
    ctx.save();
    ctx.font = `${weight} 100px ${FONT}`; // measured large: small letters are rounded to whole pixels
    widths.set(key, (ctx.measureText(text).width * size) / 100);
    ctx.restore();
  }
  return widths.get(key);
}

const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

// Boxes by the cells they touch, so that a box is only compared with what is near.
function boxField() {
  const cells = new Map();
  const each = (box, act) => {
    for (let i = Math.floor(box[0] / CELL); i <= Math.floor(box[2] / CELL); i += 1) {
      for (let j = Math.floor(box[1] / CELL); j <= Math.floor(box[3] / CELL); j += 1) {
        if (act(i * 65536 + j)) return true;
      }
    }
    return false;
  };
  return {
    add(box, owner = null, dim = false) {
      const entry = { box, owner, dim };
      each(box, (key) => {
        if (cells.has(key)) cells.get(key).push(entry);
        else cells.set(key, [entry]);
      });
    },
    free(box, owner, overDim = false) {
      const bars = (entry) => entry.owner !== owner && !(overDim && entry.dim) && meets(entry.box, box);
      return !each(box, (key) => cells.get(key)?.some(bars));
    },
  };
}

function discBox(node, scale, room = 1.5) {
  const x = node.x * scale, y = node.y * scale, r = node.size * (node.shape === "hexagon" ? 1.12 : 1) * scale + room;
  return [x - r, y - r, x + r, y + r];
}

// Below, to the right, above, to the left; then a little aside, and last on one line below or above.
function labelPlaces(ctx, node, weight, scale) {
  const x = node.x * scale, y = node.y * scale, ring = node.id === state.chosen ? 6 * scale : 0;
  const away = node.size * scale + ring + 4;
  const wide = Math.max(...node.lines.map((line) => textWidth(ctx, line, weight))), high = LINE * node.lines.length;
  const places = [
    { lines: node.lines, align: "center", box: [x - wide / 2, y + away, x + wide / 2, y + away + high] },
    { lines: node.lines, align: "left", box: [x + away, y - high / 2, x + away + wide, y + high / 2] },
    { lines: node.lines, align: "center", box: [x - wide / 2, y - away - high, x + wide / 2, y - away] },
    { lines: node.lines, align: "right", box: [x - away - wide, y - high / 2, x - away, y + high / 2] },
  ];
  for (const [top, aside] of [[y + away, wide / 4], [y + away, -wide / 4], [y - away - high, wide / 4], [y - away - high, -wide / 4]]) {
    const left = x + aside - wide / 2;
    places.push({ lines: node.lines, align: "center", box: [left, top, left + wide, top + high] });
  }
  if (node.lines.length > 1) {
    const line = node.lines.some((each) => each.endsWith("-")) ? node.name : node.lines.join(" ");
    const half = textWidth(ctx, line, weight) / 2;
    places.push({ lines: [line], align: "center", box: [x - half, y + away, x + half, y + away + LINE] },
      { lines: [line], align: "center", box: [x - half, y - away - LINE, x + half, y - away] });
  }
  return places;
}

// Names side by side keep a space between them.
function apart([x0, y0, x1, y1]) {
  return [x0 - 2.5, y0, x1 + 2.5, y1];
}

function boldNode(node) {
  return node.kind === "member" || node.weight >= 1;
}

// Which names stand where, for nodes in this order of importance.
function placeLabels(ctx, nodes, { scale, frame }, obstacles) {
  const field = boxField(), placed = new Map();
  const within = (box) => box[0] >= frame[0] && box[1] >= frame[1] && box[2] <= frame[2] && box[3] <= frame[3];
  for (const box of obstacles) field.add(box);
  for (const node of nodes) {
    field.add(discBox(node, scale), node.id, nodeAlpha(node) < 0.5);
    for (const box of rimBoxes(node)) field.add(box.map((each) => each * scale), null, nodeAlpha(node) < 0.5);
  }
  for (const node of nodes) {
    if (!node.lines.length || nodeAlpha(node) < 0.5) continue;
    const weight = boldNode(node) ? 700 : 500, inside = within(discBox(node, scale, 0));
    const places = labelPlaces(ctx, node, weight, scale).filter(({ box }) => within(box) || !inside);
    const place = places.find(({ box }) => field.free(apart(box), node.id))
      ?? places.find(({ box }) => field.free(apart(box), node.id, true)); // rather over who steps back than no name
    if (!place) continue;
    field.add(apart(place.box));
    placed.set(node.id, { ...place, weight });
  }
  return placed;
}

function paintPlaced(ctx, { lines, align, box, weight }, scale, colours) {
  ctx.font = `${weight} ${TEXT / scale}px ${FONT}`;
  ctx.textAlign = align;
  ctx.textBaseline = "alphabetic";
  ctx.lineJoin = "round";
  ctx.lineWidth = 3.6 / scale;
  ctx.strokeStyle = colours.halo;
  ctx.fillStyle = colours.ink;
  const x = (align === "left" ? box[0] : align === "right" ? box[2] : (box[0] + box[2]) / 2) / scale;
  lines.forEach((line, i) => {
    const y = (box[1] + 11.8 + LINE * i) / scale;
    ctx.strokeText(line, x, y);
    ctx.fillText(line, x, y);
  });
}
