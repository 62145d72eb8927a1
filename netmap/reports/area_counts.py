"""Households counted by area: the numbers of the area card and of the monitoring report, small groups hidden.

Both reports take their numbers from here, so that one never tells what the other hides.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from netmap.casebook import Casebook
from netmap.gaps import gap_states
from netmap.reports.suppression import LEAST, OTHER, TOTAL, pooled, safe_counts
from netmap.ring.coverage import domains_in_use
from netmap.vocabulary import DOMAINS, LISTS

__all__ = ["BANDS", "CONTACT", "NOWHERE", "STATES", "STEPS", "AreaCounts"]

NOWHERE = "?"
"""The households of which nobody wrote down where they live."""

CONTACT = (*LISTS["contact_status"].names, "unknown")
"""Whether the team is in touch; *unknown* = not recorded."""

STATES = ("fired", "rest")
"""Whether a rule fired in a household; *rest* = it is clear or not known, never shown apart."""

BANDS = ("low", "watch", "enough", "unknown")
"""The lowest score of a household in a domain: 1 or 2, 3, 4 or 5, or none given."""

STEPS = ("5", "4", "3", "unknown", "none")
"""The heaviest help that is active in a household; *unknown* = help of which the step is not recorded."""

_CODES = {1: "fired", -1: "rest", 0: "rest"}


class AreaCounts:
    """Counts of households per area, with totals; missing = hidden.

    Areas with fewer than ten households stand together as :data:`~netmap.reports.suppression.OTHER`. With fewer than
    ten households in all there is nothing but hidden totals.

    Parameters
    ----------
    casebook
        A casebook on its day.

    Attributes
    ----------
    areas
        The groups to show: area ids in the order of the casebook, then :data:`NOWHERE`, then ``OTHER``.
    """

    def __init__(self, casebook: Casebook) -> None:
        self._book = casebook
        index = pd.Index(casebook.household_ids, dtype="str", name="household_id")
        homes = casebook.households.drop_duplicates("household_id", keep="last").set_index("household_id")
        self._homes = homes.reindex(index)
        self._group = pooled(self._homes["area_id"].fillna(NOWHERE))
        order = [*casebook.areas["area_id"], *sorted(set(self._group)), NOWHERE, OTHER]
        seen = set(self._group)
        last = {NOWHERE: 1, OTHER: 2}
        self.areas = sorted((one for one in dict.fromkeys(order) if one in seen), key=lambda one: last.get(one, 0))

    @property
    def enough(self) -> bool:
        """Whether there are enough households to show anything."""
        return len(self._group) >= LEAST

    def count(self, values: pd.Series, order: Sequence[str]) -> pd.DataFrame:
        """Count households by area and value.

        Parameters
        ----------
        values
            Indexed by household_id; each one of ``order``.
        order
            The values, in the order of the columns.

        Returns
        -------
        DataFrame
            One row per group of :attr:`areas` and one for all, a column per value and one for all.
        """
        if not self.enough:
            return pd.DataFrame({name: pd.array([pd.NA], dtype="Int64") for name in (*order, TOTAL)}, index=[TOTAL])
        rows = pd.DataFrame({"area": self._group, "value": values.reindex(self._group.index)})
        return safe_counts(rows.reset_index(), "area", "value", order=(self.areas, order), rows_known=True)

    def contact(self) -> pd.DataFrame:
        """Whether the team is in touch, see :data:`CONTACT`."""
        return self.count(self._homes["contact_status"].fillna("unknown"), CONTACT)

    def gaps(self) -> Mapping[str, pd.DataFrame]:
        """Per rule in how many households it fired, see :data:`STATES`; not of domains of the other version of the ZRM.

        Clear and not known stand together: many rules follow from scores, so that three numbers per rule beside the
        numbers of :meth:`scores` would tell what each of them hides. G19 (not reached) is left out for the same
        reason: it counts the households of :meth:`contact` again.
        """
        states = gap_states(self._book)
        unused = {"G19"} | {f"G29-{domain}" for domain in set(DOMAINS) - set(domains_in_use(self._book))}
        rules = [str(rule) for rule in states if rule not in unused]
        return {rule: self.count(states[rule].map(_CODES), STATES) for rule in rules}

    def scores(self) -> Mapping[str, pd.DataFrame]:
        """Per domain the lowest score in the household, see :data:`BANDS`."""
        people = self._book.people
        hidden = people.loc[people["objection"] == "yes", "person_id"]
        needs = self._book.needs
        needs = needs[~needs["person_id"].isin(hidden).to_numpy(dtype=bool)]
        lowest = needs.groupby(["domain", "household_id"])["score"].min()
        found = {}
        for domain in domains_in_use(self._book):
            here = lowest[lowest.index.get_level_values("domain") == domain].droplevel("domain")
            score = here.reindex(self._group.index).to_numpy(dtype=float, na_value=np.nan)
            band = np.select([score <= 2, score == 3, score >= 4], BANDS[:3], BANDS[3])
            found[domain] = self.count(pd.Series(band, index=self._group.index), BANDS)
        return found

    def steps(self) -> pd.DataFrame:
        """The heaviest help that is active now, see :data:`STEPS`."""
        rows = self._book.involvements
        rows = rows[(rows["status"] == "active") & rows["organisation_id"].notna()]
        step = rows["service_id"].map(self._book.services.set_index("service_id")["step"]).fillna(0)
        heaviest = step.groupby(rows["household_id"]).max().reindex(self._group.index)
        names = heaviest.map({5: "5", 4: "4", 3: "3", 0: "unknown"}).fillna("none")
        return self.count(names, STEPS)
