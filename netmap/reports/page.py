"""A report as one HTML file: no script, nothing from elsewhere, for a screen, a phone and A4 paper."""

from __future__ import annotations

from netmap.locale import words
from netmap.maps.shipped import digest, environment, shipped
from netmap.reports.text import Report, clean

__all__ = ["report_html"]

_PACKAGE = "netmap.reports"
_FOOT = """@page {{
  @bottom-left {{ content: "{left}"; font: 8.5pt sans-serif; color: #465565; }}
  @bottom-right {{ content: "{page} " counter(page) " {of} " counter(pages); font: 8.5pt sans-serif; color: #465565; }}
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
    made.filters["clean"] = clean
    return made.get_template("report.html.j2").render(
        report=report, confidential=confidential, styles=styles, policy=policy
    )
