"""The thirteen tables of a casebook: the single place that knows them.

Checks, headings, the empty workbook and the documentation all derive from :data:`TABLES`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from netmap.schema.columns import Table
from netmap.schema.household_tables import ATTEMPTS, GOALS, HOUSEHOLDS, INVOLVEMENTS, NEEDS, PEOPLE, REFERRALS, TIES
from netmap.schema.ring_tables import AREAS, COLLABORATIONS, ORGANISATIONS, SERVICES, WORKERS

__all__ = ["HOUSEHOLD_TABLES", "RING_TABLES", "TABLES"]

TABLES: Mapping[str, Table] = MappingProxyType(
    {
        table.name: table
        for table in (
            AREAS,
            HOUSEHOLDS,
            PEOPLE,
            TIES,
            NEEDS,
            GOALS,
            ATTEMPTS,
            INVOLVEMENTS,
            ORGANISATIONS,
            WORKERS,
            SERVICES,
            COLLABORATIONS,
            REFERRALS,
        )
    }
)
"""The tables by name, in the order of the public format."""

RING_TABLES = ("areas", "organisations", "workers", "services", "collaborations")
"""The tables of the outer ring: the same for every household."""

HOUSEHOLD_TABLES = tuple(name for name in TABLES if name not in RING_TABLES)
"""The tables whose rows belong to a household (goals may belong to an area instead)."""
