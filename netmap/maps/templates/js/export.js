// Paper and picture: always the light colours, with title, date, remark and legend, and it says what is left out.

const paper = byId("paper");

function paintPaper(canvas, side, ratio) {
  const was = palette, chosen = state.chosen, allLabelled = labelled;
  document.documentElement.dataset.paper = "yes";
  const colours = readPalette();
  state.chosen = null;
  labelled = new Set(picture.nodes.map((node) => node.id));
  canvas.width = side * ratio;
  canvas.height = side * ratio;
  const ctx = canvas.getContext("2d");
  const scale = (side * ratio) / (2 * (picture.radius + 16));
  ctx.fillStyle = colours.panel;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.setTransform(scale, 0, 0, scale, canvas.width / 2, canvas.height / 2);
  paintBackdrop(ctx, colours);
  const shown = picture.nodes.filter((node) => state.visible.has(node.id));
  for (const node of shown) paintNode(ctx, node, colours, !picture.crowded || allLabelled.has(node.id));
  palette = was;
  state.chosen = chosen;
  labelled = allLabelled;
  return colours;
}

function exportLines() {
  const lines = [scene.subtitle, [scene.edition, scene.remark].filter(Boolean).join(" · ")];
  if (state.filtered) lines.push(fill(words.not_all, { filters: filterWords() }));
  return lines.filter(Boolean);
}

function clipped(ctx, text, width) {
  if (ctx.measureText(text).width <= width) return text;
  let short = text;
  while (short && ctx.measureText(short + "…").width > width) short = short.slice(0, -1);
  return short + "…";
}

// One picture with the map on the left and title, remarks and legend on the right.
function composed() {
  const side = 1400, aside = 520, map = document.createElement("canvas");
  const colours = paintPaper(map, side, 1);
  const canvas = make("canvas", { width: side + aside, height: side });
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = colours.panel;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(map, 0, 0);
  let y = 70;
  const write = (text, font, colour, step) => {
    ctx.font = `${font} ${FONT}`;
    ctx.fillStyle = colour;
    ctx.textAlign = "left";
    ctx.textBaseline = "alphabetic";
    ctx.fillText(clipped(ctx, text, aside - 60), side + 20, y);
    y += step;
  };
  write(scene.title, "700 30px", colours.ink, 40);
  for (const line of exportLines()) write(line, "20px", colours.soft, 30);
  for (const part of picture.legend) {
    y += 18;
    write(part.title, "700 20px", colours.ink, 34);
    for (const [text, symbol] of part.entries) {
      const sample = { ...symbol };
      ctx.save();
      ctx.translate(side + 20, y - 22);
      ctx.scale(1.4, 1.4);
      if (sample.shape) paintShape(ctx, sample.shape, sample.colour, 11, 11, 8, colours);
      else if (sample.letter) paintBadge(ctx, sample.letter, 11, 11, colours);
      else straight(ctx, sample, 2, 11, 32, 11, colours);
      ctx.restore();
      ctx.font = `20px ${FONT}`;
      ctx.fillStyle = colours.ink;
      ctx.fillText(clipped(ctx, text, aside - 120), side + 80, y);
      y += 32;
    }
  }
  delete document.documentElement.dataset.paper;
  return canvas;
}

function savePicture() {
  composed().toBlob((blob) => {
    const link = make("a", { href: URL.createObjectURL(blob), download: `${scene.file_name}.png` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
}

function startExport() {
  byId("save").addEventListener("click", savePicture);
  byId("print").addEventListener("click", () => window.print());
  window.addEventListener("beforeprint", () => {
    palette = paintPaper(paper, 720, 2.5);
    repaintSymbols();
    byId("about").dataset.filters = state.filtered ? ` · ${fill(words.not_all, { filters: filterWords() })}` : "";
  });
  window.addEventListener("afterprint", () => {
    delete document.documentElement.dataset.paper;
    palette = readPalette();
    repaintSymbols();
    redraw();
  });
}
