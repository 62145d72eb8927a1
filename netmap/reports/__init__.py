"""Reports for people: a household, the outer ring, the list of households, what an id means."""

from netmap.reports.glossary import explain
from netmap.reports.overview import household_list

__all__ = ["explain", "household_list"]
