"""Why: the reasons of an item in plain sentences, in the order in which a worker would ask."""

from __future__ import annotations

from collections.abc import Iterable

from netmap.recommend.case import Case
from netmap.recommend.closes import Need
from netmap.recommend.directory import DOORS
from netmap.recommend.own_network import OwnPerson, own_support
from netmap.vocabulary import DOMAINS, FUNCTIONS

__all__ = ["Reasons"]

_NEAR = ("same_home", "street", "neighbourhood")


class Reasons:
    """Writes the reasons for one household.

    Parameters
    ----------
    case
        The household, the outer ring and the language.
    """

    def __init__(self, case: Case) -> None:
        self._case, self._words, self._directory = case, case.words, case.directory

    def person(self, person: OwnPerson, need: Need, unknown: Iterable[str]) -> tuple[str, ...]:
        """Why somebody of the own network is asked, and what has to be asked first (``unknown``)."""
        said = [self._say("own-willing", name=person.name)]
        if person.gives is not None and person.gives & set(own_support(need)):
            support = self._list("function", person.gives, FUNCTIONS)
            said.append(self._say("own-gives", name=person.name, support=support))
        if person.distance in _NEAR:
            said.append(self._say("own-near", place=self._words.code("distance", person.distance)))
        return (*said, *self._verify(unknown))

    def service(self, row: int, need: Need, unknown: Iterable[str], *, lighter: bool) -> tuple[str, ...]:
        """Why a service or organisation is advised.

        Parameters
        ----------
        row
            Its position in the directory.
        need
            What the gap asks for.
        unknown
            What has to be asked first.
        lighter
            Whether it goes before a professional with a higher score.
        """
        said = [*self._meets(row, need), *self._places(row), *self._around(row)]
        if lighter:
            said.append(self._say("lighter"))
        apply = self._directory.plain[row]["how_to_apply"]
        if apply is not None:
            said.append(self._say("apply", how=apply.rstrip(".")))
        return (*said, *self._verify(unknown))

    def _meets(self, row: int, need: Need) -> Iterable[str]:
        """What it does for the gap, and for other needs of the household."""
        directory = self._directory
        offers = {DOMAINS[i] for i in directory.domains[row].nonzero()[0]}
        support = {FUNCTIONS[i] for i in directory.support[row].nonzero()[0]} & set(need.support)
        doors = [code for code in need.doors if directory.doors[row, DOORS.index(code)]]
        kind, domains = directory.plain[row]["kind"], offers & set(need.domains)
        said = []
        if support:
            said.append(self._say("support", support=self._list("function", support, FUNCTIONS)))
        if domains:
            said.append(self._say("domain", domains=self._list("domain", domains, DOMAINS)))
        if doors:
            said.append(self._say("door", doors=self._list("front_door", doors, DOORS)))
        if kind in need.kinds:
            said.append(self._say("kind", kind=self._words.code("organisation_kind", kind)))
        also = (offers & set(self._case.situation.needs)) - set(need.domains)
        if also:
            said.append(self._say("also", domains=self._list("domain", also, DOMAINS)))
        return said or [self._say("closes")]

    def _places(self, row: int) -> Iterable[str]:
        numbers, observed = self._directory.numbers, self._directory.plain[row]["observed_on"]
        free, days = numbers["capacity"][row], numbers["wait_days"][row]
        if free > 0 and observed is not None:
            yield self._say("places-checked", n=int(free), day=observed.date())
        elif free > 0:
            yield self._say("places", n=int(free))
        if days > 0:
            yield self._say("wait", n=int(days))

    def _around(self, row: int) -> Iterable[str]:
        """Where, in which language, through whom, at what cost."""
        facts, home = self._directory.plain[row], self._case.situation.languages
        spoken = self._directory.languages[row]
        shared = (spoken or frozenset()) & (home or frozenset())
        if home is not None and "nl" not in home and shared:
            yield self._say("language", languages=self._words.codes("language", "|".join(sorted(shared))))
        way = self._case.paths.get(facts["organisation_id"], ())
        if len(way) > 1:
            yield self._say("path", path=" → ".join(self._case.names.get(one, one) for one in way))
        if facts["cost"] == "free":
            yield self._say("free")

    def _verify(self, unknown: Iterable[str]) -> Iterable[str]:
        asked = [self._words.text(f"verify-{field}") for field in unknown]
        return [self._say("verify", what=", ".join(asked))] if asked else []

    def _list(self, codes: str, found: Iterable[str], order: tuple[str, ...]) -> str:
        chosen = set(found)
        return self._words.codes(codes, "|".join(code for code in order if code in chosen))

    def _say(self, reason: str, /, **args: object) -> str:
        said = self._words.text(f"reason-{reason}", **args)
        return said[:1].upper() + said[1:]  # names such as "zus Kim" may begin a sentence
