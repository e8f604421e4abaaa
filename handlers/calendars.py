"""Public holidays, by federal state."""

from collections.abc import Collection
from datetime import date
from functools import cache

import holidays

FEDERAL_STATES = ("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH")


@cache
def holidays_in(federal_state: str | None) -> Collection[date]:
    """The holidays of a state; those of the whole country where no state is named. Years are filled in as asked for."""
    return holidays.country_holidays("DE", subdiv=federal_state)
