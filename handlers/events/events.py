"""The dates of a round: coordinators set them, move them and call them off."""

from typing import Any
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import rights
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.events import date_setting, event_form, event_reading
from handlers.events.views import events as view
from handlers.events.views.carried import Seen, Which
from programme.duties import Deed
from storage import events


async def show(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        drawn = await _overview(session, i, i.value_id)
    await i.show(drawn)


async def edit(i: Interaction) -> None:
    which = Which.from_value(i.value)
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.SET_DATES, which.cohort_id)
        event = await events.find(session, cohort.id, which.kind, team_id=i.team_id)
    await i.redraw(event_form.form(i, cohort, which.kind, event))


async def save(i: Interaction) -> None:
    """Sets or moves a date; everybody is told with the next tick."""
    seen = Seen.from_value(i.metadata)
    values = values_of(i.view)
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.SET_DATES, seen.cohort_id)
        event = await events.find(session, cohort.id, seen.kind, team_id=i.team_id)
        errors = event_form.errors_in(i, cohort, values)
        # Of two coordinators who move one date at once, the second sees what the first did instead of undoing it.
        is_as_seen = event_form.revision_of(event) == seen.revision
        if not errors and is_as_seen:
            await date_setting.keep(session, i, cohort, seen.kind, event, values)
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
        if event is None or event_form.revision_of(event) != seen.revision or event.cancelled_at is not None:
            done = i.say("event-changed-meanwhile")
        else:
            await date_setting.call_off(session, i, cohort, event)
            done = i.say("event-called-off-done")
        await session.flush()
        drawn = await _overview(session, i, seen.cohort_id, done=done)
    i.services.wake_delivery()
    await i.redraw(drawn)


async def _overview(session: AsyncSession, i: Interaction, cohort_id: UUID, *, done: str = "") -> dict[str, Any]:
    cohort = await rights.round_for(session, i, Deed.SET_DATES, cohort_id)
    found = await events.list_of_cohort(session, cohort.id, team_id=i.team_id)
    dates = {event.kind: event_reading.facts_of(event, cohort) for event in found}
    return view.overview(i.say, cohort_id=cohort.id, cohort=cohort.name, dates=dates, done=done)


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
