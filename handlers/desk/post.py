"""Putting messages into the outbox: answers at once, unasked ones when the message budget allows."""

from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.blocks import Message
from handlers.desk.calendars import holidays_in
from handlers.desk.services import Services
from programme.budget import at_a_decent_hour, earliest_allowed
from programme.calendar import at_local, local_date
from storage import appointments, cohorts, outbox, people
from storage.cohorts import Cohort
from storage.outbox import Method, OutboxMessage
from storage.people import Person
from storage.tandems import Tandem

BUDGET_LOOKS_BACK = timedelta(days=14)
# Where no round says when its people are written to.
MORNING = time(9)


def fresh(name: str, row_id: UUID | str) -> str:
    """A key for an answer to something that can happen again and again."""
    return f"{name}/{row_id}/{uuid4()}"


async def answer(
    session: AsyncSession,
    services: Services,
    *,
    to: Person,
    key: str,
    message: Message,
    kind: str = "answer",
    due_at: datetime | None = None,
) -> None:
    """A direct message that answers somebody's own doing, or that must not wait for the message budget."""
    await _leave(session, services, message, key=key, kind=kind, to=to, due_at=due_at)


async def about_tandem(
    session: AsyncSession, services: Services, *, to: Person, kind: str, key: str, message: Message, tandem: Tandem
) -> None:
    """A direct message that falls away when the tandem ends before it is sent."""
    await _leave(session, services, message, key=key, kind=kind, to=to, tandem_id=tandem.id, cohort_id=tandem.cohort_id)


async def dated(
    session: AsyncSession,
    services: Services,
    *,
    to: Person,
    by: Person,
    key: str,
    message: Message,
    tandem: Tandem,
    cohort: Cohort,
) -> None:
    """A date of a tandem, outside of the budget; what somebody else did waits until a pause is over."""
    now = services.now()
    due_at = now if to.id == by.id else back_from_pause(to, cohort, now)
    where: dict[str, Any] = {"tandem_id": tandem.id, "cohort_id": cohort.id}
    await _leave(session, services, message, key=key, kind="date", to=to, due_at=due_at, **where)


async def unasked(
    session: AsyncSession,
    services: Services,
    *,
    to: Person,
    kind: str,
    key: str,
    message: Message,
    cohort: Cohort | None = None,
    not_before: datetime | None = None,
    tandem: Tandem | None = None,
) -> None:
    """A direct message nobody asked for: on the first working morning that the budget and a pause leave free.

    With a tandem it falls away when that one ends before it is sent.
    """
    now = services.now()
    wanted = max(not_before or now, back_from_pause(to, cohort, now))
    where: dict[str, Any] = {
        "due_at": await allowed_from(session, to, cohort, wanted=wanted),
        "cohort_id": cohort.id if cohort else None,
        "tandem_id": tandem.id if tandem else None,
    }
    await _leave(session, services, message, key=key, kind=kind, to=to, **where)


async def date_for(
    session: AsyncSession,
    services: Services,
    *,
    to: Person,
    kind: str,
    key: str,
    message: Message,
    cohort: Cohort,
    before: datetime,
) -> None:
    """A date: outside the budget, but not at night, unless the morning would be too late for it."""
    now = services.now()
    holidays = holidays_in(cohort.federal_state)
    decent = at_a_decent_hour(now, at=cohort.check_in_at, zone=to.zone, holidays=holidays)
    due_at = decent if decent < before else now
    await _leave(session, services, message, key=key, kind=kind, to=to, cohort_id=cohort.id, due_at=due_at)


async def move_waiting(session: AsyncSession, services: Services, person: Person, *, kinds: tuple[str, ...]) -> None:
    """Unasked messages that have not left yet come when the pause, which has just changed, is over."""
    now = services.now()
    for message in await outbox.list_waiting(session, person, kinds):
        if message.cohort_id is not None:
            cohort = await cohorts.get(session, message.cohort_id, team_id=person.team_id)
            wanted = max(now, back_from_pause(person, cohort, now))
            message.put_off(await allowed_from(session, person, cohort, wanted=wanted))


