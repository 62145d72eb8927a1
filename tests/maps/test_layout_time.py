"""The layout of forty contacts costs no more CPU than importing pandas."""

from __future__ import annotations

import subprocess
import sys

PANDAS = "import time; import pandas; print(time.process_time())"
LAYOUT = """
import time
from netmap.maps.household.map import household_scene
import netmap.maps.household.pictures as pictures
from tests.maps.crowds import full_home
spent = []
def timed(*args, **named):
    start = time.process_time()
    layout = ring_layout(*args, **named)
    spent.append(time.process_time() - start)
    return layout
ring_layout, pictures.ring_layout = pictures.ring_layout, timed
household_scene(full_home(40, seed=40), "H1")
print(sum(spent))
"""


def seconds(program: str) -> float:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return float(done.stdout)


def test_forty_contacts_cost_no_more_than_importing_pandas() -> None:
    rounds = [(seconds(PANDAS), seconds(LAYOUT)) for _ in range(3)]
    assert min(layout for _, layout in rounds) <= min(pandas for pandas, _ in rounds), rounds
