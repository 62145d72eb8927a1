// The list: the same contacts as a table that can be sorted; it follows the filters.

const order = { column: -1, down: false };
const ROWS = 200; // so many rows at a time
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
  const long = (text) => (/\S{20}/.test(text) ? "long" : null); // a word that may be broken
  const name = make("button", {
    type: "button", class: long(node.cells[0].text), text: node.cells[0].text, "data-row-id": node.id, dir: "auto",
  });
  name.addEventListener("click", () => choose(node.id, true));
  const symbol = symbolCanvas({ shape: node.shape, colour: node.colour });
  const head = make("th", { scope: "row" }, make("div", { class: "name" }, symbol, name));
  const cells = node.cells.slice(1).map((cell, i) =>
    make("td", { class: long(cell.text), text: cell.text, dir: "auto", "data-title": scene.columns[i + 1] }));
  return make("tr", { class: node.id === state.chosen ? "chosen" : null }, head, ...cells);
}

// With thousands of rows the page stays quick: they come in pieces.
function moreRows(list) {
  const body = () => byId("table").querySelector("tbody");
  const button = make("button", { type: "button", class: "plain more-rows" });
  const tell = () => { button.textContent = fill(words.more_rows, { n: list.length - body().rows.length }); };
  button.addEventListener("click", () => {
    const from = body().rows.length;
    body().append(...list.slice(from, from + ROWS).map(bodyRow));
    if (body().rows.length === list.length) button.remove();
    else tell();
    body().rows[from].querySelector("button").focus();
  });
  button.textContent = fill(words.more_rows, { n: list.length - ROWS });
  return button;
}

// Paper has all rows.
function wholeList() {
  const button = byId("table").querySelector(".more-rows");
  if (!button) return;
  const body = byId("table").querySelector("tbody");
  body.append(...sortedRows().slice(body.rows.length).map(bodyRow));
  button.remove();
}

// The table is made when somebody looks at it or prints: hundreds of rows would keep the map waiting.
let tableDue = false;

function fillTable(shown) {
  shownRows = shown;
  tableDue = true;
  if (state.view === "list") makeTable();
}

function makeTable() {
  if (!tableDue) return;
  tableDue = false;
  const shown = shownRows;
  if (!rows.length) {
    byId("table").replaceChildren(make("p", { class: "empty", text: words.empty }));
    return;
  }
  const list = sortedRows();
  const table = make("table", {},
    make("caption", { text: countText(shown) }),
    make("thead", {}, make("tr", {}, ...scene.columns.map(headCell))),
    make("tbody", {}, ...list.slice(0, ROWS).map(bodyRow)));
  byId("table").replaceChildren(...[table, goneLine()].filter(Boolean));
  if (list.length > ROWS) byId("table").append(moreRows(list));
  if (!shown.size) byId("table").append(make("p", { class: "empty", text: words.nothing_left }));
}

function markRows() {
  for (const button of byId("table").querySelectorAll("[data-row-id]")) {
    button.closest("tr").classList.toggle("chosen", button.dataset.rowId === state.chosen);
  }
}
