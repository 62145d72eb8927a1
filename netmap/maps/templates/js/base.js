// What every part of the page uses: the scene, the picture on the page, the words, small helpers and the state.
// Text only ever enters the page through textContent.

const { scene, network: graph } = await openScene();
const words = scene.words;
const byId = (id) => document.getElementById(id);

// The pictures the page can show: the scene's own and further ones, whose nodes hold only what is different.
const firstNodes = new Map(scene.nodes.map((node) => [node.id, node]));
const pictures = [scene, ...scene.pictures.map((each) => ({
  ...each, nodes: each.nodes.map((node) => ({ ...firstNodes.get(node.id), ...node })),
}))];

const state = {
  chosen: null,          // id of the node whose details are open
  visible: new Set(),
  view: "map",           // or "list"
  filtered: false,
  spot: null,            // ids in the light, or null: everybody
};

let picture, nodeById, rows, neighbours;

function setPicture(next) {
  picture = next;
  nodeById = new Map(picture.nodes.map((node) => [node.id, node]));
  rows = picture.nodes.filter((node) => node.cells.length > 0);
  neighbours = new Map(picture.nodes.map((node) => [node.id, new Set()]));
  for (const tie of picture.ties) {
    neighbours.get(tie.source)?.add(tie.target);
    neighbours.get(tie.target)?.add(tie.source);
  }
  state.visible = new Set(nodeById.keys());
}

setPicture(scene);

const whenShown = [];    // what must be done again after a switch to another picture
const whenChosen = [];   // what ends when details or the summary open
const detailParts = [];  // node => extra block in its details, or null
const summaryParts = []; // () => extra block on top of the summary, or null

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "text") element.textContent = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

// Fill the {places} of a sentence from the locale files.
function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

// Letters without accents or capitals, so that "jose" finds "José".
function plain(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
}

const PALETTE_NAMES = [
  "ink", "soft", "paper", "panel", "line", "core", "core-line", "ring1", "ring2", "ring3", "ring4", "outer",
  "plain-line", "quiet-line", "alarm", "deep", "grey", "halo", "accent", "node-edge",
];

function readPalette() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(PALETTE_NAMES.map((name) => [name, style.getPropertyValue("--" + name).trim()]));
}

let palette = readPalette();
const FONT = "system-ui, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif";
