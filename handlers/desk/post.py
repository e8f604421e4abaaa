"""Putting messages into the outbox: answers at once, unasked ones when the message budget allows."""

from datetime import datetime, time, timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.blocks import Message
from handlers.desk.calendars import decent_hour, holidays_in
from handlers.desk.services import Services
from programme.budget import at_a_decent_hour, earliest_allowed
from programme.calendar import at_local
from programme.messages import KINDS
from storage import appointments, budgets, cohorts, outbox, people
from storage.cohorts import Cohort
from storage.occurrences import Occurrence
from storage.occurrences.people import OfMessage, redrawn
from storage.outbox import Envelope, Method, OutboxMessage
from storage.people import Person
from storage.tandems import Tandem

# A message drawn anew at once needs no second drawing, unless the bot died or Slack did not take it.
REDRAWN_BY_THEN = timedelta(seconds=5)
# Where no round says when its people are written to.
MORNING = time(9)


async def answer(
    session: AsyncSession,
    services: Services,
    *,
    to: Person,
    about: Occurrence,
    message: Message,
    due_at: datetime | None = None,
) -> None:
    """A direct message that answers somebody's own doing, or that must not wait for the message budget."""
    await _leave(session, services, message, about, _direct(to), due_at=due_at)


async def while_tandem_runs(
    session: AsyncSession,
    services: Services,
    *,
    to: Person,
    about: Occurrence,
    message: Message,
    tandem: Tandem,
    due_at: datetime | None = None,
) -> None:
    """A direct message that falls away when the tandem ends before it is sent."""
    envelope = _direct(to, cohort_id=tandem.cohort_id, tandem_id=tandem.id)
    await _leave(session, services, message, about, envelope, due_at=due_at)


async def unasked(
    session: AsyncSession,
    services: Services,
    *,
    to: Person,
    about: Occurrence,
    message: Message,
    cohort: Cohort | None = None,
    not_before: datetime | None = None,
    before: datetime | None = None,
) -> None:
    """A direct message nobody asked for: on the first working morning that the budget and a pause leave free.

    With `before` not at all, where that morning would be too late for it.
    """
    due_at = await _first_free(session, services, to, cohort, not_before)
    if before is not None and due_at >= before:
        return
    await _leave(session, services, message, about, _direct(to, cohort_id=cohort.id if cohort else None), due_at=due_at)


async def unasked_while_tandem_runs(
    session: AsyncSession,
    services: Services,
    *,
    to: Person,
    about: Occurrence,
    message: Message,
    cohort: Cohort,
    tandem: Tandem,
) -> None:
    """The same, and it falls away when the tandem ends before it is sent."""
    due_at = await _first_free(session, services, to, cohort)
    envelope = _direct(to, cohort_id=cohort.id, tandem_id=tandem.id)
    await _leave(session, services, message, about, envelope, due_at=due_at)


async def date_for(
    session: AsyncSession,
    services: Services,
    *,
    to: Person,
    about: Occurrence,
    message: Message,
    cohort: Cohort,
    before: datetime,
) -> None:
    """A date: outside the budget, but not at night, unless the morning would be too late for it."""
    now = services.now()
    decent = decent_hour(now, cohort, to.zone)
    due_at = decent if decent < before else now
    await _leave(session, services, message, about, _direct(to, cohort_id=cohort.id), due_at=due_at)


async def move_waiting(session: AsyncSession, services: Services, person: Person, *, kinds: tuple[str, ...]) -> None:
    """Unasked messages that have not left yet come when the pause, which has just changed, is over."""
    now = services.now()
    for message in await outbox.list_waiting(session, person, kinds):
        if message.cohort_id is not None:
            cohort = await cohorts.get(session, message.cohort_id, team_id=person.team_id)
            wanted = max(now, back_from_pause(person, cohort, now))
            message.put_off(await allowed_from(session, person, cohort, wanted=wanted, now=now))


def back_from_pause(person: Person, cohort: Cohort | None, now: datetime) -> datetime:
    """Now, or the first morning after a pause."""
    if person.paused_until is None or not person.is_paused(person.day_of(now)):
        return now
    return at_local(person.paused_until, cohort.check_in_at if cohort else MORNING, person.zone)


async def _first_free(
    session: AsyncSession, services: Services, to: Person, cohort: Cohort | None, not_before: datetime | None = None
) -> datetime:
    now = services.now()
    wanted = max(not_before or now, back_from_pause(to, cohort, now))
    return await allowed_from(session, to, cohort, wanted=wanted, now=now)


