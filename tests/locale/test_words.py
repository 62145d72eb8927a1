"""The words people read are complete, equal in both languages, unambiguous and plain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from netmap.locale import LANGUAGES, fold, words
from netmap.schema import TABLES
from netmap.vocabulary import DOMAINS, FUNCTIONS, LETTERS, LISTS, ZRM_2013, ZRM_2017

TOPICS = (
    "advice", "advised", "allocation", "anonymous", "area", "card", "change", "codes", "compare", "contribution",
    "decision", "drop", "evaluation", "exchange", "export", "faults", "gaps", "groups", "guide", "learning", "lock",
    "map", "moments", "monitor", "page", "paper", "report", "resident", "story", "tables", "team", "tidy", "traces",
)  # fmt: skip
GAPS = tuple(f"G{number:02}" for number in range(1, 31))
STRENGTHS = tuple(f"K{number:02}" for number in range(1, 9))
WORD_LISTS = tuple(name for name in LISTS if name != "gap")

# What must never be read on a screen or in a workbook (WORDS, house rules 2, 3, 5 and 6).
FORBIDDEN = {
    "nl": r"alters?|ego|gaps?|casus|cliënt\w*|nodes?|clusters?|brokers?|betweenness|roster|formele?|formeel|informele?"
    r"|informeel|id|persoonsnummer|vertrouwenspersoon|toestemming|afschaling|achtervang|wegwijs|los zand"
    r"|geprofessionaliseerd|onbereikt|voortouw",
    "en": r"alters?|ego|gaps?|clients?|nodes?|clusters?|brokers?|betweenness|roster|formal|informal|id",
}
# Attributes that only the reader sees: what it takes for a heading or code.
READER_ONLY = ("also", "versions", "letter")


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def _messages(lang: str) -> Iterator[tuple[str, ast.Message]]:
    """Every message of a language with the topic it stands in."""
    for topic in TOPICS:
        source = files("netmap.locale").joinpath(lang, f"{topic}.ftl").read_text("utf-8")
        for entry in FluentParser().parse(source).body:
            assert not isinstance(entry, ast.Junk), f"{lang}/{topic}.ftl: {entry.content}"
            if isinstance(entry, ast.Message):
                yield topic, entry


def _patterns(lang: str) -> dict[tuple[str, str | None], set[str]]:
    """(id, attribute or None) → the variables it fills in."""
    found: dict[tuple[str, str | None], set[str]] = {}
    for _, message in _messages(lang):
        parts = [(None, message.value), *((part.id.name, part.value) for part in message.attributes)]
        for name, pattern in parts:
            visitor = _Variables()
            visitor.visit(pattern)
            found[message.id.name, name] = visitor.names
    return found


def _readings(name: str) -> list[tuple[str, str]]:
    """Every word in either language that the reader takes for a message, folded, with its id."""
    return [
        (fold(word), name)
        for lang in LANGUAGES
        if name in words(lang)
        for word in (words(lang).text(name), *words(lang).also(name))
    ]


def _ambiguous(pairs: list[tuple[str, str]]) -> dict[str, set[str]]:
    """Words that stand for more than one thing."""
    meant: dict[str, set[str]] = {}
    for word, thing in pairs:
        meant.setdefault(word, set()).add(thing)
    return {word: things for word, things in meant.items() if len(things) > 1}


def test_no_id_stands_twice_in_a_language() -> None:
    for lang in LANGUAGES:
        counts = Counter(message.id.name for _, message in _messages(lang))
        assert [name for name, count in counts.items() if count > 1] == []


def test_no_attribute_stands_twice_in_a_message() -> None:
    for lang in LANGUAGES:
        for _, message in _messages(lang):
            names = [part.id.name for part in message.attributes]
            assert len(names) == len(set(names)), message.id.name


def test_both_languages_have_the_same_messages_in_the_same_files() -> None:
    here, there = ({(topic, message.id.name) for topic, message in _messages(lang)} for lang in LANGUAGES)
    assert here ^ there == set()


def test_both_languages_have_the_same_attributes_and_variables() -> None:
    dutch, english = ({key: v for key, v in _patterns(lang).items() if key[1] != "also"} for lang in LANGUAGES)
    assert dutch.keys() ^ english.keys() == set()
    assert {key: (dutch[key], english[key]) for key in dutch if dutch[key] != english[key]} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("value", ["x", "unknown", "none", 0, 1, 14])
def test_every_message_formats(lang: str, value: str | int) -> None:
    for (name, attribute), variables in _patterns(lang).items():
        args = dict.fromkeys(variables, value)
        text = words(lang).text(name, **args) if attribute is None else words(lang).attr(name, attribute, **args)
        assert text, (name, attribute)
        assert "{" not in text, (name, attribute, text)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_has_a_word(lang: str) -> None:
    wanted = [f"{name}-{code}" for name in WORD_LISTS for code in LISTS[name].names]
    assert [name for name in wanted if name not in words(lang)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_table_and_column_has_a_heading(lang: str) -> None:
    wanted = [f"sheet-{table}" for table in TABLES]
    wanted += [f"{table}-{column}" for table in TABLES for column in TABLES[table].names]
    assert [name for name in wanted if name not in words(lang)] == []
    assert [table for table in TABLES if not words(lang).attr(f"sheet-{table}", "line")] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_gap_strength_and_domain_is_whole(lang: str) -> None:
    keys = _patterns(lang).keys()
    wanted = {(f"gap-{gap}", part) for gap in GAPS for part in (None, "text", "ask", "action")}
    wanted |= {(f"strength-{strength}", part) for strength in STRENGTHS for part in (None, "text")}
    wanted |= {(f"domain-{domain}", part) for domain in DOMAINS for part in ("plain", "versions")}
    wanted |= {(f"score-{score}", "plain") for score in LISTS["score"].names}
    assert wanted - keys == set()


def test_domains_say_in_which_version_they_are() -> None:
    for version, domains in (("2013", ZRM_2013), ("2017", ZRM_2017)):
        said = [d for d in DOMAINS if version in (words("nl").attr(f"domain-{d}", "versions") or "").split(" | ")]
        assert set(said) == set(domains)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_support_letters_are_those_of_the_vocabulary(lang: str) -> None:
    letters = {words(lang).attr(f"function-{code}", "letter"): code for code in FUNCTIONS}
    assert letters == dict(LETTERS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_fault_and_exclusion_says_what_to_do(lang: str) -> None:
    keys = _patterns(lang).keys()
    for prefix, part in (("fault-", "hint"), ("exclusion-", "fix")):
        ids = {name for name, _ in keys if name.startswith(prefix)}
        assert ids
        assert {name for name in ids if (name, part) not in keys} == set()


@pytest.mark.parametrize("name", WORD_LISTS)
def test_words_of_a_list_are_unambiguous_in_both_languages_together(name: str) -> None:
    pairs = [(fold(code), f"{name}-{code}") for code in LISTS[name].names]
    pairs += [pair for code in LISTS[name].names for pair in _readings(f"{name}-{code}")]
    assert _ambiguous(pairs) == {}


@pytest.mark.parametrize("name", ["function", "domain", "front_door"])
def test_words_for_none_and_unknown_are_no_items_of_a_list(name: str) -> None:
    items = {word for code in LISTS[name].names for word, _ in _readings(f"{name}-{code}")}
    nothing = {word for id in ("list-none", "list-unknown") for word, _ in _readings(id)}
    assert items & nothing == set()


@pytest.mark.parametrize("name", ["function", "domain", "front_door", "language"])
def test_words_for_lists_hold_no_separator(name: str) -> None:
    ids = [f"{name}-{code}" for code in LISTS[name].names]
    texts = [text for lang in LANGUAGES for id in ids for text in (words(lang).text(id), *words(lang).also(id))]
    assert [text for text in texts if re.search(r"[|,;+\n]", text)] == []


def test_quick_form_takes_relations_and_roles_in_one_column() -> None:
    ids = [f"relation-{code}" for code in LISTS["relation"].names]
    ids += [f"role-{code}" for code in ("volunteer", "professional")]
    assert _ambiguous([pair for name in ids for pair in _readings(name)]) == {}


@pytest.mark.parametrize("table", TABLES)
def test_headings_of_a_sheet_are_unique_with_codes_and_both_languages(table: str) -> None:
    pairs = [(fold(column), f"{table}-{column}") for column in TABLES[table].names]
    pairs += [pair for column in TABLES[table].names for pair in _readings(f"{table}-{column}")]
    assert _ambiguous(pairs) == {}


def test_headings_are_never_names_of_refused_columns() -> None:
    headings = {
        word for table in TABLES for column in TABLES[table].names for word, _ in _readings(f"{table}-{column}")
    }
    refused = [name for name, _ in _patterns("nl") if name.startswith("refused-")]
    names = [(fold(word), name) for name in refused for lang in LANGUAGES for word in words(lang).also(name)]
    assert headings & {word for word, _ in names} == set()
    assert _ambiguous(names) == {}


def test_sheet_names_fit_excel_and_differ() -> None:
    sheets = sorted({name for name, _ in _patterns("nl") if name.startswith("sheet-")})
    for lang in LANGUAGES:
        for name in sheets:
            title = words(lang).text(name)
            assert len(title) <= 31, title
            assert not set(title) & set("[]:*?/\\"), title
    codes = [(table, f"sheet-{table}") for table in TABLES]
    assert _ambiguous(codes + [pair for name in sheets for pair in _readings(name)]) == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_people_never_read_the_words_of_analysts(lang: str) -> None:
    pattern = re.compile(rf"\b({FORBIDDEN[lang]})\b", re.IGNORECASE)
    found = []
    for (name, attribute), variables in _patterns(lang).items():
        if attribute in READER_ONLY:
            continue
        args = dict.fromkeys(variables, "x")
        text = words(lang).attr(name, attribute, **args) if attribute else words(lang).text(name, **args)
        found += [
            (name, attribute, hit.group())
            for hit in pattern.finditer(text or "")
            if hit.group() != "cliëntondersteuning"
        ]
    assert found == []


def test_residents_are_addressed_as_u() -> None:
    for (name, attribute), variables in _patterns("nl").items():
        if name.startswith(("strength-", "resident-about-", "resident-cost-")) or attribute == "plain":
            args = dict.fromkeys(variables, "x")
            text = words("nl").attr(name, attribute, **args) if attribute else words("nl").text(name, **args)
            assert not re.search(r"\b(je|jij|jou|jouw)\b", text or "", re.IGNORECASE), (name, text)


def test_workers_are_never_addressed_as_u() -> None:
    for (name, attribute), variables in _patterns("nl").items():
        if name.startswith(("gap-", "fault-", "exclusion-", "flag-", "guide-")):
            args = dict.fromkeys(variables, "x")
            text = words("nl").attr(name, attribute, **args) if attribute else words("nl").text(name, **args)
            assert not re.search(r"\b(u|uw)\b", text or "", re.IGNORECASE), (name, text)
