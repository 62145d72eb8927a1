"""What is filled into the words comes out unchanged; numbers and days print plainly."""

from __future__ import annotations

import re
from importlib.resources import files

import numpy as np
import pandas as pd
import pytest
from fluent.runtime import FluentBundle, FluentResource
from hypothesis import given
from hypothesis import strategies as st

from netmap.errors import OptionError
from netmap.locale import LANGUAGES, Words, fold, words


def test_dutch_words_agree_with_numbers() -> None:
    speech = words("nl")
    assert speech.attr("strength-K06", "text", n=1) == "1 persoon woont in uw straat of wijk."
    assert speech.attr("strength-K06", "text", n=np.int64(2)) == "2 mensen wonen in uw straat of wijk."
    assert speech.attr("strength-K05", "text", n=1, names="Ans") == "Ans wil helpen als u het vraagt."
    assert speech.attr("strength-K05", "text", n=2, names="Ans, Bo") == "Ans, Bo willen helpen als u het vraagt."


def test_a_name_that_is_not_known_has_its_own_sentence() -> None:
    known = words("nl").attr("gap-G09", "text", name="Ans")
    unknown = words("nl").attr("gap-G09", "text", name="unknown")
    assert known == "Het wordt Ans te veel; vraag wat nu lucht geeft en leg er niets bij."
    assert unknown == "Het wordt de mantelzorger te veel; vraag wat nu lucht geeft en leg er niets bij."


HOSTILE = st.one_of(
    st.text(max_size=200),
    st.sampled_from(
        [
            "{ $name }",
            "{$n}",
            "{{7*7}}",
            "<img src=x onerror=1>",
            '"',
            "\u202eABC",
            "\0door\0",
            "\0\0goal\0",
            "a\nb",
            ".x = y",
        ]
    ),
    st.text(min_size=1, max_size=5).map(lambda text: text * 3000),
)


@given(HOSTILE)
def test_text_that_is_filled_in_comes_out_unchanged(text: str) -> None:
    assert words("nl").attr("gap-G15", "text", goal=text) == f'Bij het doel "{text}" is niet duidelijk wie het oppakt.'


@given(HOSTILE, HOSTILE)
def test_two_texts_stay_apart(one: str, other: str) -> None:
    said = words("en").attr("gap-G16", "text", topic=one, door=other)
    assert said == f"There is a question about {one}, but no contact yet with {other}."


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (14, "14"),
        (14.0, "14"),
        (14.5, "14,5"),
        (123456, "123456"),
        (np.int64(1400), "1400"),
        (pd.Timestamp("2026-11-22"), "22 november 2026"),
    ],
)
def test_numbers_and_days_print_plainly(value: object, shown: str) -> None:
    assert Words("nl", ["a = { $n }"]).text("a", n=value) == shown


def test_unknown_things_are_named() -> None:
    with pytest.raises(OptionError, match="'fr'"):
        words("fr")
    with pytest.raises(KeyError, match="no-such-message"):
        words("nl").text("no-such-message")
    with pytest.raises(KeyError, match="goal"):
        words("nl").attr("gap-G15", "text")
    assert words("nl").attr("gap-G15", "no-such-attribute") is None
    assert words("nl") is words("nl")


def test_lists_in_a_cell_read_as_words() -> None:
    speech = words("nl")
    assert speech.codes("function", "practical|emotional") == "praktische hulp, emotionele steun"
    assert speech.codes("function", "none") == "geen"
    assert speech.codes("function", "unknown") == "weet ik niet"
    assert speech.codes("language", "nl|xyz") == "Nederlands, xyz"


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_are_what_fluent_makes_of_the_whole_files(lang: str) -> None:
    bundle = FluentBundle([lang], use_isolating=False)
    ids = []
    for file in files("netmap.locale").joinpath(lang).iterdir():
        source = file.read_text("utf-8")
        bundle.add_resource(FluentResource(source))
        ids += re.findall(r"^([A-Za-z][\w-]*) =", source, re.MULTILINE)
    plain = 0
    for name in ids:
        message = bundle.get_message(name)
        for part, pattern in [(None, message.value), *message.attributes.items()]:
            text, errors = bundle.format_pattern(pattern, {})
            if not errors:
                plain += 1
                assert (words(lang).text(name) if part is None else words(lang).attr(name, part)) == text
    assert plain > 1000
