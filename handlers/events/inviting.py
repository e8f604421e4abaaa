"""Inviting everybody of a round to its dates, telling what changes in them, and reminding the working day before."""

from math import ceil
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.blocks import Message
from handlers.desk.portions import PORTION
from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.events import event_reading
from handlers.events.views import events as view
from storage import cohorts, events, taking_back
from storage.events import Event, Invitation
from storage.occurrences.rounds import OfEvent
from storage.people import Person


async def tell_due(services: Services) -> None:
    """Who has not been told how a date stands: when it is set or changed, on joining, and at the end of a pause."""
    waiting = []
    async with services.database.reading() as session:
        for event in await events.list_ahead(session, team_id=services.team_id, now=services.now()):
            count = len(await events.list_to_tell(session, event, now=services.now()))
            # A turn for each portion, which takes whoever is still untold; what one leaves is due at the next tick.
            waiting += [event.id] * ceil(count / PORTION)
    await for_each(services, waiting, _tell_portion)


async def remind_due(services: Services) -> None:
    """One reminder, also after a while without the bot, as long as the date is ahead."""
    now, waiting, reached = services.now(), [], []
    async with services.database.reading() as session:
        for event in await events.list_ahead(session, team_id=services.team_id, now=now):
            if event.remind_at <= now and event.reminded_at is None and event.cancelled_at is None:
                count = len(await events.list_to_remind(session, event, now=services.now()))
                waiting += [event.id] * ceil(count / PORTION)
                reached.append(event.id)
    await for_each(services, waiting, _remind_portion)
    await for_each(services, reached, _close_reminding)


async def revise(session: AsyncSession, services: Services, event: Event) -> None:
    """A new revision: what has not left yet is taken back, and everybody hears how the date stands now."""
    event.revision, event.changed_at = event.revision + 1, services.now()
    await taking_back.cancel(session, team_id=event.team_id, key_prefix=OfEvent(event.id).all)
    await events.forget_untold(session, event)


async def _tell_portion(session: AsyncSession, services: Services, event_id: UUID) -> None:
    event = await events.lock(session, event_id, team_id=services.team_id)
    if event is None or event.starts_at <= services.now():
        return
    cohort = await cohorts.get(session, event.cohort_id, team_id=services.team_id)
    drawn: dict[tuple[str, str, bool], Message] = {}
    for person, invitation in await events.list_to_tell(session, event, now=services.now(), most=PORTION):
        # A whole round reads only a few different messages, each with a calendar file to be made.
        like = (person.language.value, person.zone, invitation is None)
        if like not in drawn:
            facts = event_reading.facts_of(event, cohort)
            called_off = view.called_off if cohort.cancelled_at is None else view.called_off_with_the_round
            draw = called_off if facts.is_cancelled else view.invitation if invitation is None else view.changed
            drawn[like] = draw(services.say(person.language), event=facts, zone=person.zone)
        await post.date_for(
            session,
            services,
            to=person,
            about=OfEvent(event.id).told(event.revision, person.id),
            message=drawn[like],
            cohort=cohort,
            before=event.starts_at,
        )
        _note(session, services, event, person, invitation)


async def _remind_portion(session: AsyncSession, services: Services, event_id: UUID) -> None:
    event = await events.lock(session, event_id, team_id=services.team_id)
    if event is None or event.cancelled_at is not None:
        return
    cohort = await cohorts.get(session, event.cohort_id, team_id=services.team_id)
    facts = event_reading.facts_of(event, cohort)
    for person, invitation in await events.list_to_remind(session, event, now=services.now(), most=PORTION):
        message = view.reminder(services.say(person.language), event=facts, zone=person.zone)
        await post.date_for(
            session,
            services,
            to=person,
            about=OfEvent(event.id).reminder(event.revision, person.id),
            message=message,
            cohort=cohort,
            before=event.starts_at,
        )
        if invitation is not None:
            invitation.reminded_at = services.now()


async def _close_reminding(session: AsyncSession, services: Services, event_id: UUID) -> None:
    event = await events.lock(session, event_id, team_id=services.team_id)
    if event is not None and event.remind_at <= services.now():
        event.reminded_at = services.now()


def _note(
    session: AsyncSession, services: Services, event: Event, person: Person, invitation: Invitation | None
) -> None:
    """From now on this person knows how the date stands."""
    now = services.now()
    if invitation is None:
        known = Invitation(
            team_id=event.team_id, event_id=event.id, person_id=person.id, revision=event.revision, told_at=now
        )
        session.add(known)
    else:
        invitation.revision, invitation.told_at, invitation.reminded_at = event.revision, now, None
