"""Whether a service speaks of the same things as a household."""

from __future__ import annotations

import re
import time

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from netmap.casebook import Casebook
from netmap.recommend.score import PRIOR
from netmap.recommend.text import Vocabulary
from tests.recommend.town import about, ids, need, service, town

OFFERS = ["Schuldhulp aan huis", "Samen koken en eten", "Maatje voor jonge ouders", "Café voor wie één keer wil dansen"]


def _scikit_learn(texts: list[str], queries: list[str]) -> np.ndarray:
    """The same match as scikit-learn's, which takes signs for letters."""
    plain = [[re.sub(r"[^\w\s]", " ", text) for text in some] for some in (texts, queries)]
    pieces = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), strip_accents="unicode")
    known = pieces.fit_transform(plain[0])
    return np.asarray((pieces.transform(plain[1]) @ known.T).todense())


def test_it_is_the_tf_idf_of_scikit_learn(parkwijk: Casebook) -> None:
    services, asked = parkwijk.services, parkwijk.households["question"].dropna()
    texts = [*services["name"], *services["description"], "", "a b", "één ÉÉN Cafe\u0301", "אבג דהו", "çà 😀 _x_"]
    queries = [*asked, *asked.iloc[:9] * 3, "", "?!", "zzz", "a", "een cafe", "אבגדה", "😀", "x_ \n\t ça"]
    found = Vocabulary(texts, stop_words=False).match(queries)
    assert found.shape == (len(queries), len(texts))
    assert np.abs(found - _scikit_learn(texts, queries)).max() < 1e-12
    assert found.max() > 0.5


def test_a_word_of_nearly_every_text_tells_nothing() -> None:
    texts = [f"aanbod {name}" for name in ("koken", "dansen", "lezen", "fietsen")]
    assert Vocabulary(texts).stop_words == {"aanbod"}
    assert Vocabulary(texts).match(["Aanbod"]).tolist() == [[0, 0, 0, 0]]
    assert Vocabulary(texts, stop_words=False).match(["Aanbod"]).min() > 0
    assert Vocabulary(texts).match(["aanbod dansen"]).argmax() == 1


def test_a_handful_of_texts_has_no_such_words() -> None:
    assert Vocabulary(["samen koken", "samen eten"]).stop_words == frozenset()


def test_a_word_in_a_tenth_of_the_texts_still_tells_something() -> None:
    texts = [f"x{n} {'geld' if n < 4 else 'tuin' if n < 9 else ''}" for n in range(40)]
    assert Vocabulary(texts).stop_words == {"tuin"}


def test_words_that_are_alike_match_and_others_do_not() -> None:
    found = Vocabulary(OFFERS).match(["Hoe kom ik van mijn schulden af?", "DANSEN in een cafe", "q", ""])
    assert found.argmax(axis=1)[:2].tolist() == [0, 3]
    assert found[0, 0] > 0.1
    assert found[2:].tolist() == [[0] * 4] * 2


@pytest.mark.parametrize(
    ("texts", "queries"), [([], ["a"]), (["a"], []), ([], []), ([""], ["", "a"]), (["😀"], ["😀"])]
)
def test_nothing_matches_nothing(texts: list[str], queries: list[str]) -> None:
    found = Vocabulary(texts).match(queries)
    assert found.shape == (len(queries), len(texts))
    assert not found.any()


def test_many_queries_match_as_each_does_alone() -> None:
    draw = np.random.default_rng(0)
    terms = np.array(["".join(draw.choice(list("abcdefgh"), 9)) for _ in range(60)])
    texts, queries = ([" ".join(draw.choice(terms, 45)) for _ in range(count)] for count in (250, 60))
    known = Vocabulary(texts, stop_words=False)
    together = known.match([*queries, queries[0]])  # more than fits in one block of work
    assert np.abs(together[:-1] - np.vstack([known.match([query]) for query in queries])).max() < 1e-14
    assert np.array_equal(together[0], together[-1])
    assert np.abs(together[:-1] - _scikit_learn(texts, queries)).max() < 1e-12


def test_a_text_of_a_hundred_thousand_letters_takes_no_time() -> None:
    long = " ".join(f"{text}{n}" for n in range(1000) for text in OFFERS)
    start = time.process_time()
    found = Vocabulary(OFFERS).match([long])
    assert len(long) > 90_000
    assert time.process_time() - start < 2
    assert found.min() > 0


def _scores(said: dict[str, str], *, text: bool = True, objection: str | None = None) -> dict[str, float]:
    services = [service("A", name="Buurtmaaltijd", domains="soc"), service("B", domains="soc", description="Dansles")]
    owner = {"person_id": "K", "objection": objection}
    book = town(
        services=services,
        household={"question": said.get("question")},
        residents=[owner],
        needs=[need("soc", 2), need("fin", 4, person_id="K", note=said.get("note"))],
        goals=[{"goal_id": "D", "household_id": "H1", "text": said.get("goal") or "Niets."}],
    )
    found = about(book, "G29-soc", text=text)
    return {item.candidate_id: item.score for item in found.items}


def test_the_words_of_a_household_are_read_wherever_they_stand() -> None:
    said = {"question": "Ik wil dansen.", "note": "Danste graag.", "goal": "Naar de dansles."}
    silent, scores = _scores({}), [_scores({place: words}) for place, words in said.items()]
    weight = next(weight.value for weight in PRIOR if weight.feature == "text")
    assert all(spoken["A"] == silent["A"] for spoken in scores)
    assert all(0 < spoken["B"] - silent["B"] < weight for spoken in scores)
    assert _scores(said, text=False) == silent


def test_notes_about_who_objects_are_not_read() -> None:
    assert _scores({"note": "dansen"}, objection="yes") == _scores({})
    assert _scores({"note": "dansen"}, objection="no") != _scores({})


def test_text_alone_decides_between_equals() -> None:
    services = [service("A", domains="soc"), service("B", domains="soc", description="Dansles voor beginners")]
    book = town(services=services, household={"question": "Dansen!"}, needs=[need("soc", 2)])
    assert ids(about(book, "G29-soc")) == ["B", "A"]
    assert ids(about(book, "G29-soc", text=False)) == ["A", "B"]
