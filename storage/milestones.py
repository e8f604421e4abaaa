"""Milestones: what falls due for a whole round - ratings, summaries, the end."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.rounds import MilestoneKind
from storage.keeping import Goes, Whose, about, kept
from storage.rows import Row, choice, index_of, locked, reference, unique


class Milestone(Row, table=True):
    """One thing the bot will do for a round at a moment."""

    __table_args__ = about(
        Whose.NOBODY,
        Goes.STAYS,
        *unique("cohort_id", "kind", "number"),
        index_of("ix_milestone_due", "due_at", where="done_at IS NULL"),
    )

    cohort_id: UUID = reference("cohort.id", index=False)
    kind: MilestoneKind = kept("what happens", sa_type=choice(MilestoneKind))
    number: int = kept("which one it is", default=1)
    due_at: datetime = kept("when it happens")
    done_at: datetime | None = kept("that it happens once", default=None)


# What is drawn or written takes a while and has a job of its own, outside of any transaction.
PAPERWORK = (MilestoneKind.CHART, MilestoneKind.REPORT)
# So has what is done some pairs at a time.
OF_THEIR_OWN = (*PAPERWORK, MilestoneKind.RELEASE)


async def list_due(
    session: AsyncSession, *, team_id: str, now: datetime, paperwork: bool = False
) -> Sequence[Milestone]:
    """What has to happen now: the steps of the rounds, or the paperwork that follows from them."""
    kind = col(Milestone.kind)
    statement = (
        select(Milestone)
        .where(col(Milestone.team_id) == team_id, col(Milestone.done_at).is_(None), col(Milestone.due_at) <= now)
        .where(kind.in_(PAPERWORK) if paperwork else kind.not_in(OF_THEIR_OWN))
        .order_by(col(Milestone.due_at), col(Milestone.kind), col(Milestone.id))
    )
    return (await session.exec(statement)).all()


async def add_paperwork(
    session: AsyncSession, cohort_id: UUID, kind: MilestoneKind, *, team_id: str, now: datetime
) -> Milestone:
    """One more chart, report or piece of news, as soon as the transaction that asks for it has succeeded."""
    same = (col(Milestone.team_id) == team_id, col(Milestone.cohort_id) == cohort_id, col(Milestone.kind) == kind)
    # Of two who ask in the same moment both would take this number: the unique key lets one through.
    last = (await session.exec(select(sa.func.max(Milestone.number)).where(*same))).one() or 0
    added = Milestone(team_id=team_id, cohort_id=cohort_id, kind=kind, number=last + 1, due_at=now)
    session.add(added)
    return added


async def list_planned(
    session: AsyncSession, cohort_id: UUID, *, team_id: str, lock: bool = False
) -> Sequence[Milestone]:
    """What has not happened yet. Whoever locks the round, too, locks these first: so does a milestone that is due."""
    statement = (
        select(Milestone)
        .where(col(Milestone.team_id) == team_id, col(Milestone.cohort_id) == cohort_id)
        .where(col(Milestone.done_at).is_(None))
        .order_by(col(Milestone.due_at), col(Milestone.id))
    )
    return (await session.exec(locked(statement) if lock else statement)).all()


async def list_kinds_done(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> set[MilestoneKind]:
    """What has happened in a round, at least once."""
    in_round = col(Milestone.team_id) == team_id, col(Milestone.cohort_id) == cohort_id
    statement = select(col(Milestone.kind)).where(*in_round, col(Milestone.done_at).is_not(None)).distinct()
    return set((await session.exec(statement)).all())


async def find_done(session: AsyncSession, cohort_id: UUID, kind: MilestoneKind, *, team_id: str) -> Milestone | None:
    """The latest milestone of a kind that has happened."""
    statement = (
        select(Milestone)
        .where(col(Milestone.team_id) == team_id, col(Milestone.cohort_id) == cohort_id)
        .where(col(Milestone.kind) == kind, col(Milestone.done_at).is_not(None))
        .order_by(col(Milestone.due_at).desc())
    )
    return (await session.exec(statement)).first()


async def find(session: AsyncSession, milestone_id: UUID, *, team_id: str) -> Milestone | None:
    statement = select(Milestone).where(col(Milestone.team_id) == team_id, col(Milestone.id) == milestone_id)
    return (await session.exec(statement)).one_or_none()


async def lock(session: AsyncSession, milestone_id: UUID, *, team_id: str) -> Milestone | None:
    """The milestone, for this transaction alone; None while another process is at it."""
    statement = select(Milestone).where(col(Milestone.team_id) == team_id, col(Milestone.id) == milestone_id)
    return (await session.exec(statement.with_for_update(skip_locked=True))).one_or_none()
