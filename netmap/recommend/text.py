"""How far a service speaks of the same things as a household: the text match.

Words are compared by their pieces of three to five letters, the edges of the word included, so that *schuld*,
*schulden* and *schuldhulp* are alike although no word is the same. A piece counts more the fewer services use it, and
the match is the cosine of the two bags of pieces: 0 nothing in common, 1 the same text.

Words that nearly every service uses (*een*, *voor*, *aanbod*) tell nothing and are left out. Which words these are
follows from the directory itself, so that it works in any language.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

__all__ = ["STOP_SHARE", "STOP_TEXTS", "Vocabulary"]

Floats = npt.NDArray[np.float64]
_Ints = npt.NDArray[np.intp]

STOP_SHARE = 0.1
"""A word in more than this share of the texts tells nothing about one of them (a judgement of netmap)."""

STOP_TEXTS = 3
"""In fewer texts than this a word is never left out: a share of a handful of texts means nothing."""

_SHORTEST, _LONGEST = 3, 5
_WORD = re.compile(r"\w+")
_BLOCK = 4_000_000


class Vocabulary:
    """The texts of a directory, ready to be matched with what households say.

    Parameters
    ----------
    texts
        What is written about each service.
    stop_words
        Whether to leave out the words that more than :data:`STOP_SHARE` of the texts use, at least
        :data:`STOP_TEXTS` of them.

    Notes
    -----
    Weight of a piece in a text: how often it occurs × (ln((1 + n) / (1 + d)) + 1), with n the number of texts and d
    the number of texts that have it; each text is scaled to length 1. Capitals and accents do not count. Pieces that
    no service uses do not count either. This is the tf-idf of scikit-learn's ``TfidfVectorizer`` with
    ``analyzer="char_wb"``, ``ngram_range=(3, 5)``.

    Examples
    --------
    >>> Vocabulary(["Schuldhulp", "Samen koken"]).match(["Schulden", "Koken!", "Tuin"]).round(2).tolist()
    [[0.67, 0.11], [0.0, 0.74], [0.0, 0.0]]
    """

    def __init__(self, texts: Sequence[str], *, stop_words: bool = True) -> None:
        self._size = len(texts)
        counts = [Counter(_words(text)) for text in texts]
        used = Counter(word for count in counts for word in count)
        often = max(STOP_SHARE * len(texts), STOP_TEXTS - 1)
        self._stops = frozenset(word for word, n in used.items() if stop_words and n > often)
        self._places = {
            piece: n for n, piece in enumerate(sorted({p for w in used.keys() - self._stops for p in _pieces(w)}))
        }
        text, piece, times = self._count(counts)
        having = np.bincount(piece, minlength=len(self._places))
        self._rarity: Floats = np.log((1 + len(texts)) / (1 + having)) + 1
        weight = self._scaled(text, piece, times, len(texts))
        order = np.argsort(piece, kind="stable")
        self._texts, self._weights = text[order], weight[order]
        self._starts = np.concatenate([[0], np.cumsum(having)]).astype(np.intp)

    @property
    def stop_words(self) -> frozenset[str]:
        """The words that are left out, as they are compared: without capitals and accents."""
        return self._stops

    def match(self, queries: Sequence[str]) -> Floats:
        """How far each text matches each query.

        Parameters
        ----------
        queries
            What households say; the same words may come more than once.

        Returns
        -------
        numpy array
            Queries × texts, in [0, 1]; 0 where either says nothing, or nothing the other knows.
        """
        different = {query: n for n, query in enumerate(dict.fromkeys(queries))}
        query, piece, times = self._count([Counter(_words(one)) for one in different])
        weight = self._scaled(query, piece, times, len(different))
        found = np.zeros(len(different) * self._size)
        reach = np.cumsum(np.diff(self._starts)[piece])
        for first, last in _blocks(reach):
            row, place = _unfold(self._starts, piece[first:last])
            cell = query[first:last][row] * self._size + self._texts[place]
            low = query[first] * self._size
            sums = np.bincount(cell - low, weights=weight[first:last][row] * self._weights[place])
            found[low : low + len(sums)] += sums
        together = np.minimum(found, 1.0).reshape(len(different), self._size)
        places = np.array([different[query] for query in queries], dtype=np.intp)
        matched: Floats = together[places]
        return matched

    def _count(self, counts: Sequence[Counter[str]]) -> tuple[_Ints, _Ints, Floats]:
        """Of each bag of words the pieces, by number, and how often each occurs; sorted."""
        words = {word: n for n, word in enumerate(dict.fromkeys(word for count in counts for word in count))}
        pieces = [
            [] if word in self._stops else [self._places[p] for p in _pieces(word) if p in self._places]
            for word in words
        ]
        starts = np.cumsum([0, *map(len, pieces)], dtype=np.intp)
        flat = np.array([place for some in pieces for place in some], dtype=np.intp)
        bag = np.repeat(np.arange(len(counts)), [len(count) for count in counts])
        word = np.array([words[word] for count in counts for word in count], dtype=np.intp)
        times = np.array([n for count in counts for n in count.values()], dtype=np.float64)
        row, place = _unfold(starts, word)
        keys, where = np.unique(bag[row] * len(self._places) + flat[place], return_inverse=True)
        total = np.bincount(where, weights=times[row], minlength=len(keys)).astype(np.float64)
        return keys // max(len(self._places), 1), keys % max(len(self._places), 1), total

    def _scaled(self, bag: _Ints, piece: _Ints, times: Floats, bags: int) -> Floats:
        """The weights of pieces, so that those of each bag have length 1."""
        weight = times * self._rarity[piece]
        length = np.sqrt(np.bincount(bag, weights=weight**2, minlength=bags))
        scaled: Floats = weight / length[bag]
        return scaled


def _words(text: str) -> list[str]:
    """The words of a text, without capitals and accents."""
    text = text.lower()
    if not text.isascii():
        text = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return _WORD.findall(text)


def _pieces(word: str) -> Iterator[str]:
    """The pieces of a word; a word shorter than a piece is one piece itself, once.

    Examples
    --------
    >>> list(_pieces("huis"))
    [' hu', 'hui', 'uis', 'is ', ' hui', 'huis', 'uis ', ' huis', 'huis ']
    """
    edged = f" {word} "
    for size in range(_SHORTEST, _LONGEST + 1):
        last = max(len(edged) - size, 0)
        yield from (edged[start : start + size] for start in range(last + 1))
        if last == 0:
            return


def _unfold(starts: _Ints, rows: _Ints) -> tuple[_Ints, _Ints]:
    """Every item of some rows of a ragged list: which of ``rows`` it belongs to, and its place in the list."""
    sizes = (starts[1:] - starts[:-1])[rows]
    row = np.repeat(np.arange(len(rows)), sizes)
    within = np.arange(len(row)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return row, starts[rows][row] + within


def _blocks(reach: _Ints) -> Iterable[tuple[int, int]]:
    """Stretches of rows of about one block of work each, given the running total of their work."""
    if not len(reach):
        return []
    marks = np.searchsorted(reach, np.arange(_BLOCK, int(reach[-1]) + _BLOCK, _BLOCK), side="left") + 1
    edges = np.unique(np.minimum([0, *marks], len(reach))).tolist()
    return list(pairwise(edges))
