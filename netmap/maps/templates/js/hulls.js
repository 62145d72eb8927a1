// Groups of organisations: their fields with their names. With very many organisations the map opens with the groups
// only; who is in them appears on coming closer.

const OPEN_SCALE = 0.5; // below this there is no room for single organisations
const FEW = 25; // so few are always shown, even on a phone
const OPEN_STEP = 1.3;  // and the whole map of very many opens closed on every screen

function isClosed(view) {
  const count = picture.hulls.length ? picture.nodes.length : 0;
  if (count <= FEW || (count <= MANY && fitScale() >= OPEN_SCALE)) return false;
  return view.scale < Math.max(OPEN_SCALE, Math.min(1, fitScale() * OPEN_STEP));
}

// What the map holds of a group: its outline, its members and how often they work with other groups.
let held = null;

function heldGroups() {
  if (held?.picture === picture) return held;
  const groups = picture.hulls.map((hull, i) => {
    const xs = hull.points.map((point) => point[0]), ys = hull.points.map((point) => point[1]);
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    return {
      hull, box, id: `\u001fgroup ${i}`, sentence: hull.sentence, members: [], kind: "group",
      x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2, size: Math.min(box[2] - box[0], box[3] - box[1]) / 2,
    };
  });
  const of = new Map(), bonds = new Map();
  for (const node of picture.nodes) {
    const group = groups.find(({ box }) => node.x > box[0] && node.x < box[2] && node.y > box[1] && node.y < box[3]);
    group?.members.push(node);
    of.set(node.id, group);
  }
  for (const tie of picture.ties) {
    const [a, b] = [of.get(tie.source), of.get(tie.target)].sort((one, two) => groups.indexOf(one) - groups.indexOf(two));
    if (a && b && a !== b) bonds.set(`${a.id} ${b.id}`, { a, b, count: (bonds.get(`${a.id} ${b.id}`)?.count ?? 0) + 1 });
  }
  held = { picture, groups, of, bonds: strongest([...bonds.values()], groups), byId: new Map(groups.map((group) => [group.id, group])) };
  return held;
}

// Between many groups only the strongest bonds of each are shown: all of them would be a thicket.
function strongest(bonds, groups) {
  const kept = new Set();
  for (const group of groups) {
    const own = bonds.filter(({ a, b }) => a === group || b === group).sort((one, two) => two.count - one.count);
    for (const bond of own.slice(0, groups.length > 15 ? 2 : own.length)) kept.add(bond);
  }
  return [...kept];
}

function groupAt(x, y) {
  return heldGroups().groups.find(({ box }) => x > box[0] && x < box[2] && y > box[1] && y < box[3]);
}

// Corners are rounded with the corner itself as the control point.
function traceOutline(ctx, points) {
  const count = points.length, round = 34;
  ctx.beginPath();
  for (let i = 0; i < count; i += 1) {
    const [px, py] = points[(i + count - 1) % count], [x, y] = points[i], [nx, ny] = points[(i + 1) % count];
    const before = Math.min(0.5, round / Math.hypot(px - x, py - y)), after = Math.min(0.5, round / Math.hypot(nx - x, ny - y));
    ctx.lineTo(x + (px - x) * before, y + (py - y) * before);
    ctx.quadraticCurveTo(x, y, x + (nx - x) * after, y + (ny - y) * after);
  }
  ctx.closePath();
}

function outOfView([x0, y0, x1, y1], { frame, scale }) {
  return x1 * scale < frame[0] || x0 * scale > frame[2] || y1 * scale < frame[1] || y0 * scale > frame[3];
}

