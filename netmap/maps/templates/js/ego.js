// The surroundings of one organisation, made here when asked for: itself in the middle, around it who it works with,
// the closest inside, and around those who can be reached through them.

const AROUND = "around";
const MOST_AROUND = 220; // more than these cannot be told apart on one stage
const ROW = 82, SPACE = 112; // between two rows, and between two neighbours on a row
const FEW_AROUND = 60;       // up to so many the second step is shown at once
let cameFrom = null;         // the picture before, and the place on it

function wholeNet() {
  return pictures.find((each) => each.view === "groups");
}

let known = null; // organisation -> its partners with the tie between them

function partnersOf(id) {
  if (!known) {
    known = new Map(wholeNet().nodes.map((node) => [node.id, new Map()]));
    for (const tie of wholeNet().ties) {
      known.get(tie.source).set(tie.target, tie);
      known.get(tie.target).set(tie.source, tie);
    }
  }
  return known.get(id) ?? new Map();
}

function reach(id) {
  const direct = [...partnersOf(id).keys()], seen = new Set([id, ...direct]);
  const through = new Set(direct.flatMap((each) => [...partnersOf(each).keys()]).filter((each) => !seen.has(each)));
  return { direct, through: [...through] };
}

// How many stand on each row, from the inside out.
function rowSizes(count, inner) {
  const room = [];
  for (let radius = inner, total = 0; total < count; radius += ROW) {
    room.push(Math.floor((2 * Math.PI * radius) / SPACE));
    total += room.at(-1);
  }
  const total = room.reduce((sum, each) => sum + each, 0);
  const ends = room.map((_, i) => Math.round((room.slice(0, i + 1).reduce((sum, each) => sum + each, 0) / total) * count));
  return ends.map((end, i) => end - (ends[i - 1] ?? 0));
}

