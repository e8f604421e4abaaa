"""A long run says on a terminal how far it is; nothing else ever sees that."""

import io
import os
import pty
import time
from typing import TextIO

import pytest

from bot.offline.progress import Progress
from programme.matching.optimum import Step
from programme.matching.outcome import work_out
from programme.matching.profiles import Inputs


class Screen:
    """What a person sees who sits at the terminal: it comes a moment after it was written."""

    def __init__(self) -> None:
        self._ours, theirs = pty.openpty()
        self.terminal: TextIO = os.fdopen(theirs, "w", encoding="utf-8")
        self.seen = ""

    def until(self, text: str) -> None:
        while text not in self.seen:
            self.seen += os.read(self._ours, 100_000).decode()

    def to_the_end(self) -> str:
        self.terminal.close()
        try:
            while True:
                self.seen += os.read(self._ours, 100_000).decode()
        except OSError:  # how Linux says that nothing more will come
            os.close(self._ours)
        return self.seen


def test_a_terminal_sees_each_step_and_then_an_empty_line() -> None:
    screen = Screen()
    with Progress(screen.terminal, 2, patience=0.01, tick=0.01) as progress:
        progress.step("Reading")
        screen.until("\r[#.] Reading … ")
        progress.step("Choosing")
        screen.until("\r[##] Choosing … ")
    *_, wiped, last = screen.to_the_end().split("\r")
    assert (wiped.strip(), last) == ("", "")


def test_a_short_run_is_not_spoken_of() -> None:
    screen = Screen()
    with Progress(screen.terminal, 1) as progress:
        progress.step("Reading")
    assert screen.to_the_end() == ""


def test_a_file_or_a_pipe_gets_nothing() -> None:
    stream = io.StringIO()
    with Progress(stream, 1, patience=0, tick=0.01) as progress:
        progress.step("Reading")
        time.sleep(0.05)
    assert stream.getvalue() == ""


def test_the_line_goes_when_something_fails() -> None:
    screen = Screen()
    with pytest.raises(ValueError, match="broken"), Progress(screen.terminal, 1, patience=0, tick=0.01) as progress:
        progress.step("Reading")
        screen.until("Reading")
        raise ValueError("broken")
    assert screen.to_the_end().endswith("\r")


def test_the_matching_tells_its_steps_in_order() -> None:
    steps: list[Step] = []
    work_out(Inputs([], []), seed=0, on_step=steps.append)
    assert steps == [Step.COMPARING, Step.CHOOSING, Step.EXPLAINING]
