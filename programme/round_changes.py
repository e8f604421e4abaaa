"""Changing a round that is open: what may still move, and what does not."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from programme.briefing import is_link
from programme.rounds import LONGEST_WEEKS, SHORTEST_WEEKS, PlanError

# Whoever hears that a round ends sooner has a week to meet once more.
DAYS_TO_PART = 7


@dataclass(frozen=True)
class Timing:
    """All that what is planned hangs on: the dates of a round, its rhythms, and the hour."""

    sign_up_until: date
    starts_on: date
    ends_on: date
    check_in_every_weeks: int
    check_in_at: time
    summary_every_weeks: int

    def has_started(self, today: date) -> bool:
        return self.starts_on <= today

    @property
    def span(self) -> tuple[date, date]:
        return self.starts_on, self.ends_on

    @property
    def dates(self) -> tuple[date, date, date]:
        """What stands in the announcement."""
        return self.sign_up_until, self.starts_on, self.ends_on


@dataclass(frozen=True)
class Change:
    """A round as it is, or as a coordinator would like it to be."""

    name: str
    timing: Timing
    places: int | None = None
    briefing_url: str = ""


def check(wanted: Change, before: Change, *, today: date, tandems: int) -> dict[str, PlanError]:
    """What is wrong with a change, by field; what stays as it is, is never wrong. `tandems` are those that run."""
    errors: dict[str, PlanError] = {}
    if not wanted.name.strip():
        errors["name"] = PlanError.NAME_MISSING
    errors |= _check_start(wanted.timing, before.timing, today=today)
    errors |= _check_end(wanted.timing, before.timing, today=today)
    if wanted.places != before.places and wanted.places is not None:
        if wanted.places < 1:
            errors["places"] = PlanError.PLACES
        elif wanted.places < tandems:
            errors["places"] = PlanError.PLACES_TAKEN
    if wanted.briefing_url and not is_link(wanted.briefing_url):
        errors["briefing_url"] = PlanError.LINK
    return errors


def _check_start(wanted: Timing, before: Timing, *, today: date) -> dict[str, PlanError]:
    """Before the start, start and sign-up move together; afterwards neither moves."""
    if wanted.starts_on != before.starts_on:
        if before.has_started(today):
            return {"starts_on": PlanError.START_FIXED}
        if wanted.starts_on <= today:
            return {"starts_on": PlanError.START_PAST}
    if wanted.dates[:2] == before.dates[:2]:
        return {}
    if wanted.sign_up_until != before.sign_up_until and wanted.sign_up_until < today:
        return {"sign_up_until": PlanError.SIGN_UP_PAST}
    if wanted.sign_up_until > wanted.starts_on:
        return {"sign_up_until": PlanError.SIGN_UP_AFTER_START}
    return {}


def _check_end(wanted: Timing, before: Timing, *, today: date) -> dict[str, PlanError]:
    if wanted.span == before.span:
        return {}
    weeks = timedelta(weeks=SHORTEST_WEEKS), timedelta(weeks=LONGEST_WEEKS)
    if not weeks[0] <= wanted.ends_on - wanted.starts_on <= weeks[1]:
        return {"ends_on": PlanError.LENGTH}
    if wanted.ends_on != before.ends_on and wanted.ends_on < today + timedelta(days=DAYS_TO_PART):
        return {"ends_on": PlanError.END_TOO_SOON}
    return {}
