"""A report as one HTML file: no script, nothing from elsewhere, for a screen, a phone and A4 paper."""

from __future__ import annotations

from markupsafe import Markup, escape

from netmap.locale import words
from netmap.maps.shipped import digest, environment, shipped
from netmap.reports.text import Bars, Report, Table, clean

__all__ = ["report_html"]

_PACKAGE = "netmap.reports"
_LETTERS = 80
"""So many letters stand beside each other in a table on A4, with room between the columns."""

_FOOT = """@page {{
  @bottom-left {{ content: "{left}"; font: 9pt sans-serif; color: #465565; }}
  @bottom-right {{ content: "{page} " counter(page) " {of} " counter(pages); font: 9pt sans-serif; color: #465565; }}
}}
"""


def report_html(report: Report) -> str:
    """A report as one self-contained HTML page.

    Parameters
    ----------
    report
        Any report; its texts are escaped, its drawings are escaped already.

    Returns
    -------
    str
        The page; the same text every time. Its policy lets nothing load and nothing run.

    Examples
    --------
    >>> report_html(Report("Ring", ())).count("<script")
    0
    """
    speech = words(report.lang)
    confidential = speech.text("map-confidential")
    left = confidential if report.personal else ""
    foot = _FOOT.format(left=left, page=speech.text("page-number"), of=speech.text("page-of"))
    styles = shipped("report.css", _PACKAGE) + foot
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest(styles)}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    made = environment("report.html.j2", package=_PACKAGE)
    made.filters |= {"clean": clean, "longest": _longest, "breaking": _breaking}
    return made.get_template("report.html.j2").render(
        report=report, confidential=confidential, styles=styles, policy=policy
    )


def _longest(block: Table | Bars) -> int:
    """How long a word in a table may be before it is broken: as long as the longest words fit beside each other."""
    table = block.table if isinstance(block, Bars) else block
    columns = zip(table.columns, *table.rows, strict=True)
    sizes = [max((len(word) for cell in column for word in cell.split()), default=1) for column in columns]
    most = max(sizes, default=1)
    while most > 1 and sum(min(size, most) for size in sizes) > _LETTERS:
        most -= 1
    return most


def _breaking(text: str, most: int) -> Markup:
    """A text, escaped, whose words may be broken after so many letters and nowhere else."""
    return Markup(" ").join(
        Markup("<wbr>").join(escape(word[at : at + most]) for at in range(0, len(word), most))
        for word in clean(text).split()
    )
