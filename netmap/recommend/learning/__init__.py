"""Learning from what became of earlier referrals.

=====================  =================================================================
:mod:`.model`          a trained model and its hash
:mod:`.model_file`     reading one; what was changed or may not be in it is refused
:mod:`.fitted_rows`    a fit as plain data and back
:mod:`.material`       what a model learned from, in counts
:mod:`.gate`           how strongly the prior is to be believed
:mod:`.fit`            the most likely weights and effects, given the prior and the outcomes
:mod:`.nested`         Newton's method for weights and nested effects
:mod:`.fitted`         what a fit leaves behind
:mod:`.pairs`          questions and services as arrays
=====================  =================================================================
"""
