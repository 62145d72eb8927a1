"""Questionnaires beside the map: item ids and scoring only, never the wording of a question.

====================  ==================================================================
:mod:`.answers`       answers of many people as numbers
:mod:`.scoring`       LSNS-6, De Jong Gierveld-6, CSI, EDIZ, EDIZ-plus and MSPSS
:mod:`.proxy`         what a map says about the questions of LSNS-6
:mod:`.catalogue`     what every scale means
====================  ==================================================================

A score is never merged into the strength index.
"""

from netmap.scales.catalogue import EXPLAINED, explain
from netmap.scales.proxy import lsns_proxy
from netmap.scales.scoring import SCALES, csi, de_jong_gierveld6, ediz, ediz_plus, lsns6, mspss, score_scale

__all__ = [
    "EXPLAINED",
    "SCALES",
    "csi",
    "de_jong_gierveld6",
    "ediz",
    "ediz_plus",
    "explain",
    "lsns6",
    "lsns_proxy",
    "mspss",
    "score_scale",
]
