// Search by name and role, without accents: "/" to begin, arrows to walk, Enter to open.

const box = byId("search");
const hits = byId("hits");
let found = [], active = -1;

function matches(query) {
  const parts = plain(query).split(/\s+/).filter(Boolean);
  if (!parts.length) return [];
  const ranked = [];
  for (const node of picture.nodes) {
    if (!node.facts.length) continue;
    const name = plain(node.name), all = `${name} ${plain(node.role)} ${plain(node.marks.join(" "))}`;
    if (parts.every((part) => all.includes(part))) ranked.push([name.startsWith(parts[0]) ? 0 : 1, name, node]);
  }
  ranked.sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
  return ranked.slice(0, 10).map((each) => each[2]);
}

function showHits() {
  const open = box.value.trim() !== "";
  hits.hidden = !open;
  box.setAttribute("aria-expanded", String(open));
  if (active >= 0) box.setAttribute("aria-activedescendant", `hit-${active}`);
  else box.removeAttribute("aria-activedescendant");
  const items = found.map((node, i) => {
    const item = make("li", { id: `hit-${i}`, role: "option", "aria-selected": String(i === active) },
      make("strong", { text: node.name, dir: "auto" }), make("span", { text: node.role, dir: "auto" }));
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      openHit(i);
    });
    return item;
  });
  hits.replaceChildren(...(items.length ? items : [make("li", { class: "none", role: "option", "aria-disabled": "true", text: words.no_hit })]));
}

function closeHits() {
  found = [];
  active = -1;
  hits.hidden = true;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}

function openHit(i) {
  const node = found[i];
  if (!node) return;
  box.value = "";
  closeHits();
  if (!state.visible.has(node.id) || isFaded(node.id)) showAll();
  choose(node.id);
  if (state.view === "map") focusNode(node.id);
  else panel.focus({ preventScroll: true });
}

function startSearch() {
  box.addEventListener("input", () => {
    found = matches(box.value);
    active = found.length ? 0 : -1;
    showHits();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!found.length) return;
      event.preventDefault();
      active = (active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length;
      showHits();
    } else if (event.key === "Enter") {
      event.preventDefault();
      openHit(Math.max(active, 0));
    } else if (event.key === "Escape") {
      box.value = "";
      closeHits();
    }
  });
  box.addEventListener("blur", closeHits);
}
