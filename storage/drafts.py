"""Drafts: one run of the matching, as coordinators read and change it, and what they decided on the way."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.enrolments import Enrolment
from storage.rows import Row, in_portions, locked, reference, unique, words


class Draft(Row, table=True):
    """One run of the matching, for coordinators to read and change. `version` counts the changes, by whomever.

    What it was computed from is not kept: it would be everybody's gaps once more.
    """

    cohort_id: UUID = reference("cohort.id")
    follows_id: UUID | None = reference("draft.id", optional=True)
    made_by: str
    made_at: datetime
    # With it the draft can be worked out again, pair for pair, from the same answers.
    seed: int = Field(sa_type=sa.BigInteger)
    version: int = 1
    changed_by: str | None = None
    # What would help most: the topic, or none for more places, and how many more that would serve.
    changes: list[list[str | int]] = Field(default_factory=list, sa_type=sa.JSON)
    released_at: datetime | None = None
    discarded_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.released_at is None and self.discarded_at is None


class Waiting(Row, table=True):
    """A learner whom a draft leaves without a buddy, and the reason as a coordinator may read it."""

    draft_id: UUID = reference("draft.id")
    enrolment_id: UUID = reference("enrolment.id")
    reason: str
    topic_id: UUID | None = reference("topic.id", optional=True)
    needs: list[str] = words()


class ForbiddenPair(Row, table=True):
    """Two people whom a coordinator does not want to be a pair in this round."""

    __tablename__ = "forbidden_pair"
    __table_args__ = unique("learner_id", "buddy_id")

    cohort_id: UUID = reference("cohort.id")
    learner_id: UUID = reference("enrolment.id")
    buddy_id: UUID = reference("enrolment.id")
    forbidden_by: str
    forbidden_at: datetime


async def lock(session: AsyncSession, draft_id: UUID, *, team_id: str) -> Draft | None:
    """The draft, for this transaction alone: two coordinators release it one after the other, or once."""
    statement = select(Draft).where(col(Draft.team_id) == team_id, col(Draft.id) == draft_id)
    return (await session.exec(locked(statement))).one_or_none()


async def find_current(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Draft | None:
    """The draft that is neither released nor discarded."""
    statement = (
        select(Draft)
        .where(col(Draft.team_id) == team_id, col(Draft.cohort_id) == cohort_id)
        .where(col(Draft.released_at).is_(None), col(Draft.discarded_at).is_(None))
        .order_by(col(Draft.made_at).desc())
    )
    return (await session.exec(statement)).first()


async def find(session: AsyncSession, draft_id: UUID, *, team_id: str) -> Draft | None:
    statement = select(Draft).where(col(Draft.team_id) == team_id, col(Draft.id) == draft_id)
    return (await session.exec(statement)).one_or_none()


async def list_waiting(session: AsyncSession, draft_id: UUID, *, team_id: str) -> Sequence[Waiting]:
    statement = (
        select(Waiting)
        .join(Enrolment, col(Enrolment.id) == col(Waiting.enrolment_id))
        .where(col(Waiting.team_id) == team_id, col(Waiting.draft_id) == draft_id, col(Enrolment.left_at).is_(None))
        .order_by(col(Waiting.topic_id), col(Waiting.reason), col(Waiting.id))
    )
    return await in_portions(session, statement)


async def list_forbidden(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Sequence[ForbiddenPair]:
    statement = (
        select(ForbiddenPair)
        .where(col(ForbiddenPair.team_id) == team_id, col(ForbiddenPair.cohort_id) == cohort_id)
        .order_by(col(ForbiddenPair.forbidden_at), col(ForbiddenPair.id))
    )
    return (await session.exec(statement)).all()


async def find_forbidden(session: AsyncSession, forbidden_id: UUID, *, team_id: str) -> ForbiddenPair | None:
    statement = select(ForbiddenPair).where(
        col(ForbiddenPair.team_id) == team_id, col(ForbiddenPair.id) == forbidden_id
    )
    return (await session.exec(statement)).one_or_none()
