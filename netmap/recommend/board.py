"""The best services for very many households at once.

Most of what speaks for a service is the same for households alike: of one area, one language, one team. So the logit
of a pair is taken apart into what holds for a whole group and the few terms that are a household's own. Within a group
only the services that are eligible there are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec

import numpy as np

from netmap.recommend.learning.pairs import Floats, Ints

__all__ = ["Board", "best", "groups"]

_CELLS = 1 << 17
_WORTH_COMPILING = 5_000_000


@dataclass(frozen=True, kw_only=True, eq=False)
class Board:
    """Households beside services, taken apart.

    The logit of household h and service s of group g is ``base[g, s] + match · min(z, 1) + coverage · c / n +
    slope[h] · volunteer[s] + words[place[h], s]``, with z = ``asked[h] · fit[s]``, c = ``needs[h] · covers[s]`` and n
    the sum of ``needs[h]`` (without needs the term is 0).

    Parameters
    ----------
    group
        Of each household its group.
    base
        Groups × services: what is the same for the whole group; −inf = not eligible.
    asked, needs
        Households × domains: how grave the question is, and every need.
    fit, covers
        Services × domains: how far each meets the question, and whether it helps there.
    match, coverage
        Their weights.
    slope, volunteer
        Of each household what a volunteer counts more or less, and which services are volunteers' (0 or 1).
    barred
        Pairs that are not eligible although the group is: positions of households and of services.
    place, words
        Of each household the row of ``words``; rows × services: what the text match adds. ``None`` = nothing.
    """

    group: Ints
    base: Floats
    asked: Floats
    fit: Floats
    needs: Floats
    covers: Floats
    match: float
    coverage: float
    slope: Floats
    volunteer: Floats
    barred: tuple[Ints, Ints]
    place: Ints | None = None
    words: Floats | None = None

    def __len__(self) -> int:
        return len(self.group)

    @cached_property
    def alike(self) -> bool:
        """Whether meeting the question and covering the needs is one and the same."""
        return (self.asked is self.needs or np.array_equal(self.asked, self.needs)) and (
            self.fit is self.covers or np.array_equal(self.fit, self.covers)
        )

    @cached_property
    def per_need(self) -> Floats:
        """Of each household the weight of coverage per unit of need; 0 without needs."""
        total = self.needs.sum(axis=1)
        share: Floats = np.divide(self.coverage, total, out=np.zeros(len(self)), where=total > 0)
        return share


def groups(*codes: Ints) -> tuple[Ints, Ints]:
    """Number the combinations of codes that occur.

    Parameters
    ----------
    codes
        Arrays of one length, each of whole numbers from 0.

    Returns
    -------
    (group, first)
        Of each row its group, and of each group a row of it.

    Examples
    --------
    >>> group, first = groups(np.array([0, 1, 0]), np.array([2, 2, 2]))
    >>> group.tolist(), first.tolist()
    ([0, 1, 0], [0, 1])
    """
    key = np.zeros(len(codes[0]), dtype=np.intp)
    for code in codes:
        _, key = np.unique(key * (int(code.max(initial=0)) + 1) + code, return_inverse=True)
    _, first, group = np.unique(key, return_index=True, return_inverse=True)
    return group.astype(np.intp), first.astype(np.intp)


def best(board: Board, top: int, *, compiled: bool | None = None) -> tuple[Ints, Floats]:
    """The services with the highest logits for each household.

    Parameters
    ----------
    board
        The households and the services.
    top
        How many are wanted.
    compiled
        Whether to use the compiled way of the extra ``city``, which gives the same; ``None`` = when it is installed
        and there is enough to do to earn back the seconds of compiling.

    Returns
    -------
    (services, logits)
        Households × ``top``: positions, −1 where there are no more; logits rounded at 12 decimals, NaN there. Equal
        ones in the order of the services.
    """
    services = np.full((len(board), top), -1, dtype=np.intp)
    logits = np.full((len(board), top), np.nan)
    if compiled is None:
        compiled = len(board) * board.base.shape[1] >= _WORTH_COMPILING and find_spec("numba") is not None
    if compiled:
        _fill_compiled(board, services, logits)
    else:
        for block in _blocks(board):
            _fill_block(board, block, services, logits)
    return services, logits


def _fill_compiled(board: Board, services: Ints, logits: Floats) -> None:
    from netmap.recommend.kernels import fill  # noqa: PLC0415 - the extra city

    order = np.argsort(board.group, kind="stable")
    household, service = board.barred
    line = np.argsort(household, kind="stable")
    nothing = np.zeros((1, board.base.shape[1]))
    fill(
        order,
        np.searchsorted(board.group[order], np.arange(len(board.base) + 1)),
        board.base,
        np.vstack([board.fit.T, board.covers.T, board.volunteer]),
        (board.asked, board.needs, board.per_need, board.slope),
        (board.match, board.alike, board.words is not None),
        np.zeros(len(board), dtype=np.intp) if board.place is None else board.place,
        nothing if board.words is None else board.words,
        (np.searchsorted(household[line], np.arange(len(board) + 1)), service[line]),
        services,
        logits,
    )


@dataclass(frozen=True, slots=True)
class _Block:
    """Households of one group, services that are eligible there, and the pairs of them that are not."""

    rows: Ints
    columns: Ints
    barred: tuple[Ints, Ints]


def _blocks(board: Board) -> Iterator[_Block]:
    """Blocks of a size that fits the fast memory of a processor."""
    order = np.argsort(board.group, kind="stable")
    edges = np.searchsorted(board.group[order], np.arange(len(board.base) + 1))
    rank = np.empty(len(order), dtype=np.intp)
    rank[order] = np.arange(len(order))
    household, service = board.barred
    line = np.argsort(rank[household], kind="stable")
    at, service = rank[household][line], service[line]
    for group, (first, last) in enumerate(zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)):
        columns = np.flatnonzero(board.base[group] > -np.inf)
        size = max(_CELLS // max(len(columns), 1), 1)
        for start in range(first, last if len(columns) else first, size):
            rows = order[start : min(start + size, last)]
            mine = slice(*np.searchsorted(at, [start, start + len(rows)]).tolist())
            yield _Block(rows, columns, (at[mine] - start, service[mine]))


def _fill_block(board: Board, block: _Block, services: Ints, logits: Floats) -> None:
    scores = _scores(board, block)
    chosen = _first(-scores, services.shape[1])
    found = np.take_along_axis(scores, chosen, axis=1)
    there = found > -np.inf
    width = chosen.shape[1]
    services[block.rows, :width] = np.where(there, block.columns[chosen], -1)
    logits[block.rows, :width] = np.where(there, found, np.nan)


def _scores(board: Board, block: _Block) -> Floats:
    """The logits of the pairs of a block."""
    rows, columns = block.rows, block.columns
    met = board.asked[rows] @ board.fit[columns].T
    covered = met if board.alike else board.needs[rows] @ board.covers[columns].T
    scores: Floats = np.minimum(met, 1.0)
    scores *= board.match
    scores += board.base[board.group[rows[0]], columns]
    covered *= board.per_need[rows, None]
    scores += covered
    scores += board.slope[rows, None] * board.volunteer[columns]
    if board.words is not None and board.place is not None:
        scores += board.words[board.place[rows]][:, columns]
    np.round(scores, 12, out=scores)
    row, service = block.barred
    column = np.minimum(np.searchsorted(columns, service), len(columns) - 1)
    there = columns[column] == service
    scores[row[there], column[there]] = -np.inf
    return scores


def _first(values: Floats, top: int) -> Ints:
    """Per row the places of the lowest values, in order; equal ones in the order of their places."""
    if values.shape[1] <= top:
        return np.argsort(values, axis=1, kind="stable")
    some = np.argpartition(values, top - 1, axis=1)[:, :top]
    worst = np.take_along_axis(values, some, axis=1).max(axis=1, keepdims=True)
    drawn = (values <= worst).sum(axis=1) > top
    some[drawn] = np.argsort(values[drawn], axis=1, kind="stable")[:, :top]
    some.sort(axis=1)
    inner = np.argsort(np.take_along_axis(values, some, axis=1), axis=1, kind="stable")
    ordered: Ints = np.take_along_axis(some, inner, axis=1)
    return ordered
