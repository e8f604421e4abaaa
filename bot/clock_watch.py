"""The machine's clock is watched against the one that only goes forward: after a leap nobody is hurried by it (C5)."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field

log = logging.getLogger("buddy.clock")

# A clock that is set a little, again and again, has not leapt.
LEAP_SECONDS = 300.0
# So long whoever runs the machine, or its time service, has to put it right before anything unasked goes by it.
DOUBT_SECONDS = 300.0


@dataclass
class ClockWatch:
    """`look` as often as one likes: of each leap there is one line in the log."""

    wall: Callable[[], float] = time.time
    steady: Callable[[], float] = time.monotonic
    _apart: float = field(init=False)
    _doubted_until: float = field(default=0.0, init=False)
    _leapt: float = field(default=0.0, init=False)

    def __post_init__(self) -> None:
        self._apart = self.wall() - self.steady()

    @property
    def is_in_doubt(self) -> bool:
        """Whether the clock has leapt lately, and may not be right."""
        self._look()
        return self.steady() < self._doubted_until

    def take_leap(self) -> float:
        """By how many seconds it has leapt since this was asked last; 0 where it has not."""
        self._look()
        leapt, self._leapt = self._leapt, 0.0
        return leapt

    def _look(self) -> None:
        apart = self.wall() - self.steady()
        leapt, self._apart = apart - self._apart, apart
        if abs(leapt) <= LEAP_SECONDS:
            return
        self._leapt += leapt
        self._doubted_until = self.steady() + DOUBT_SECONDS
        log.error(
            "the machine's clock leapt by %+.0f seconds, or it slept; nothing unasked goes out for %.0f minutes",
            leapt,
            DOUBT_SECONDS / 60,
        )
