// Behind the nodes: rings with their names, sectors with coloured arcs and their names and counts.

const RING_FILLS = ["ring1", "ring2", "ring3", "ring4", "ring4"];

function paintRings(ctx, colours) {
  for (let i = picture.rings.length - 1; i >= 0; i -= 1) {
    const ring = picture.rings[i];
    ctx.beginPath();
    ctx.arc(0, 0, ring.outer, 0, 2 * Math.PI);
    if (ring.outside) ctx.arc(0, 0, ring.inner, 0, 2 * Math.PI, true);
    ctx.fillStyle = ring.outside ? colours.outer : colours[RING_FILLS[i]];
    ctx.fill();
    ctx.lineWidth = 1.3;
    ctx.strokeStyle = colours.line;
    ctx.setLineDash(ring.outside ? [7, 6] : []);
    for (const radius of ring.outside ? [ring.inner, ring.outer] : [ring.outer]) {
      ctx.beginPath();
      ctx.arc(0, 0, radius, 0, 2 * Math.PI);
      ctx.stroke();
    }
    ctx.setLineDash([]);
  }
}

function paintPills(ctx, colours) {
  ctx.font = `600 12px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  for (const ring of picture.rings) {
    const width = ctx.measureText(ring.label).width + 18;
    ctx.beginPath();
    ctx.roundRect(-width / 2, -ring.outer - 10, width, 20, 10);
    ctx.fillStyle = colours.panel;
    ctx.fill();
    ctx.lineWidth = 1;
    ctx.strokeStyle = colours.line;
    ctx.stroke();
    ctx.fillStyle = colours.soft;
    ctx.fillText(ring.label, 0, -ring.outer + 0.5);
  }
}

// Letters one by one along a circle; on the lower half they run the other way, so that nothing is upside down.
function arcText(ctx, text, radius, middle) {
  const below = Math.sin(middle) > 0.15;
  const letters = [...text];
  const total = letters.reduce((sum, letter) => sum + ctx.measureText(letter).width, 0);
  const turn = below ? -1 : 1;
  let angle = middle - (turn * total) / radius / 2;
  for (const letter of letters) {
    const width = ctx.measureText(letter).width;
    angle += (turn * width) / radius / 2;
    ctx.save();
    ctx.translate(radius * Math.cos(angle), radius * Math.sin(angle));
    ctx.rotate(angle + (turn * Math.PI) / 2);
    ctx.fillText(letter, 0, 0);
    ctx.restore();
    angle += (turn * width) / radius / 2;
  }
}

function paintSectors(ctx, colours) {
  const alone = picture.sectors.length === 1;
  for (const sector of picture.sectors) {
    const gap = alone ? 0 : 4 / picture.arc_radius;
    ctx.beginPath();
    ctx.arc(0, 0, picture.arc_radius, sector.start + gap, sector.end - gap);
    ctx.lineWidth = 8;
    ctx.strokeStyle = colours.line;
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(0, 0, picture.arc_radius, sector.start + gap * 1.2, sector.end - gap * 1.2);
    ctx.lineWidth = 6;
    ctx.strokeStyle = sector.colour;
    ctx.stroke();
    if (!alone) {
      ctx.beginPath();
      ctx.moveTo(picture.centre * Math.cos(sector.start), picture.centre * Math.sin(sector.start));
      ctx.lineTo(picture.arc_radius * Math.cos(sector.start), picture.arc_radius * Math.sin(sector.start));
      ctx.lineWidth = 1;
      ctx.globalAlpha = 0.45;
      ctx.strokeStyle = colours.line;
      ctx.stroke();
      ctx.globalAlpha = 1;
    }
    ctx.fillStyle = colours.ink;
    ctx.font = `700 12px ${FONT}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    arcText(ctx, sector.label, picture.arc_radius + 15, (sector.start + sector.end) / 2);
  }
}

function paintBackdrop(ctx, colours) {
  paintRings(ctx, colours);
  paintSectors(ctx, colours);
  paintTies(ctx, colours);
  paintPills(ctx, colours);
}
