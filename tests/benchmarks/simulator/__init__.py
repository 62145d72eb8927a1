"""A simulated neighbourhood in which the truth is known, and the acceptance benchmark of the recommender on it.

=====================  =================================================================
:mod:`.constants`      every number the world was made with, and why
:mod:`.words`          the invented texts
:mod:`.services`       the outer ring
:mod:`.people`         the households and what they ask
:mod:`.world`          one seed: what is recorded, what the workers chose, the truth
:mod:`.runs`           every method at every size on one seed
:mod:`.policies`       what policies would achieve, estimated and true
:mod:`.caseload`       a caseload under capacity
:mod:`.goals`          what must be reached, and whether it is
:mod:`.acceptance`     everything run and judged
:mod:`.page`           docs/recommender.md
:mod:`.words_of_page`  its sentences
=====================  =================================================================

The world was calibrated on seeds 1000 to 1039; the benchmark reports other seeds.
"""
