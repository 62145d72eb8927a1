// Beside the map: "In het kort" when nothing is chosen, else everything about one contact.

const panel = byId("panel");
const detailTops = []; // node => block straight under its name, or null

// Others as buttons; who is not in this picture is left out.
function linkList(ids) {
  return make("ul", { class: "links" }, ...ids.filter((id) => nodeById.has(id)).map((id) => make("li", {}, make("button", {
    type: "button", class: "plain", text: nodeById.get(id).name, dir: "auto", onclick: () => choose(id, true),
  }))));
}

function factBlock(fact) {
  const block = make("div", { class: "fact" }, make("h3", { text: fact.title }));
  if (fact.text) block.append(make("p", { text: fact.text, dir: "auto" }));
  if (fact.links.length) block.append(linkList(fact.links));
  return block;
}

function details(node) {
  const symbol = symbolCanvas({ shape: node.shape, colour: node.colour });
  const head = make("div", { class: "head" }, symbol, make("h2", { text: node.name, dir: "auto" }));
  const close = make("button", { type: "button", class: "plain close", text: words.close });
  close.addEventListener("click", closeDetails);
  const marks = make("p", { class: "marks" });
  for (const mark of node.marks) marks.append(make("span", { class: "tag", text: mark }));
  panel.replaceChildren(head, make("p", { class: "role", text: node.role, dir: "auto" }));
  if (node.marks.length) panel.append(marks);
  panel.append(...detailTops.map((part) => part(node)).filter(Boolean));
  const more = detailParts.map((part) => part(node)).filter(Boolean);
  panel.append(...node.facts.map(factBlock), ...more, close);
}

function entryItem(entry) {
  const item = make("li");
  if (entry.title) item.append(make("strong", { text: entry.title, dir: "auto" }), " ");
  item.append(make("span", { text: entry.text, dir: "auto" }));
  if (entry.links.length) item.append(linkList(entry.links));
  if (entry.facts.length) {
    const more = make("details", {}, make("summary", { text: words.why }));
    for (const fact of entry.facts) more.append(factBlock(fact));
    item.append(more);
  }
  return item;
}

function summary() {
  const step = tellingStep();
  panel.replaceChildren(make("h2", { text: step ? step.title : words.brief }));
  panel.append(...(step ? stepParts(step) : summaryParts.map((part) => part()).filter(Boolean)));
  for (const section of picture.sections.filter((each) => !step || step.sections.includes(each.id))) {
    const list = make("ul", { class: "entries" });
    list.append(...section.entries.map(entryItem));
    if (section.folded && !step) {
      panel.append(make("details", { class: "section", "data-section": section.id },
        make("summary", {}, make("h3", { text: section.title })), list));
    } else {
      panel.append(make("section", { class: "section", "data-section": section.id },
        ...(section.title ? [make("h3", { text: section.title })] : []), list));
    }
  }
  if (step?.unfold) for (const more of panel.querySelectorAll(".entries details")) more.open = true;
  if (rows.length && !step) panel.append(make("p", { class: "hint", text: words.nothing_chosen }));
}

// On a phone the details cover the lower half: bring the node above them.
function keepInSight(node) {
  if (state.view !== "map" || !matchMedia("(max-width: 700px)").matches) return;
  const y = stage.getBoundingClientRect().top + network.canvasToDOM({ x: node.x, y: node.y }).y;
  window.scrollBy({ top: y - window.innerHeight * 0.25 });
}

// Open the details of a node, or the summary again (null). The centre shows the summary too.
function choose(id, walk = false) {
  const inPanel = panel.contains(document.activeElement);
  for (const each of whenChosen) each();
  const node = id === null ? null : nodeById.get(id);
  state.chosen = node && node.facts.length ? id : null;
  document.body.classList.toggle("chosen", state.chosen !== null);
  if (state.chosen) {
    if (!state.visible.has(id)) showAll();
    details(node);
    panel.scrollTop = 0;
    approach(id);
    setCurrent(id);
    keepInSight(node);
    if (walk) panel.focus({ preventScroll: true });
  } else summary();
  if (inPanel && !panel.contains(document.activeElement)) panel.focus({ preventScroll: true }); // its button is gone
  markRows();
  redraw();
}