def back_from_pause(person: Person, cohort: Cohort | None, now: datetime) -> datetime:
    """Now, or the first morning after a pause."""
    if person.paused_until is None or not person.is_paused(local_date(now, person.zone)):
        return now
    return at_local(person.paused_until, cohort.check_in_at if cohort else MORNING, person.zone)


async def allowed_from(session: AsyncSession, person: Person, cohort: Cohort | None, *, wanted: datetime) -> datetime:
    """When one more unasked message may reach this person: within the budget, and not at night."""
    at, zone = cohort.check_in_at if cohort else MORNING, person.zone
    holidays = holidays_in(cohort.federal_state if cohort else None)
    taken = await outbox.list_unasked_moments(session, person, since=wanted - BUDGET_LOOKS_BACK)
    decent = at_a_decent_hour(wanted, at=at, zone=zone, holidays=holidays)
    return earliest_allowed(decent, taken=taken, at=at, zone=zone, holidays=holidays)


async def redraw(
    session: AsyncSession, services: Services, *, clicked: tuple[str, str] | None, to: Person, message: Message
) -> None:
    """The message somebody clicked in, drawn anew; nothing where the click came from elsewhere."""
    if clicked is not None:
        channel_id, ts = clicked
        where: dict[str, Any] = {"method": Method.UPDATE, "channel_id": channel_id, "updates_ts": ts}
        await _leave(session, services, message, key=fresh("redraw", ts), kind="update", to=to, **where)


async def to_group(
    session: AsyncSession,
    services: Services,
    *,
    tandem: Tandem,
    key: str,
    message: Message,
    kind: str = "introduction",
    due_at: datetime | None = None,
) -> None:
    """Into the tandem's group message, which is opened when it is sent."""
    where: dict[str, Any] = {
        "tandem_id": tandem.id,
        "conversation_id": tandem.conversation_id,
        "cohort_id": tandem.cohort_id,
    }
    await _leave(session, services, message, key=key, kind=kind, method=Method.POST_TO_GROUP, due_at=due_at, **where)


async def to_channel(
    session: AsyncSession,
    services: Services,
    *,
    cohort: Cohort,
    key: str,
    message: Message,
    kind: str = "summary",
    channel_id: str | None = None,
) -> None:
    """Into the coordination channel of a round, or into another one for it."""
    where: dict[str, Any] = {"channel_id": channel_id or cohort.channel_id, "cohort_id": cohort.id}
    await _leave(session, services, message, key=key, kind=kind, method=Method.POST_TO_CHANNEL, **where)


async def channel_post_again(session: AsyncSession, services: Services, refused: OutboxMessage) -> None:
    """A post that a channel refused, as it was."""
    now = services.now()
    await outbox.add(
        session,
        services.sealing,
        key=f"again/{refused.id}",
        kind=refused.kind,
        method=refused.method,
        payload=outbox.read_payload(refused, services.sealing),
        to=None,
        due_at=now,
        now=now,
        channel_id=refused.channel_id,
        cohort_id=refused.cohort_id,
    )


async def _leave(
    session: AsyncSession,
    services: Services,
    message: Message,
    *,
    key: str,
    kind: str,
    to: Person | None = None,
    method: Method = Method.POST,
    due_at: datetime | None = None,
    **where: Any,
) -> None:
    now = services.now()
    await outbox.add(
        session,
        services.sealing,
        key=key,
        kind=kind,
        method=method,
        payload=message.payload,
        to=to,
        due_at=due_at or now,
        now=now,
        **where,
    )


async def coordinators(session: AsyncSession, services: Services) -> list[Person]:
    """The coordinators as people who can be written to."""
    user_ids = await appointments.list_coordinators(session, team_id=services.team_id)
    return [await person_of(session, services, user_id) for user_id in user_ids]


async def person_of(session: AsyncSession, services: Services, user_id: str) -> Person:
    """The row of somebody the bot has to write to, coordinators and contact persons included."""
    stranger = Person(team_id=services.team_id, user_id=user_id, created_at=services.now())
    return await people.remember(session, stranger)
