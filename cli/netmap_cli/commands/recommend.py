"""``netmap recommend``: whom to involve, with reasons."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import netmap as nm
from netmap_cli.options import (
    AsOf,
    Case,
    Form,
    FormatOption,
    Lang,
    LangOption,
    MaxWait,
    ModelFile,
    NoText,
    Out,
    Sources,
    StrictSteps,
    open_case,
)
from netmap_cli.progress import tracked
from netmap_cli.terminal import clean, emit, say, show_json, show_report

if TYPE_CHECKING:
    from netmap import Advice, Report

__all__ = ["recommend"]

_ABSTAINED = 3


class Reader(StrEnum):
    """For whom the advice is put into words."""

    worker = "worker"
    resident = "resident"


def recommend(
    sources: Sources,
    everyone: Annotated[bool, typer.Option("--all", help="Every household.")] = False,
    domain: Annotated[str | None, typer.Option("--domain", metavar="CODE", help="Only this ZRM domain.")] = None,
    gap: Annotated[str | None, typer.Option("--gap", metavar="ID", help="Only this gap, fired or not.")] = None,
    top: Annotated[int, typer.Option("--top", min=1, max=20, help="How many per gap.")] = 3,
    max_wait: MaxWait = None,
    strict_steps: StrictSteps = False,
    model: ModelFile = None,
    reader: Annotated[Reader, typer.Option("--for", help="Facts for the worker, or a letter for the resident.")] = (
        Reader.worker
    ),
    no_text: NoText = False,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
    out: Out = None,
) -> None:
    """Recommend per gap which person, initiative or partner to involve, and say why. Exit 3 when it abstains."""
    learned = None if model is None else nm.read_model(model)
    case = open_case(sources, as_of, need_household=not everyone)
    options: dict[str, Any] = {"gap": gap, "domain": domain, "top": top, "max_wait": max_wait, "lang": lang.value}
    options |= {"strict_steps": strict_steps, "model": learned, "text": not no_text}
    if everyone:
        advice = nm.advise_all(case.casebook, track=tracked, **options)
        for team in nm.policy_prices(advice, lang=lang.value):
            say(f"netmap: {clean(team['text'])}")
    else:
        advice = [nm.advise(case.casebook, str(case.household), **options)]
    if reader is Reader.resident:
        _show_letters(advice, everyone, form, out, case, lang.value)
    else:
        _show(advice, everyone, form, out, case, lang.value)
    raise typer.Exit(_ABSTAINED if advice and all(one.status == "abstained" for one in advice) else 0)


def _show(advice: Sequence[Advice], everyone: bool, form: Form, out: Path | None, case: Case, lang: str) -> None:
    """The facts for the worker."""
    about = {"policy_prices": nm.policy_prices(advice, lang=lang)}
    if form is Form.table and out is None:
        for one in advice:
            show_report(nm.advice_report(one, lang=lang), form)
            typer.echo()
    elif form is Form.json and out is None:
        show_json([one.as_dict() for one in advice] if everyone else advice[0].as_dict())
    elif form is Form.jsonl or (out is not None and out.suffix in (".json", ".jsonl")):
        emit([one.as_dict() for one in advice], form=form, out=out, case=case, about=about)
    else:
        emit([row for one in advice for row in _rows(one.as_dict())], form=form, out=out, case=case, about=about)


def _rows(advice: dict[str, Any]) -> list[dict[str, Any]]:
    """One row per recommended candidate."""
    return [
        {
            "household_id": advice["household_id"],
            "gap_id": gap["gap_id"],
            **{name: item[name] for name in ("rank", "candidate_id", "candidate", "kind", "step", "score")},
            **{name: item[name] for name in ("p", "p_low", "p_high")},
            "needs_covered": item["closes"]["domains"],
            "reasons": item["reasons"],
            "path": [one["name"] for one in item["path"]],
            "wait_days": item["wait_days"],
            "free": item["capacity"]["free"],
            "free_as_of": item["capacity"]["as_of"],
            "past_n": item["evidence"]["n"],
            "past_ok": item["evidence"]["ok"],
            "past_shrunk": item["evidence"]["shrunk"],
            "how_to_apply": item["how_to_apply"],
            "flags": item["flags"],
            "verify": item["verify"],
        }
        for gap in advice["gaps"]
        for item in gap["items"]
    ]


def _show_letters(
    advice: Sequence[Advice], everyone: bool, form: Form, out: Path | None, case: Case, lang: str
) -> None:
    """The advice in words for the resident; who prints it is told to read it first."""
    letters = [nm.resident_report(case.casebook, one, lang=lang) for one in advice]
    plain = [
        {"household_id": one.household_id, "as_of": one.as_of, **letter.as_dict()}
        for one, letter in zip(advice, letters, strict=True)
    ]
    if out is not None:
        nm.write_text(out, _as_file(letters, plain if everyone else plain[0], out.suffix))
        say(f"netmap: wrote {out}")
    elif form is Form.json:
        show_json(plain if everyone else plain[0])
    else:
        for letter in letters:
            show_report(letter, form)
            typer.echo()
    say(f"netmap: {nm.resident_note(lang=lang)}")


def _as_file(letters: Sequence[Report], plain: Any, ending: str) -> str:
    match ending:
        case ".md":
            return "\n".join(letter.as_markdown() for letter in letters)
        case ".txt":
            return "\n".join(f"{letter.as_text()}\n" for letter in letters)
        case ".json":
            return json.dumps(plain, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    raise nm.OptionError(f"a letter has no {ending or 'file without an ending'} form. Hint: use .txt, .md or .json")
