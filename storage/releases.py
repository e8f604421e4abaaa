"""Releases: a draft, or its pinned pairs alone, whose learners are asked some at a time."""

# Each is a milestone of its round, due until everybody is asked; its moment is that of its pairs, and of its draft.

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.rounds import MilestoneKind
from programme.tandems import RUNNING, State
from storage import milestones
from storage.drafts import Draft
from storage.enrolments import Enrolment
from storage.milestones import Milestone
from storage.people import Person
from storage.proposals import Proposal, stands_in_draft
from storage.rows import change_rows, locked
from storage.tandems import Tandem


@dataclass(frozen=True)
class Counts:
    """Of the pairs of a release: how many are asked, how many dropped out, and how many are still to be asked."""

    asked: int
    lapsed: int
    to_ask: int

    @property
    def done(self) -> int:
        return self.asked + self.lapsed

    @property
    def total(self) -> int:
        return self.done + self.to_ask


async def begin(session: AsyncSession, draft: Draft, *, only_pinned: bool, now: datetime) -> Milestone:
    """All pairs that stand in the draft, or the pinned ones, are to be asked about."""
    chosen = [*stands_in_draft(draft.id), *([col(Proposal.is_pinned)] if only_pinned else [])]
    await change_rows(session, Proposal, {"released_at": now}, *chosen, team_id=draft.team_id)
    kind = MilestoneKind.RELEASE
    return await milestones.add_paperwork(session, draft.cohort_id, kind, team_id=draft.team_id, now=now)


async def is_left_in_draft(session: AsyncSession, draft: Draft) -> bool:
    """Whether any pair of it is not released."""
    statement = select(Proposal.id).where(col(Proposal.team_id) == draft.team_id, *stands_in_draft(draft.id))
    return (await session.exec(statement.limit(1))).first() is not None


async def list_open(session: AsyncSession, *, team_id: str, cohort_id: UUID | None = None) -> Sequence[Milestone]:
    """The releases, in a round or in any, that are not done; the earliest first."""
    statement = (
        select(Milestone)
        .where(col(Milestone.team_id) == team_id, col(Milestone.done_at).is_(None))
        .where(col(Milestone.kind) == MilestoneKind.RELEASE)
        .order_by(col(Milestone.due_at), col(Milestone.number))
    )
    if cohort_id is not None:
        statement = statement.where(col(Milestone.cohort_id) == cohort_id)
    return (await session.exec(statement)).all()


