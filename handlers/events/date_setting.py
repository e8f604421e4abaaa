"""A date of a round is set, moved or called off: it is kept, the channel reads of it, and everybody will be told."""

from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.calendars import holidays_in
from handlers.desk.interaction import Interaction
from handlers.events import event_form, event_reading, inviting
from handlers.events.views import events as view
from programme.events import EventKind, reminder_day
from storage.cohorts import Cohort
from storage.events import Event
from storage.occurrences.rounds import OfRound


async def keep(
    session: AsyncSession, i: Interaction, cohort: Cohort, kind: EventKind, event: Event | None, values: dict[str, Any]
) -> None:
    """The date as the form has it. Sent again as it was, it tells nobody anything."""
    starts_at = event_form.starts_at(cohort, values)
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
    message = view.for_channel(
        i.services.say(cohort.language), event=event_reading.facts_of(event, cohort), by=i.me.mention
    )
    about = OfRound(cohort.id).date_set(event.kind, event.revision)
    await post.to_channel(session, i.services, cohort=cohort, about=about, message=message)


async def call_off(session: AsyncSession, i: Interaction, cohort: Cohort, event: Event) -> None:
    event.cancelled_at = i.services.now()
    await _announce(session, i, cohort, event)
