"""Proposals: pairs the matching suggested, from a coordinator's draft to the answer of both."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.tandems import ASKING, State
from storage.enrolments import Enrolment
from storage.keeping import Goes, Hidden, Whose, about, kept
from storage.people import Person
from storage.rows import Row, change_rows, choice, in_portions, in_words, index_of, is_one_of, locked, reference, words


class Proposal(Row, table=True):
    """A suggested pair: the learner is asked first, the buddy only after the learner's yes."""

    __table_args__ = about(
        Whose.PAIR,
        Goes.WITH_THE_PERSON,
        sa.Index("ix_proposal_cohort_id_state", "cohort_id", "state"),
        index_of("ix_proposal_lapses", "expires_at", where=in_words("state", ASKING)),
        index_of("ix_proposal_settled", "settled_at", where=in_words("state", ASKING)),
        index_of("ix_proposal_stand_in", "stands_in_for_id", where="stands_in_for_id IS NOT NULL"),
        shown=Hidden.UNDECIDED,
    )

    draft_id: UUID | None = reference("draft.id", optional=True)
    cohort_id: UUID = reference("cohort.id", index=False)
    topic_id: UUID = reference("topic.id", "the topic")
    learner_id: UUID = reference("enrolment.id")
    buddy_id: UUID = reference("enrolment.id")
    state: State = kept("who is asked", default=State.DRAFTED, sa_type=choice(State))
    score: int = kept("how well they fit", default=0)
    reasons: list[str] = words("why they fit, without a gap")
    is_pinned: bool = kept("what coordinators hold on to", default=False)
    # No foreign key: a tandem points to its proposal already.
    stands_in_for_id: UUID | None = kept("the tandem it helps out in", default=None)
    # In a drafted pair it says that the learner is about to be asked (`storage.releases`).
    released_at: datetime | None = kept("who waits longest", default=None)
    learner_asked_at: datetime | None = kept("to remind once", default=None)
    buddy_asked_at: datetime | None = kept("to remind once", default=None)
    expires_at: datetime | None = kept("to ask somebody else", default=None)
    # Ahead of its time where the bot will decline for somebody, who is then not asked; to others it looks as if.
    settled_at: datetime | None = kept("that it is over", default=None)

    @property
    def is_stand_in(self) -> bool:
        return self.stands_in_for_id is not None

    @property
    def asks(self) -> UUID | None:
        """The enrolment whose answer it waits for; None before the release, in the end, or where the bot declines."""
        asked = {State.LEARNER_ASKED: self.learner_id, State.BUDDY_ASKED: self.buddy_id}.get(self.state)
        return asked if self.settled_at is None else None


async def find(session: AsyncSession, proposal_id: UUID, *, team_id: str) -> Proposal | None:
    statement = select(Proposal).where(col(Proposal.team_id) == team_id, col(Proposal.id) == proposal_id)
    return (await session.exec(statement)).one_or_none()


async def lock(session: AsyncSession, proposal_id: UUID, *, team_id: str) -> Proposal | None:
    """The proposal, for this transaction alone; waits for another that is at it, and then sees what it did."""
    statement = select(Proposal).where(col(Proposal.team_id) == team_id, col(Proposal.id) == proposal_id)
    return (await session.exec(locked(statement))).one_or_none()


def stands_in_draft(draft_id: UUID) -> tuple[sa.ColumnElement[bool], ...]:
    """A pair of a draft that is not released, and of which nobody has left since."""
    return col(Proposal.draft_id) == draft_id, col(Proposal.state) == State.DRAFTED, col(Proposal.released_at).is_(None)


async def list_of_draft(session: AsyncSession, draft_id: UUID, *, team_id: str) -> Sequence[Proposal]:
    """The pairs that stand in a draft."""
    statement = (
        select(Proposal)
        .where(col(Proposal.team_id) == team_id, *stands_in_draft(draft_id))
        .order_by(col(Proposal.score).desc(), col(Proposal.learner_id))
    )
    return await in_portions(session, statement)


async def discard_of_draft(session: AsyncSession, draft_id: UUID, *, team_id: str, now: datetime) -> None:
    """All pairs that stand in a draft."""
    discarded = {"state": State.DISCARDED, "settled_at": now}
    await change_rows(session, Proposal, discarded, *stands_in_draft(draft_id), team_id=team_id)


# Made once: to make them for a statement takes longer than to run it.
_LEARNING, _TEACHING = sa.orm.aliased(Enrolment), sa.orm.aliased(Enrolment)
_LEARNER, _BUDDY = sa.orm.aliased(Person), sa.orm.aliased(Person)


async def list_page_of_draft(
    session: AsyncSession, draft_id: UUID, *, team_id: str, most: int, after: int
) -> Sequence[tuple[Proposal, str, str]]:
    """As `list_of_draft`, with learner and buddy as user ids."""
    statement = (
        select(Proposal, _LEARNER.user_id, _BUDDY.user_id)
        .join(_LEARNING, col(_LEARNING.id) == col(Proposal.learner_id))
        .join(_TEACHING, col(_TEACHING.id) == col(Proposal.buddy_id))
        .join(_LEARNER, col(_LEARNER.id) == col(_LEARNING.person_id))
        .join(_BUDDY, col(_BUDDY.id) == col(_TEACHING.person_id))
        .where(col(Proposal.team_id) == team_id, *stands_in_draft(draft_id))
        .order_by(col(Proposal.score).desc(), col(Proposal.learner_id))
        .limit(most)
        .offset(after)
    )
    return (await session.exec(statement)).all()


