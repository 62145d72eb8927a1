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
:mod:`.text`           whether a service speaks of what the household speaks of
:mod:`.score`          the content prior
:mod:`.steps`          the stepped policy
:mod:`.answers`        what is found for a question, and the status of the whole
:mod:`.diversity`      variety on ranks 2 and 3
:mod:`.price`          what the stepped policy costs: :func:`policy_prices`
:mod:`.changes`        what if one thing were different
:mod:`.reasons`        why, in sentences
:mod:`.details`        what is told beside: where the score comes from, evidence, what it closes
:mod:`.contributions`  what each feature adds to a score
:mod:`.evidence`       what earlier referrals tell
:mod:`.closing`        what a candidate would close beside
:mod:`.policy`         safety, front doors, warnings, which rules were followed
:mod:`.roles`          who directs and leads, and where nobody does
:mod:`.shortlisting`   the best services of every household at once: :func:`shortlist`
:mod:`.board`          households beside services, taken apart; :mod:`.kernels` compiled
:mod:`.decisions`      what people decided: :func:`decide`; :mod:`.inputs` fingerprints of what advice was made of
:mod:`.overrides`      how often people decide otherwise
:mod:`.advice`         the records that come out
:mod:`.item`           one candidate that is advised, and what is told about it
=====================  =================================================================
"""

from netmap.recommend.advice import Advice, Exclusion, GapAdvice, SkippedStep, WhatIf
from netmap.recommend.advise import advise, advise_all
from netmap.recommend.explain import EXPLAINED, explain
from netmap.recommend.item import Closes, Contribution, Evidence, Item

__all__ = [
    "EXPLAINED",
    "Advice",
    "Closes",
    "Contribution",
    "Evidence",
    "Exclusion",
    "GapAdvice",
    "Item",
    "SkippedStep",
    "WhatIf",
    "advise",
    "advise_all",
    "explain",
]
