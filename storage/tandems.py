"""Tandems: one learner, one buddy, one main topic, one round."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.tandems import RUNNING, Meaning, State, states_that
from storage.enrolments import Enrolment
from storage.keeping import Goes, Hidden, Shown, Whose, about, kept
from storage.rows import Row, choice, in_words, index_of, is_one_of, locked, reference


class Tandem(Row, table=True):
    """Who ended it, and why, is not stored anywhere."""

    __table_args__ = about(
        Whose.PAIR,
        Goes.COUNTED,
        sa.Index("ix_tandem_cohort_id_state", "cohort_id", "state"),
        index_of(
            "ix_tandem_stand_in_over",
            "stands_in_until",
            where=f"{in_words('state', RUNNING)} AND stands_in_until IS NOT NULL",
        ),
        index_of(
            "ix_tandem_weeks_over", "weeks_until", where=f"{in_words('state', RUNNING)} AND weeks_until IS NOT NULL"
        ),
        index_of("ix_tandem_to_forget", "ended_at", where="ended_at IS NOT NULL AND gaps_erased_at IS NULL"),
        shown=Hidden.CONVERSATION,
    )

    cohort_id: UUID = reference("cohort.id", index=False)
    topic_id: UUID = reference("topic.id", "the topic")
    learner_id: UUID = reference("enrolment.id")
    buddy_id: UUID = reference("enrolment.id")
    proposal_id: UUID | None = reference("proposal.id", optional=True)
    conversation_id: UUID | None = reference("conversation.id", optional=True)
    stands_in_for_id: UUID | None = reference("tandem.id", optional=True)
    stands_in_until: datetime | None = kept("until when it helps out", default=None)
    # In an onboarding: the morning on which its weeks are over.
    weeks_until: datetime | None = kept("when it is over", default=None)
    state: State = kept("how it stands", Shown.ROUND, default=State.TANDEM, sa_type=choice(State))
    started_at: datetime = kept("how long it has been")
    ended_at: datetime | None = kept("to erase what served in it", default=None)
    # So that a tandem is forgotten once, and not looked at again in every sweep.
    gaps_erased_at: datetime | None = kept("to erase it once", default=None)

    def partner_of(self, enrolment_id: UUID) -> UUID:
        return self.buddy_id if enrolment_id == self.learner_id else self.learner_id

    def means(self, meaning: Meaning) -> bool:
        return self.state in states_that(meaning)

    @property
    def is_running(self) -> bool:
        return self.means(Meaning.RUNS)


async def lock(session: AsyncSession, tandem_id: UUID, *, team_id: str) -> Tandem | None:
    """The tandem, for this transaction alone: it ends once, even when both end it in the same second."""
    statement = select(Tandem).where(col(Tandem.team_id) == team_id, col(Tandem.id) == tandem_id)
    return (await session.exec(locked(statement))).one_or_none()


async def find(session: AsyncSession, tandem_id: UUID, *, team_id: str) -> Tandem | None:
    statement = select(Tandem).where(col(Tandem.team_id) == team_id, col(Tandem.id) == tandem_id)
    return (await session.exec(statement)).one_or_none()


async def list_running(session: AsyncSession, cohort_id: UUID, *, team_id: str, lock: bool = False) -> Sequence[Tandem]:
    statement = (
        select(Tandem)
        .where(col(Tandem.team_id) == team_id, col(Tandem.cohort_id) == cohort_id)
        .where(col(Tandem.state).in_(RUNNING))
        .order_by(col(Tandem.started_at), col(Tandem.id))
    )
    return (await session.exec(locked(statement) if lock else statement)).all()


async def list_running_ids(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Sequence[UUID]:
    statement = (
        select(Tandem.id)
        .where(col(Tandem.team_id) == team_id, col(Tandem.cohort_id) == cohort_id)
        .where(col(Tandem.state).in_(RUNNING))
        .order_by(col(Tandem.started_at), col(Tandem.id))
    )
    return (await session.exec(statement)).all()


async def list_running_among(
    session: AsyncSession, tandem_ids: Sequence[UUID], *, team_id: str, lock: bool = False
) -> Sequence[Tandem]:
    """Those of them that still run."""
    statement = (
        select(Tandem)
        .where(col(Tandem.team_id) == team_id, col(Tandem.id).in_(tandem_ids))
        .where(col(Tandem.state).in_(RUNNING))
        .order_by(col(Tandem.started_at), col(Tandem.id))
    )
    return (await session.exec(locked(statement) if lock else statement)).all()


async def list_of_enrolments(session: AsyncSession, enrolment_ids: Sequence[UUID], *, team_id: str) -> Sequence[Tandem]:
    """All that any of these has or had, in the order they began."""
    statement = (
        select(Tandem)
        .where(col(Tandem.team_id) == team_id)
        .where(sa.or_(col(Tandem.learner_id).in_(enrolment_ids), col(Tandem.buddy_id).in_(enrolment_ids)))
        .order_by(col(Tandem.started_at), col(Tandem.id))
    )
    return (await session.exec(statement)).all()


async def count_running(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> int:
    """Without stand-ins: each helps out in a tandem that is counted already."""
    statement = (
        select(sa.func.count(col(Tandem.id)))
        .where(col(Tandem.team_id) == team_id, col(Tandem.cohort_id) == cohort_id)
        .where(col(Tandem.state).in_(RUNNING), col(Tandem.stands_in_for_id).is_(None))
    )
    return int((await session.exec(statement)).one())


async def count_parted_early(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> int:
    statement = (
        select(sa.func.count(col(Tandem.id)))
        .where(col(Tandem.team_id) == team_id, col(Tandem.cohort_id) == cohort_id)
        .where(col(Tandem.state).in_(states_that(Meaning.PARTED_EARLY)))
    )
    return int((await session.exec(statement)).one())


async def list_running_of(session: AsyncSession, enrolment: Enrolment, *, lock: bool = False) -> Sequence[Tandem]:
    statement = (
        select(Tandem)
        .where(col(Tandem.team_id) == enrolment.team_id, col(Tandem.state).in_(RUNNING))
        .where(sa.or_(col(Tandem.learner_id) == enrolment.id, col(Tandem.buddy_id) == enrolment.id))
        .order_by(col(Tandem.started_at), col(Tandem.id))
    )
    return (await session.exec(locked(statement) if lock else statement)).all()


async def list_running_in(session: AsyncSession, *conversation_ids: UUID, team_id: str) -> Sequence[Tandem]:
    """The running tandems that share a conversation."""
    statement = (
        select(Tandem)
        .where(col(Tandem.team_id) == team_id, col(Tandem.conversation_id).in_(conversation_ids))
        .where(col(Tandem.state).in_(RUNNING))
        .order_by(col(Tandem.started_at), col(Tandem.id))
    )
    return (await session.exec(statement)).all()


def ids_of(people: Sequence[UUID]) -> sa.CompoundSelect[tuple[UUID]]:
    """All tandems that somebody of these is or was in, for another statement."""
    mine = sa.select(col(Enrolment.id)).where(col(Enrolment.person_id).in_(people))
    # Not one condition with an "or": PostgreSQL would read every tandem for it.
    sides = (col(Tandem.learner_id), col(Tandem.buddy_id))
    return sa.union(*(sa.select(col(Tandem.id)).where(side.in_(mine)) for side in sides))


async def find_stand_in(session: AsyncSession, tandem_id: UUID, *, team_id: str) -> Tandem | None:
    """The running tandem that stands in for this one."""
    statement = select(Tandem).where(
        col(Tandem.team_id) == team_id, col(Tandem.stands_in_for_id) == tandem_id, col(Tandem.state).in_(RUNNING)
    )
    return (await session.exec(statement)).first()


async def list_stand_ins_over(session: AsyncSession, *, team_id: str, now: datetime) -> Sequence[Tandem]:
    statement = (
        select(Tandem)
        .where(col(Tandem.team_id) == team_id, is_one_of(col(Tandem.state), *RUNNING))
        .where(col(Tandem.stands_in_until) <= now)
        .order_by(col(Tandem.stands_in_until), col(Tandem.id))
    )
    return (await session.exec(statement)).all()


async def list_weeks_over(session: AsyncSession, *, team_id: str, now: datetime) -> Sequence[Tandem]:
    statement = (
        select(Tandem)
        .where(col(Tandem.team_id) == team_id, is_one_of(col(Tandem.state), *RUNNING))
        .where(col(Tandem.weeks_until) <= now)
        .order_by(col(Tandem.weeks_until), col(Tandem.id))
    )
    return (await session.exec(statement)).all()


async def find_last_weeks_until(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> datetime | None:
    """When the last of the tandems that run in an onboarding has had its weeks."""
    statement = (
        select(sa.func.max(col(Tandem.weeks_until)))
        .where(col(Tandem.team_id) == team_id, col(Tandem.cohort_id) == cohort_id)
        .where(col(Tandem.state).in_(RUNNING))
    )
    return (await session.exec(statement)).one()


async def list_of_cohort(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Sequence[Tandem]:
    statement = select(Tandem).where(col(Tandem.team_id) == team_id, col(Tandem.cohort_id) == cohort_id)
    return (await session.exec(statement)).all()


async def list_to_forget(session: AsyncSession, *, team_id: str, before: datetime) -> Sequence[Tandem]:
    """Tandems that ended long enough ago for the gaps behind them to be erased."""
    statement = (
        select(Tandem)
        .where(col(Tandem.team_id) == team_id, col(Tandem.gaps_erased_at).is_(None))
        .where(col(Tandem.ended_at) < before)
    )
    return (await session.exec(statement)).all()


async def count_taught(
    session: AsyncSession, cohort_id: UUID, buddy_ids: Sequence[UUID], *, team_id: str
) -> Counter[UUID]:
    """In how many running tandems each of these teaches."""
    statement = (
        select(Tandem.buddy_id, sa.func.count(col(Tandem.id)))
        .where(col(Tandem.team_id) == team_id, col(Tandem.cohort_id) == cohort_id)
        .where(col(Tandem.state).in_(RUNNING), col(Tandem.buddy_id).in_(buddy_ids))
        .group_by(col(Tandem.buddy_id))
    )
    return Counter(dict((await session.exec(statement)).all()))
