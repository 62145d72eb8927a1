"""Advice by rule: whom to involve for each gap of a household, and why.

=====================  =================================================================
:mod:`.advise`         the face: :func:`advise`, :func:`advise_all`
:mod:`.household`      one household's advice, put together
:mod:`.questions`      which gaps ask for what
:mod:`.closes`         what closes a gap
:mod:`.directory`      the outer ring as candidates
:mod:`.own_network`    the own network as candidates
:mod:`.eligibility`    who cannot be advised, and why
:mod:`.features`       what speaks for and against a candidate
:mod:`.score`          the content prior
:mod:`.steps`          the stepped policy
:mod:`.reasons`        why, in sentences
:mod:`.policy`         safety, roles, front doors, warnings
:mod:`.advice`         the records that come out
=====================  =================================================================
"""

from netmap.recommend.advice import Advice, Exclusion, GapAdvice, Item, SkippedStep
from netmap.recommend.advise import advise, advise_all
from netmap.recommend.explain import EXPLAINED, explain

__all__ = [
    "EXPLAINED",
    "Advice",
    "Exclusion",
    "GapAdvice",
    "Item",
    "SkippedStep",
    "advise",
    "advise_all",
    "explain",
]
