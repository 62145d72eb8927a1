"""The eight tables whose rows belong to a household."""

from __future__ import annotations

from netmap.schema.columns import Table, code, date, ident, level, number, several, text, whole

__all__ = ["ATTEMPTS", "GOALS", "HOUSEHOLDS", "INVOLVEMENTS", "NEEDS", "PEOPLE", "REFERRALS", "TIES"]

_HOUSEHOLD = ident("household_id", "households", required=True)

_OBSERVED = date("observed_on")

_NOTE = text("note")

HOUSEHOLDS = Table(
    name="households",
    key=("household_id",),
    timed=True,
    columns=(
        ident("household_id", required=True),
        _OBSERVED,
        text("label"),
        ident("area_id", "areas"),
        text("question"),
        code("contact_status", "contact_status"),
        date("signalled_on"),
        date("review_on"),
        code("roster", "completeness"),
        code("formal_roster", "completeness"),
        code("contact_ties", "completeness"),
        code("safety", "yes_no_unknown"),
        several("languages", "language"),
        code("debt_emergency", "yes_no_unknown"),
        several("needed_functions", "function"),
        code("own_network", "own_network"),
        date("opened_on"),
        date("closed_on"),
        _NOTE,
    ),
)

PEOPLE = Table(
    name="people",
    key=("person_id",),
    timed=True,
    columns=(
        ident("person_id", required=True),
        _OBSERVED,
        _HOUSEHOLD,
        text("name"),
        code("role", "role", required=True),
        code("focus", "yes_no"),
        code("relation", "relation"),
        whole("birth_year", 1850, 2200),
        ident("worker_id", "workers"),
        code("availability", "yes_no_unknown"),
        code("potential", "yes_no_unknown"),
        code("distance", "distance"),
        number("hours_week", 0, 168),
        date("care_since"),
        level("burden", "burden"),
        code("endurance", "endurance"),
        whole("csi", 0, 13),
        whole("ediz_plus", 0, 15),
        whole("lsns6", 0, 30),
        whole("loneliness_emotional", 0, 3),
        whole("loneliness_social", 0, 3),
        code("key_contact", "yes_no"),
        code("objection", "yes_no"),
        code("rater", "rater"),
        _NOTE,
    ),
)

TIES = Table(
    name="ties",
    key=("household_id", "source", "target"),
    timed=True,
    unordered=("source", "target"),
    columns=(
        _HOUSEHOLD,
        ident("source", "people", required=True),
        ident("target", "people", required=True),
        _OBSERVED,
        level("circle", "circle"),
        level("frequency", "frequency"),
        code("quality", "quality"),
        several("gives", "function"),
        several("receives", "function"),
        number("weight", 0, 1),
        date("ended_on"),
    ),
)

NEEDS = Table(
    name="needs",
    key=("household_id", "person_id", "domain"),
    timed=True,
    columns=(
        _HOUSEHOLD,
        ident("person_id", "people"),
        code("domain", "domain", required=True),
        level("score", "score", required=True),
        level("target", "score"),
        level("version", "version"),
        code("moment", "moment"),
        date("observed_on", required=True),
        code("priority", "priority"),
        several("covered_by", None, "people", "organisations"),
        text("rater"),
        number("share_own", 0, 100),
        number("share_network", 0, 100),
        number("share_professional", 0, 100),
        _NOTE,
    ),
)

GOALS = Table(
    name="goals",
    key=("goal_id",),
    columns=(
        ident("goal_id", required=True),
        ident("household_id", "households"),
        ident("area_id", "areas"),
        code("domain", "domain"),
        text("text", required=True),
        text("result"),
        text("activity"),
        text("indicator"),
        text("source"),
        ident("lead_person_id", "people"),
        ident("lead_organisation_id", "organisations"),
        date("due_on"),
        code("achieved", "yes_no"),
    ),
)

ATTEMPTS = Table(
    name="attempts",
    key=("household_id", "on", "how"),
    columns=(
        _HOUSEHOLD,
        date("on", required=True),
        code("how", "attempt_how"),
        code("result", "attempt_result", required=True),
        ident("worker_id", "workers"),
        _NOTE,
    ),
)

INVOLVEMENTS = Table(
    name="involvements",
    key=("household_id", "organisation_id", "worker_id", "person_id", "for_person_id", "service_id", "since"),
    columns=(
        _HOUSEHOLD,
        ident("organisation_id", "organisations"),
        ident("worker_id", "workers"),
        ident("person_id", "people"),
        ident("for_person_id", "people"),
        ident("service_id", "services"),
        code("role", "involvement_role", required=True),
        text("task"),
        code("mandate", "yes_no_unknown"),
        code("status", "involvement_status", required=True),
        date("since"),
        date("until"),
        date("last_contact"),
    ),
)

REFERRALS = Table(
    name="referrals",
    key=("referral_id",),
    columns=(
        ident("referral_id", required=True),
        _HOUSEHOLD,
        ident("service_id", "services", required=True),
        code("domain", "domain"),
        date("referred_on", required=True),
        code("status", "referral_status", required=True),
        date("ended_on"),
        level("score_before", "score"),
        level("score_after", "score"),
        ident("worker_id", "workers"),
        text("reason"),
    ),
)
