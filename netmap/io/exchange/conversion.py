"""From any format to any other, with an account of every row."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import tomli_w

from netmap.casebook import Casebook
from netmap.errors import DataError, Fault, OptionError, near
from netmap.io.areas import place_areas
from netmap.io.exchange.archive import files_of
from netmap.io.exchange.formats import FOREIGN, Import, export, import_source, recognise
from netmap.io.exchange.ledger import Entry, Ledger, Loss
from netmap.io.exchange.nameless import without_names
from netmap.io.files import read_text, write_text
from netmap.io.raw import RawSource
from netmap.io.sources import FORMATS, open_source, write
from netmap.locale import words
from netmap.schema import parse

__all__ = ["Conversion", "convert", "read_mapping"]

_CASEBOOK = "casebook"
_BESIDE = (".xlsx", ".gexf")
"""What no reader of a folder takes for a part of it."""
_NOT_CARRIED = {
    "unknown-heading": "unknown-column",
    "unknown-sheet": "unknown-sheet",
    "unknown-file": "unknown-file",
    "unknown-table": "unknown-table",
}
"""Fault of a casebook's own file → reason in the ledger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """What a conversion did.

    Parameters
    ----------
    casebook
        What was read, all sources together.
    ledgers
        One per source, then one for the target.
    proposal
        Where the filled-in mapping was written; ``None`` when there was none to write.
    """

    casebook: Casebook
    ledgers: tuple[Ledger, ...]
    proposal: Path | None

    @property
    def complete(self) -> bool:
        """Whether everything was carried."""
        return all(ledger.complete for ledger in self.ledgers)

    def rows(self, *, lang: str = "nl") -> list[dict[str, Any]]:
        """The ledgers as one table, in words."""
        return [row for ledger in self.ledgers for row in ledger.rows(lang=lang)]

    def as_dict(self, *, lang: str = "nl") -> dict[str, Any]:
        """The ledgers as JSON values."""
        proposal = None if self.proposal is None else os.fspath(self.proposal)
        ledgers = [ledger.as_dict(lang=lang) for ledger in self.ledgers]
        return {"complete": self.complete, "mapping": proposal, "ledgers": ledgers}


def convert(
    *sources: str | os.PathLike[str],
    target: str | os.PathLike[str],
    from_: str | None = None,
    to: str | None = None,
    mapping: Mapping[str, Any] | None = None,
    names: bool = True,
    lang: str = "nl",
) -> Conversion:
    """Read sources of any format and write them as another.

    Parameters
    ----------
    *sources
        netmap's own files, or those of another tool; several are merged.
    target
        What to write; it is replaced, whole or not at all.
    from_, to
        Names of formats where the paths do not tell: ``xlsx``, ``csv``, ``parquet``, ``json`` or one of
        :data:`netmap.io.exchange.FOREIGN`.
    mapping
        What the variables of a foreign source mean, by the name of its format; of a format that it does not name, or
        with ``None``, it is guessed, and the guess is written beside the target as ``TARGET.mapping.toml``.
    names
        Whether names of people and what was written about them go along; codes always do.
    lang
        Language of headings where the target has words.

    Returns
    -------
    Conversion
        With a ledger per source and one of the target.

    Raises
    ------
    DataError
        A source cannot be read or holds errors.
    OptionError
        A format does not exist or cannot be told, the mapping names what does not exist, a mapping that somebody
        mended stands where the guess would be written, or the target is, or would become, a part of a source.
    WriteError
        The target cannot be written; nothing was left behind.

    Examples
    --------
    >>> import tempfile
    >>> import netmap as nm
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     done = nm.convert(nm.example_path("huishouden"), target=f"{folder}/huishouden.gexf")
    >>> done.complete, done.ledgers[-1].format
    (True, 'gexf')
    >>> [(row["place"], row["written"]) for row in done.rows() if row["place"] == "people"]
    [('people', 13), ('people', 13)]
    """
    _formats(from_, to)
    for source in sources:
        _apart(os.fspath(source), os.fspath(target))
    if mapping is not None:
        _known(mapping)
    opened = [_open(os.fspath(source), from_, mapping) for source in sources]
    used = [one.ledger.format for one in opened if one.ledger.format != _CASEBOOK]
    if mapping is not None and not set(used) & set(mapping):
        told = ", ".join(used) or "files of netmap itself"
        raise OptionError(f"the mapping says nothing about {told}. Hint: converting without a mapping writes one")
    raw = place_areas([RawSource(source=one.ledger.source, tables=one.tables) for one in opened])
    casebook = Casebook.from_parsed([parse(table) for source in raw for table in source.tables])
    if not any(len(frame) for frame in casebook.tables.values()):
        raise DataError(f"{', '.join(str(source) for source in sources)} holds no rows. Hint: netmap check shows more")
    casebook, left_out = (casebook, ()) if names else without_names(casebook)
    guesses = {one.ledger.format: dict(one.mapping) for one in opened if one.mapping}
    guesses = {name: guess for name, guess in guesses.items() if name not in (mapping or {})}
    proposal = Path(f"{os.fspath(target).rstrip('/')}.mapping.toml") if guesses else None
    if proposal is not None and proposal.exists() and read_mapping(proposal) != guesses:
        raise OptionError(f"{proposal} exists and may have been mended. Hint: give it as --mapping, or remove it")
    written = _write(casebook, os.fspath(target), to, lang)
    written = replace(written, entries=(*written.entries, *left_out))
    if proposal is not None:
        write_text(proposal, f"{_head(lang)}\n\n{tomli_w.dumps(guesses)}")
    return Conversion(casebook=casebook, ledgers=(*(one.ledger for one in opened), written), proposal=proposal)


def read_mapping(path: str | os.PathLike[str]) -> dict[str, Any]:
    """Read a mapping file (TOML).

    Raises
    ------
    DataError
        When it cannot be read or is no TOML; one line.
    """
    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{os.fspath(path)} is no sound TOML ({error}). Hint: convert without it writes one") from None


def _apart(source: str, target: str) -> None:
    """Refuse a target that takes the place of a source, or would be read as a part of it the next time."""
    if "\0" in source + target:
        return  # there is no such file, as is said when it is opened
    one, two = Path(os.path.realpath(source)), Path(os.path.realpath(target))
    ending = two.suffix.lower()
    beside = ending in _BESIDE or (ending == ".json" and not two.exists())  # pages of a directory are JSON too
    if one == two or (one in two.parents and not beside):
        raise OptionError(f"{target} is or would become a part of {source}. Hint: choose a place outside it")


def _formats(*named: str | None) -> None:
    """Refuse the name of a format that does not exist."""
    known = (*FORMATS, *FOREIGN)
    for name in named:
        if name and name not in known:
            offer = ", ".join(near(name, known) or known)
            raise OptionError(f"there is no format {name!r}. Hint: choose {offer}")


def _known(mapping: Mapping[str, Any]) -> None:
    """Refuse a mapping with a section for what is no format."""
    for name, section in mapping.items():
        if name not in FOREIGN or not isinstance(section, Mapping):
            offer = ", ".join(near(name, FOREIGN) or FOREIGN)
            raise OptionError(f"{name!r} in the mapping is no section of a format. Hint: choose {offer}")


def _head(lang: str) -> str:
    """What stands above a guess: what it is, and how it is used."""
    return "\n".join(f"# {line}" for line in words(lang).text("mapping-head").splitlines())


def _open(source: str, from_: str | None, mapping: Mapping[str, Any] | None) -> Import:
    """One source, foreign or our own."""
    foreign = from_ if from_ in FOREIGN else None if from_ in FORMATS else recognise(source)
    if foreign is None and from_ is None and Path(source).suffix.lower() == ".zip":
        files_of(Path(source), source)  # says what is wrong with it, which is more than that nobody knows it
    if foreign is None:
        try:
            return _own(open_source(source, format=from_))
        except DataError as error:
            if from_ is None and any(fault.problem == "unknown-file" for fault in error.faults):
                import_source(source)  # says how to tell what it is
            raise
    return import_source(source, format=foreign, mapping=None if mapping is None else mapping.get(foreign))


def _own(opened: RawSource) -> Import:
    """A source of our own: whatever a casebook cannot hold is a loss, other faults stop."""
    wrong = [fault for fault in opened.faults if fault.severity == "error"]
    if wrong:
        raise DataError(f"{opened.source}: {wrong[0].place()} ({wrong[0].problem}). Hint: netmap check", opened.faults)
    parsed = [parse(table) for table in opened.tables]
    faults = [*opened.faults, *(fault for table in parsed for fault in table.faults)]
    entries = [
        Entry(
            place=table.table,
            read=len(table.frame),
            written=len(table.frame),
            losses=tuple(_losses(faults, table.table)),
        )
        for table in opened.tables
    ]
    rest = tuple(_losses(faults, None))
    if rest:
        entries.append(Entry(place=opened.source, losses=rest))
    return Import(
        tables=opened.tables,
        ledger=Ledger(source=opened.source, target="", format=_CASEBOOK, entries=tuple(entries)),
    )


def _losses(faults: Iterable[Fault], table: str | None) -> Iterable[Loss]:
    for fault in faults:
        if fault.problem in _NOT_CARRIED and fault.table == table:
            what = fault.value or fault.column or fault.source
            yield Loss(reason=_NOT_CARRIED[fault.problem], count=1, what=what, rows=(fault.row,) if fault.row else ())


def _write(casebook: Casebook, target: str, to: str | None, lang: str) -> Ledger:
    ending = Path(target).suffix.lower().removeprefix(".")
    to = ending if to is None and ending in FOREIGN else to
    if to in FOREIGN:
        return replace(export(casebook, target, format=str(to), lang=lang), source="", target=target)
    write(casebook, target, format=to, lang=lang)
    entries = (Entry(place=name, read=len(one), written=len(one)) for name, one in casebook.tables.items())
    return Ledger(source="", target=target, format=_CASEBOOK, entries=tuple(entries))
