"""``netmap evaluate``: what following the advice would have achieved, measured on earlier referrals."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import netmap as nm
from netmap_cli.options import AsOf, Form, FormatOption, Lang, LangOption, NoText, Out, open_case, read_day
from netmap_cli.progress import tracked
from netmap_cli.terminal import clean, emit, show_json, show_table

if TYPE_CHECKING:
    from netmap import Evaluation

__all__ = ["evaluate"]


def evaluate(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help="Where the referrals stand; several are merged.", show_default=False),
    ],
    model: Annotated[Path | None, typer.Option("--model", metavar="FILE", help="Evaluate this model too.")] = None,
    cut: Annotated[
        str | None, typer.Option("--cut", metavar="DATE", help="First day that is tested (default: the newest 30%).")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Of the draws behind the intervals.")] = 0,
    no_text: NoText = False,
    as_of: AsOf = None,
    form: FormatOption = Form.table,
    lang: LangOption = Lang.nl,
    out: Out = None,
) -> None:
    """Compare advice with the workers' own choices, on referrals that ended after those it learned from."""
    first = None if cut is None else read_day(cut, "--cut")
    learned = None if model is None else nm.read_model(model)
    case = open_case(sources, as_of, only_sources=True)
    found = nm.evaluate(case.casebook, cut=first, seed=seed, model=learned, text=not no_text, track=tracked)
    if form is Form.json and out is None:
        show_json(found.as_dict())
    elif form is Form.table and out is None:
        _show(found, lang.value)
    else:
        emit(found.rows(), form=form, out=out, case=case, about={"cut": found.cut, "seed": found.seed})


def _show(found: Evaluation, lang: str) -> None:
    """The estimate first, then the methods with habit last, then the groups of households."""
    for sentence in found.headline(lang=lang):
        typer.echo(clean(sentence))
    show_table([_short(row) for row in found.rows()])
    show_table([_group(row) for row in found.group_rows()], title=f"groups of households: {found.methods[-1].method}")


def _group(row: dict[str, Any]) -> dict[str, Any]:
    hidden = row["households"] is None
    return {
        "kind": row["kind"],
        "group": "not known" if row["group"] is None else row["group"],
        "households": "hidden" if hidden else row["households"],
        "DM": row["value"],
        "gap": row["gap"],
    }


def _short(row: dict[str, Any]) -> dict[str, Any]:
    """What fits on a terminal; everything else stands in the JSON."""
    verdict = str(row["verdict"] or "")
    refused, too_few = verdict.startswith("refused"), verdict == "refused_ess"
    return {
        "method": row["method"],
        "NDCG@5": row["ndcg_5"],
        "hit@5": row["hit_5"],
        "ECE": row["ece"],
        "ECE@1": row["ece_top1"],
        "DM": row["dm"],
        "SNIPS": row["snips"],
        "DR [95%]": "" if too_few else _interval(row, "dr", ".3f"),
        "ESS": None if row["ess"] is None else round(row["ess"]),
        "coverage": row["catalogue_coverage"],
        "group gap": row["group_gap"],
        "vs workers [95%]": verdict.replace("_", " ") if refused else _interval(row, "against", "+.3f"),
        "habit": row["habit_hit_5"],
    }


def _interval(row: dict[str, Any], name: str, digits: str) -> str:
    if row[name] is None:
        return ""
    return f"{row[name]:{digits}} [{row[f'{name}_low']:{digits}}, {row[f'{name}_high']:{digits}}]"
