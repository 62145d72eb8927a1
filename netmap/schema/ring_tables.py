"""The five tables of the outer ring: areas, organisations, their people, services and working ties."""

from __future__ import annotations

from netmap.schema.columns import Table, code, date, ident, level, number, several, text, whole

__all__ = ["AREAS", "COLLABORATIONS", "ORGANISATIONS", "SERVICES", "WORKERS"]

_OBSERVED = date("observed_on")
_NOTE = text("note")

AREAS = Table(
    name="areas",
    key=("area_id",),
    columns=(
        ident("area_id", required=True),
        text("name", required=True),
        text("municipality"),
        number("latitude", -90, 90),
        number("longitude", -180, 180),
        whole("residents"),
    ),
)

ORGANISATIONS = Table(
    name="organisations",
    key=("organisation_id",),
    timed=True,
    columns=(
        ident("organisation_id", required=True),
        _OBSERVED,
        text("name", required=True),
        code("kind", "organisation_kind", required=True),
        several("areas", None, "areas", star=True),
        several("front_door", "front_door"),
        text("base"),
        text("kvk"),
        text("url"),
        text("phone"),
        text("contact"),
        _NOTE,
    ),
)

WORKERS = Table(
    name="workers",
    key=("worker_id",),
    columns=(
        ident("worker_id", required=True),
        ident("organisation_id", "organisations", required=True),
        text("name"),
        code("discipline", "discipline"),
        several("languages", "language"),
        several("areas", None, "areas", star=True),
    ),
)

SERVICES = Table(
    name="services",
    key=("service_id",),
    timed=True,
    columns=(
        ident("service_id", required=True),
        _OBSERVED,
        ident("organisation_id", "organisations", required=True),
        text("name", required=True),
        text("description"),
        level("step", "step", required=True),
        code("discipline", "discipline"),
        several("domains", "domain"),
        several("functions", "function"),
        several("areas", None, "areas", star=True),
        whole("age_min", 0, 150),
        whole("age_max", 0, 150),
        several("target_groups"),
        several("languages", "language"),
        whole("capacity"),
        whole("wait_days"),
        code("cost", "cost"),
        several("closes", "gap"),
        text("how_to_apply"),
        code("referral_needed", "yes_no_unknown"),
        text("hours"),
        code("status", "service_status"),
    ),
)

_PERCEPTIONS = ("openness", "reliability", "mission", "power", "involvement", "resources")

COLLABORATIONS = Table(
    name="collaborations",
    key=("source", "target"),
    timed=True,
    columns=(
        ident("source", "organisations", required=True),
        ident("target", "organisations", required=True),
        _OBSERVED,
        level("level", "level", required=True),
        level("level_wanted", "level"),
        text("topic"),
        code("reported_by", "reported_by"),
        *(level(name, "perception") for name in _PERCEPTIONS),
    ),
)
