"""The closed lists of codes, each with its definition and source.

Codes are what files and Python hold. The words people read (Dutch and English) stand in :mod:`netmap.locale`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

__all__ = [
    "DOMAINS",
    "FORMAL_ROLES",
    "FRIENDS",
    "FUNCTIONS",
    "KIN",
    "LETTERS",
    "LISTS",
    "SUPPORTIVE",
    "ZRM_2013",
    "ZRM_2017",
    "CodeList",
]


@dataclass(frozen=True, slots=True)
class CodeList:
    """A closed list of codes.

    Parameters
    ----------
    name
        The list's own name; the words of its codes are the messages ``{name}-{code}`` of the locale files.
    definitions
        Code → what it means, in the order in which people see the codes.
    source
        Where the list comes from.
    closed
        Whether other codes are refused; of languages only the common ones are listed.
    """

    name: str
    definitions: Mapping[str, str]
    source: str = "netmap"
    closed: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The codes, in order."""
        return tuple(self.definitions)


def _codes(name: str, source: str = "netmap", /, **definitions: str) -> CodeList:
    return CodeList(name, MappingProxyType(definitions), source)


def _levels(name: str, source: str, first: int, *definitions: str) -> CodeList:
    return CodeList(name, MappingProxyType({str(first + i): text for i, text in enumerate(definitions)}), source)


_ZRM = "Zelfredzaamheid-Matrix 2013 and 2017, GGD Amsterdam (names and levels only)"
_ECOGRAM = "ecogram; House (1981), Cohen & Wills (1985)"

_LANGUAGES = (
    "nl en de fr es pt pl bg ro hu uk ru tr ku ar fa ps ti so am zh ur hi id vi sr hr bs fy rif pap srn dse".split()
)

_GAPS = {
    "G01": "small own network",
    "G02": "no weekly contact",
    "G03": "loneliness",
    "G04": "no confidant",
    "G05": "no practical help",
    "G06": "no guidance",
    "G07": "little company",
    "G08": "leans on one person",
    "G09": "overloaded carer",
    "G10": "carer without backup",
    "G11": "debts without help",
    "G12": "no director",
    "G13": "two directors",
    "G14": "director without mandate or contact",
    "G15": "goal without lead",
    "G16": "no tie to the front door",
    "G17": "no school link",
    "G18": "safety",
    "G19": "not reached",
    "G20": "conflict",
    "G21": "one-sided network",
    "G22": "one-way support",
    "G23": "unconnected helpers",
    "G24": "fragile partner",
    "G25": "unlinked organisation",
    "G26": "specialist alone",
    "G27": "no step-down",
    "G28": "stale map",
    "G29": "need without help",
    "G30": "young carer",
}

