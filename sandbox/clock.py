"""The workspace's clock: real time that can be moved, set and stopped."""

import time
from datetime import UTC, date, datetime, timedelta, tzinfo


class Clock:
    """Aware UTC. It starts at a given moment and then runs with real time, unless it is frozen."""

    def __init__(self, start: datetime | None = None, *, frozen: bool = False) -> None:
        self._base = _aware(start) if start else datetime.now(UTC)
        # Monotonic, so that a correction of the machine's time does not move the pretend one.
        self._since = time.monotonic()
        self.frozen = frozen

    def now(self) -> datetime:
        if self.frozen:
            return self._base
        return self._base + timedelta(seconds=time.monotonic() - self._since)

    def move(self, by: timedelta) -> None:
        self._base += by

    def set_to(self, moment: datetime) -> None:
        self._base = _aware(moment)
        self._since = time.monotonic()

    def freeze(self) -> None:
        self.set_to(self.now())
        self.frozen = True

    def run(self) -> None:
        self.set_to(self.now())
        self.frozen = False


def day_in(moment: datetime, tz: tzinfo) -> date:
    """The day it is then on the clock of somebody who lives there."""
    return moment.astimezone(tz).date()


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("the clock wants a time zone: datetime(..., tzinfo=UTC)")
    return moment.astimezone(UTC)
