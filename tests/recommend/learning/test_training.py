"""Learning from referrals: only what has ended, as it was known, the same bytes whatever the order of rows."""

from __future__ import annotations

from datetime import date

import pytest

from netmap.casebook import Casebook
from netmap.errors import DataError
from netmap.recommend import advise
from netmap.recommend.learning.model import Model
from netmap.recommend.training import train
from tests.build import casebook
from tests.recommend.learning.street import CLOSED, HELPED, HOMES, OPEN, past, referral, street, tables


@pytest.fixture(scope="module")
def model() -> Model:
    return train(street())


def effect(model: Model, service: str) -> float:
    """The effect of a service and its organisation together."""
    place = model.fitted.ring.services.index(service)
    return float(model.fitted.service[place] + model.fitted.organisation[place])


def test_experience_with_a_service_counts(model: Model) -> None:
    assert model.fitted.level != "content"
    assert effect(model, "good") > 0.1 > -0.1 > effect(model, "poor")
    assert effect(model, "idle") == 0


def test_what_it_learned_from_is_counted(model: Model) -> None:
    told = model.material
    assert (told.closed, told.helped, told.open, told.elsewhere) == (CLOSED, HELPED, OPEN, 0)
    assert (told.households, told.services, told.organisations, told.listed) == (HOMES, 2, 2, 3)
    assert told.statuses["completed"] == HELPED
    assert sum(told.statuses.values()) == CLOSED + OPEN
    assert (told.first_day, told.last_day, told.as_of) == ("2026-02-01", "2026-02-24", "2026-06-01")
    assert told.directory_checked == "2026-05-20"
    assert told.dated == HOMES  # only the good service was looked at twice


def test_it_says_first_what_there_is_to_learn_from() -> None:
    heard: list[str] = []
    train(street(), lang="en", tell=heard.append)
    (said,) = heard
    assert said.startswith("To learn from: 48 closed referrals of 24 households, over 2 services. In 24 help was")
    assert said.endswith("3 referrals are still open and do not count.")
    with pytest.raises(DataError):
        train(street([]), tell=heard.append)
    assert len(heard) == 1


@pytest.mark.parametrize(
    ("referrals", "says"),
    [
        ([], "of 0 referrals none has ended"),
        ([row for row in past() if row["ended_on"] is None], "of 3 referrals none has ended"),
        ([row for row in past() if row["status"] == "completed"], "all 24 closed referrals ended in completed help"),
        ([row for row in past() if row["status"] != "completed"], "all 24 closed referrals ended without help"),
    ],
)
def test_nothing_to_learn_is_one_line(referrals: list[dict[str, object]], says: str) -> None:
    with pytest.raises(DataError) as caught:
        train(street(referrals))
    assert says in str(caught.value)
    assert "Hint: " in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_open_referral_is_no_failure(model: Model) -> None:
    stopped = [row if row["ended_on"] else {**row, "status": "stopped", "ended_on": "2026-04-01"} for row in past()]
    counted = train(street(stopped))
    assert counted.material.closed == CLOSED + OPEN
    assert effect(counted, "good") < effect(model, "good")


def test_what_ends_later_is_still_open() -> None:
    book = casebook(**tables()).history
    assert book is not None
    with pytest.raises(DataError, match="of 51 referrals none has ended"):
        train(book.as_of(date(2026, 3, 31)))
    assert train(book.as_of(date(2026, 4, 1))).material.closed == CLOSED


def test_refused_counts_like_every_other_end_without_help(model: Model) -> None:
    other = [{**row, "status": "stopped"} if row["status"] == "refused" else row for row in past()]
    assert train(street(other)).fitted.service.tolist() == model.fitted.service.tolist()
    assert "refused" in model.outcome["not_helped"]
    assert set(model.outcome["open"]) == {"proposed", "accepted", "waiting", "started"}


def test_the_order_of_rows_does_not_matter(model: Model) -> None:
    turned = {name: rows[::-1] for name, rows in tables().items()}
    assert train(casebook(**turned)).to_json() == model.to_json()


def test_words_count_unless_they_are_not_to_be_read() -> None:
    book = street(household={"question": "wie wil samen koken"})
    read, unread = train(book), train(book, text=False)
    assert (read.text, unread.text) == (True, False)
    assert next(row.mean for row in read.features if row.feature == "text") > 0
    assert next(row.mean for row in unread.features if row.feature == "text") == 0
    assert next(row.learned for row in unread.features if row.feature == "text") == 0.3  # nothing learned of it


def test_small_groups_are_not_shown() -> None:
    rows = tables()
    for home in rows["households"][:4]:
        home["languages"] = "ar"
    groups = {(one.kind, one.value): one for one in train(casebook(**rows)).material.groups}
    small = groups["language", "other"]
    assert (small.closed, small.helped, small.foretold) == (None, None, None)
    assert (groups["language", "nl"].closed, groups["language", "nl"].helped) == (40, 0.5)
    assert groups["area", "north"].closed == CLOSED


def test_what_was_not_known_then_is_counted() -> None:
    rows = tables()
    rows["needs"] = [{**row, "observed_on": "2026-03-01"} for row in rows["needs"]]
    assert train(casebook(**rows)).material.unscored == CLOSED
    assert train(street()).material.unscored == 0


def test_a_service_that_left_the_directory_is_left_out() -> None:
    book = street([*past(), referral(95, 1, "good", "completed")])
    rest = Casebook({**book.tables, "services": book.services[book.services["service_id"] != "poor"]}, book.day)
    with pytest.raises(DataError, match="to learn from"):
        train(Casebook({**book.tables, "services": book.services[:0]}, book.day))
    assert train(rest).material.elsewhere == HOMES


def test_what_is_foretold_of_a_household_owes_nothing_to_its_own_outcomes() -> None:
    """One household is the whole group: other outcomes change what happened to it, not what is foretold of it."""
    found = []
    for helped_times in (9, 6):
        rows = tables([row for row in past() if row["household_id"] != "H00"])
        rows["households"][0]["area_id"] = "south"
        rows["referrals"] += [
            referral(100 + number, 0, "good", "completed" if number < helped_times else "stopped")
            for number in range(12)
        ]
        model = train(casebook(**rows))
        (group,) = [one for one in model.material.groups if (one.kind, one.value) == ("area", "south")]
        assert group.closed == 12
        found.append((model.fitted.level, group))
    (level, often), (other, seldom) = found
    assert level == other
    assert (often.helped, seldom.helped) == (0.75, 0.5)
    assert often.foretold == seldom.foretold
    assert often.foretold is not None
    assert 0.3 < often.foretold < 0.9


def test_a_model_that_read_no_text_reads_none_in_advice() -> None:
    book = street(household={"question": "wie wil samen koken"})

    def scores(model: Model, *, text: bool) -> dict[str, float]:
        advice = advise(book, "H06", domain="iadl", model=model, text=text)
        return {item.candidate_id: item.score for gap in advice.gaps for item in gap.items}

    unread, read = train(book, text=False), train(book)
    assert scores(unread, text=True) == scores(unread, text=False)
    assert scores(read, text=True)["good"] > scores(read, text=False)["good"]
