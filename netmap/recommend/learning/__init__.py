"""Learning from what became of earlier referrals.

=====================  =================================================================
:mod:`.gate`           how strongly the prior is to be believed
:mod:`.fit`            the most likely weights and effects, given the prior and the outcomes
:mod:`.nested`         Newton's method for weights and nested effects
:mod:`.fitted`         what a fit leaves behind
:mod:`.pairs`          questions and services as arrays
=====================  =================================================================
"""
