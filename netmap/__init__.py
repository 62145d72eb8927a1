"""netmap: network maps, gaps and explained advice for social neighbourhood teams.

Tables are the truth, graphs are views, everything is a pure function of a casebook::

    source ─io→ Casebook ─ego│ring→ measures ─gaps→ gaps ─recommend→ advice ─maps│reports→ page

Names resolve when they are first used, so that ``import netmap`` costs nothing.

Examples
--------
>>> import netmap as nm
>>> book = nm.load_example("parkwijk")
>>> len(book.household_ids) >= 60
True
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netmap.casebook import Casebook as Casebook
    from netmap.ego import contacts as contacts
    from netmap.ego import measure as measure
    from netmap.errors import DataError as DataError
    from netmap.errors import Fault as Fault
    from netmap.errors import MissingPackageError as MissingPackageError
    from netmap.errors import NetmapError as NetmapError
    from netmap.errors import OptionError as OptionError
    from netmap.errors import UnknownIdError as UnknownIdError
    from netmap.errors import WriteError as WriteError
    from netmap.examples import example_path as example_path
    from netmap.examples import load_example as load_example
    from netmap.gaps import Thresholds as Thresholds
    from netmap.gaps import find_gaps as find_gaps
    from netmap.gaps import find_strengths as find_strengths
    from netmap.io import check as check
    from netmap.io import new as new
    from netmap.io import read as read
    from netmap.io import read_attendance as read_attendance
    from netmap.io import write as write
    from netmap.io import write_result as write_result
    from netmap.io import write_text as write_text
    from netmap.io.exchange import convert as convert
    from netmap.io.exchange import read_mapping as read_mapping
    from netmap.maps import Page as Page
    from netmap.maps import household_map as household_map
    from netmap.maps import ring_map as ring_map
    from netmap.maps.paper import paper_sheet as paper_sheet
    from netmap.recommend.advice import Advice as Advice
    from netmap.recommend.advise import advise as advise
    from netmap.recommend.advise import advise_all as advise_all
    from netmap.recommend.allocation.allocating import allocate as allocate
    from netmap.recommend.allocation.record import Allocation as Allocation
    from netmap.recommend.decisions import Decision as Decision
    from netmap.recommend.decisions import append_decision as append_decision
    from netmap.recommend.decisions import decide as decide
    from netmap.recommend.evaluation.evaluating import evaluate as evaluate
    from netmap.recommend.evaluation.result import Evaluation as Evaluation
    from netmap.recommend.learning.model import Model as Model
    from netmap.recommend.learning.model_file import read_model as read_model
    from netmap.recommend.overrides import override_rates as override_rates
    from netmap.recommend.price import policy_prices as policy_prices
    from netmap.recommend.shortlisting import shortlist as shortlist
    from netmap.recommend.training import model_card as model_card
    from netmap.recommend.training import train as train
    from netmap.recommend.training import write_model as write_model
    from netmap.reports import Comparison as Comparison
    from netmap.reports import Question as Question
    from netmap.reports import Report as Report
    from netmap.reports import advice_report as advice_report
    from netmap.reports import explain as explain
    from netmap.reports import glossary as glossary
    from netmap.reports import group_compare as group_compare
    from netmap.reports import household_compare as household_compare
    from netmap.reports import household_list as household_list
    from netmap.reports import household_report as household_report
    from netmap.reports import next_questions as next_questions
    from netmap.reports import questions_text as questions_text
    from netmap.reports import resident_note as resident_note
    from netmap.reports import resident_report as resident_report
    from netmap.reports import ring_compare as ring_compare
    from netmap.reports import ring_text as ring_text
    from netmap.reports import strength_details as strength_details
    from netmap.reports import strength_report as strength_report
    from netmap.reports import traces_text as traces_text
    from netmap.reports import whatif as whatif
    from netmap.reports import whatif_text as whatif_text
    from netmap.reports.area import area_card as area_card
    from netmap.reports.card import HandoverCard as HandoverCard
    from netmap.reports.card import handover_card as handover_card
    from netmap.reports.home import resident_paper as resident_paper
    from netmap.reports.monitor import area_monitor as area_monitor
    from netmap.reports.paper import household_paper as household_paper
    from netmap.reports.writing import write_report as write_report
    from netmap.ring import Traces as Traces
    from netmap.ring import ring_measures as ring_measures
    from netmap.ring import ring_report as ring_report
    from netmap.ring import ring_traces as ring_traces
    from netmap.scales import lsns_proxy as lsns_proxy
    from netmap.scales import score_scale as score_scale
    from netmap.scenarios import AddSupporter as AddSupporter
    from netmap.scenarios import AssignDirector as AssignDirector
    from netmap.scenarios import Change as Change
    from netmap.scenarios import RemoveOrganisation as RemoveOrganisation
    from netmap.scenarios import RemovePerson as RemovePerson
    from netmap.scenarios import SetCapacity as SetCapacity
    from netmap.scenarios import SetTie as SetTie
    from netmap.scenarios import scenario as scenario
    from netmap.schema import describe as describe
    from netmap.strength import network_strength as network_strength
    from netmap.strength import strength_change as strength_change
    from netmap.synth import neighbourhood as neighbourhood
    from netmap.tidying import Merged as Merged
    from netmap.tidying import find_duplicates as find_duplicates
    from netmap.tidying import find_stale as find_stale
    from netmap.tidying import merge_entries as merge_entries
    from netmap.tidying import tidy_rows as tidy_rows


_HOMES = {
    "AddSupporter": "scenarios",
    "Allocation": "recommend.allocation.record",
    "Advice": "recommend.advice",
    "AssignDirector": "scenarios",
    "Casebook": "casebook",
    "Change": "scenarios",
    "Comparison": "reports",
    "DataError": "errors",
    "Decision": "recommend.decisions",
    "Evaluation": "recommend.evaluation.result",
    "Fault": "errors",
    "Merged": "tidying",
    "HandoverCard": "reports.card",
    "MissingPackageError": "errors",
    "Model": "recommend.learning.model",
    "NetmapError": "errors",
    "OptionError": "errors",
    "Page": "maps",
    "Question": "reports",
    "RemoveOrganisation": "scenarios",
    "RemovePerson": "scenarios",
    "Report": "reports",
    "SetCapacity": "scenarios",
    "SetTie": "scenarios",
    "Thresholds": "gaps",
    "Traces": "ring",
    "UnknownIdError": "errors",
    "WriteError": "errors",
    "advice_report": "reports",
    "advise": "recommend",
    "advise_all": "recommend",
    "allocate": "recommend.allocation.allocating",
    "append_decision": "recommend.decisions",
    "area_card": "reports.area",
    "area_monitor": "reports.monitor",
    "check": "io",
    "contacts": "ego",
    "decide": "recommend.decisions",
    "convert": "io.exchange",
    "describe": "schema",
    "evaluate": "recommend.evaluation.evaluating",
    "example_path": "examples",
    "explain": "reports",
    "find_duplicates": "tidying",
    "find_gaps": "gaps",
    "find_stale": "tidying",
    "find_strengths": "gaps",
    "glossary": "reports",
    "group_compare": "reports",
    "handover_card": "reports.card",
    "household_compare": "reports",
    "household_list": "reports",
    "household_map": "maps",
    "household_paper": "reports.paper",
    "household_report": "reports",
    "load_example": "examples",
    "lsns_proxy": "scales",
    "measure": "ego",
    "merge_entries": "tidying",
    "model_card": "recommend.training",
    "neighbourhood": "synth",
    "network_strength": "strength",
    "new": "io",
    "next_questions": "reports",
    "override_rates": "recommend.overrides",
    "paper_sheet": "maps.paper",
    "policy_prices": "recommend.price",
    "questions_text": "reports",
    "read": "io",
    "read_attendance": "io",
    "read_mapping": "io.exchange",
    "read_model": "recommend.learning.model_file",
    "resident_note": "reports",
    "resident_paper": "reports.home",
    "resident_report": "reports",
    "ring_compare": "reports",
    "ring_map": "maps",
    "ring_measures": "ring",
    "ring_report": "ring",
    "ring_text": "reports",
    "ring_traces": "ring",
    "scenario": "scenarios",
    "score_scale": "scales",
    "shortlist": "recommend.shortlisting",
    "strength_change": "strength",
    "strength_details": "reports",
    "strength_report": "reports",
    "traces_text": "reports",
    "train": "recommend.training",
    "tidy_rows": "tidying",
    "whatif": "reports",
    "whatif_text": "reports",
    "write": "io",
    "write_model": "recommend.training",
    "write_report": "reports.writing",
    "write_result": "io",
    "write_text": "io",
}

__all__ = sorted(_HOMES)  # noqa: PLE0605
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'netmap' has no attribute {name!r}")
    return getattr(import_module(f"netmap.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