async def find_progress(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Counts | None:
    """How far the release of a round is that is under way."""
    under_way = await list_open(session, team_id=team_id, cohort_id=cohort_id)
    return await count(session, under_way[0], await find_draft(session, under_way[0])) if under_way else None


async def find(session: AsyncSession, release_id: UUID, *, team_id: str, lock: bool = False) -> Milestone | None:
    """Locked it is this transaction's alone: it waits for another that is at it, and then sees what that one did."""
    statement = select(Milestone).where(col(Milestone.team_id) == team_id, col(Milestone.id) == release_id)
    return (await session.exec(locked(statement) if lock else statement)).one_or_none()


async def find_draft(session: AsyncSession, release: Milestone) -> Draft | None:
    """The draft that was released as a whole; None where pinned pairs alone were."""
    statement = select(Draft).where(
        col(Draft.team_id) == release.team_id,
        col(Draft.cohort_id) == release.cohort_id,
        col(Draft.released_at) == release.due_at,
    )
    return (await session.exec(statement)).first()


async def list_to_ask(
    session: AsyncSession, release: Milestone, *, without: Collection[UUID], most: int
) -> Sequence[Proposal]:
    """The next pairs whose learners are to be asked, for this transaction alone."""
    to_ask = (*_is_to_be_asked(release), col(Proposal.id).not_in(without))
    best = select(Proposal.id).where(*to_ask).order_by(col(Proposal.score).desc(), col(Proposal.learner_id))
    # Locked by id, as by somebody who leaves with several of them: neither waits for the other.
    statement = select(Proposal).where(*to_ask, col(Proposal.id).in_(best.limit(most))).order_by(col(Proposal.id))
    found = (await session.exec(locked(statement))).all()
    return sorted(found, key=lambda each: (-each.score, each.learner_id))


async def take_back(session: AsyncSession, release: Milestone, *, now: datetime) -> None:
    """Who has not been asked yet is not asked any more."""
    discarded = {"state": State.DISCARDED, "settled_at": now}
    await change_rows(session, Proposal, discarded, *_is_to_be_asked(release), team_id=release.team_id)


async def list_left_over(
    session: AsyncSession, release: Milestone, *, without: Collection[UUID], after: UUID | None, most: int
) -> Sequence[tuple[Enrolment, Person]]:
    """The next who are in no pair of it and in no tandem, and have not been told so; `after` the last one looked at."""
    team_id, cohort_id = release.team_id, release.cohort_id
    in_release = (col(Proposal.team_id) == team_id, *_is_of(release), col(Proposal.state) != State.DISCARDED)
    in_tandem = (col(Tandem.team_id) == team_id, col(Tandem.cohort_id) == cohort_id, col(Tandem.state).in_(RUNNING))
    busy = sa.union_all(
        *(sa.select(col(side)).where(*in_release) for side in (Proposal.learner_id, Proposal.buddy_id)),
        *(sa.select(col(side)).where(*in_tandem) for side in (Tandem.learner_id, Tandem.buddy_id)),
    )
    told_at = col(Enrolment.waiting_notice_at)
    statement = (
        select(Enrolment, Person)
        .join(Person, col(Person.id) == col(Enrolment.person_id))
        .where(col(Enrolment.team_id) == team_id, col(Enrolment.cohort_id) == cohort_id)
        .where(col(Enrolment.left_at).is_(None), col(Person.deactivated_at).is_(None))
        .where(col(Enrolment.signed_up_at) <= release.due_at, sa.or_(told_at.is_(None), told_at < release.due_at))
        .where(col(Enrolment.id).not_in(busy), col(Enrolment.id).not_in(without))
        .order_by(col(Enrolment.id))
        .limit(most)
    )
    if after is not None:
        statement = statement.where(col(Enrolment.id) > after)
    return (await session.exec(statement)).all()


async def free_partners(session: AsyncSession, draft: Draft, *, now: datetime) -> None:
    """Whoever is left of the pairs that somebody has taken along comes first in the next draft."""
    gone = (col(Proposal.team_id) == draft.team_id, *_went_with_somebody(draft))
    both = sa.union_all(*(sa.select(col(side)).where(*gone) for side in (Proposal.learner_id, Proposal.buddy_id)))
    await change_rows(session, Enrolment, {"freed_at": now}, col(Enrolment.id).in_(both), team_id=draft.team_id)


async def count(session: AsyncSession, release: Milestone, draft: Draft | None) -> Counts:
    """`draft` where it was released as a whole: then also the pairs that somebody had taken along before."""
    statement = (
        select(Proposal.state, sa.func.count(col(Proposal.id)))
        .where(col(Proposal.team_id) == release.team_id, *_is_of(release))
        .group_by(col(Proposal.state))
    )
    found = Counter(dict((await session.exec(statement)).all()))
    before = 0
    if draft is not None:
        gone = (col(Proposal.team_id) == draft.team_id, *_went_with_somebody(draft))
        earlier = select(sa.func.count(col(Proposal.id))).where(*gone, col(Proposal.released_at).is_(None))
        before = int((await session.exec(earlier)).one())
    to_ask, lapsed = found[State.DRAFTED], found[State.DISCARDED]
    return Counts(found.total() - to_ask - lapsed, lapsed + before, to_ask)


def _is_of(release: Milestone) -> tuple[sa.ColumnElement[bool], ...]:
    # A stand-in may have been proposed in the same moment, without any draft.
    return (
        col(Proposal.cohort_id) == release.cohort_id,
        col(Proposal.released_at) == release.due_at,
        col(Proposal.draft_id).is_not(None),
    )


def _is_to_be_asked(release: Milestone) -> tuple[sa.ColumnElement[bool], ...]:
    return (col(Proposal.team_id) == release.team_id, *_is_of(release), col(Proposal.state) == State.DRAFTED)


def _went_with_somebody(draft: Draft) -> tuple[sa.ColumnElement[bool], ...]:
    """Of the pairs that are discarded, only these have a day on which they were settled."""
    is_settled = col(Proposal.settled_at).is_not(None)
    return col(Proposal.draft_id) == draft.id, col(Proposal.state) == State.DISCARDED, is_settled
