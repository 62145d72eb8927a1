"""A fault in words: what is wrong and what to do, in the language of the reader."""

from __future__ import annotations

from typing import Any

from netmap.errors import Fault, near
from netmap.locale import fold, words
from netmap.schema.cells import lookup
from netmap.schema.tables import TABLES
from netmap.vocabulary import LISTS

__all__ = ["describe"]


def _near_words(fault: Fault, lang: str) -> tuple[str, str]:
    """The nearest words of the closed list, and all its words."""
    codes = str(fault.args.get("codes", ""))
    if codes not in LISTS:
        return "", ""
    speech = words(lang)
    shown = {code: code if codes == "gap" else speech.code(codes, code) for code in LISTS[codes].names}
    last = (fault.value or "").replace("|", ",").split(",")
    wrong = next((part.strip() for part in last if fold(part) not in lookup(codes)), "")
    matches = near(fold(wrong), lookup(codes), count=2)
    offer = list(dict.fromkeys(shown[lookup(codes)[match]] for match in matches))
    return ", ".join(offer), ", ".join(shown.values())


def _near_headings(fault: Fault, lang: str) -> str:
    if fault.table is None or fault.table not in TABLES:
        return ""
    speech = words(lang)
    names = {speech.text(f"{fault.table}-{column}"): column for column in TABLES[fault.table].names}
    heading = str(fault.args.get("heading", fault.column or ""))
    return ", ".join(near(heading, [*names, *names.values()], count=2))


def describe(fault: Fault, *, lang: str = "nl") -> dict[str, Any]:
    """A fault as JSON-able data, with its message and hint.

    Parameters
    ----------
    fault
        What is wrong.
    lang
        ``"nl"`` or ``"en"``.

    Returns
    -------
    dict
        severity, source, table, row, column, value, message, hint.
    """
    speech = words(lang)
    args: dict[str, str | int] = {"value": fault.value or "", "source": fault.source, **fault.args}
    if fault.problem in ("unknown-word", "list-item"):
        args["near"], args["words"] = _near_words(fault, lang)
    if fault.problem == "unknown-heading":
        args["near"] = _near_headings(fault, lang)
    if fault.problem == "refused-column":
        args["reason"] = speech.text(f"refused-{fault.args['reason']}")
    if fault.table is not None and fault.table in TABLES:
        args["table"] = speech.text(f"sheet-{fault.table}")
        if fault.column in TABLES[fault.table].by_name:
            args["column"] = speech.text(f"{fault.table}-{fault.column}")
    if str(args.get("other", "")) in TABLES:
        args["other"] = speech.text(f"sheet-{args['other']}")
    for name in ("near", "words", "column", "table", "reason", "heading", "other", "low", "high", "n", "row"):
        args.setdefault(name, fault.column or "" if name == "column" else "")
    for name in ("near", "low", "high"):
        args[name] = args[name] or "none"  # the messages choose other words then
    name = f"fault-{fault.problem}"
    return {
        "severity": fault.severity,
        "source": fault.source,
        "table": fault.table,
        "row": fault.row,
        "column": fault.column,
        "value": fault.value,
        "message": speech.text(name, **args),
        "hint": speech.attr(name, "hint", **args) or "",
    }
