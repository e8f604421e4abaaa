"""Public holidays, by federal state, and the working days of a round."""

import asyncio
from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime
from functools import cache

from programme.budget import at_a_decent_hour
from programme.calendar import add_working_days, local_date, next_working_day
from storage.cohorts import Cohort

GERMANY = "Europe/Berlin"
FEDERAL_STATES = ("BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH")


@cache
def holidays_in(federal_state: str | None) -> Collection[date]:
    """The holidays of a state; those of the whole country where no state is named. Years are filled in as asked for."""
    # A bot without a round has no use for them; `load` reads them before anybody waits.
    import holidays  # noqa: PLC0415

    return holidays.country_holidays("DE", subdiv=federal_state)


def working_days_later(day: date, count: int, cohort: Cohort) -> date:
    return add_working_days(day, count, holidays_in(cohort.federal_state))


def working_morning(day: date, cohort: Cohort, zone: str | None = None) -> datetime:
    """The morning of that day, or of the first working day after it, where the round or one of its people is."""
    return cohort.morning_of(next_working_day(day, holidays_in(cohort.federal_state)), zone)


def decent_hour(wanted: datetime, cohort: Cohort, zone: str) -> datetime:
    """Then, or the first hour after it at which somebody there may be written to."""
    return at_a_decent_hour(wanted, at=cohort.check_in_at, zone=zone, holidays=holidays_in(cohort.federal_state))


async def load(federal_states: Iterable[str | None] = ()) -> None:
    """Reads the country's calendar, and these states', beside the event loop: the first one takes a moment."""
    await asyncio.to_thread(_read, {None, *federal_states})


def _read(federal_states: Iterable[str | None]) -> None:
    # What writes dates of a round into a file.
    import icalendar  # noqa: F401, PLC0415

    today = local_date(datetime.now(UTC), GERMANY)
    for federal_state in federal_states:
        # A year's days are worked out when the year is first asked for.
        _ = today in holidays_in(federal_state)
