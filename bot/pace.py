"""The pace: how many calls of each method Slack takes from us, kept in one place for all that the delivery does."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True)
class Allowance:
    """So many calls a minute, and so many at once after a while without any."""

    a_minute: float
    at_once: float


@dataclass
class _Turns:
    """What is left now, which may be less than nothing; `promised` is how many were sent away with a time to come."""

    allowance: Allowance
    left: float
    counted_at: float = field(default_factory=time.monotonic)
    promised: int = 0

    def count(self) -> float:
        now = time.monotonic()
        # Ahead of us while Slack has asked for a rest.
        if now > self.counted_at:
            gained = (now - self.counted_at) * self.allowance.a_minute / 60
            self.left, self.counted_at = min(self.allowance.at_once, self.left + gained), now
        return self.left

    def until(self, number: float) -> float:
        """Seconds until so many are left."""
        missing = max(0.0, number - self.count()) * 60 / self.allowance.a_minute
        return missing + max(0.0, self.counted_at - time.monotonic())


ANY_NUMBER: Final = Allowance(a_minute=1e9, at_once=1e9)


class Pace:
    """By method; whoever is not named may be called as often as one likes, until Slack asks for a rest."""

    def __init__(self, allowed: Mapping[str, Allowance]) -> None:
        self._allowed, self._turns = allowed, dict[str, _Turns]()

    def free(self, call: str) -> int:
        """How many calls may be made now."""
        turns = self._of(call)
        return 0 if self.is_resting(call) else max(0, int(turns.count()))

    def until(self, call: str, number: int) -> float:
        """Seconds until so many calls may be made."""
        return self._of(call).until(number)

    def take(self, call: str) -> None:
        """A call will be made. More than are free make a debt, which time pays off."""
        turns = self._of(call)
        turns.count()
        turns.left -= 1
        turns.promised = max(0, turns.promised - 1)

    def take_or_wait(self, call: str) -> float:
        """Takes a turn and says 0; or the seconds after which to come again, for each who asks a time of their own."""
        turns = self._of(call)
        if self.free(call):
            self.take(call)
            return 0.0
        # Sent away with the same time they would all be back at once, and all but one in vain.
        turns.promised += 1
        return turns.until(turns.promised)

    def is_resting(self, call: str) -> bool:
        """Slack has asked for a rest that is not over."""
        return self._of(call).counted_at > time.monotonic()

    def rest(self, call: str, seconds: float) -> None:
        """No call for so long, and then no burst: what we took for allowed was not."""
        turns = self._of(call)
        turns.left, turns.counted_at = 1.0, time.monotonic() + seconds

    def _of(self, call: str) -> _Turns:
        if call not in self._turns:
            allowance = self._allowed.get(call, ANY_NUMBER)
            self._turns[call] = _Turns(allowance, allowance.at_once)
        return self._turns[call]
