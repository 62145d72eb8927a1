"""Reports for people: a household, the outer ring, the list of households, two days compared, what an id means."""

from netmap.reports.comparison import Comparison, group_compare, household_compare, ring_compare
from netmap.reports.household import household_report
from netmap.reports.meanings import explain, glossary
from netmap.reports.overview import household_list
from netmap.reports.questions import Question, next_questions, questions_text
from netmap.reports.recommendation import advice_report
from netmap.reports.resident import resident_note, resident_report
from netmap.reports.ring import ring_text
from netmap.reports.strength import strength_details, strength_report
from netmap.reports.text import Report
from netmap.reports.traces import traces_text
from netmap.reports.what_if import whatif
from netmap.reports.what_if_text import whatif_text

__all__ = [
    "Comparison",
    "Question",
    "Report",
    "advice_report",
    "explain",
    "glossary",
    "group_compare",
    "household_compare",
    "household_list",
    "household_report",
    "next_questions",
    "questions_text",
    "resident_note",
    "resident_report",
    "ring_compare",
    "ring_text",
    "strength_details",
    "strength_report",
    "traces_text",
    "whatif",
    "whatif_text",
]