async def allowed_from(
    session: AsyncSession, person: Person, cohort: Cohort | None, *, wanted: datetime, now: datetime
) -> datetime:
    """When one more unasked message may reach this person: within the budget, and not at night."""
    at, zone = cohort.check_in_at if cohort else MORNING, person.zone
    holidays = holidays_in(cohort.federal_state if cohort else None)
    taken = await budgets.list_taken(session, person, now=now)
    decent = at_a_decent_hour(wanted, at=at, zone=zone, holidays=holidays)
    return earliest_allowed(decent, taken=taken, at=at, zone=zone, holidays=holidays)


async def redraw(
    session: AsyncSession, services: Services, *, clicked: tuple[str, str] | None, to: Person, message: Message
) -> None:
    """The message somebody clicked in, drawn anew; nothing where the click came from elsewhere."""
    if clicked is not None:
        channel_id, ts = clicked
        envelope = Envelope(team_id=to.team_id, method=Method.UPDATE, to=to, channel_id=channel_id, updates_ts=ts)
        at_once = services.draws_at_once(channel_id, ts, message.payload)
        if at_once:
            services.drawn.note(clicked, services.now())
        due_at = services.now() + REDRAWN_BY_THEN if at_once else None
        await _leave(session, services, message, redrawn(ts), envelope, due_at=due_at)


async def to_group(
    session: AsyncSession,
    services: Services,
    *,
    tandem: Tandem,
    about: Occurrence,
    message: Message,
    due_at: datetime | None = None,
) -> None:
    """Into the tandem's group message, which is opened when it is sent."""
    envelope = Envelope(
        team_id=tandem.team_id,
        method=Method.POST_TO_GROUP,
        conversation_id=tandem.conversation_id,
        cohort_id=tandem.cohort_id,
        tandem_id=tandem.id,
    )
    await _leave(session, services, message, about, envelope, due_at=due_at)


async def to_channel(
    session: AsyncSession,
    services: Services,
    *,
    cohort: Cohort,
    about: Occurrence,
    message: Message,
    channel_id: str | None = None,
) -> None:
    """Into the coordination channel of a round, or into another one for it."""
    envelope = Envelope(
        team_id=cohort.team_id,
        method=Method.POST_TO_CHANNEL,
        channel_id=channel_id or cohort.channel_id,
        cohort_id=cohort.id,
    )
    await _leave(session, services, message, about, envelope)


async def channel_post_again(session: AsyncSession, services: Services, refused: OutboxMessage) -> None:
    """A post that a channel refused, as it was."""
    now = services.now()
    # Named after the refused post: of two coordinators who click, one has it posted (I4).
    about = OfMessage(refused.id).again(refused.kind)
    envelope = Envelope(
        team_id=refused.team_id,
        method=refused.method,
        channel_id=refused.channel_id,
        cohort_id=refused.cohort_id,
    )
    payload = outbox.read_payload(refused, services.sealing)
    outbox.add(session, services.sealing, about, envelope, payload, due_at=now, now=now)


async def _leave(
    session: AsyncSession,
    services: Services,
    message: Message,
    about: Occurrence,
    envelope: Envelope,
    *,
    due_at: datetime | None = None,
) -> None:
    now = services.now()
    if envelope.to is not None and KINDS[about.kind].unasked:
        budgets.take(session, envelope.to, due_at or now)
    outbox.add(session, services.sealing, about, envelope, message.payload, due_at=due_at or now, now=now)


def _direct(to: Person, *, cohort_id: UUID | None = None, tandem_id: UUID | None = None) -> Envelope:
    return Envelope(team_id=to.team_id, to=to, cohort_id=cohort_id, tandem_id=tandem_id)


async def coordinators(session: AsyncSession, services: Services) -> list[Person]:
    """The coordinators as people who can be written to."""
    user_ids = await appointments.list_coordinators(session, team_id=services.team_id)
    return [await person_of(session, services, user_id) for user_id in user_ids]


async def person_of(session: AsyncSession, services: Services, user_id: str) -> Person:
    """The row of somebody the bot has to write to, coordinators and contact persons included."""
    # Slack is not asked, for this is inside a transaction: language and zone come when somebody acts.
    stranger = Person(team_id=services.team_id, user_id=user_id, created_at=services.now())
    return await people.remember(session, stranger)
