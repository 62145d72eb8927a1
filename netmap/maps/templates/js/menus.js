// Small menus of the toolbar: a button that shows and hides what belongs to it. Escape closes, and so does leaving.

function openable(button, holder) {
  const set = (open) => {
    holder.classList.toggle("open", open);
    button.setAttribute("aria-expanded", String(open));
  };
  const isOpen = () => holder.classList.contains("open");
  button.addEventListener("click", () => set(!isOpen()));
  holder.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    event.stopPropagation();
    set(false);
    button.focus();
  });
  holder.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !holder.contains(event.relatedTarget)) set(false);
  });
  document.addEventListener("pointerdown", (event) => {
    if (!holder.contains(event.target)) set(false);
  });
  return () => set(false);
}

function startMenus() {
  const closeTools = openable(byId("menu"), byId("more"));
  const closeSaving = openable(byId("save"), byId("saving"));
  byId("extras").addEventListener("click", (event) => {
    const chosen = event.target.closest("button"), save = byId("save");
    if (!chosen || chosen === save) return;
    closeSaving();
    closeTools();
    if (document.activeElement === chosen && !chosen.offsetParent) (save.offsetParent ? save : byId("menu")).focus();
  });
}
