"""What a candidate would close beside the question at hand.

This is told, and never counts in the score: else whoever offers a little of everything would always come first.
"""

from __future__ import annotations

from functools import cached_property

from netmap.recommend.case import Case
from netmap.recommend.closes import ALIKE, NEEDS, Need
from netmap.recommend.directory import Bools
from netmap.recommend.eligibility import fits_age
from netmap.recommend.item import Closes
from netmap.recommend.own_network import OwnPerson, fit, own_support
from netmap.recommend.questions import Question, question_of
from netmap.vocabulary import DOMAINS, FUNCTIONS

__all__ = ["Closing"]


class Closing:
    """What each candidate of one household would close.

    Parameters
    ----------
    case
        The household and the outer ring.
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._wanted = frozenset(case.situation.needed_support or FUNCTIONS)
        self._met: dict[str, Bools] = {}

    def service(self, row: int) -> Closes:
        """What a service or organisation would close.

        Parameters
        ----------
        row
            Its position in the directory.
        """
        directory = self._case.directory
        support = {code for code, gives in zip(FUNCTIONS, directory.support[row], strict=True) if gives}
        helps = {code for code, there in zip(DOMAINS, directory.domains[row], strict=True) if there}
        return Closes(
            gaps=tuple(one.gap_id for one in self._gaps["fired"] if self._meets(one)[row]),
            unknowns=tuple(one.gap_id for one in self._gaps["unknown"] if self._meets(one)[row]),
            functions=tuple(code for code in FUNCTIONS if code in support & self._wanted),
            domains=tuple(code for code in self._needs if helps & {code, *ALIKE.get(code, ())}),
        )

    def person(self, person: OwnPerson, need: Need) -> Closes:
        """What somebody of the own network would close.

        Parameters
        ----------
        person
            Who.
        need
            What this person would be asked for; what he or she gives already is not gained.
        """
        asked = set(own_support(need)) - (person.gives or frozenset())
        covered = self._case.situation.covered_by
        return Closes(
            gaps=self._of_person("fired", person),
            unknowns=self._of_person("unknown", person),
            functions=tuple(code for code in FUNCTIONS if code in asked & self._wanted),
            domains=tuple(
                code for code in self._needs if code in need.domains and person.person_id not in covered.get(code, ())
            ),
        )

    @cached_property
    def _needs(self) -> tuple[str, ...]:
        """The domains with a need."""
        return tuple(code for code in DOMAINS if code in self._case.situation.needs)

    @cached_property
    def _gaps(self) -> dict[str, list[Question]]:
        """State → what the gaps in that state ask for, by id; those that ask for an action only are left out."""
        case, gaps = self._case, sorted(self._case.gaps, key=lambda gap: gap.gap_id)
        return {
            state: [question_of(case, gap.gap_id, gap) for gap in gaps if gap.state == state and gap.gap_id in NEEDS]
            for state in ("fired", "unknown")
        }

    def _meets(self, question: Question) -> Bools:
        """Which candidates of the directory meet a gap of people of this age."""
        if question.gap_id not in self._met:
            directory = self._case.directory
            met = directory.fit(question.gap_id, question.need or Need()) > 0
            self._met[question.gap_id] = met & ~fits_age(directory, question.people)[0]
        return self._met[question.gap_id]

    def _of_person(self, state: str, person: OwnPerson) -> tuple[str, ...]:
        return tuple(
            one.gap_id
            for one in self._gaps[state]
            if person.person_id not in one.leaned_on and fit(person, one.need or Need())
        )
