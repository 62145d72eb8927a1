"""Three-valued logic keeps its laws."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from netmap.gaps import kleene

values = arrays(np.int8, 6, elements=st.integers(-1, 1))


@given(values, values)
def test_de_morgan(a: kleene.State, b: kleene.State) -> None:
    assert (-kleene.all_of(a, b) == kleene.any_of(-a, -b)).all()


@given(values, values, values)
def test_or_distributes_over_and(a: kleene.State, b: kleene.State, c: kleene.State) -> None:
    left = kleene.any_of(a, kleene.all_of(b, c))
    assert (left == kleene.all_of(kleene.any_of(a, b), kleene.any_of(a, c))).all()


@given(values, values, st.integers(0, 5), st.sampled_from([-1, 1]))
def test_knowing_more_never_changes_what_is_decided(a: kleene.State, b: kleene.State, place: int, value: int) -> None:
    more = a.copy()
    more[place] = value if a[place] == 0 else a[place]
    for combine in (kleene.any_of, kleene.all_of):
        before, after = combine(a, b), combine(more, b)
        assert (after[before != 0] == before[before != 0]).all()


@given(values, values, st.integers(0, 5), st.sampled_from([-1, 1]))
def test_an_instrument_filled_in_never_makes_it_unknown(
    a: kleene.State, b: kleene.State, place: int, value: int
) -> None:
    more = a.copy()
    more[place] = value if a[place] == 0 else a[place]
    before, after = kleene.joined(a, b), kleene.joined(more, b)
    assert (after[before != 0] != 0).all()


@given(arrays(np.int8, 8, elements=st.integers(-1, 1)), arrays(np.int64, 8, elements=st.integers(0, 3)))
def test_groups_are_or_over_their_parts(parts: kleene.State, group: np.ndarray) -> None:
    strict, lenient = kleene.any_per(group, parts, 4), kleene.best_per(group, parts, 4)
    for g in range(4):
        mine = parts[group == g]
        assert strict[g] == max(mine, default=-1)
        assert lenient[g] == max(mine[mine != 0], default=0)
