"""Tables of one casebook laid side by side: what follows from what never narrows a small count down.

Who knows the rules knows that some counts are about the same households: a low score for social network is always a
small own network, a domain without a score is never a need without help. The attack here knows that too. It looks for
the least and the greatest value of every small count in all towns that agree with every number shown, in the report
for the municipality and in all area cards together (linear programming over area × score × points of attention).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from itertools import product

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import linprog

import netmap as nm
from netmap.gaps import gap_states
from netmap.reports.area_counts import BANDS, AreaCounts
from netmap.reports.suppression import LEAST, TOTAL
from netmap.synth import neighbourhood

Tables = Mapping[str, pd.DataFrame]
Possible = Callable[[Mapping[str, str]], bool]
Place = tuple[str, str, str]
SAME = {"soc": ("G01",), "time": ("G07",), "day": ("G07",), "par": ("G07",)}

TRIED = ("work", "hou", "time", "soc", "par")
"""Domains enough for the attack: those from which a point follows, and two that have only their own."""


def possible(home: Mapping[str, str]) -> bool:
    """Whether a household can have this score and these points: a low score is one, no score is no need."""
    domain = next(iter(home))
    if home[domain] == "low" and any(home.get(rule, "fired") != "fired" for rule in SAME.get(domain, ())):
        return False
    return not (home[domain] == "unknown" and home[f"G29-{domain}"] == "fired")


def widths(shown: Tables, small: list[Place], allowed: Possible) -> dict[Place, float]:
    """How far apart the least and greatest value of these counts are, with every shown number true."""
    areas = [area for area in next(iter(shown.values())).index if area != TOTAL]
    columns = [[name for name in table if name != TOTAL] for table in shown.values()]
    kinds = [kind for kind in product(*columns) if allowed(dict(zip(shown, kind, strict=True)))]
    cells = list(product(areas, kinds))
    place = {name: n for n, name in enumerate(shown)}

    def weights(name: str, area: str, column: str) -> list[float]:
        at = place[name]
        return [float(area in (here, TOTAL) and column in (kind[at], TOTAL)) for here, kind in cells]

    told = [(name, area, column) for name, table in shown.items() for area in table.index for column in table]
    told = [(name, area, column) for name, area, column in told if not pd.isna(shown[name].loc[area, column])]
    left, right = np.array([weights(*one) for one in told]), [float(shown[n].loc[a, c]) for n, a, c in told]
    found = {}
    for one in small:
        least, most = (linprog(side * np.array(weights(*one)), A_eq=left, b_eq=right) for side in (1, -1))
        assert (least.status, most.status) == (0, 0)
        found[one] = -most.fun - least.fun
    return found


def counted(values: pd.Series, area: pd.Series) -> pd.DataFrame:
    """The true counts per area and value."""
    return pd.crosstab(area, values, margins=True, margins_name=TOTAL)


def truth(book: nm.Casebook) -> dict[str, pd.DataFrame]:
    """The counts themselves, straight from the tables and the rules."""
    area = book.households.drop_duplicates("household_id", keep="last").set_index("household_id")["area_id"]
    score = book.needs.groupby(["household_id", "domain"])["score"].min().unstack().reindex(area.index)
    bands = score.apply(lambda column: pd.cut(column.astype(float), [0, 2, 3, 5], labels=list(BANDS[:3])))
    found = {name: counted(bands[name].astype(object).fillna("unknown"), area) for name in bands}
    fired = (gap_states(book) == 1).replace({True: "fired", False: "rest"})
    return found | {name: counted(fired[name], area) for name in fired}


def test_the_attack_finds_what_two_tables_tell_together() -> None:
    scores = pd.DataFrame([[14, 26, 40], [14, 26, 40]], index=["A", TOTAL], columns=["low", "unknown", TOTAL])
    points = pd.DataFrame([[None, None, 25, 40]] * 2, index=["A", TOTAL], columns=["fired", "clear", "open", TOTAL])
    clear = ("G01", "A", "clear")
    apart = widths({"soc": scores, "G01": points}, [clear], lambda home: True)
    together = widths(
        {"soc": scores, "G01": points}, [clear], lambda home: home["soc"] != "low" or home["G01"] == "fired"
    )
    assert (apart[clear], together[clear]) == (15, 1)


@pytest.mark.parametrize("town", ["parkwijk", "drawn"])
def test_scores_and_points_of_attention_keep_each_others_secrets(parkwijk: nm.Casebook, town: str) -> None:
    book = parkwijk.as_of(date(2026, 6, 30)) if town == "parkwijk" else neighbourhood(households=150, seed=1)
    book = book.snapshot()
    counts, true = AreaCounts(book), truth(book)
    scores, points = counts.scores(), counts.gaps()
    tried = 0
    for domain in TRIED:
        table = scores[domain]
        rules = [rule for rule in (f"G29-{domain}", *SAME.get(domain, ())) if rule in points]
        shown = {domain: table} | {rule: points[rule] for rule in rules}
        small = [
            (name, area, column) for name in shown for (area, column), n in true[name].stack().items() if 0 < n < LEAST
        ]
        assert all(pd.isna(shown[name].loc[area, column]) for name, area, column in small)
        found = widths(shown, small, possible)
        assert {one: width for one, width in found.items() if width < LEAST - 1 - 1e-6} == {}
        tried += len(found)
    assert tried > 50
