"""Recipients: whom a message reaches and whether it still may, looked up in the moment before it leaves."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.messages import Situation
from programme.tandems import RUNNING
from storage.conversations import Conversation
from storage.enrolments import Enrolment
from storage.outbox import Method, OutboxMessage
from storage.people import Person
from storage.rows import Row
from storage.taking_back import CANCELLED
from storage.tandems import Tandem

R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class Recipients:
    """The people of a conversation, and its name in Slack once it has been opened."""

    situation: Situation
    user_ids: tuple[str, ...] = ()
    channel_id: str | None = None


async def find_all(
    session: AsyncSession, messages: Sequence[OutboxMessage], *, team_id: str, now: datetime
) -> dict[UUID, Recipients]:
    """Of each message, by its id: however many they are, each table is read once."""
    grouped = [message for message in messages if message.method is Method.POST_TO_GROUP]
    others = [message for message in messages if message.method is not Method.POST_TO_GROUP]
    persons = await _find_by_id(session, Person, {message.person_id for message in others}, team_id=team_id)
    tandems = await _find_by_id(session, Tandem, {message.tandem_id for message in others}, team_id=team_id)
    conversations = await _find_by_id(
        session, Conversation, {message.conversation_id for message in grouped}, team_id=team_id
    )
    members = await _list_members(session, conversations, team_id=team_id)
    found = {m.id: _of_person(m, persons.get(m.person_id), tandems.get(m.tandem_id), now) for m in others}
    for message in grouped:
        conversation = conversations.get(message.conversation_id)
        found[message.id] = _of_group(message, conversation, members.get(message.conversation_id, []), now)
    return found


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


def _of_person(message: OutboxMessage, person: Person | None, tandem: Tandem | None, now: datetime) -> Recipients:
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


def _of_group(
    message: OutboxMessage, conversation: Conversation | None, members: Sequence[tuple[UUID, Person]], now: datetime
) -> Recipients:
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


async def _find_by_id(
    session: AsyncSession, table: type[R], ids: Collection[UUID | None], *, team_id: str
) -> dict[UUID | None, R]:
    wanted = [each for each in ids if each is not None]
    if not wanted:
        return {}
    statement = select(table).where(col(table.team_id) == team_id, col(table.id).in_(wanted))
    return {row.id: row for row in (await session.exec(statement)).all()}


async def _list_members(
    session: AsyncSession, conversation_ids: Collection[UUID | None], *, team_id: str
) -> dict[UUID | None, list[tuple[UUID, Person]]]:
    """By conversation, the people of the running tandems that share it, each with the tandem they belong to."""
    found: dict[UUID | None, list[tuple[UUID, Person]]] = {}
    if not conversation_ids:
        return found
    statement = (
        select(Tandem.conversation_id, Tandem.id, Person)
        .join(Enrolment, col(Enrolment.id).in_((col(Tandem.learner_id), col(Tandem.buddy_id))))
        .join(Person, col(Person.id) == col(Enrolment.person_id))
        .where(col(Tandem.team_id) == team_id, col(Tandem.conversation_id).in_(conversation_ids))
        .where(col(Tandem.state).in_(RUNNING))
        .order_by(col(Person.user_id))
    )
    for conversation_id, tandem_id, person in (await session.exec(statement)).all():
        found.setdefault(conversation_id, []).append((tandem_id, person))
    return found


def _is_late(message: OutboxMessage, now: datetime) -> bool:
    return message.expires_at is not None and message.expires_at <= now
