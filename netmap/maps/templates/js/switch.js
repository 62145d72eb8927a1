// Another picture: another moment or another way of looking at the same map.

function usePicture(id) {
  const next = pictures.find((each) => each.picture === id);
  if (!next || next === picture) return;
  const same = next.view === picture.view, chosen = state.chosen, onMap = spots.contains(document.activeElement);
  state.spot = null;
  const off = same ? filtersOff() : new Set();
  setPicture(next);
  const keep = chosen !== null && nodeById.has(chosen) ? chosen : null;
  state.chosen = null;
  if (!nodeById.has(current)) current = picture.nodes.length ? picture.nodes[0].id : null;
  refillStage(same);
  startFilters(off);
  byId("notice").textContent = picture.notice;
  byId("notice").hidden = !picture.notice;
  for (const each of whenShown) each();
  choose(keep);
  if (onMap) focusNode(keep ?? current); // its button went with the picture before
  markSwitches();
}

// Nodes outside the light step back; null gives everybody the light again.
function spotlight(ids) {
  state.spot = ids === null ? null : new Set(ids);
  redraw();
}

function inShadow(id) {
  return state.spot !== null && !state.spot.has(id);
}

function markSwitches() {
  for (const button of byId("switches").querySelectorAll("button")) {
    const on = button.dataset.picture ? button.dataset.picture === picture.picture : button.dataset.view === picture.view;
    button.setAttribute("aria-pressed", String(on));
  }
  for (const group of byId("switches").querySelectorAll("[data-of]")) group.hidden = group.dataset.of !== picture.view;
}

function switchGroup(of, label, buttons) {
  return make("div", { role: "group", class: "switch", "aria-label": label, "data-of": of }, ...buttons);
}

function startSwitches() {
  const bar = byId("switches");
  const views = pictures.filter((each, i) => pictures.findIndex((other) => other.view === each.view) === i);
  if (views.length > 1) {
    bar.append(switchGroup(null, words.views, views.map((each) => make("button", {
      type: "button", text: each.view_label, "data-view": each.view,
      onclick: () => picture.view !== each.view && usePicture(each.picture),
    }))));
  }
  for (const { view } of views) {
    const moments = pictures.filter((each) => each.view === view).sort((a, b) => (a.picture < b.picture ? -1 : 1));
    if (moments.length < 2) continue;
    bar.append(switchGroup(view, words.moments, moments.map((each) => make("button", {
      type: "button", text: each.picture_label, "data-picture": each.picture, onclick: () => usePicture(each.picture),
    }))));
  }
  bar.hidden = !bar.childElementCount;
  markSwitches();
}
