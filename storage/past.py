"""What has been between people, in any round: whether they may be paired, or would fit, depends on it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.matching.profiles import History
from programme.tandems import Meaning, State, states_that
from storage.enrolments import Enrolment
from storage.proposals import Proposal
from storage.tandems import Tandem

# Made once: to make them for a statement takes longer than to run it.
_LEARNER, _BUDDY = sa.orm.aliased(Enrolment), sa.orm.aliased(Enrolment)

Among = Sequence[UUID] | sa.Select[tuple[UUID]]


async def between(session: AsyncSession, *, team_id: str, among: Among) -> History:
    """Between any two of these people, all by person."""
    tandems = await _list(session, Tandem, team_id, among)
    lapsed = await _list(session, Proposal, team_id, among, col(Proposal.state) == State.LAPSED)
    return History(
        ended_early=_pairs_that(Meaning.PARTED_EARLY, tandems),
        # Whoever declined once is not asked about the same person again, and need not say why.
        lapsed=frozenset((a, b) for a, b, _ in lapsed),
        completed=_pairs_that(Meaning.WENT_ITS_WAY, tandems),
    )


def _pairs_that(meaning: Meaning, tandems: Sequence[tuple[UUID, UUID, str]]) -> frozenset[frozenset[UUID]]:
    return frozenset(frozenset((a, b)) for a, b, state in tandems if state in states_that(meaning))


async def _list(
    session: AsyncSession, table: type[Tandem | Proposal], team_id: str, among: Among, *conditions: Any
) -> Sequence[tuple[UUID, UUID, str]]:
    """Learner and buddy, and how it stands with the two."""
    statement = (
        select(_LEARNER.person_id, _BUDDY.person_id, table.state)
        .select_from(table)
        .join(_LEARNER, col(table.learner_id) == _LEARNER.id)
        .join(_BUDDY, col(table.buddy_id) == _BUDDY.id)
        .where(col(table.team_id) == team_id, *conditions)
        .where(col(_LEARNER.person_id).in_(among), col(_BUDDY.person_id).in_(among))
    )
    return (await session.exec(statement)).all()
