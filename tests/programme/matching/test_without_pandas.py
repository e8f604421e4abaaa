"""What finds the pairs runs without pandas, which OR-Tools asks for and nothing here has a use for."""

import subprocess
import sys

# As if it were not installed, whatever this machine has.
WITHOUT_PANDAS = """
import sys
sys.modules["pandas"] = None
from tests.programme.matching.people import company
from programme.matching.outcome import work_out
assert work_out(company(3, people=60).inputs(), seed=7).chosen
assert "ortools" in sys.modules
"""


def test_a_matching_needs_no_pandas() -> None:
    command = [sys.executable, "-c", WITHOUT_PANDAS]
    run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # our own words

    assert run.returncode == 0, run.stderr
