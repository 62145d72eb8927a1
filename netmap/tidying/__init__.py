"""A directory kept tidy: what seems to stand in it twice, what was not checked for long, and merging on command.

==================  ==================================================================
:mod:`.names`       what is left of a name without legal forms and small words
:mod:`.blocks`      which pairs are worth comparing
:mod:`.likeness`    how much two entries are alike, and why
:mod:`.duplicates`  proposals
:mod:`.stale`       what was not checked for long
:mod:`.findings`    both in words, one row each
:mod:`.merging`     one entry of two, with everything that points to them
==================  ==================================================================

Nothing is ever merged by itself: a proposal is a question to a person.
"""

from netmap.tidying.duplicates import find_duplicates, namesakes, proposals
from netmap.tidying.findings import tidy_rows
from netmap.tidying.merging import MergeChange, Merged, merge_entries
from netmap.tidying.stale import STALE_DAYS, find_stale

__all__ = [
    "STALE_DAYS",
    "MergeChange",
    "Merged",
    "find_duplicates",
    "find_stale",
    "merge_entries",
    "namesakes",
    "proposals",
    "tidy_rows",
]