// Put nodes on rows at even angles, in this order: row after row, or dealt out over the rows so that angles are kept.
function onRows(nodes, inner, dealt) {
  const sizes = rowSizes(nodes.length, inner), rows = sizes.map(() => []);
  for (const node of nodes) {
    const open = rows.filter((row, k) => row.length < sizes[k]);
    const share = (row) => (row.length + 0.5) / sizes[rows.indexOf(row)];
    (dealt ? open.reduce((best, row) => (share(row) < share(best) ? row : best)) : open[0]).push(node);
  }
  return rows.flatMap((row, k) => {
    const order = dealt ? row : [...row].sort((a, b) => (a.short === b.short ? (a.id < b.id ? -1 : 1) : a.short < b.short ? -1 : 1));
    return order.map((node, i) => {
      const angle = (2 * Math.PI * (i + (k % 2 ? 0.5 : 0))) / row.length - Math.PI / 2, radius = inner + ROW * k;
      return { ...node, x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    });
  });
}

// Where everybody stands: the middle, first those with the closest tie, then the others on the side of who links them.
function placesAround(id, near, far, of) {
  const middle = { ...of.get(id), kind: "member", x: 0, y: 0, size: 24 }; // with it chosen, nobody steps back
  const first = onRows(near.map((each) => of.get(each)), 132, false);
  const at = new Map([middle, ...first].map((node) => [node.id, node]));
  const edge = Math.max(132, ...first.map((node) => Math.hypot(node.x, node.y)));
  const turn = (each) => {
    const ends = [...partnersOf(each).keys()].map((other) => at.get(other)).filter(Boolean);
    const angle = Math.atan2(ends.reduce((sum, end) => sum + end.y, 0), ends.reduce((sum, end) => sum + end.x, 0));
    return (angle + 2.5 * Math.PI) % (2 * Math.PI);
  };
  const angles = new Map(far.map((each) => [each, turn(each)]));
  const second = onRows([...far].sort((a, b) => angles.get(a) - angles.get(b)).map((each) => of.get(each)), edge + 112, true);
  const radius = Math.max(edge + 62, ...second.map((node) => Math.hypot(node.x, node.y) + 62));
  const rings = [{ label: words.around_direct, inner: 60, outer: edge + 56, outside: false }];
  if (second.length) rings.push({ label: words.around_through, inner: edge + 56, outer: radius, outside: false });
  return { nodes: [middle, ...first, ...second], rings, radius };
}

function aroundPicture(id, steps) {
  const net = wholeNet(), of = new Map(net.nodes.map((node) => [node.id, node])), { name } = of.get(id);
  const heavy = (a, b) => of.get(b).weight - of.get(a).weight || (a < b ? -1 : 1);
  const { direct, through } = reach(id), partners = partnersOf(id);
  const near = [...direct].sort(heavy).slice(0, MOST_AROUND)
    .sort((a, b) => partners.get(b).width - partners.get(a).width || heavy(a, b));
  const far = steps > 1 ? [...through].sort(heavy).slice(0, Math.max(0, MOST_AROUND - near.length)) : [];
  const { nodes, rings, radius } = placesAround(id, near, far, of), here = new Set(nodes.map((node) => node.id));
  const text = fill(words.around_brief, { name, n: direct.length, m: through.length });
  const all = direct.length + (steps > 1 ? through.length : 0);
  return {
    ...net, picture: AROUND, view: AROUND, view_label: fill(words.around_of, { name }), picture_label: "",
    nodes, rings, hulls: [], sectors: [], facets: [], crowded: true, centre: 0, radius: radius + 8, arc_radius: radius,
    ties: net.ties.filter((tie) => here.has(tie.source) && here.has(tie.target))
      .map((tie) => ({ ...tie, quiet: tie.source !== id && tie.target !== id })),
    notice: all + 1 > nodes.length ? fill(words.around_full, { n: nodes.length - 1 }) : "",
    sections: [{ id: "brief", title: "", folded: false, entries: [{ title: "", facts: [], links: [], text }] }],
    middle: id, steps,
  };
}

function showAround(id, steps) {
  if (picture.view !== AROUND) {
    cameFrom = { picture: picture.picture, there: place };
  }
  const old = pictures.findIndex((each) => each.view === AROUND);
  if (old >= 0) pictures.splice(old, 1);
  pictures.push(aroundPicture(id, steps));
  if (state.view === "list") showView("map");
  usePicture(AROUND);
  choose(id);
  focusNode(id);
}

function leaveAround() {
  const { middle } = picture, { picture: before, there } = cameFrom;
  pictures.splice(pictures.findIndex((each) => each.view === AROUND), 1);
  usePicture(before);
  if (there) goTo(there);
  choose(middle);
  focusNode(middle);
}

function aroundButton(node) {
  if (!wholeNet() || !partnersOf(node.id).size || (picture.view === AROUND && picture.middle === node.id)) return null;
  const { direct, through } = reach(node.id);
  const steps = direct.length + through.length <= FEW_AROUND ? 2 : 1;
  return make("button", {
    type: "button", class: "plain around", text: words.around, onclick: () => showAround(node.id, steps),
  });
}

// The bar above the map while it shows surroundings: whose, how far, and the way back.
function refreshAround() {
  const on = picture.view === AROUND, bar = byId("around");
  bar.hidden = !on;
  document.body.classList.toggle("surroundings", on);
  if (!on) return bar.replaceChildren();
  const step = (count, text) => make("button", {
    type: "button", text, "aria-pressed": String(picture.steps === count), onclick: () => showAround(picture.middle, count),
  });
  const far = make("div", { role: "group", class: "switch", "aria-label": words.around_steps },
    step(1, words.around_one), step(2, words.around_two));
  return bar.replaceChildren(make("strong", { text: picture.view_label, dir: "auto" }), far,
    make("button", { type: "button", class: "plain back", text: words.back, onclick: leaveAround }));
}

if (scene.words.around) {
  byId("switches").after(make("div", { id: "around", hidden: true }));
  whenShown.push(refreshAround);
  detailTops.push(aroundButton);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || picture.view !== AROUND || event.target.matches("input, select, textarea")) return;
    event.stopImmediatePropagation();
    leaveAround();
  });
}
