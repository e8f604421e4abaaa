"""Messages a click has just drawn anew: what a second click carries of one is older, and is not drawn over it."""

from datetime import datetime, timedelta

# Whoever clicks twice does so sooner, and Slack shows a new drawing within this.
A_MOMENT = timedelta(seconds=10)

Place = tuple[str, str]


class DrawnLately:
    """By channel and ts; kept in memory, for it is about moments."""

    def __init__(self) -> None:
        self._at: dict[Place, datetime] = {}

    def note(self, place: Place, now: datetime) -> None:
        self._at = {each: at for each, at in self._at.items() if _is_a_moment(at, now)}
        self._at[place] = now

    def has(self, place: Place, now: datetime) -> bool:
        return place in self._at and _is_a_moment(self._at[place], now)


def _is_a_moment(at: datetime, now: datetime) -> bool:
    return timedelta(0) <= now - at < A_MOMENT
