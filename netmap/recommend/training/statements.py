"""What the card says of every model: for what it is, what it foretells, and where it goes wrong.

Every sentence is about how netmap works; numbers of one model stand in the card itself.
"""

from __future__ import annotations

__all__ = [
    "AI_ACT",
    "DESCRIPTION",
    "DESIGN",
    "EVALUATION",
    "FAILURES",
    "FOR",
    "GROUPS",
    "HUMAN",
    "INPUTS",
    "NOT_FOR",
    "OUTCOME",
    "PROXIES",
    "TO_FILL_IN",
    "WITHOUT_TEXT",
    "WITH_TEXT",
]

TO_FILL_IN = "to be filled in by the municipality"

DESCRIPTION = (
    "netmap puts services and volunteer initiatives in an order for one question of one household, and says why. "
    "This model changes that order by what became of earlier referrals."
)

FOR = (
    (
        "Helping a social worker choose which partner or volunteer initiative to ask, for a question the household "
        "has put itself, together with that household."
    ),
    "Dividing scarce places over a caseload on paper, as a proposal that people decide on.",
)

NOT_FOR = (
    "Deciding whether somebody has a right to help, an allowance or a provision.",
    (
        "Deciding which household goes first, or giving a household or a person a score: the model scores the fit "
        "of a household's question with a service, never the household."
    ),
    "Judging partners, workers or volunteers: an effect of a service mixes its work with the questions it was sent.",
    "Finding fraud, checking, or any enforcement.",
    "Acting without a person: netmap sends nothing to anyone.",
)

OUTCOME = (
    "The model foretells whether a referral ends in help that is completed. That is a stand-in for what matters, "
    "whether the household is better off: help can be completed without helping, and can help without being "
    "completed. Changes in ZRM scores are not used: low scores rise by themselves."
)

PROXIES = (
    (
        "Refused by the resident counts as help that did not come about: foretold is whether asking this partner "
        "ends in completed help. It is the offer that is judged; no number belongs to a resident."
    ),
    (
        "No place and not eligible count likewise, although they often say more of the directory at that time than "
        "of the match."
    ),
    "Completed rewards services that are sent easy questions; compare the outcomes by complexity below.",
    (
        "Distance follows where people live, and so may follow income and origin. Language counts only as a "
        "language that household and service share."
    ),
    (
        "Only services that were chosen have outcomes. What would have become of another choice is not known, and "
        "weighing cannot repair that fully."
    ),
)

WITH_TEXT = (
    "Words of questions, needs and goals are compared with those of services. Notes may hint at things that may "
    "never count; --no-text leaves them unread."
)

WITHOUT_TEXT = "Notes were not read (--no-text)."

INPUTS = (
    "Of the household, as known on the day of the referral: ZRM scores, area, languages, safety and who directs. Of "
    "the service: domains, support, areas, languages, step, cost, places, wait, open referrals and the way to it "
    "from the household's team."
)

DESIGN = (
    "A logistic model: intercept, weighted features, an effect of the service, of its organisation and of the "
    "service in each ZRM domain. Most likely values given a prior: weights are drawn towards an expert's prior, "
    "effects towards 0. How strongly is chosen by log-loss on households left out; where it makes no clear "
    "difference the prior stays. The score is a sum, so every part of it can be shown. Intervals are those of the "
    "Laplace approximation."
)

FAILURES = (
    (
        "It learns from what workers chose. What they knew and did not record sways it, and it then seems surer "
        "than it is."
    ),
    "The best of many candidates is on average less good than it looks: chances at the top are too high.",
    "A service that is new, or got few referrals, has the prior's chance with a wide interval.",
    "A service that was full for a time keeps a lower effect when it has places again.",
    "Places and waits that are recorded late or never make advice wrong whatever the model says.",
    "Of people in the own network it learned nothing: they are scored by weights that services taught.",
    "It does not follow changes: a new team, a new partner or a new law needs a new model.",
    "When all follow the advice, later referrals tell less about the services it does not name.",
    "The prior is the judgement of its makers, and was tried on made-up neighbourhoods only.",
)

HUMAN = (
    "A worker sees the first few candidates (three, unless more are asked for) with reasons, doubts and what to "
    "verify, may choose any other, and records what was decided and why. The step policy, safety rules and every "
    "exclusion stand above the model. No model is trained by itself: somebody runs netmap train, reads this card "
    "and names the file."
)

AI_ACT = (
    "Treat it as a high-risk AI system (Annex III, 5a of the AI Act) until somebody who answers for it decides "
    "otherwise: it advises people who decide about public help."
)

EVALUATION = (
    "This card shows how well referrals of households left out were foretold, nothing about later ones. Run netmap "
    "evaluate on the same source before use, and again before every new model."
)

GROUPS = (
    "How often help was completed, and how often that was foretold on average, for each household by a fit without it. "
    "Where foretold is higher than completed, the model thinks too well of what that group is offered."
)
