// The emergency plan: one upright A4 page about one person who drops out, with room to write. Only on paper.

const PLAN_LINES = 5;

function planPart(title, ...blocks) {
  return make("section", {}, make("h2", { text: title, dir: "auto" }), ...blocks.filter(Boolean));
}

// At most so many; the others are counted.
function planSome(list, most, row) {
  const rows = list.slice(0, most).map(row);
  return list.length > most ? [...rows, make("p", { text: fill(words.drop_more, { n: list.length - most }) })] : rows;
}

function planPerson(person) {
  const name = make("p", { class: "one", dir: "auto" }, make("strong", { text: person.name }));
  const told = make("p", { class: "clip", text: [person.role, person.wanted].filter(Boolean).join(". "), dir: "auto" });
  const reach = person.reach ? make("p", { class: "clip", text: person.reach, dir: "auto" })
    : make("p", { class: "open", text: `${words.drop_phone_number}:` });
  return make("div", { class: "row" }, make("div", {}, name, told), reach);
}

function planOpened(entry) {
  return make("p", { class: "clip", dir: "auto" }, make("strong", { text: `${entry.title}.` }), ` ${entry.text}`);
}

function planWilling(ids) {
  const names = ids.filter((id) => nodeById.has(id)).map((id) => nodeById.get(id).name);
  if (!names.length) return null;
  const more = names.length > 6 ? `, ${fill(words.drop_more, { n: names.length - 6 })}` : "";
  return make("p", { class: "clip", text: `${words.drop_willing}: ${names.slice(0, 6).join(", ")}${more}.`, dir: "auto" });
}

function planLines() {
  const heads = [words.drop_who, words.drop_what, words.drop_when, words.drop_phone_number];
  const cells = (tag, texts) => make("tr", {}, ...texts.map((text) => make(tag, { text })));
  return make("table", {}, make("thead", {}, cells("th", heads)),
    make("tbody", {}, ...Array.from({ length: PLAN_LINES }, () => cells("td", heads.map(() => "")))));
}

function planPage(drop) {
  const about = [words.drop_code, scene.subtitle, scene.remark].filter(Boolean).join(" · ");
  const opened = drop.opened.length ? planSome(drop.opened, 4, planOpened) : [make("p", { text: words.drop_nothing })];
  const helpers = drop.helpers.length ? planSome(drop.helpers, 4, planPerson) : [make("p", { text: words.drop_nobody })];
  return make("section", { id: "plan" },
    make("h1", { text: drop.plan, dir: "auto" }), make("p", { text: about }),
    make("p", { class: "filled" }, make("span", { text: words.drop_filled }), make("span", { text: words.drop_filled_by })),
    planPart(drop.does.title, make("p", { class: "clip", text: drop.does.text, dir: "auto" })),
    planPart(words.drop_opened, ...opened),
    planPart(words.drop_helpers, ...helpers, planWilling(drop.willing)),
    drop.call.length ? planPart(words.drop_call, ...planSome(drop.call, 3, planPerson)) : "",
    planPart(words.drop_agreements, planLines()));
}
