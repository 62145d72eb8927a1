"""The sentences of docs/recommender.md that hold no number of a run."""

from __future__ import annotations

__all__ = ["HEAD", "NOT_MEASURED", "WORLD"]

HEAD = """# The recommender, where the truth is known

Written by `make bench`, or alone by `python -m tests.benchmarks.simulator`. Every number below comes from a simulated
neighbourhood; none says what advice does for real households.

## The method in short

1. Services that cannot be advised are left out, each with a reason.
2. The others get a logit: an intercept, twelve weighted features, and what earlier referrals taught about the service,
   its organisation, and the service in this domain.
3. Before anything is learned the weights are those of one table, the *content prior* (`netmap/recommend/score.py`), and
   every effect is 0. Learning moves them from there, the less the fewer referrals there are (maximum a posteriori).
4. How firmly the prior is held is chosen by what foretells best of households that were not learned from, and in doubt
   it is held more firmly (the *gate*). With no referrals the order is exactly that of the prior.

In the tables *ours* is this, *fixed* the same with the prior held at one strength, *content* the prior alone. *Regret*
is 1 − true success of the first choice / true success of the best choice.

## The world
"""

WORLD = """Every seed draws a town of {services} services ({volunteers:.0%} of volunteers) of {organisations}
organisations, {workers} workers in three teams, and households with one to five needs in 13 domains of three
sub-needs. {eligible:.0f} services are eligible for the average question. Help succeeds when it is accepted and then
works. Both chances depend on the features, with weights drawn around the prior and never equal to it; on hidden
qualities of service, organisation and service in a domain; on a sub-need of which only the texts give a hint; and on
the hidden motivation of the household. Workers choose mostly by habit: what they know and what is popular, for
motivated households even more so; popularity has nothing to do with quality. One in five working relations is not on
record. Notes and descriptions are invented sentences that hold one word in different forms.

A *bad prior* is netmap's with every weight times a lognormal factor (spread {spread:g}) and one sign in five turned,
in the same worlds.

**Whoever made the simulator made the prior too, so the results with the good prior are optimistic.** Those with the
bad prior are the honest bound. The constants (`tests/benchmarks/simulator/constants.py`) were set on seeds 1000 to
1039, by the methods of the table below; the seeds reported are {good} for the good prior and {bad} for the bad one.
In brackets the 95% bootstrap interval over seeds. Popularity sends everybody to a handful of services, so that much
depends on how good these happen to be in a seed.
"""

NOT_MEASURED = """## Not measured

Real households. The own network as help, which the world does not have. What a need looks like afterwards (only whether
help was completed). A world that changes: services that close, workers who learn from the advice, advice that is always
followed. Households that ask for others. Capacity and waiting times that are out of date. Missing features: everything
but motivation, sub-need and quality is on record here. More than 120 services in the tables above. The diversity of the
second and third advice, and the stepped policy, which come after the ranking tested here.
"""