async def list_all_of_draft(
    session: AsyncSession, draft_id: UUID, states: Sequence[State], *, team_id: str
) -> Sequence[Proposal]:
    statement = (
        select(Proposal)
        .where(col(Proposal.team_id) == team_id, col(Proposal.draft_id) == draft_id)
        .where(col(Proposal.state).in_(states))
    )
    return await in_portions(session, statement)


async def count_of_draft(session: AsyncSession, draft_id: UUID, *, team_id: str) -> tuple[int, int]:
    """The pairs that nobody has been asked about, and how many of them coordinators hold on to."""
    statement = select(sa.func.count(), sa.func.count().filter(col(Proposal.is_pinned))).where(
        col(Proposal.team_id) == team_id, *stands_in_draft(draft_id)
    )
    pairs, pinned = (await session.exec(statement)).one()
    return int(pairs), int(pinned)


async def list_pairs_of_draft(
    session: AsyncSession, draft_id: UUID, states: Sequence[State], *, team_id: str
) -> set[tuple[UUID, UUID]]:
    """Learner and buddy."""
    statement = select(Proposal.learner_id, Proposal.buddy_id).where(
        col(Proposal.team_id) == team_id, col(Proposal.draft_id) == draft_id, col(Proposal.state).in_(states)
    )
    return {(learner, buddy) for learner, buddy in (await session.exec(statement)).all()}


async def list_in(
    session: AsyncSession, cohort_id: UUID, states: Sequence[State], *, team_id: str
) -> Sequence[Proposal]:
    statement = (
        select(Proposal)
        .where(col(Proposal.team_id) == team_id, col(Proposal.cohort_id) == cohort_id)
        .where(col(Proposal.state).in_(states))
        .order_by(col(Proposal.released_at), col(Proposal.id))
    )
    return (await session.exec(statement)).all()


async def list_ids_in(
    session: AsyncSession, cohort_id: UUID, states: Sequence[State], *, team_id: str
) -> Sequence[UUID]:
    statement = (
        select(Proposal.id)
        .where(col(Proposal.team_id) == team_id, col(Proposal.cohort_id) == cohort_id)
        .where(col(Proposal.state).in_(states))
        .order_by(col(Proposal.released_at), col(Proposal.id))
    )
    return (await session.exec(statement)).all()


async def list_among(
    session: AsyncSession, proposal_ids: Sequence[UUID], states: Sequence[State], *, team_id: str
) -> Sequence[Proposal]:
    """Those of them that still stand so, for this transaction alone."""
    statement = (
        select(Proposal)
        .where(col(Proposal.team_id) == team_id, col(Proposal.id).in_(proposal_ids))
        .where(col(Proposal.state).in_(states))
        .order_by(col(Proposal.released_at), col(Proposal.id))
    )
    return (await session.exec(locked(statement))).all()


async def list_under_way(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Sequence[Proposal]:
    """The pairs of a round that are asked, or about to be."""
    state = col(Proposal.state)
    statement = (
        select(Proposal)
        .where(col(Proposal.team_id) == team_id, col(Proposal.cohort_id) == cohort_id)
        .where(state.in_((State.DRAFTED, *ASKING)))
        .where(sa.or_(state != State.DRAFTED, col(Proposal.released_at).is_not(None)))
    )
    return (await session.exec(statement)).all()


async def list_asking_among(
    session: AsyncSession, cohort_id: UUID, enrolment_ids: Sequence[UUID], *, team_id: str
) -> Sequence[Proposal]:
    """The pairs of a round that are asked and have one of these in them."""
    statement = (
        select(Proposal)
        .where(col(Proposal.team_id) == team_id, col(Proposal.cohort_id) == cohort_id)
        .where(col(Proposal.state).in_(ASKING))
        .where(sa.or_(col(Proposal.learner_id).in_(enrolment_ids), col(Proposal.buddy_id).in_(enrolment_ids)))
    )
    return (await session.exec(statement)).all()


async def count_asking(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> int:
    """Without stand-ins, who take none of the round's places."""
    statement = (
        select(sa.func.count(col(Proposal.id)))
        .where(col(Proposal.team_id) == team_id, col(Proposal.cohort_id) == cohort_id)
        .where(col(Proposal.state).in_(ASKING), col(Proposal.stands_in_for_id).is_(None))
    )
    return int((await session.exec(statement)).one())


async def find_stand_in(session: AsyncSession, tandem_id: UUID, *, team_id: str) -> Proposal | None:
    """A stand-in for this tandem who has been proposed, and waits for an answer."""
    statement = select(Proposal).where(
        col(Proposal.team_id) == team_id, col(Proposal.stands_in_for_id) == tandem_id, col(Proposal.state).in_(ASKING)
    )
    return (await session.exec(statement)).first()


async def list_open_of(session: AsyncSession, enrolment: Enrolment, *, lock: bool = False) -> Sequence[Proposal]:
    """Proposals that wait for an answer, or stand in a draft, with this enrolment on either side."""
    statement = (
        select(Proposal)
        .where(col(Proposal.team_id) == enrolment.team_id)
        .where(sa.or_(col(Proposal.learner_id) == enrolment.id, col(Proposal.buddy_id) == enrolment.id))
        .where(col(Proposal.state).in_((State.DRAFTED, *ASKING)))
        .order_by(col(Proposal.id))
    )
    return (await session.exec(locked(statement) if lock else statement)).all()


async def list_expired(session: AsyncSession, *, team_id: str, now: datetime) -> Sequence[Proposal]:
    statement = (
        select(Proposal)
        .where(col(Proposal.team_id) == team_id, is_one_of(col(Proposal.state), *ASKING))
        .where(sa.or_(col(Proposal.expires_at) <= now, col(Proposal.settled_at) <= now))
        .order_by(col(Proposal.expires_at), col(Proposal.id))
    )
    return (await session.exec(statement)).all()
