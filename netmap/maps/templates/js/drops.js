// What if somebody drops out: worked out in advance, nothing is computed or saved here.
// For the time being this person is drawn as somebody who went, with a cross.

const dropOf = new Map(scene.drops.map((drop) => [drop.node, drop]));
let without = null; // what is shown now: the drop, and how node, ties and light were before

function dropButton(drop) {
  return make("button", { type: "button", class: "plain ask-drop", text: drop.title, dir: "auto",
    onclick: () => showDrop(drop) });
}

// Right under the name: the facts come after it.
detailParts.push((node) => {
  if (dropOf.has(node.id) && picture === scene) panel.append(dropButton(dropOf.get(node.id)));
  return null;
});

summaryParts.push(() => {
  const leaning = picture === scene ? scene.drops.filter((drop) => drop.leans) : [];
  if (!leaning.length) return null;
  return make("section", { class: "section", "data-section": "leans" },
    make("h3", { text: words.drop_leans }), ...leaning.map(dropButton));
});

whenChosen.push(leaveDrop);
exportNotes.push(() => without && without.drop.title);

function showDrop(drop) {
  leaveDrop();
  state.chosen = null;
  if (!state.visible.has(drop.node)) showAll();
  const node = nodeById.get(drop.node);
  const ties = picture.ties.filter((tie) => tie.source === node.id || tie.target === node.id);
  without = { drop, before: [node, ...ties].map((each) => [each, { ...each }]), spot: state.spot };
  Object.assign(node, { change: "gone", badges: [] });
  for (const tie of ties) Object.assign(tie, { line: "dotted", tone: "grey", width: 1.4, arrow: "", glyph: "" });
  network.on("afterDrawing", paintCross);
  document.body.classList.add("chosen", "what-if");
  document.body.append(planPage(drop));
  const around = picture.nodes.filter((each) => each.kind === "centre" || each.kind === "member").map((each) => each.id);
  const people = [...drop.helpers, ...drop.call].map((person) => person.node).filter(Boolean);
  fillDrop(drop);
  markRows();
  spotlight([node.id, ...around, ...people, ...drop.willing]);
  without.light = state.spot;
  keepInSight(node);
}

// Draw everything as it is again; what stands beside the map is filled by whoever asked for something else.
function leaveDrop() {
  if (!without) return;
  for (const [each, before] of without.before) Object.assign(each, before);
  if (state.spot === without.light) state.spot = without.spot; // a story that goes on has its own light
  without = null;
  network.off("afterDrawing", paintCross);
  byId("plan").remove();
  document.body.classList.remove("what-if");
}

function endDrop() {
  const { node } = without.drop;
  choose(node, true);
  panel.querySelector(".ask-drop").focus();
}

function dropPart(title, ...blocks) {
  return make("section", { class: "fact" }, make("h3", { text: title }), ...blocks.filter(Boolean));
}

// A cross over the ghost.
function paintCross(ctx) {
  const [[{ x, y, size }]] = without.before, arm = size * 1.05;
  ctx.strokeStyle = palette.ink;
  ctx.lineWidth = 3;
  ctx.lineCap = "round";
  ctx.beginPath();
  for (const turn of [1, -1]) {
    ctx.moveTo(x - arm, y - turn * arm);
    ctx.lineTo(x + arm, y + turn * arm);
  }
  ctx.stroke();
}

function fillDrop(drop) {
  const title = make("h2", { text: drop.title, tabindex: "-1", dir: "auto" });
  const tools = make("div", { class: "drop-tools" },
    make("button", { type: "button", class: "plain first", text: words.drop_plan, onclick: () => window.print() }),
    make("button", { type: "button", class: "plain", text: words.drop_back, onclick: endDrop }));
  const entries = drop.opened.length
    ? make("ul", { class: "entries" }, ...drop.opened.map(entryItem)) : make("p", { text: words.drop_nothing });
  const helpers = drop.helpers.length ? peopleList(drop.helpers)
    : drop.opened.length && make("p", { text: words.drop_nobody });
  panel.replaceChildren(title, make("p", { class: "role", text: words.drop_practice }), tools, factBlock(drop.does));
  if (drop.bars.length) panel.append(dropPart(words.drop_support, barList(drop.bars), barKey(drop.bars)));
  if (drop.strength) panel.append(factBlock({ title: words.drop_strength, text: drop.strength, links: [] }));
  panel.append(dropPart(words.drop_opened, entries, ...drop.notes.map((text) => make("p", { class: "hint", text, dir: "auto" }))));
  if (helpers) panel.append(dropPart(words.drop_helpers, helpers));
  if (drop.willing.length) panel.append(dropPart(words.drop_willing, linkList(drop.willing)));
  if (drop.call.length) panel.append(dropPart(words.drop_call, peopleList(drop.call)));
  panel.scrollTop = 0;
  title.focus({ preventScroll: true });
}

// Bars start as they are now and fall to what is left.
function barList(bars) {
  const most = Math.max(1, ...bars.map((bar) => bar.now));
  const width = (count) => `${(100 * count) / most}%`;
  return make("ul", { class: "bars" }, ...bars.map((bar) => {
    const [was, own, other] = ["was", "own", "other"].map((name) => make("span", { class: name }));
    was.style.width = width(bar.now);
    own.style.width = width(bar.own_now);
    other.style.width = width(bar.now - bar.own_now);
    requestAnimationFrame(() => requestAnimationFrame(() => {
      own.style.width = width(bar.own_then);
      other.style.width = width(bar.then - bar.own_then);
    }));
    const text = make("p", { dir: "auto" }, make("strong", { text: bar.label }), " ", make("span", { text: bar.text }));
    const note = bar.note ? make("p", { class: "note", text: bar.note, dir: "auto" }) : "";
    return make("li", { class: bar.now > bar.then ? "falls" : null }, text,
      make("div", { class: "track", "aria-hidden": "true" }, was, own, other), note);
  }));
}

function barKey(bars) {
  if (!bars.some((bar) => bar.now > bar.own_now)) return null;
  const key = (name, text) => make("span", {}, make("i", { class: name }), text);
  return make("p", { class: "bar-key" }, key("own", words.drop_key_own), key("other", words.drop_key_other));
}

function peopleList(people) {
  return make("ul", { class: "stand-ins" }, ...people.map((person) => {
    const onMap = nodeById.has(person.node);
    const name = onMap ? make("button", { type: "button", class: "plain", text: person.name, dir: "auto",
      onclick: () => choose(person.node, true) }) : make("strong", { text: person.name, dir: "auto" });
    const item = make("li", {}, name, " ", make("span", { class: "tag", text: person.role, dir: "auto" }));
    for (const text of [person.wanted, person.reach]) if (text) item.append(make("p", { text, dir: "auto" }));
    if (person.why) item.append(make("details", {}, make("summary", { text: words.why }), make("p", { text: person.why, dir: "auto" })));
    return item;
  }));
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !without || event.target.matches("input, select, textarea")) return;
  event.stopImmediatePropagation();
  endDrop();
}, { capture: true });
