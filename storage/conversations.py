"""Conversations: the group messages that tandems are introduced in, and share."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.tandems import RUNNING
from storage.keeping import Goes, Hidden, Whose, about, kept
from storage.people import Person
from storage.rows import Row
from storage.tandems import Tandem, ids_of


class Conversation(Row, table=True):
    """A group message that tandems share; silent as soon as one of its people has left."""

    __table_args__ = about(Whose.NOBODY, Goes.STAYS)

    channel_id: str | None = kept("where the group message is", default=None)
    opened_at: datetime | None = kept("to open it once", default=None)
    silent_since: datetime | None = kept("to write there no more", default=None)
    shared_page: str = kept(
        "the page the two work on", Hidden.CONVERSATION, whose=Whose.PAIR, goes=Goes.AFTER_THE_TANDEM, default=""
    )


async def get(session: AsyncSession, conversation_id: UUID, *, team_id: str) -> Conversation:
    statement = select(Conversation).where(
        col(Conversation.team_id) == team_id, col(Conversation.id) == conversation_id
    )
    return (await session.exec(statement)).one()


async def is_silent(session: AsyncSession, channel_id: str, *, person: Person) -> bool:
    """Whether a group message of somebody's is one in which nothing more is said."""
    statement = select(Conversation.id).where(
        col(Conversation.team_id) == person.team_id,
        col(Conversation.id).in_(await list_of_person(session, person)),
        col(Conversation.channel_id) == channel_id,
        col(Conversation.silent_since).is_not(None),
    )
    return (await session.exec(statement)).first() is not None


async def silence(session: AsyncSession, conversation_ids: Sequence[UUID], *, team_id: str, now: datetime) -> None:
    """Nothing more is said there; where others go on, they do so in a new conversation."""
    statement = (
        sa.update(Conversation)
        .where(col(Conversation.team_id) == team_id, col(Conversation.id).in_(conversation_ids))
        .where(col(Conversation.silent_since).is_(None))
        .values(silent_since=now)
    )
    await session.exec(statement)


async def list_of_cohort(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Sequence[UUID]:
    """The conversations of the tandems that run in a round."""
    statement = (
        select(Tandem.conversation_id)
        .where(col(Tandem.team_id) == team_id, col(Tandem.cohort_id) == cohort_id)
        .where(col(Tandem.state).in_(RUNNING), col(Tandem.conversation_id).is_not(None))
    )
    return [each for each in (await session.exec(statement.distinct())).all() if each is not None]


async def list_of_person(session: AsyncSession, person: Person) -> Sequence[UUID]:
    """Where somebody meets the others of their tandems, those that are over too."""
    statement = select(Tandem.conversation_id).where(
        col(Tandem.team_id) == person.team_id, col(Tandem.id).in_(ids_of([person.id]))
    )
    return [each for each in (await session.exec(statement)).all() if each is not None]
