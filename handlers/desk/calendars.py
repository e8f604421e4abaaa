"""Public holidays, by federal state."""

from collections.abc import Collection
from datetime import UTC, date, datetime
from functools import cache

import holidays

from programme.calendar import local_date

GERMANY = "Europe/Berlin"
FEDERAL_STATES = ("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH")


@cache
def holidays_in(federal_state: str | None) -> Collection[date]:
    """The holidays of a state; those of the whole country where no state is named. Years are filled in as asked for."""
    return holidays.country_holidays("DE", subdiv=federal_state)


def warm_up() -> None:
    """Loads the calendars before anybody waits: the package reads each country's rules when it is first asked."""
    today = local_date(datetime.now(UTC), GERMANY)
    for federal_state in (None, *FEDERAL_STATES):
        _ = today in holidays_in(federal_state)
