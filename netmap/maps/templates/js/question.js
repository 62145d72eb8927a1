// The question box of the organisation map: who can help with what, where, with a place, and how to apply.

const question = scene.question;
const SHOWN = 6; // answers of a kind that stand open; the rest is one button away
const SCARCE_SHOWN = 24;
const ask = { domain: "", area: "", places: true, open: new Set() };
let askBox = null; // built once: the question stays while one looks at an organisation

function fits(offer, area) {
  return offer.domains.includes(ask.domain) && (!area || offer.areas.includes(area));
}

// The answers in groups: with a place, to be asked, full; when nobody can, who offers it elsewhere.
function answers() {
  if (!ask.domain) return [];
  const here = question.offers.filter((offer) => fits(offer, ask.area));
  const group = (title, offers) => ({ title: question.words[title], offers });
  const found = [
    group("yes", here.filter((offer) => offer.places === "yes")),
    group("ask", here.filter((offer) => offer.places === "unknown")),
  ];
  const full = here.filter((offer) => offer.places === "none");
  const none = !found.some((each) => each.offers.length);
  if (!ask.places || none) found.push(group("full", full));
  if (none) found.push(group("elsewhere", question.offers.filter((offer) =>
    fits(offer, "") && !here.includes(offer) && offer.places !== "none")));
  return found.filter((each) => each.offers.length);
}

function labelOf(options, code) {
  return options.find((option) => option.code === code)?.label ?? question.words.anywhere;
}

function askedWords() {
  const text = fill(question.words.asked, {
    domain: labelOf(question.domains, ask.domain), area: labelOf(question.areas, ask.area),
  });
  return ask.places ? fill(question.words.asked_places, { question: text }) : text;
}

function countWords(groups) {
  const number = (title) => groups.find((each) => each.title === question.words[title])?.offers.length ?? 0;
  const yes = number("yes"), unsure = number("ask");
  if (yes + unsure) return fill(question.words.count, { n: yes + unsure, yes, ask: unsure });
  const values = { domain: labelOf(question.domains, ask.domain), area: labelOf(question.areas, ask.area) };
  return fill(groups.length ? question.words.none : question.words.none_at_all, values);
}

function openAnswer(offer) {
  if (!nodeById.has(offer.node)) usePicture(scene.picture);
  choose(offer.node, true);
}

function answerItem(offer) {
  const tags = make("p", { class: "marks" }, ...offer.tags.map((tag) => make("span", { class: "tag", text: tag })));
  const facts = make("dl", {}, ...offer.facts.flatMap((fact) =>
    [make("dt", { text: fact.title }), make("dd", { text: fact.text, dir: "auto" })]));
  const who = firstNodes.get(offer.node);
  return make("li", { class: "answer", "data-answer": offer.node },
    make("button", { type: "button", text: offer.service, dir: "auto", onclick: () => openAnswer(offer) }),
    make("p", { class: "by", text: who ? who.name : "", dir: "auto" }), tags, facts);
}

function answerGroup(group, number) {
  const all = ask.open.has(group.title) || group.offers.length <= SHOWN + 1;
  const shown = all ? group.offers : group.offers.slice(0, SHOWN);
  const block = make("div", {}, make("h4", { text: `${group.title} (${group.offers.length})` }),
    make("ul", {}, ...shown.map(answerItem)));
  if (!all) {
    block.append(make("button", {
      type: "button", class: "plain more", text: fill(question.words.more, { n: group.offers.length - SHOWN }),
      onclick: () => {
        ask.open.add(group.title);
        answer();
        byId("answers").children[number].querySelectorAll(".answer button")[SHOWN].focus();
      },
    }));
  }
  return block;
}

// Show the answers, and put the organisations that give them in the light.
function answer() {
  const groups = answers();
  byIdIn("ask-clear").hidden = ask.domain === "";
  byIdIn("ask-count").textContent = ask.domain ? countWords(groups) : "";
  byIdIn("answers").replaceChildren(...groups.map(answerGroup));
  answerOnPaper();
  if (ask.domain) light();
  else if (!tellingStep()) spotlight(null);
}

function light() {
  if (!ask.domain || tellingStep()) return; // a story has its own light
  const ids = answers().flatMap((group) => group.offers.map((offer) => offer.node));
  const own = picture.nodes.filter((node) => node.kind === "member").map((node) => node.id);
  spotlight(ids.length ? [...own, ...ids] : null);
}