function paintHulls(ctx, colours, view, closed) {
  for (const { hull, box, members } of heldGroups().groups) {
    if (outOfView(box, view)) continue;
    const lit = members.some((node) => nodeAlpha(node) > 0.5) ? 1 : 0.35;
    traceOutline(ctx, hull.points);
    ctx.globalAlpha = (closed ? 0.26 : 0.13) * lit;
    ctx.fillStyle = hull.colour;
    ctx.fill();
    ctx.globalAlpha = 0.85 * lit;
    ctx.lineWidth = 1.5 / view.scale;
    ctx.strokeStyle = hull.colour;
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

// Between closed groups: the more often their members work together, the wider.
function paintBonds(ctx, colours, view) {
  const { bonds } = heldGroups(), most = Math.max(1, ...bonds.map((bond) => bond.count));
  ctx.strokeStyle = colours["plain-line"];
  for (const { a, b, count } of bonds) {
    ctx.globalAlpha = 0.1 + 0.3 * (count / most);
    ctx.lineWidth = (0.8 + 5 * Math.sqrt(count / most)) / view.scale;
    ctx.beginPath();
    ctx.moveTo(a.x, a.y);
    ctx.lineTo(b.x, b.y);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

// Words on as many lines as they need.
function foldedText(ctx, text, weight, size, room) {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && textWidth(ctx, longer, weight, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.every((line) => textWidth(ctx, line, weight, size) <= room) ? lines : [];
}

// The words of a group that fit in a box of so many pixels, the most telling first.
function groupLines(ctx, { hull }, wide, high, closed) {
  const [title, ...more] = hull.label.split(" · "), size = closed ? 15 : 14, room = Math.floor(high / 17);
  const styled = (texts, weight, points) => texts.map((text) => ({ text, weight, size: points }));
  const lines = styled(foldedText(ctx, title, 700, size, wide), 700, size);
  if (!lines.length || lines.length > room) {
    const number = title.replace(/\D+/g, "");
    return number && high >= 13 && textWidth(ctx, number, 700, 12) <= wide ? styled([number], 700, 12) : [];
  }
  for (const text of [more.join(" · "), closed ? hull.told : ""].filter(Boolean)) {
    const folded = text === hull.told && textWidth(ctx, text, 500, TEXT) > wide ? [] : foldedText(ctx, text, 500, TEXT, wide);
    if (lines.length + folded.length <= room) lines.push(...styled(folded, 500, TEXT));
  }
  return lines;
}

// Where the names of the groups stand, in pixels from the middle of the map: above the rows of an open group, in the
// middle of what is in view of a closed one.
function groupNames(ctx, view, closed) {
  const names = [], { scale, frame } = view;
  for (const group of heldGroups().groups) {
    if (outOfView(group.box, view)) continue;
    const { hull, box, members } = group, [x0, y0, x1, y1] = box.map((each) => each * scale);
    const seen = [Math.max(x0, frame[0]), Math.max(y0, frame[1]), Math.min(x1, frame[2]), Math.min(y1, frame[3])];
    const wide = closed ? seen[2] - seen[0] - 16 : HULL_NAME.wide * scale;
    const high = closed ? seen[3] - seen[1] - 8 : HULL_NAME.high * scale;
    const lines = groupLines(ctx, group, wide, high, closed);
    const x = closed ? (seen[0] + seen[2]) / 2 : hull.x * scale, y = closed ? (seen[1] + seen[3]) / 2 : hull.y * scale;
    const place = () => {
      const half = Math.max(...lines.map((line) => textWidth(ctx, line.text, line.weight, line.size))) / 2;
      return [x - half, y - 8.5 * lines.length, x + half, y + 8.5 * lines.length];
    };
    const covers = () => !closed && members.some((node) => meets(discBox(node, scale), place()));
    while (lines.length && covers()) lines.pop();
    if (lines.length && !cutOff(place(), view)) names.push({ id: group.id, x, lines, box: place() });
  }
  return names;
}

const HULL_NAME = { wide: 184, high: 50 }; // the room the layout keeps free for the name of a group

function paintGroupNames(ctx, names, scale, colours) {
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  ctx.lineJoin = "round";
  ctx.lineWidth = 3.6 / scale;
  ctx.strokeStyle = colours.halo;
  ctx.fillStyle = colours.ink;
  for (const { x, box, lines } of names) {
    lines.forEach(({ text, weight, size }, i) => {
      ctx.font = `${weight} ${size / scale}px ${FONT}`;
      const y = (box[1] + 17 * i + 13) / scale;
      ctx.strokeText(text, x / scale, y);
      ctx.fillText(text, x / scale, y);
    });
  }
}

// Come so close that the whole group fills the stage, or as close as reading needs.
function openGroup(id, focus = false) {
  const group = heldGroups().byId.get(id);
  const [x0, y0, x1, y1] = group.box;
  const scale = Math.min(stage.clientWidth / (x1 - x0 + 40), stage.clientHeight / (y1 - y0 + 40), 1.6);
  goTo({ position: { x: group.x, y: group.y }, scale: Math.max(scale, OPEN_SCALE, fitScale() * OPEN_STEP) });
  const first = [...group.members].sort((a, b) => b.weight - a.weight)[0];
  setCurrent(first.id);
  if (focus) focusNode(first.id);
}
