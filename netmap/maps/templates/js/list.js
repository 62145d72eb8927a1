// The list: the same contacts as a table that can be sorted; it follows the filters.

const order = { column: -1, down: false };
let shownRows = new Set();

function compareCells(a, b) {
  if (a.key !== null || b.key !== null) return (a.key ?? Infinity) - (b.key ?? Infinity);
  if (!a.text || !b.text) return a.text ? -1 : b.text ? 1 : 0;
  return a.text.localeCompare(b.text, scene.lang);
}

function sortedRows() {
  const list = rows.filter((node) => shownRows.has(node.id));
  if (order.column >= 0) {
    list.sort((a, b) => compareCells(a.cells[order.column], b.cells[order.column]));
    if (order.down) list.reverse();
  }
  return list;
}

function headCell(title, i) {
  const button = make("button", { type: "button", text: title });
  button.addEventListener("click", () => {
    order.down = order.column === i && !order.down;
    order.column = i;
    fillTable(shownRows);
    byId("table").querySelectorAll("thead button")[i].focus();
  });
  const sort = order.column === i ? (order.down ? "descending" : "ascending") : null;
  return make("th", { scope: "col", "aria-sort": sort }, button);
}

function bodyRow(node) {
  const name = make("button", { type: "button", text: node.cells[0].text, "data-row-id": node.id, dir: "auto" });
  name.addEventListener("click", () => choose(node.id, true));
  const symbol = symbolCanvas({ shape: node.shape, colour: node.colour });
  const head = make("th", { scope: "row" }, make("div", { class: "name" }, symbol, name));
  const cells = node.cells.slice(1).map((cell, i) =>
    make("td", { text: cell.text, dir: "auto", "data-title": scene.columns[i + 1] }));
  return make("tr", { class: node.id === state.chosen ? "chosen" : null }, head, ...cells);
}

function fillTable(shown) {
  shownRows = shown;
  if (!rows.length) {
    byId("table").replaceChildren(make("p", { class: "empty", text: words.empty }));
    return;
  }
  const table = make("table", {},
    make("caption", { text: countText(shown) }),
    make("thead", {}, make("tr", {}, ...scene.columns.map(headCell))),
    make("tbody", {}, ...sortedRows().map(bodyRow)));
  byId("table").replaceChildren(...[table, goneLine()].filter(Boolean));
  if (!shown.size) byId("table").append(make("p", { class: "empty", text: words.nothing_left }));
}

function markRows() {
  for (const button of byId("table").querySelectorAll("[data-row-id]")) {
    button.closest("tr").classList.toggle("chosen", button.dataset.rowId === state.chosen);
  }
}
