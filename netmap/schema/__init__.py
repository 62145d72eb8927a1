"""The thirteen tables: columns, headings, reading of cells, checks.

===================  ==================================================
:mod:`.columns`      what a column is
:mod:`.tables`       the thirteen tables
:mod:`.lists`        lists in a cell
:mod:`.cells`        reading one cell
:mod:`.refusals`     what no table may hold, whatever it is called
:mod:`.reading`      reading a table as it stands in a file
:mod:`.names`        people without a code, or named instead
:mod:`.places`       from ids to row numbers
:mod:`.checks`       pandera's checks, keys and references
:mod:`.rules`        rules between columns and tables
:mod:`.faults`       a fault in words
===================  ==================================================
"""

from netmap.schema.checks import check, pandera_schema
from netmap.schema.columns import Column, Table
from netmap.schema.faults import describe
from netmap.schema.lists import has, join, pairs, split
from netmap.schema.names import settle
from netmap.schema.places import places
from netmap.schema.reading import ParsedTable, RawTable, empty, headings, parse
from netmap.schema.tables import HOUSEHOLD_TABLES, RING_TABLES, TABLES

__all__ = [
    "HOUSEHOLD_TABLES",
    "RING_TABLES",
    "TABLES",
    "Column",
    "ParsedTable",
    "RawTable",
    "Table",
    "check",
    "describe",
    "empty",
    "has",
    "headings",
    "join",
    "pairs",
    "pandera_schema",
    "parse",
    "places",
    "settle",
    "split",
]
