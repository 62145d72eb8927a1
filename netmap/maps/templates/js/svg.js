// A drawing context that writes SVG. It is a real canvas context, which keeps fonts, widths, transforms and the rest of
// the state, with the strokes that the painters use led to SVG elements: so one painter makes screen, PNG and SVG.

const SVG = "http://www.w3.org/2000/svg";

function svgElement(name, attributes, text) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = printable(text);
  return element;
}

// XML has no place for control characters and halves of a character, not even escaped.
function printable(text) {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}

const short = (number) => String(Math.round(number * 100) / 100 || 0);

// An arc as SVG knows it: halves, because a whole circle begins where it ends.
function arcPath(x, y, radius, start, end, back) {
  const whole = 2 * Math.PI, turn = back ? start - end : end - start;
  const size = turn >= whole ? whole : ((turn % whole) + whole) % whole;
  const at = (angle) => `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;
  const half = ((back ? -1 : 1) * size) / 2, r = short(radius), sweep = back ? 0 : 1;
  return [at(start), `A${r} ${r} 0 0 ${sweep} ${at(start + half)}A${r} ${r} 0 0 ${sweep} ${at(start + 2 * half)}`];
}

const PATHS = (d) => ({
  beginPath() { d.length = 0; },
  moveTo(x, y) { d.push(`M${short(x)} ${short(y)}`); },
  lineTo(x, y) { d.push(`${d.length ? "L" : "M"}${short(x)} ${short(y)}`); },
  closePath() { d.push("Z"); },
  rect(x, y, width, height) { d.push(`M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`); },
  quadraticCurveTo(a, b, x, y) { d.push(`Q${[a, b, x, y].map(short).join(" ")}`); },
  bezierCurveTo(a, b, c, e, x, y) { d.push(`C${[a, b, c, e, x, y].map(short).join(" ")}`); },
  arc(x, y, radius, start, end, back = false) {
    const [from, arc] = arcPath(x, y, radius, start, end, back);
    d.push(`${d.length ? "L" : "M"}${from}${arc}`);
  },
  roundRect(x, y, width, height, corner) {
    const r = Math.min(corner, width / 2, height / 2), a = `a${short(r)} ${short(r)} 0 0 1 `;
    d.push(`M${short(x + r)} ${short(y)}h${short(width - 2 * r)}${a}${short(r)} ${short(r)}v${short(height - 2 * r)}`
      + `${a}${short(-r)} ${short(r)}h${short(2 * r - width)}${a}${short(-r)} ${short(-r)}v${short(2 * r - height)}`
      + `${a}${short(r)} ${short(-r)}Z`);
  },
});

// "rgba(1, 2, 3, 0.5)" is no colour to every reader of SVG; a colour with an opacity is.
function colourOf(kind, style) {
  const parts = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/.exec(style);
  return parts ? { [kind]: `rgb(${parts.slice(1, 4).join(",")})`, [`${kind}-opacity`]: parts[4] } : { [kind]: style };
}

function strokeOf(ctx) {
  const dash = ctx.getLineDash();
  return {
    ...colourOf("stroke", ctx.strokeStyle), "stroke-width": short(ctx.lineWidth),
    "stroke-linecap": ctx.lineCap === "butt" ? null : ctx.lineCap,
    "stroke-linejoin": ctx.lineJoin === "miter" ? null : ctx.lineJoin,
    "stroke-dasharray": dash.length ? dash.map(short).join(" ") : null,
  };
}

const ANCHORS = { center: "middle", right: "end", end: "end" };

// Where the letters stand on the line: not every reader of SVG knows another baseline.
function baseline(ctx, y) {
  if (ctx.textBaseline === "alphabetic") return y;
  const here = ctx.measureText("x").actualBoundingBoxAscent;
  ctx.save();
  ctx.textBaseline = "alphabetic";
  const there = ctx.measureText("x").actualBoundingBoxAscent;
  ctx.restore();
  return y + there - here;
}

function textOf(ctx, text, x, y, room) {
  const [, weight, size] = /(?:(bold|\d+) )?([\d.]+)px/.exec(ctx.font);
  const tight = room !== undefined && ctx.measureText(text).width > room;
  return {
    x: short(x), y: short(baseline(ctx, y)), "font-size": size, "font-weight": weight ?? null,
    "text-anchor": ANCHORS[ctx.textAlign] ?? null,
    textLength: tight ? short(room) : null, lengthAdjust: tight ? "spacingAndGlyphs" : null,
  };
}

function svgRoot(width, height, { title, description }) {
  const root = svgElement("svg", {
    xmlns: SVG, viewBox: `0 0 ${short(width)} ${short(height)}`, width: short(width), height: short(height), role: "img",
    lang: scene.lang, "xml:lang": scene.lang, "font-family": FONT, "stroke-miterlimit": "10", fill: "none",
  });
  root.append(svgElement("title", {}, title), svgElement("desc", {}, description));
  return root;
}

function svgContext(width, height, about) {
  const root = svgRoot(width, height, about);
  const ctx = document.createElement("canvas").getContext("2d");
  const d = [];
  let group = root, placed = "", last = null;
  // Elements under the same transform stand together in a group.
  const put = (name, attributes, text) => {
    const at = ctx.getTransform();
    const matrix = [at.a, at.b, at.c, at.d, at.e, at.f].map((each) => Math.round(each * 1e4) / 1e4 || 0).join(" ");
    if (matrix !== placed) {
      placed = matrix;
      group = svgElement("g", { transform: `matrix(${matrix})` });
      root.append(group);
    }
    const element = svgElement(name, { ...attributes, opacity: ctx.globalAlpha < 1 ? short(ctx.globalAlpha) : null }, text);
    group.append(element);
    last = { element, group, alpha: ctx.globalAlpha, d: attributes.d };
  };
  return Object.assign(ctx, PATHS(d), {
    root,
    fill() { put("path", { d: d.join(""), ...colourOf("fill", ctx.fillStyle) }); },
    stroke() {
      const path = d.join("");
      const same = last?.d === path && last.alpha === ctx.globalAlpha && last.group === group;
      if (!same) return put("path", { d: path, ...strokeOf(ctx) });
      for (const [key, value] of Object.entries(strokeOf(ctx))) if (value !== null) last.element.setAttribute(key, value);
      last = null;
      return undefined;
    },
    fillRect(x, y, w, h) {
      put("rect", { x: short(x), y: short(y), width: short(w), height: short(h), ...colourOf("fill", ctx.fillStyle) });
    },
    strokeText(text, x, y, room) { // the halo behind a word: not a word of its own
      put("text", { ...textOf(ctx, text, x, y, room), ...strokeOf(ctx), "aria-hidden": "true" }, text);
    },
    fillText(text, x, y, room) { put("text", { ...textOf(ctx, text, x, y, room), ...colourOf("fill", ctx.fillStyle) }, text); },
  });
}

function svgText(root) {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}
