"""Many questions at once, each as it was known on its own day: from the tables to arrays.

What :mod:`netmap.recommend.case` is for one household today, this is for thousands of questions on any day, without a
loop over households. Learning, evaluation and allocation all start here.

====================  =================================================================
:mod:`.questions`     the face: :func:`asks`, :class:`Asks`
:mod:`.past`          past referrals as questions: :func:`history`
:mod:`.known`         the rows of a table as known at each question
:mod:`.homes`         the household of each question
:mod:`.ages`          whose age a service must fit
:mod:`.offers`        the services, with their places, waits and loads over time
:mod:`.obstacles`     what stands in the way of services
:mod:`.ways`          the way from each team to each organisation
====================  =================================================================
"""

from netmap.recommend.asks.past import Past, history
from netmap.recommend.asks.questions import Asks, asks

__all__ = ["Asks", "Past", "asks", "history"]