_ALL = (
    _codes("yes_no_unknown", yes="asked: yes", no="asked: no", unknown="asked, not known"),
    _codes("yes_no", yes="yes", no="no"),
    _codes(
        "contact_status",
        reached="the team is in touch with the household",
        unreached="no contact yet",
        refused="the household does not want contact",
        closed="the contact has ended",
    ),
    _codes(
        "completeness",
        not_asked="nobody asked whether the list is complete",
        partial="the list is known to be incomplete",
        confirmed="the household said the list is complete",
    ),
    _codes(
        "function",
        _ECOGRAM,
        practical="errands, chores, transport, minding children",
        company="doing things together, visiting",
        advice="thinking along, finding out, help with letters",
        emotional="listening, comfort, encouragement",
        financial="lending or giving money, doing the accounts",
    ),
    _codes(
        "role",
        resident="lives in the household",
        informal="own network: family, friend, neighbour …",
        volunteer="comes through an organisation, unpaid",
        professional="comes through an organisation, paid",
    ),
    _codes(
        "relation",
        "domain-contact method (LASA), extended",
        partner="partner of the resident",
        household="lives in the same home",
        child="own child who lives elsewhere",
        family="other relative",
        ex_partner="former partner",
        friend="friend",
        acquaintance="somebody one knows, not a friend",
        neighbour="neighbour",
        work_school="from work or school",
        association="from a club or faith community",
        other="any other relation",
    ),
    _codes(
        "distance",
        same_home="in the same home",
        street="in the same street",
        neighbourhood="in the same neighbourhood",
        municipality="in the same municipality",
        further="further away",
    ),
    _levels("burden", "carer's own word", 1, "fine", "sometimes heavy", "often heavy", "almost too heavy", "too heavy"),
    _codes(
        "endurance",
        "Kraijo et al., perseverance time",
        lt_1_week="less than a week",
        **{
            "1_week_1_month": "a week to a month",
            "1_6_months": "one to six months",
            "6_12_months": "six to twelve months",
            "1_2_years": "one to two years",
        },
        gt_2_years="more than two years",
    ),
    _levels(
        "circle",
        "Kahn & Antonucci (1980)",
        1,
        "so close that life without is hard to imagine",
        "close, but less so",
        "less close, still important",
    ),
    _levels(
        "frequency",
        "steps of the LSNS-6",
        0,
        "less than monthly",
        "monthly",
        "a few times a month",
        "weekly",
        "a few times a week",
        "daily",
    ),
    _codes(
        "quality",
        supportive="good contact",
        neutral="ordinary contact",
        ambivalent="sometimes good, sometimes not",
        conflict="tension",
        unsafe="somebody is not safe",
        broken="no contact any more",
    ),
    _codes(
        "domain",
        _ZRM,
        fin="finances",
        day="day-time activities (2013)",
        work="work and education (2017)",
        time="use of time (2017)",
        hou="housing",
        dom="domestic relations",
        men="mental health",
        phy="physical health",
        sub="substance use",
        adl="activities of daily living (2013)",
        badl="basic activities of daily living (2017)",
        iadl="instrumental activities of daily living (2017)",
        soc="social network",
        par="community participation",
        jus="judiciary",
    ),
    _levels("score", _ZRM, 1, "acute problem", "not self-sufficient", "limited", "adequate", "fully self-sufficient"),
    _codes("version", _ZRM, **{"2013": "eleven domains", "2017": "thirteen domains"}),
    _codes("moment", _ZRM, start="at the start", interim="in between", end="at the end"),
    _codes("rater", self="the person", carer="the carer", worker="the worker"),
    _codes("priority", now="wants to work on it now", later="later", no="does not want to"),
    _codes(
        "involvement_role",
        director="keeps the overview of the whole household (regisseur)",
        lead="leads on a question (voortouw)",
        helper="helps",
    ),
    _codes("involvement_status", active="running", planned="starts soon", ended="has ended"),
    _codes(
        "attempt_how",
        visit="went there",
        phone="called",
        letter="letter or message",
        key_contact="through somebody they trust",
        other="another way",
    ),
    _codes(
        "attempt_result",
        reached="spoke with them",
        agreed="made an appointment",
        not_home="not at home",
        refused="do not want contact",
    ),
    _codes("own_network", welcome="own contacts may be asked", declined="rather not"),
    _codes(
        "organisation_kind",
        neighbourhood_team="social neighbourhood team",
        municipality="municipality",
        welfare="welfare and community work",
        client_support="independent client support",
        health="general practice and other health care",
        home_care="home care and district nursing",
        elderly_care="care for older people",
        disability="care for people with a disability",
        mental_health="mental health care",
        youth="youth care and parenting support",
        school="school",
        housing="housing corporation",
        shelter="shelter",
        police="police",
        safety="domestic violence and safety",
        debt="debt help",
        work_income="work and income",
        volunteer_initiative="citizens' initiative or volunteers",
        faith="church, mosque or other faith community",
        association="association or club",
        specialist_team="specialist team for the whole city",
        other="any other organisation",
    ),
    _codes(
        "front_door",
        wmo="care and support (Wmo)",
        youth="youth and parenting",
        participation="work and benefits",
    ),
    _codes(
        "step",
        "stepped policy: lightest help first",
        **{"3": "volunteer or general facility", "4": "generalist", "5": "specialist"},
    ),
    _codes(
        "discipline",
        "three kinds of generalist first",
        community_building="community building",
        individual_support="individual support",
        care="care",
        specialist="specialist",
        volunteer="volunteer",
        other="other",
    ),
    _codes("cost", free="free of charge", income_dependent="depends on income", paid="paid"),
    _codes("service_status", active="runs", inactive="stopped"),
    _levels(
        "level",
        "Frey et al. (2006)",
        0,
        "no contact",
        "we know each other",
        "we share information",
        "we coordinate",
        "we decide together",
        "we work as one team",
    ),
    _codes("reported_by", source="the first organisation", target="the second", both="both"),
    _codes(
        "referral_status",
        "after the FHIR SDOH Clinical Care referral statuses",
        proposed="proposed",
        accepted="the resident said yes",
        refused="the resident said no",
        waiting="on the waiting list",
        started="started",
        completed="completed",
        stopped="stopped early",
        no_capacity="no place",
        not_eligible="did not meet the conditions",
        no_contact="no contact",
    ),
    CodeList(
        "language", MappingProxyType({code: "ISO 639" for code in _LANGUAGES}), "ISO 639-1, else 639-3", closed=False
    ),
    _levels("perception", "PARTNER questions", 1, "not at all", "a little", "a fair amount", "a great deal"),
)

_DOMAINS = next(codes.names for codes in _ALL if codes.name == "domain")
_DOMAIN_GAPS = {f"G29-{domain}": f"need without help: {domain}" for domain in _DOMAINS}
_GAP_LIST = CodeList("gap", MappingProxyType(_GAPS | _DOMAIN_GAPS))

LISTS: Mapping[str, CodeList] = MappingProxyType({codes.name: codes for codes in (*_ALL, _GAP_LIST)})
"""Every closed list, by its name."""

FUNCTIONS = LISTS["function"].names
"""The five support functions."""

LETTERS: Mapping[str, str] = MappingProxyType(
    {"P": "practical", "G": "company", "A": "advice", "E": "emotional", "F": "financial"}
)
"""The ecogram's letters for the support functions."""

ZRM_2013 = ("fin", "day", "hou", "dom", "men", "phy", "sub", "adl", "soc", "par", "jus")
"""The eleven domains of the ZRM 2013, in its order."""

ZRM_2017 = ("fin", "work", "time", "hou", "dom", "men", "phy", "sub", "badl", "iadl", "soc", "par", "jus")
"""The thirteen domains of the ZRM 2017, in its order."""

DOMAINS = LISTS["domain"].names
"""Every domain of either version."""

SUPPORTIVE = ("supportive", "neutral", "ambivalent")
"""Qualities of a tie that can carry support."""

KIN = ("partner", "household", "child", "family", "ex_partner")
"""Relations that count as kin."""

FRIENDS = ("friend", "acquaintance", "neighbour")
"""Relations that count as friends."""

FORMAL_ROLES = ("volunteer", "professional")
"""Roles that never count as own network."""
