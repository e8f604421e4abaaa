"""A matching is the same wherever it is computed."""

import pytest

from handlers.pairing import computing
from programme.matching.outcome import work_out
from tests.programme.matching.people import company


@pytest.mark.parametrize("most_in_a_thread", [computing.MOST_IN_A_THREAD, 0])
async def test_a_thread_and_a_process_come_to_the_same(most_in_a_thread: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(computing, "MOST_IN_A_THREAD", most_in_a_thread)
    inputs = company(3, people=60).inputs()

    outcome = await computing.compute(inputs, seed=7)

    assert outcome == work_out(inputs, seed=7)
    assert outcome.chosen
