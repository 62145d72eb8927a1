"""The words of the page itself: buttons, search, filters."""

from netmap.locale import Words

UI_WORDS = {
    "search": "search", "search_label": "search-label", "no_hit": "no-hit", "view": "view", "map": "map",
    "list": "list", "save": "save", "save_png": "save-png", "save_svg": "save-svg", "menu": "menu", "print": "print",
    "dark": "dark", "light": "light", "close": "close",
    "skip": "skip", "zoom_in": "zoom-in", "zoom_out": "zoom-out", "zoom_fit": "zoom-fit", "map_help": "help",
    "panel": "panel", "filters": "filters", "show_all": "show-all", "everything": "everything", "legend": "legend",
    "nothing_left": "nothing-left", "gone": "gone", "views": "views", "moments": "moments", "brief": "brief",
    "why": "why", "story": "story", "story_bar": "story-bar", "story_light": "story-light",
    "story_previous": "previous-step", "story_next": "next-step",
}  # fmt: skip


def ui_words(words: Words, *, organisations: bool = False) -> dict[str, str]:
    """Return the page's own words; sentences the page fills in keep their ``{places}``."""
    kind = "-organisations" if organisations else ""
    texts = {key: words.text(f"map-{id}") for key, id in UI_WORDS.items()}
    texts["count"] = words.text(f"map-count{kind}", n="{n}", m="{m}")
    texts["nothing_chosen"] = words.text(f"map-nothing-chosen{kind}")
    texts["empty"] = words.text(f"map-empty{kind}")
    texts["story_step"] = words.text("map-story-step", n="{n}", m="{m}")
    texts["more_rows"] = words.text("map-more-rows", n="{n}")
    texts["not_all"] = words.text("map-not-all", filters="{filters}")
    return texts
