// Saving as PNG or SVG, and printing: all three are the sheet, and on paper the list follows it.

// A name for a file holds the code of the household, never a name.
function exportName() {
  const moment = pictures.length > 1 ? `-${picture.picture.replace(/[^A-Za-z0-9_-]/g, "_")}` : "";
  return scene.file_name + moment;
}

function saveAs(blob, ending) {
  const link = make("a", { href: URL.createObjectURL(blob), download: `${exportName()}.${ending}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function savePng() {
  sheetCanvas().toBlob((blob) => saveAs(blob, "png"));
}

function saveSvg() {
  saveAs(new Blob([svgText(sheetSvg())], { type: "image/svg+xml" }), "svg");
}

// Every page of the list bears the title and what is left out, for sheets come apart, and the headings as plain words:
// browsers do not repeat buttons.
function paperHead() {
  const text = [scene.title, ...exportLines()].join(" · ");
  return [
    make("tr", { class: "paper-head" }, make("th", { colspan: scene.columns.length, text })),
    make("tr", { class: "paper-head" }, ...scene.columns.map((title) => make("th", { scope: "col", text: title }))),
  ];
}

// Made at once, before the browser lays out the paper: nothing here may wait.
function fillPaper() {
  emptyPaper();
  makeTable();
  wholeList();
  const sheet = sheetSvg();
  sheet.removeAttribute("width");
  sheet.removeAttribute("height");
  byId("paper").append(sheet);
  byId("table").querySelector("thead")?.prepend(...paperHead());
  document.documentElement.dataset.paper = "yes";
  document.title = exportName(); // who prints to a file gets this name
  palette = readPalette();
  repaintSymbols();
}

function emptyPaper() {
  byId("paper").replaceChildren();
  for (const row of byId("table").querySelectorAll(".paper-head")) row.remove();
  delete document.documentElement.dataset.paper;
  document.title = scene.title;
  palette = readPalette();
  repaintSymbols();
}

function startExport() {
  byId("save-png").addEventListener("click", savePng);
  byId("save-svg").addEventListener("click", saveSvg);
  byId("print").addEventListener("click", () => window.print());
  window.addEventListener("beforeprint", fillPaper);
  window.addEventListener("afterprint", emptyPaper);
}
