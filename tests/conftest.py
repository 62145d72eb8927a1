"""What many tests share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import netmap as nm

settings.register_profile("netmap", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.load_profile("netmap")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def parkwijk() -> nm.Casebook:
    return nm.load_example("parkwijk")


@pytest.fixture(scope="session")
def shared_data() -> Callable[[str], Path]:
    """A folder of real data beside the checkout; a test that needs an absent one is skipped."""

    def find(name: str) -> Path:
        folder = SHARED / name
        if not folder.exists():
            pytest.skip(f"real data {name!r} is not beside the checkout (../shared/data)")
        return folder

    return find
