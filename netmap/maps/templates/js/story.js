// The story of the map, for a meeting: step by step one sentence, the light on a few, and beside the map what belongs
// to it. Arrows and the keys of a presenter's clicker walk.

const STORY_KEYS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
const story = { at: -1, back: "", bar: null };

function tellingStep() {
  return story.at < 0 ? null : scene.steps[story.at];
}

function showStep(at) {
  const step = scene.steps[at];
  if (!step) return;
  story.at = at;
  if (state.view !== "map") showView("map");
  if (state.filtered) showAll();
  if (step.picture) usePicture(step.picture);
  const members = picture.nodes.filter((node) => node.kind === "member").map((node) => node.id);
  spotlight(step.nodes.length ? [...step.nodes, ...members] : null);
  choose(null);
  panel.scrollTop = 0;
  byId("map-view").scrollIntoView(); // on a phone the page may stand at the filters
  fillBar(step);
}

function fillBar(step) {
  story.bar.querySelector("h2").textContent = step.title;
  story.bar.querySelector(".told").textContent = step.text;
  story.bar.querySelector(".step").textContent = fill(words.story_step, { n: story.at + 1, m: scene.steps.length });
  story.bar.querySelector(".previous").setAttribute("aria-disabled", String(story.at === 0));
  story.bar.querySelector(".next").setAttribute("aria-disabled", String(story.at === scene.steps.length - 1));
}

function makeBar() {
  const button = (name, text, onclick) => make("button", { type: "button", class: `plain ${name}`, text, onclick });
  return make("section", { id: "story-bar", "aria-label": words.story_bar, tabindex: "-1" },
    make("div", { class: "telling", role: "status" },
      make("p", { class: "step" }), make("h2"), make("p", { class: "told", dir: "auto" })),
    make("div", { class: "walk" },
      button("previous", words.story_previous, () => showStep(story.at - 1)),
      button("next", words.story_next, () => showStep(story.at + 1)),
      button("end", words.close, endStory)));
}

function tellStory() {
  if (tellingStep()) return endStory();
  story.back = picture.picture;
  byId("map-view").append(story.bar);
  document.body.classList.add("story");
  byId("story").setAttribute("aria-pressed", "true");
  showStep(0);
  return story.bar.focus({ preventScroll: true });
}

function endStory() {
  story.at = -1;
  story.bar.remove();
  document.body.classList.remove("story");
  byId("story").setAttribute("aria-pressed", "false");
  usePicture(story.back);
  spotlight(null);
  choose(null);
  const opener = byId("story");
  (opener.offsetParent ? opener : byId("menu")).focus();
}

// On the map itself the arrows walk from node to node; a clicker's keys walk the story everywhere.
function storyKey(event) {
  if (!tellingStep() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, select, textarea")) return;
  const onMap = spots.contains(event.target) && event.key.startsWith("Arrow");
  if (event.key === "Escape" && !state.chosen) endStory();
  else if (event.key in STORY_KEYS && !onMap) showStep(story.at + STORY_KEYS[event.key]);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

// Beside the map during a step: who stands in the light, unless a section names them.
function stepParts(step) {
  const here = step.nodes.filter((id) => nodeById.get(id)?.facts.length);
  const beside = picture.sections.filter((each) => step.sections.includes(each.id));
  const named = beside.some((each) => each.entries.some((entry) => entry.links.length));
  if (!here.length || named) return [];
  return [make("div", { class: "fact" }, make("h3", { text: words.story_light }), linkList(here))];
}

// A note on the map itself, at those in the light: on the side where their name is not, and clear of the centre.
function notePlace(ctx, node, width) {
  const [, top, , bottom] = labelBox(ctx, node), lower = (top + bottom) / 2 - node.y;
  const way = lower > 8 || (lower > -8 && node.y < 0) ? -1 : 1;
  const y = node.y + way * (node.size + 42), room = picture.radius - width / 2;
  const core = Math.abs(y) < picture.centre + 14 ? Math.sqrt((picture.centre + 14) ** 2 - y ** 2) + width / 2 : 0;
  const x = node.x < 0 ? Math.min(node.x, -core) : Math.max(node.x, core);
  return [Math.max(-room, Math.min(room, x)), y];
}

// Around those in the light, under their name.
function paintNoteRing(ctx, node, colours) {
  const step = tellingStep();
  if (!step?.note || !step.nodes.includes(node.id)) return;
  ctx.strokeStyle = colours.alarm;
  ctx.lineWidth = 2.5;
  ctx.setLineDash([]);
  for (const away of [15, 20]) {
    ctx.beginPath();
    ctx.arc(node.x, node.y, node.size + away, 0, 2 * Math.PI);
    ctx.stroke();
  }
}

// The words come after the last node, so that no name lies over them.
function paintNotes(ctx, node, colours) {
  const step = tellingStep();
  if (!step?.note || node !== picture.nodes.findLast((each) => state.visible.has(each.id))) return;
  const font = `700 14px ${FONT}`;
  for (const noted of step.nodes.map((id) => nodeById.get(id))) {
    ctx.font = font;
    const width = ctx.measureText(step.note).width + 22, [x, y] = notePlace(ctx, noted, width);
    ctx.font = font;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.beginPath();
    ctx.roundRect(x - width / 2, y - 14, width, 28, 14);
    ctx.fillStyle = colours.panel;
    ctx.fill();
    ctx.lineWidth = 2;
    ctx.strokeStyle = colours.alarm;
    ctx.stroke();
    ctx.fillStyle = colours.alarm;
    ctx.fillText(step.note, x, y + 0.5);
  }
}

function startStory() {
  if (!scene.steps.length) return;
  story.bar = makeBar();
  byId("extras").prepend(make("button", {
    type: "button", id: "story", text: words.story, "aria-pressed": "false", onclick: tellStory,
  }));
  stage.append(byId("zoom")); // stays above the bar
  document.addEventListener("keydown", storyKey, true);
  exportNotes.push(() => (tellingStep() ? `${tellingStep().title}: ${tellingStep().text}` : null));
}
