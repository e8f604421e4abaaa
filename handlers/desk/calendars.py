"""Public holidays, by federal state, and the working days of a round."""

from collections.abc import Collection
from datetime import UTC, date, datetime
from functools import cache

import holidays

from programme.budget import at_a_decent_hour
from programme.calendar import add_working_days, local_date, next_working_day
from storage.cohorts import Cohort

GERMANY = "Europe/Berlin"
FEDERAL_STATES = ("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH")


@cache
def holidays_in(federal_state: str | None) -> Collection[date]:
    """The holidays of a state; those of the whole country where no state is named. Years are filled in as asked for."""
    return holidays.country_holidays("DE", subdiv=federal_state)


def working_days_later(day: date, count: int, cohort: Cohort) -> date:
    return add_working_days(day, count, holidays_in(cohort.federal_state))


def working_morning(day: date, cohort: Cohort, zone: str | None = None) -> datetime:
    """The morning of that day, or of the first working day after it, where the round or one of its people is."""
    return cohort.morning_of(next_working_day(day, holidays_in(cohort.federal_state)), zone)


def decent_hour(wanted: datetime, cohort: Cohort, zone: str) -> datetime:
    """Then, or the first hour after it at which somebody there may be written to."""
    return at_a_decent_hour(wanted, at=cohort.check_in_at, zone=zone, holidays=holidays_in(cohort.federal_state))


def warm_up() -> None:
    """Loads the calendars before anybody waits: the package reads each country's rules when it is first asked."""
    today = local_date(datetime.now(UTC), GERMANY)
    for federal_state in (None, *FEDERAL_STATES):
        _ = today in holidays_in(federal_state)
