"""Rounds: their dates, what falls due in them, and what a coordinator may plan."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from programme.briefing import is_link
from programme.calendar import working_days_before

# Guides for small companies advise to begin with a small group that is looked after well.
PILOT_WEEKS = 8
PILOT_PLACES = 10
SHORTEST_WEEKS, LONGEST_WEEKS = 2, 52
# A statistic needs five people; five tandems of two make ten, so a distribution becomes possible.
SMALLEST_FOR_FIGURES = 5
# In a smaller round, a department and a stage are as good as a name.
LEAST_FOR_ALTERNATIVES = 30


class MilestoneKind(StrEnum):
    """What the bot does for a whole round."""

    BRIEFING = "briefing"
    SUMMARY = "summary"
    INTERIM = "interim"
    CLOSING = "closing"
    FAREWELL = "farewell"
    CHART = "chart"
    REPORT = "report"
    NEW_DATES = "new-dates"
    CANCELLED = "cancelled"
    # What a moment or a click is followed by for everybody, some people at a time.
    OPENED = "opened"
    HALF_TIME_TOLD = "half-time-told"
    LAST_DAY_TOLD = "last-day-told"
    NEW_TIMING = "new-timing"
    NEW_RHYTHM = "new-rhythm"
    RELEASE = "release"


class Phase(StrEnum):
    """Where a round stands."""

    SIGN_UP = "sign-up"
    RUNNING = "running"
    CLOSING = "closing"
    CLOSED = "closed"


class PlanError(StrEnum):
    """What cannot be planned, each with a sentence of its own beside the field."""

    NAME_MISSING = "name-missing"
    START_PAST = "start-past"
    SIGN_UP_PAST = "sign-up-past"
    SIGN_UP_AFTER_START = "sign-up-after-start"
    LENGTH = "length"
    TANDEM_WEEKS = "tandem-weeks"
    PLACES = "places"
    NO_TOPICS = "no-topics"
    LINK = "link"
    START_FIXED = "start-fixed"
    END_TOO_SOON = "end-too-soon"
    PLACES_TAKEN = "places-taken"


@dataclass(frozen=True)
class Plan:
    """A round as a coordinator plans it."""

    name: str
    sign_up_until: date
    starts_on: date
    weeks: int
    topics: tuple[str, ...]
    places: int | None = None
    briefing_url: str = ""

    @property
    def ends_on(self) -> date:
        return self.starts_on + timedelta(weeks=self.weeks)


def pilot(name: str, starts_on: date, topics: tuple[str, ...], *, today: date) -> Plan:
    """The preset: eight weeks, ten tandems, sign-up until the last working day before the start that is left."""
    sign_up_until = max(today, working_days_before(starts_on, 1, holidays=()))
    return Plan(name, sign_up_until, starts_on, PILOT_WEEKS, topics, PILOT_PLACES)


def default_start(today: date) -> date:
    """A Monday with two full weeks before it to sign up in."""
    return today + timedelta(days=(7 - today.weekday()) % 7 + 14)


def check(plan: Plan, *, today: date) -> dict[str, PlanError]:
    """What is wrong with a plan, by field; empty when it can be opened."""
    errors: dict[str, PlanError] = {}
    if not plan.name.strip():
        errors["name"] = PlanError.NAME_MISSING
    if plan.starts_on <= today:
        errors["starts_on"] = PlanError.START_PAST
    elif plan.sign_up_until < today:
        errors["sign_up_until"] = PlanError.SIGN_UP_PAST
    elif plan.sign_up_until > plan.starts_on:
        errors["sign_up_until"] = PlanError.SIGN_UP_AFTER_START
    if not SHORTEST_WEEKS <= plan.weeks <= LONGEST_WEEKS:
        errors["weeks"] = PlanError.LENGTH
    if plan.places is not None and plan.places < 1:
        errors["places"] = PlanError.PLACES
    if not plan.topics:
        errors["topics"] = PlanError.NO_TOPICS
    if plan.briefing_url and not is_link(plan.briefing_url):
        errors["briefing_url"] = PlanError.LINK
    return errors


def half_time(starts_on: date, ends_on: date) -> date:
    return starts_on + (ends_on - starts_on) // 2


def next_summary(last: date, *, starts_on: date, every_weeks: int) -> date:
    """The day planned for the summary after the one that came on `last`: one that a holiday moved moves no other."""
    # Each was planned whole weeks after the start, and holidays move it by days: its distance tells by how many.
    planned = last - timedelta(days=(last - starts_on).days % 7)
    return planned + timedelta(weeks=every_weeks)


def is_too_small_for_figures(places: int | None) -> bool:
    """Whether a pilot can have too few people for any statistic; two people a tandem."""
    return places is not None and places * 2 < 2 * SMALLEST_FOR_FIGURES


def phase(*, starts_on: date, ends_on: date, today: date, closed: bool) -> Phase:
    if closed:
        return Phase.CLOSED
    if today < starts_on:
        return Phase.SIGN_UP
    return Phase.RUNNING if today < ends_on else Phase.CLOSING
