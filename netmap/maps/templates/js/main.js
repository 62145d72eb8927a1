// Start: theme, views, and all parts in order.

function showView(view) {
  state.view = view;
  document.body.classList.toggle("listing", view === "list");
  byId("show-map").setAttribute("aria-pressed", String(view === "map"));
  byId("show-list").setAttribute("aria-pressed", String(view === "list"));
  byId(view === "list" ? "list-view" : "map-view").prepend(byId("switches"));
  if (view === "list") makeTable();
  if (view === "map") requestAnimationFrame(() => {
    if (network) network.setSize("100%", "100%");
    fit();
    if (state.chosen) approach(state.chosen);
    redraw();
  });
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function nameTheme() {
  byId("theme").textContent = isDark() ? words.light : words.dark;
}

function refreshTheme() {
  nameTheme();
  palette = readPalette();
  repaintSymbols();
  redraw();
}

function startTheme() {
  nameTheme();
  byId("theme").addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    refreshTheme();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", refreshTheme);
}

function startViews() {
  byId("show-map").addEventListener("click", () => showView("map"));
  byId("show-list").addEventListener("click", () => showView("list"));
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    showView("list");
    byId("list-view").focus();
  });
}

// Where the filters stand under the map, the keyboard comes to them after it.
function startSide() {
  const narrow = matchMedia("(max-width: 1100px)"), main = byId("side").parentElement;
  const put = () => main[narrow.matches ? "append" : "prepend"](byId("side"));
  narrow.addEventListener("change", put);
  put();
}

const small = matchMedia("(max-width: 700px)").matches;
if (small) {
  byId("filters").open = false;
  byId("legend").open = false;
  byId("search").placeholder = words.search_label;
}
byId("all").addEventListener("click", () => {
  showAll();
  byId("facets").querySelector("input, select").focus(); // the button itself is gone
});
startSide();
startQuestion();
startFilters();
summary();
startSearch();
startKeys();
startExport();
startMenus();
startTheme();
startViews();
startNetwork();
startSwitches();
startStory();
if (small) showView("list");
document.body.classList.remove("starting");
window.netmap = { boxes };
