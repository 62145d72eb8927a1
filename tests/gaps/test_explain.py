"""Every rule, strength and measure can be explained in both languages."""

from __future__ import annotations

import pytest

from netmap import ego, gaps
from netmap.errors import UnknownIdError


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("room", [ego, gaps])
def test_nothing_is_left_unexplained(room, lang: str) -> None:
    for name in room.EXPLAINED:
        found = room.explain(name, lang=lang)
        assert list(found) == ["id", "title", "meaning", "formula", "source", "limits"]
        assert all(found.values()), found
        assert found["id"] == name


def test_every_measure_is_explained() -> None:
    assert set(ego.EXPLAINED) == set(ego.MEASURES)


def test_families_name_their_member() -> None:
    assert ego.explain("support_emotional")["title"] == "Helpers voor emotionele steun"
    assert "gewogen" in ego.explain("constraint_weighted")["title"]
    assert ego.explain("support_balance")["title"] == "Balans van steun"


@pytest.mark.parametrize("room", [ego, gaps])
def test_another_id_is_refused(room) -> None:
    with pytest.raises(UnknownIdError):
        room.explain("G99")
