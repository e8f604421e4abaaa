"""Messages drawn anew a moment ago: what a second click carries of them is older, and must not be drawn over them."""

import time

# Whoever clicks twice does so sooner, and Slack shows a new drawing within this.
SECONDS = 10.0

Place = tuple[str, str]


class DrawnLately:
    """By channel and ts; kept in memory, for it is about moments."""

    def __init__(self) -> None:
        self._until: dict[Place, float] = {}

    def note(self, place: Place) -> None:
        now = time.monotonic()
        self._until = {each: until for each, until in self._until.items() if until > now}
        self._until[place] = now + SECONDS

    def __contains__(self, place: Place) -> bool:
        return self._until.get(place, 0.0) > time.monotonic()
