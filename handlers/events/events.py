"""The dates of a round: coordinators set them, move them and call them off."""

from datetime import date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post, rights
from handlers.desk.calendars import holidays_in
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.events import inviting
from handlers.events.views import events as view
from handlers.events.views.carried import Seen, Which
from programme.calendar import at_local
from programme.duties import Deed
from programme.events import EventError, EventKind, check_day, check_place, reminder_day
from storage import events
from storage.cohorts import Cohort
from storage.events import Event
from storage.occurrences.rounds import OfRound

USUAL_TIME, USUAL_MINUTES = time(10), 60


async def show(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        drawn = await _overview(session, i, i.value_id)
    await i.show(drawn)


async def edit(i: Interaction) -> None:
    which = Which.from_value(i.value)
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.SET_DATES, which.cohort_id)
        event = await events.find(session, cohort.id, which.kind, team_id=i.team_id)
    await i.redraw(_form(i, cohort, which.kind, event))


async def save(i: Interaction) -> None:
    """Sets or moves a date; everybody is told with the next tick."""
    seen = Seen.from_value(i.metadata)
    values = values_of(i.view)
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.SET_DATES, seen.cohort_id)
        event = await events.find(session, cohort.id, seen.kind, team_id=i.team_id)
        errors = _errors(i, cohort, values)
        # Of two coordinators who move one date at once, the second sees what the first did instead of undoing it.
        is_as_seen = _revision(event) == seen.revision
        if not errors and is_as_seen:
            await _keep(session, i, cohort, seen.kind, event, values)
            await session.flush()
        done = i.say("event-saved" if is_as_seen else "event-changed-meanwhile")
        drawn = await _overview(session, i, seen.cohort_id, done=done)
    if errors:
        await i.refuse_fields({name: i.say(f"event-error-{error.value}") for name, error in errors.items()})
        return
    i.services.wake_delivery()
    await i.redraw(drawn)


async def call_off(i: Interaction) -> None:
    seen = Seen.from_value(i.value)
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.SET_DATES, seen.cohort_id)
        event = await events.find(session, cohort.id, seen.kind, team_id=i.team_id)
        if event is None or _revision(event) != seen.revision or event.cancelled_at is not None:
            done = i.say("event-changed-meanwhile")
        else:
            event.cancelled_at = i.services.now()
            await _announce(session, i, cohort, event)
            done = i.say("event-called-off-done")
        await session.flush()
        drawn = await _overview(session, i, seen.cohort_id, done=done)
    i.services.wake_delivery()
    await i.redraw(drawn)


async def _keep(
    session: AsyncSession, i: Interaction, cohort: Cohort, kind: EventKind, event: Event | None, values: dict[str, Any]
) -> None:
    """The date as the form has it. Sent again as it was, it tells nobody anything."""
    starts_at = _starts_at(cohort, values)
    facts: dict[str, Any] = {
        "starts_at": starts_at,
        "minutes": int(values[view.MINUTES]),
        "place": (values.get(view.PLACE) or "").strip(),
        "note": (values.get(view.NOTE) or "").strip(),
    }
    remind_at = cohort.morning_of(reminder_day(cohort.day_of(starts_at), holidays_in(cohort.federal_state)))
    if event is None:
        event = Event(
            team_id=i.team_id,
            cohort_id=cohort.id,
            kind=kind,
            changed_at=i.services.now(),
            remind_at=remind_at,
            **facts,
        )
        session.add(event)
        await _post(session, i, cohort, event)
    elif event.cancelled_at is not None or any(getattr(event, name) != value for name, value in facts.items()):
        for name, value in facts.items():
            setattr(event, name, value)
        event.remind_at, event.reminded_at, event.cancelled_at = remind_at, None, None
        await _announce(session, i, cohort, event)


async def _announce(session: AsyncSession, i: Interaction, cohort: Cohort, event: Event) -> None:
    await inviting.revise(session, i.services, event)
    await _post(session, i, cohort, event)


async def _post(session: AsyncSession, i: Interaction, cohort: Cohort, event: Event) -> None:
    message = view.for_channel(i.services.say(cohort.language), event=inviting.facts_of(event, cohort), by=i.me.mention)
    about = OfRound(cohort.id).date_set(event.kind, event.revision)
    await post.to_channel(session, i.services, cohort=cohort, about=about, message=message)


def _errors(i: Interaction, cohort: Cohort, values: dict[str, Any]) -> dict[str, EventError]:
    today = cohort.day_of(i.services.now())
    day = check_day(date.fromisoformat(values[view.DAY]), today=today)
    place = check_place((values.get(view.PLACE) or "").strip())
    if day is None and _starts_at(cohort, values) <= i.services.now():
        return {view.AT: EventError.PAST, **({view.PLACE: place} if place else {})}
    found = {view.DAY: day, view.PLACE: place}
    return {name: error for name, error in found.items() if error is not None}


def _starts_at(cohort: Cohort, values: dict[str, Any]) -> datetime:
    at = time.fromisoformat(values.get(view.AT) or USUAL_TIME.isoformat())
    return at_local(date.fromisoformat(values[view.DAY]), at, cohort.zone)


def _form(i: Interaction, cohort: Cohort, kind: EventKind, event: Event | None) -> dict[str, Any]:
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
        metadata=Seen(cohort.id, kind, _revision(event)).to_value(),
    )


def _usual_day(cohort: Cohort, kind: EventKind) -> date:
    return cohort.starts_on if kind is EventKind.KICK_OFF else cohort.ends_on


async def _overview(session: AsyncSession, i: Interaction, cohort_id: UUID, *, done: str = "") -> dict[str, Any]:
    cohort = await rights.round_for(session, i, Deed.SET_DATES, cohort_id)
    found = await events.list_of_cohort(session, cohort.id, team_id=i.team_id)
    dates = {event.kind: inviting.facts_of(event, cohort) for event in found}
    return view.overview(i.say, cohort_id=cohort.id, cohort=cohort.name, dates=dates, done=done)


def _revision(event: Event | None) -> int:
    """Before there is a date, the revision somebody has seen is none."""
    return -1 if event is None else event.revision


LISTENERS = Listeners(
    clicks={
        view.OPEN: show,
        view.EDIT: edit,
        view.CALL_OFF: call_off,
    },
    forms={
        view.SAVE: save,
    },
)
