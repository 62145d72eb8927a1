// Filters with counts, and the legend. The household map hides what does not fit; the organisation map fades it.

const checked = new Map(); // facet id -> set of codes that are on

function symbolCanvas(symbol) {
  const wide = symbol.line ? 34 : 22, high = 22, ratio = 2;
  const canvas = make("canvas", { width: wide * ratio, height: high * ratio, "aria-hidden": "true", class: "symbol" });
  canvas.style.width = `${wide}px`;
  canvas.style.height = `${high}px`;
  canvas.symbol = symbol;
  paintSymbol(canvas);
  return canvas;
}

function paintSymbol(canvas) {
  const symbol = canvas.symbol, ctx = canvas.getContext("2d");
  ctx.setTransform(2, 0, 0, 2, 0, 0);
  ctx.clearRect(0, 0, canvas.width, canvas.height);
  drawSymbol(ctx, symbol, palette);
}

function drawSymbol(ctx, symbol, colours) {
  if (symbol.shape) paintShape(ctx, symbol.shape, symbol.colour, 11, 11, 8, colours);
  else if (symbol.letter) paintBadge(ctx, symbol.letter, 11, 11, colours);
  else straight(ctx, symbol, 2, 11, 32, 11, colours);
}

function repaintSymbols() {
  for (const canvas of document.querySelectorAll("canvas.symbol")) paintSymbol(canvas);
}

function optionRow(facet, option) {
  const input = make("input", {
    type: "checkbox", checked: true, value: option.code, "data-facet": facet.id, "data-code": option.code,
  });
  input.addEventListener("change", () => {
    checked.get(facet.id)[input.checked ? "add" : "delete"](option.code);
    applyFilters();
  });
  const label = make("label", { class: "option" }, input);
  if (option.symbol) label.append(symbolCanvas(option.symbol));
  else if (facet.options.some((other) => other.symbol)) label.append(make("span", { class: "no-symbol" }));
  label.append(make("span", { text: option.label }), make("span", { class: "number", text: String(option.count) }));
  return label;
}

function choiceRow(facet) {
  const select = make("select", { "data-facet": facet.id, "aria-label": facet.title });
  select.append(make("option", { value: "", text: words.everything }));
  for (const option of facet.options) {
    select.append(make("option", { value: option.code, text: `${option.label} (${option.count})` }));
  }
  select.addEventListener("change", () => {
    checked.set(facet.id, select.value ? new Set([select.value]) : everyCode(facet));
    applyFilters();
  });
  return select;
}

function everyCode(facet) {
  return new Set(facet.options.map((option) => option.code));
}

// What is switched off now, as "facet code", so that another moment of the same map can keep it.
function filtersOff() {
  return new Set(picture.facets.flatMap((facet) =>
    facet.options.filter((option) => !checked.get(facet.id).has(option.code)).map((option) => `${facet.id} ${option.code}`)));
}

// The filters of the picture, some of them switched off.
function startFilters(off = new Set()) {
  checked.clear();
  byId("facets").replaceChildren();
  for (const facet of picture.facets) {
    checked.set(facet.id, everyCode(facet));
    const group = make("fieldset", {}, make("legend", { text: facet.title }));
    if (facet.single) group.append(choiceRow(facet));
    else group.append(...facet.options.map((option) => optionRow(facet, option)));
    byId("facets").append(group);
    switchOff(facet, group, off);
  }
  byId("filters").hidden = picture.facets.length === 0;
  startLegend();
  applyFilters();
}

function switchOff(facet, group, off) {
  const on = facet.options.filter((option) => !off.has(`${facet.id} ${option.code}`)).map((option) => option.code);
  if (on.length === facet.options.length || (facet.single && on.length !== 1)) return;
  checked.set(facet.id, new Set(on));
  if (facet.single) group.querySelector("select").value = on[0];
  else for (const input of group.querySelectorAll("input")) input.checked = on.includes(input.value);
}

// What the filters already explain stands in the legend of the sheet only.
function startLegend() {
  byId("keys").replaceChildren();
  const explained = new Set(picture.facets.filter((facet) => !facet.single)
    .flatMap((facet) => facet.options.filter((option) => option.symbol).map((option) => option.label)));
  for (const part of picture.legend) {
    const list = make("ul", { class: "keys" });
    for (const [text, symbol] of part.entries) {
      if (!explained.has(text)) list.append(make("li", {}, symbolCanvas(symbol), make("span", { text })));
    }
    if (list.childElementCount) byId("keys").append(make("div", {}, make("h3", { text: part.title }), list));
  }
  byId("legend").hidden = !byId("keys").childElementCount;
}

function passes(node) {
  return picture.facets.every((facet) => {
    const wanted = checked.get(facet.id);
    if (wanted.size === facet.options.length) return true;
    const codes = node.facets[facet.id]; // a question that does not concern a node never hides it
    return codes === undefined || codes.some((code) => wanted.has(code));
  });
}

// "9 van 15 contacten zichtbaar": organisations around a household are not contacts, so they are not counted.
function countText(shown) {
  const counted = scene.kind === "household" ? rows.filter((node) => node.kind === "contact") : rows;
  return fill(words.count, { n: counted.filter((node) => shown.has(node.id)).length, m: counted.length });
}

function applyFilters() {
  const shown = new Set(rows.filter(passes).map((node) => node.id));
  state.filtered = shown.size < rows.length;
  faded.clear();
  for (const node of rows) {
    const fits = shown.has(node.id);
    state.visible[fits || scene.fade ? "add" : "delete"](node.id);
    if (!fits && scene.fade) faded.add(node.id);
  }
  showGhosts();
  if (state.chosen && !state.visible.has(state.chosen)) choose(null);
  if (!state.visible.has(current)) current = picture.nodes.find((node) => state.visible.has(node.id))?.id ?? null;
  byId("count").textContent = countText(shown);
  byId("all").hidden = picture.facets.every((facet) => checked.get(facet.id).size === facet.options.length);
  byId("nothing").hidden = shown.size > 0 || rows.length === 0;
  fillTable(shown);
  redraw();
}

function showAll() {
  for (const facet of picture.facets) checked.set(facet.id, everyCode(facet));
  for (const input of byId("facets").querySelectorAll("input")) input.checked = true;
  for (const select of byId("facets").querySelectorAll("select")) select.value = "";
  applyFilters();
}

// The choices that leave something out, in words: every export says so.
function filterWords() {
  return picture.facets
    .filter((facet) => checked.get(facet.id).size < facet.options.length)
    .map((facet) => {
      const on = facet.options.filter((option) => checked.get(facet.id).has(option.code)).map((each) => each.label);
      return `${facet.title} ${on.join(", ") || "–"}`;
    })
    .join("; ");
}
