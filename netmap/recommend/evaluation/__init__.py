"""Does advice help? Rankings and policies measured on what became of earlier referrals.

=====================  =================================================================
:mod:`.evaluating`     the face: :func:`evaluate`
:mod:`.result`         the records that come out
:mod:`.split`          what is learned from and what is tested
:mod:`.metrics`        rankings, chances and exposure against the truth
:mod:`.baselines`      every method beside which ours is measured
:mod:`.neighbours`     what became of the most similar households
:mod:`.learners`       logistic regression and gradient boosting
:mod:`.logged`         what workers did; learning from other households only
:mod:`.propensity`     how likely a worker was to choose each service
:mod:`.off_policy`     what would have happened under another policy
:mod:`.bootstrap`      how far a mean could have come out otherwise
:mod:`.groups`         whether a measure differs between groups of households
=====================  =================================================================
"""
