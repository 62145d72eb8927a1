// Over everything that can be pointed at lies a real button, so that keyboard and screen reader meet the same map.

const MANY = 150; // above this, only named nodes have a button
const spots = byId("spots");
const buttons = new Map();
let current = picture.nodes.length ? picture.nodes[0].id : null; // the one tab stop of the map

// What can be pointed at now: nodes, or whole groups while the map shows no more than those.
function things() {
  return network && isClosed(screenView()) ? heldGroups().groups : picture.nodes.filter((node) => state.visible.has(node.id));
}

function thingById(id) {
  return nodeById.get(id) ?? (picture.hulls.length ? heldGroups().byId.get(id) : undefined);
}

// The tab stop stays where the keyboard was: on a group while the map is closed, else on a node.
function keepCurrent(all) {
  if (all.some((thing) => thing.id === current) || !all.length) return;
  const group = picture.hulls.length ? heldGroups().byId.get(current) ?? heldGroups().of.get(current) : null;
  const next = all.find((thing) => thing === group) ?? group?.members.find((node) => state.visible.has(node.id)) ?? all[0];
  const focused = buttons.has(current) && buttons.get(current) === document.activeElement;
  current = next.id;
  if (focused) buttonFor(next, null).focus({ preventScroll: true });
}

function buttonFor(thing, before) {
  let button = buttons.get(thing.id);
  if (!button) {
    const group = thing.kind === "group";
    button = make("button", {
      type: "button", [group ? "data-group-id" : "data-node-id"]: thing.id, "aria-label": thing.sentence, tabindex: "-1",
      onclick: () => (group ? openGroup(thing.id, true) : choose(thing.id)),
      onfocus: () => setCurrent(thing.id),
    });
    buttons.set(thing.id, button);
    spots.insertBefore(button, before);
  }
  return button;
}

function wantedSpots() {
  const all = things(), width = stage.clientWidth, height = stage.clientHeight;
  keepCurrent(all);
  if (all.length <= MANY) return all;
  return all.filter((thing) => {
    if (thing.id === current) return true;
    if (!labelled.has(thing.id)) return false;
    const at = network.canvasToDOM({ x: thing.x, y: thing.y });
    return at.x > 0 && at.y > 0 && at.x < width && at.y < height;
  });
}

function placeButtons() {
  if (moving) return moveSpots();
  const scale = network.getScale(), wanted = wantedSpots(), kept = new Set(wanted.map((thing) => thing.id));
  spots.style.transform = "";
  for (const [id, button] of buttons) {
    if (kept.has(id)) continue;
    button.remove();
    buttons.delete(id);
  }
  let next = spots.firstElementChild;
  for (const thing of wanted) {
    const button = buttonFor(thing, next);
    if (button === next) next = next.nextElementSibling;
    const at = network.canvasToDOM({ x: thing.x, y: thing.y }), side = Math.max(24, 2 * thing.size * scale + 4);
    button.style.width = `${side}px`;
    button.style.height = `${side}px`;
    button.style.transform = `translate(${at.x - side / 2}px, ${at.y - side / 2}px)`;
    button.setAttribute("aria-pressed", thing.id === state.chosen ? "true" : "false");
    button.tabIndex = thing.id === current ? 0 : -1;
  }
  return undefined;
}

function setCurrent(id) {
  if (current !== id && buttons.has(current)) buttons.get(current).tabIndex = -1;
  current = id;
  if (buttons.has(id)) buttons.get(id).tabIndex = 0;
}
