"""Does advice help? Rankings and policies measured on what became of earlier referrals.

=====================  =================================================================
:mod:`.metrics`        rankings, chances and exposure against the truth
:mod:`.baselines`      every method beside which ours is measured
:mod:`.neighbours`     what became of the most similar households
:mod:`.learners`       logistic regression and gradient boosting
=====================  =================================================================
"""
