"""Personal networks: the people around every household, and what their ties amount to.

====================  ==================================================================
:mod:`.contacts`      contacts, ties between contacts, the residents in focus: as tables
:mod:`.care`          carers, and whether care is too heavy
:mod:`.arrays`        all personal networks as flat arrays
:mod:`.functions`     support functions as bits
====================  ==================================================================
"""

from netmap.ego.care import is_carer, overloaded
from netmap.ego.contacts import contact_ties, contacts, focal
from netmap.ego.explain import EXPLAINED, explain
from netmap.ego.measures import MEASURES, measure

__all__ = ["EXPLAINED", "MEASURES", "contact_ties", "contacts", "explain", "focal", "is_carer", "measure", "overloaded"]
