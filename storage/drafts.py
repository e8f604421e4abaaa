"""Drafts: one run of the matching, as coordinators read and change it, and what they decided on the way."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.enrolments import Enrolment
from storage.keeping import Goes, Hidden, Whose, about, kept
from storage.people import Person
from storage.rows import Row, locked, no_words, reference, unique, words


class Draft(Row, table=True):
    """One run of the matching, for coordinators to read and change. `version` counts the changes, by whomever.

    What it was computed from is not kept: it would be everybody's gaps once more.
    """

    __table_args__ = about(Whose.NOBODY, Goes.STAYS)

    cohort_id: UUID = reference("cohort.id")
    follows_id: UUID | None = reference("draft.id", "the draft before", optional=True)
    made_by: str = kept("whom coordinators ask", Hidden.COORDINATION, whose=Whose.NAMED, goes=Goes.WITH_THE_PERSON)
    made_at: datetime = kept("their order")
    # With it the draft can be worked out again, pair for pair, from the same answers.
    seed: int = kept("to compute the same again", sa_type=sa.BigInteger)
    version: int = kept("that nobody overwrites unseen", default=1)
    changed_by: str | None = kept(
        "whom coordinators ask", Hidden.COORDINATION, whose=Whose.NAMED, goes=Goes.WITH_THE_PERSON, default=None
    )
    # What would help most: the topic, or none for more places, and how many more that would serve.
    changes: list[list[str | int]] = kept("whom to recruit", default_factory=no_words, sa_type=sa.JSON)
    released_at: datetime | None = kept("what became of it", default=None)
    discarded_at: datetime | None = kept("what became of it", default=None)

    @property
    def is_open(self) -> bool:
        return self.released_at is None and self.discarded_at is None


class Waiting(Row, table=True):
    """A learner whom a draft leaves without a buddy, and the reason as a coordinator may read it."""

    __table_args__ = about(Whose.PERSON, Goes.WITH_THE_PERSON, shown=Hidden.UNDECIDED)

    draft_id: UUID = reference("draft.id")
    enrolment_id: UUID = reference("enrolment.id")
    reason: str = kept("to tell coordinators why")
    topic_id: UUID | None = reference("topic.id", "to tell coordinators why", optional=True)
    needs: list[str] = words("to tell coordinators what would help")


class ForbiddenPair(Row, table=True):
    """Two people whom a coordinator does not want to be a pair in this round."""

    __tablename__ = "forbidden_pair"
    __table_args__ = about(
        Whose.PAIR,
        Goes.WITH_THE_PERSON,
        *unique("learner_id", "buddy_id"),
        shown=Hidden.BOTH,
    )

    cohort_id: UUID = reference("cohort.id")
    learner_id: UUID = reference("enrolment.id", index=False)
    buddy_id: UUID = reference("enrolment.id")
    forbidden_by: str = kept("whom coordinators ask", whose=Whose.NAMED)
    forbidden_at: datetime = kept("their order")


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


async def count_waiting(session: AsyncSession, draft_id: UUID, *, team_id: str) -> int:
    statement = select(sa.func.count()).select_from(Waiting).join(Enrolment, _ENROLMENT)
    return int((await session.exec(statement.where(*_waits_in(draft_id, team_id)))).one())


async def list_waiting(
    session: AsyncSession, draft_id: UUID, *, team_id: str, most: int, after: int
) -> Sequence[tuple[Waiting, Person]]:
    statement = (
        select(Waiting, Person)
        .join(Enrolment, _ENROLMENT)
        .join(Person, col(Person.id) == col(Enrolment.person_id))
        .where(*_waits_in(draft_id, team_id))
        .order_by(col(Waiting.topic_id), col(Waiting.reason), col(Waiting.id))
        .limit(most)
        .offset(after)
    )
    return (await session.exec(statement)).all()


_ENROLMENT = col(Enrolment.id) == col(Waiting.enrolment_id)


def _waits_in(draft_id: UUID, team_id: str) -> tuple[sa.ColumnElement[bool], ...]:
    return col(Waiting.team_id) == team_id, col(Waiting.draft_id) == draft_id, col(Enrolment.left_at).is_(None)


async def count_forbidden(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> int:
    in_round = col(ForbiddenPair.team_id) == team_id, col(ForbiddenPair.cohort_id) == cohort_id
    return int((await session.exec(select(sa.func.count()).where(*in_round))).one())


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