// The box may be off the page, while the details of an organisation are open.
function byIdIn(id) {
  return askBox.querySelector(`#${id}`);
}

function put(values) {
  Object.assign(ask, values);
  ask.open.clear();
  byIdIn("ask-domain").value = ask.domain;
  if (question.areas.length > 1) byIdIn("ask-area").value = ask.area;
  byIdIn("ask-places").checked = ask.places;
  answer();
}

function askSelect(id, title, first, options, key) {
  const select = make("select", { id, onchange: () => put({ [key]: select.value }) });
  select.append(make("option", { value: "", text: first }),
    ...options.map((option) => make("option", { value: option.code, text: option.label })));
  return make("label", { class: "ask-field" }, make("span", { text: title }), select);
}

function scarceItem(each) {
  return make("li", {}, make("button", {
    type: "button", class: "plain", text: each.text, dir: "auto", "data-scarce": `${each.domain} ${each.area}`,
    onclick: () => {
      put({ domain: each.domain, area: question.areas.length > 1 ? each.area : ask.area, places: true });
      byIdIn("ask-domain").focus();
    },
  }));
}

function scarceList() {
  const list = make("ul", { class: "links" }, ...question.scarce.slice(0, SCARCE_SHOWN).map(scarceItem));
  const box = make("details", { class: "section" }, make("summary", {}, make("h3", { text: question.words.scarce })), list);
  const rest = question.scarce.slice(SCARCE_SHOWN);
  if (rest.length) {
    box.append(make("button", {
      type: "button", class: "plain more", text: fill(question.words.more, { n: rest.length }),
      onclick: (event) => {
        event.currentTarget.remove();
        list.append(...rest.map(scarceItem));
        list.children[SCARCE_SHOWN].firstChild.focus();
      },
    }));
  }
  return box;
}

function buildAskBox() {
  const told = question.words;
  const places = make("input", { type: "checkbox", id: "ask-places", checked: true });
  places.addEventListener("change", () => put({ places: places.checked }));
  const box = make("section", { id: "ask", "aria-label": told.title }, make("h3", { text: told.title }),
    askSelect("ask-domain", told.domain, told.choose, question.domains, "domain"));
  if (question.areas.length > 1) box.append(askSelect("ask-area", told.area, told.anywhere, question.areas, "area"));
  else ask.area = question.areas[0]?.code ?? "";
  box.append(
    make("div", { class: "ask-row" }, make("label", { class: "option" }, places, make("span", { text: told.places })),
      make("button", {
        type: "button", id: "ask-clear", class: "plain", text: told.clear, hidden: true,
        onclick: () => {
          put({ domain: "", area: question.areas.length > 1 ? "" : ask.area, places: true });
          byIdIn("ask-domain").focus();
        },
      })),
    make("p", { id: "ask-count", role: "status" }), make("div", { id: "answers" }));
  if (question.scarce.length) box.append(scarceList());
  return box;
}

// From the list, from details or on a phone: one button leads to the box.
function goToAsk() {
  choose(null);
  if (!askBox.offsetParent) showView("map"); // beside a wide list there is no room for it
  askBox.scrollIntoView({ block: "start" });
  byIdIn("ask-domain").focus();
}

// On paper the question and all its answers have a page of their own, before the list.
function answerOnPaper() {
  const groups = answers();
  byId("asked").replaceChildren(make("h2", { text: askedWords() }), make("p", { text: countWords(groups) }),
    ...groups.map((group) => make("div", {}, make("h4", { text: group.title }),
      make("ul", {}, ...group.offers.map(answerItem)))));
  byId("asked").hidden = !ask.domain;
}

function startQuestion() {
  if (!question) return;
  askBox = buildAskBox();
  summaryParts.push(() => {
    light();
    return askBox;
  });
  detailParts.push(() => {
    if (ask.domain && !tellingStep()) spotlight(null); // the light goes to the one chosen
    return null;
  });
  exportNotes.push(() => (ask.domain && !tellingStep() ? `${askedWords()} ${countWords(answers())}` : null));
  byId("list-view").before(make("section", { id: "asked", hidden: true }));
  byId("views").after(make("button", { type: "button", id: "go-ask", text: question.words.title, onclick: goToAsk }));
}
