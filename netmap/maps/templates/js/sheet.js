// The sheet: the map with title, date, remarks and legend beside it, in light colours. PNG, SVG and paper are this sheet.
// Nothing is cut off: words wrap, and the column shrinks or the sheet grows until everything has its place.

const SHEET = { width: 1920, height: 1312, map: 1312, left: 1336, right: 1884, top: 44 };
const exportNotes = []; // () => a sentence about what the page shows now (a story step, a question), or null

function lightPalette() {
  document.documentElement.dataset.paper = "yes";
  const colours = readPalette();
  delete document.documentElement.dataset.paper;
  return colours;
}

// What somebody must know who only has the sheet.
function exportLines() {
  const shown = pictures.length > 1 ? [picture.view_label, picture.picture_label].filter(Boolean).join(" · ") : "";
  const lines = [shown, scene.subtitle, [scene.edition, scene.remark].filter(Boolean).join(" · ")];
  lines.push(...exportNotes.map((note) => note()));
  if (state.filtered) lines.push(byId("count").textContent, fill(words.not_all, { filters: filterWords() }));
  return lines.filter(Boolean);
}

function wrapped(ctx, text, room) {
  const lines = [];
  let line = "";
  for (let word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (ctx.measureText(longer).width <= room) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    while (ctx.measureText(word).width > room) { // a word longer than the column
      const letters = [...word];
      let count = letters.length;
      while (count > 1 && ctx.measureText(letters.slice(0, count).join("")).width > room) count -= 1;
      lines.push(letters.slice(0, count).join(""));
      word = letters.slice(count).join("");
    }
    line = word;
  }
  return line ? [...lines, line] : lines;
}

function sheetBlocks(colours) {
  const [first, ...others] = exportLines();
  const blocks = [{ text: scene.title, weight: 700, size: 34, colour: colours.ink, before: 0 }];
  for (const text of [first, ...others].filter(Boolean)) {
    blocks.push({ text, weight: 400, size: 22, colour: colours.ink, before: 10 });
  }
  for (const part of picture.legend) {
    blocks.push({ text: part.title, weight: 700, size: 21, colour: colours.ink, before: 24 });
    for (const [text, symbol] of part.entries) {
      blocks.push({ text, symbol, weight: 400, size: 20, colour: colours.ink, before: 8 });
    }
  }
  return blocks;
}

function entryWords({ title, text, links }) {
  const names = links.map((id) => firstNodes.get(id)?.name).filter(Boolean).join(", ");
  return [title && `${title}.`, text, names].filter(Boolean).join(" ");
}

// A part of "In het kort": on the sheet when there is room left beside the map.
const EXTRA_SECTIONS = ["question", "strengths", "brief"];

function sectionBlocks(section, colours) {
  const title = { text: section.title || words.brief, weight: 700, size: 21, colour: colours.ink, before: 24 };
  return [title, ...section.entries.map((entry) => ({
    text: entryWords(entry), weight: 400, size: 20, colour: colours.ink, before: 6,
  }))];
}

// Every block with its lines and its place, at this size of letters.
function placedBlocks(ctx, blocks, factor) {
  let y = SHEET.top;
  const placed = blocks.map((block) => {
    const size = block.size * factor, indent = block.symbol ? 62 * factor : 0;
    ctx.font = `${block.weight} ${size}px ${FONT}`;
    const lines = wrapped(ctx, block.text, SHEET.right - SHEET.left - indent);
    y += block.before * factor;
    const top = y;
    y += lines.length * size * 1.28;
    return { ...block, size, indent, lines, top };
  });
  return { placed, factor, bottom: y + SHEET.top };
}

// The largest letters with which all blocks have room, or the smallest ones that are allowed.
function fittedBlocks(ctx, blocks, smallest) {
  for (let percent = 100; ; percent -= 5) {
    const layout = placedBlocks(ctx, blocks, percent / 100);
    if (layout.bottom <= SHEET.height || percent <= smallest) return layout;
  }
}

function layoutSheet(colours) {
  const ctx = document.createElement("canvas").getContext("2d");
  let blocks = sheetBlocks(colours), layout = fittedBlocks(ctx, blocks, 60);
  for (const section of picture.sections.filter((each) => EXTRA_SECTIONS.includes(each.id))) {
    const more = blocks.concat(sectionBlocks(section, colours));
    const wider = fittedBlocks(ctx, more, 85);
    if (wider.bottom <= SHEET.height) [blocks, layout] = [more, wider];
  }
  return { ...layout, width: SHEET.width, height: Math.ceil(Math.max(SHEET.height, layout.bottom)) };
}

function paintBlock(ctx, block, factor, colours) {
  if (block.symbol) {
    ctx.save();
    ctx.translate(SHEET.left, block.top + block.size * 0.64 - 11 * 1.35 * factor);
    ctx.scale(1.35 * factor, 1.35 * factor);
    drawSymbol(ctx, block.symbol, colours);
    ctx.restore();
  }
  ctx.font = `${block.weight} ${block.size}px ${FONT}`;
  ctx.fillStyle = block.colour;
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  block.lines.forEach((line, i) => ctx.fillText(line, SHEET.left + block.indent, block.top + block.size * (1 + 1.28 * i)));
}

// The map as it stands: what filters hide or fade, and what a story step leaves in the shade. Details that happen to
// be open leave no trace.
function paintMap(ctx, colours) {
  const was = { chosen: state.chosen, labelled };
  state.chosen = null;
  labelled = new Set(nodeById.keys());
  if (picture.crowded) paintCrowd(ctx, colours, wholeView(SHEET.map / (2 * (picture.radius + 16))));
  else {
    paintBackdrop(ctx, colours);
    for (const node of picture.nodes) if (state.visible.has(node.id)) paintNode(ctx, node, colours, true);
  }
  state.chosen = was.chosen;
  labelled = was.labelled;
}

function paintSheet(ctx, layout, colours) {
  ctx.fillStyle = colours.panel;
  ctx.fillRect(0, 0, layout.width, layout.height);
  for (const block of layout.placed) paintBlock(ctx, block, layout.factor, colours);
  const scale = SHEET.map / (2 * (picture.radius + 16));
  ctx.save();
  ctx.translate(SHEET.map / 2 + 6, layout.height / 2);
  ctx.scale(scale, scale);
  paintMap(ctx, colours);
  ctx.restore();
}

function sheetSvg() {
  const colours = lightPalette(), layout = layoutSheet(colours);
  const ctx = svgContext(layout.width, layout.height, { title: scene.title, description: exportLines().join(". ") });
  paintSheet(ctx, layout, colours);
  return ctx.root;
}

// Twice as fine as it is laid out, so that it stays sharp on paper.
function sheetCanvas() {
  const colours = lightPalette(), layout = layoutSheet(colours), fine = 2;
  const canvas = make("canvas", { width: layout.width * fine, height: layout.height * fine });
  const ctx = canvas.getContext("2d");
  ctx.scale(fine, fine);
  paintSheet(ctx, layout, colours);
  return canvas;
}
