"""Recipients: whom a message reaches and whether it still may, looked up in the moment before it leaves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.messages import Situation
from programme.tandems import RUNNING
from storage import people, tandems
from storage.enrolments import Enrolment
from storage.outbox import CANCELLED, Method, OutboxMessage
from storage.people import Person
from storage.tandems import Conversation, Tandem


@dataclass(frozen=True)
class Recipients:
    """The people of a conversation, and its name in Slack once it has been opened."""

    situation: Situation
    user_ids: tuple[str, ...] = ()
    channel_id: str | None = None


async def find(session: AsyncSession, message: OutboxMessage, *, now: datetime) -> Recipients:
    if message.method is Method.POST_TO_GROUP:
        return await _group(session, message, now)
    return await _person(session, message, now)


async def remember_channel(session: AsyncSession, message: OutboxMessage, channel_id: str, *, now: datetime) -> None:
    """Keeps the name Slack gave to a conversation, so that it is opened once."""
    if message.method is Method.POST_TO_GROUP:
        conversation = sa.update(Conversation).where(
            col(Conversation.team_id) == message.team_id, col(Conversation.id) == message.conversation_id
        )
        await session.exec(conversation.values(channel_id=channel_id, opened_at=now))
    elif message.method is Method.POST and message.person_id is not None:
        person = sa.update(Person).where(col(Person.team_id) == message.team_id, col(Person.id) == message.person_id)
        await session.exec(person.values(dm_channel_id=channel_id))


async def _person(session: AsyncSession, message: OutboxMessage, now: datetime) -> Recipients:
    person = await _find_person(session, message)
    tandem = await tandems.find(session, message.tandem_id, team_id=message.team_id) if message.tandem_id else None
    situation = Situation(
        cancelled=message.reason == CANCELLED,
        late=_is_late(message, now),
        # Without a person row there was nobody to begin with, or it has been erased.
        reachable=message.user_id is None if person is None else person.is_reachable,
        paused=person is not None and person.is_paused(person.day_of(now)),
        running=tandem is not None and tandem.is_running,
    )
    channel_id = message.channel_id or (person.dm_channel_id if person else None)
    return Recipients(situation, (message.user_id,) if message.user_id else (), channel_id)


async def _group(session: AsyncSession, message: OutboxMessage, now: datetime) -> Recipients:
    conversation = await _find_conversation(session, message)
    members = await _list_members(session, message.conversation_id, team_id=message.team_id)
    situation = Situation(
        cancelled=message.reason == CANCELLED,
        late=_is_late(message, now),
        # Slack lets nobody out of a group message: after one has left, nothing more is said where they can read it.
        reachable=all(person.is_reachable for _, person in members),
        running=bool(members) and message.tandem_id in {None, *(tandem_id for tandem_id, _ in members)},
        silent=conversation is None or conversation.silent_since is not None,
    )
    # Two who teach each other are two tandems in one conversation, and stand in it once.
    user_ids = tuple(dict.fromkeys(person.user_id for _, person in members))
    return Recipients(situation, user_ids, conversation.channel_id if conversation else None)


async def _find_person(session: AsyncSession, message: OutboxMessage) -> Person | None:
    if message.person_id is None:
        return None
    found = await people.list_by_ids(session, [message.person_id], team_id=message.team_id)
    return found.get(message.person_id)


async def _find_conversation(session: AsyncSession, message: OutboxMessage) -> Conversation | None:
    if message.conversation_id is None:
        return None
    return await tandems.get_conversation(session, message.conversation_id, team_id=message.team_id)


async def _list_members(
    session: AsyncSession, conversation_id: UUID | None, *, team_id: str
) -> Sequence[tuple[UUID, Person]]:
    """The people of the running tandems that share a conversation, each with the tandem they belong to."""
    statement = (
        select(Tandem.id, Person)
        .join(Enrolment, col(Enrolment.id).in_((col(Tandem.learner_id), col(Tandem.buddy_id))))
        .join(Person, col(Person.id) == col(Enrolment.person_id))
        .where(col(Tandem.team_id) == team_id, col(Tandem.conversation_id) == conversation_id)
        .where(col(Tandem.state).in_(RUNNING))
        .order_by(col(Person.user_id))
    )
    return (await session.exec(statement)).all()


def _is_late(message: OutboxMessage, now: datetime) -> bool:
    return message.expires_at is not None and message.expires_at <= now
