"""The form for a date of a round: filled with the one that stands, and what was sent in it."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from handlers.desk.interaction import Interaction
from handlers.events.views import events as view
from handlers.events.views.carried import Seen
from programme.calendar import at_local
from programme.events import EventError, EventKind, check_day, check_place
from storage.cohorts import Cohort
from storage.events import Event

USUAL_TIME, USUAL_MINUTES = time(10), 60


def form(i: Interaction, cohort: Cohort, kind: EventKind, event: Event | None) -> dict[str, Any]:
    local = at_local(_usual_day(cohort, kind), USUAL_TIME, cohort.zone) if event is None else event.starts_at
    return view.form(
        i.say,
        kind=kind,
        day=cohort.day_of(local),
        at=local.astimezone(ZoneInfo(cohort.zone)).time(),
        minutes=event.minutes if event else USUAL_MINUTES,
        place=event.place if event else "",
        note=event.note if event else "",
        zone=cohort.zone if cohort.zone != i.me.zone else None,
        metadata=Seen(cohort.id, kind, revision_of(event)).to_value(),
    )


def _usual_day(cohort: Cohort, kind: EventKind) -> date:
    return cohort.starts_on if kind is EventKind.KICK_OFF else cohort.ends_on


def errors_in(i: Interaction, cohort: Cohort, values: dict[str, Any]) -> dict[str, EventError]:
    today = cohort.day_of(i.services.now())
    day = check_day(date.fromisoformat(values[view.DAY]), today=today)
    place = check_place((values.get(view.PLACE) or "").strip())
    if day is None and starts_at(cohort, values) <= i.services.now():
        return {view.AT: EventError.PAST, **({view.PLACE: place} if place else {})}
    found = {view.DAY: day, view.PLACE: place}
    return {name: error for name, error in found.items() if error is not None}


def starts_at(cohort: Cohort, values: dict[str, Any]) -> datetime:
    at = time.fromisoformat(values.get(view.AT) or USUAL_TIME.isoformat())
    return at_local(date.fromisoformat(values[view.DAY]), at, cohort.zone)


def revision_of(event: Event | None) -> int:
    """Before there is a date, the revision somebody has seen is none."""
    return -1 if event is None else event.revision
