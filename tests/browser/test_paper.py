"""The sheet for pen and paper, printed by a real browser."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

import netmap as nm

if TYPE_CHECKING:
    from playwright.sync_api import Browser

MILLIMETRE = 72 / 25.4
# Whatever sticks out of the paper or lies over the next part.
OUTSIDE = """() => [...document.querySelectorAll("section, section *")].filter((each) => {
  const box = each.getBoundingClientRect(), page = each.closest("section").getBoundingClientRect();
  return box.width && (box.right > page.right + 1 || box.bottom > page.bottom + 1 || box.left < page.left - 1);
}).map((each) => each.tagName + " " + each.textContent.slice(0, 30))"""


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(("size", "pages", "paper"), [("a4", 2, (297, 210)), ("a3", 1, (420, 297))])
def test_the_sheet_fits_its_paper(
    chromium: Browser, tmp_path: Path, size: Literal["a4", "a3"], pages: int, paper: tuple[int, int], lang: str
) -> None:
    file = tmp_path / "sheet.html"
    file.write_text(nm.paper_sheet(size, lang), encoding="utf-8")
    context = chromium.new_context(offline=True)
    tab = context.new_page()
    heard: list[str] = []
    tab.on("request", lambda request: heard.append(request.url))
    tab.on("console", lambda message: heard.append(message.text))
    tab.goto(file.as_uri())
    assert tab.evaluate(OUTSIDE) == []
    printed = tab.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == pages
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert box
    assert [float(each) / MILLIMETRE for each in box.groups()] == pytest.approx(paper, abs=1)
    assert heard == [file.as_uri()]
    context.close()
