"""A long run says on a terminal how far it is; nothing else ever sees that."""

import io
import os
import pty
import time

import pytest

from bot.offline.progress import Progress
from programme.matching.optimum import Step
from programme.matching.outcome import work_out
from programme.matching.profiles import Inputs


def test_a_terminal_sees_each_step_and_then_an_empty_line() -> None:
    ours, theirs = pty.openpty()
    with open(theirs, "w", encoding="utf-8") as terminal:  # noqa: PTH123
        with Progress(terminal, 2, patience=0.01, tick=0.01) as progress:
            progress.step("Reading")
            time.sleep(0.1)
            progress.step("Choosing")
            time.sleep(0.1)
        seen = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "\r[#.] Reading … 0 s" in seen
    assert "\r[##] Choosing … 0 s" in seen
    last = seen.split("\r")
    assert (last[-1], last[-2].strip()) == ("", "")


def test_a_short_run_is_not_spoken_of() -> None:
    ours, theirs = pty.openpty()
    with open(theirs, "w", encoding="utf-8") as terminal:  # noqa: PTH123
        with Progress(terminal, 1) as progress:
            progress.step("Reading")
        terminal.write("done")
    assert os.read(ours, 1_000) == b"done"
    os.close(ours)


def test_a_file_or_a_pipe_gets_nothing() -> None:
    stream = io.StringIO()
    with Progress(stream, 1, patience=0, tick=0.01) as progress:
        progress.step("Reading")
        time.sleep(0.05)
    assert stream.getvalue() == ""


def test_the_line_goes_when_something_fails() -> None:
    ours, theirs = pty.openpty()
    with open(theirs, "w", encoding="utf-8") as terminal:  # noqa: PTH123
        with (
            pytest.raises(ValueError, match="broken"),
            Progress(terminal, 1, patience=0, tick=0.01) as progress,
        ):
            progress.step("Reading")
            time.sleep(0.05)
            raise ValueError("broken")
        assert os.read(ours, 100_000).endswith(b"\r")
    os.close(ours)


def test_the_matching_tells_its_steps_in_order() -> None:
    steps: list[Step] = []
    work_out(Inputs([], []), seed=0, on_step=steps.append)
    assert steps == [Step.COMPARING, Step.CHOOSING, Step.EXPLAINING]
