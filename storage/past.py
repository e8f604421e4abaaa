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


async def between(session: AsyncSession, *, team_id: str, among: Sequence[UUID] | None = None) -> History:
    """Between any two people, or among these, all by person."""
    tandems = await _list(session, _TANDEMS, team_id, among)
    lapsed = await _list(session, _LAPSED, team_id, among)
    return History(
        ended_early=_pairs_that(Meaning.PARTED_EARLY, tandems),
        # Whoever declined once is not asked about the same person again, and need not say why.
        lapsed=frozenset((a, b) for a, b, _ in lapsed),
        completed=_pairs_that(Meaning.WENT_ITS_WAY, tandems),
    )


def _pairs_that(meaning: Meaning, tandems: Sequence[tuple[UUID, UUID, str]]) -> frozenset[frozenset[UUID]]:
    return frozenset(frozenset((a, b)) for a, b, state in tandems if state in states_that(meaning))


async def _list(
    session: AsyncSession, statements: tuple[Any, Any], team_id: str, among: Sequence[UUID] | None
) -> Sequence[tuple[UUID, UUID, str]]:
    """Learner and buddy, and how it stands with the two."""
    of_all, of_some = statements
    found = await session.exec(
        of_all if among is None else of_some,
        params={"team_id": team_id} | ({"among": among} if among is not None else {}),
    )
    rows: Sequence[tuple[UUID, UUID, str]] = found.all()
    return rows


def _statements(table: type[Tandem | Proposal], *conditions: Any) -> tuple[Any, Any]:
    """Between all, and among some. Built once: each portion of a release asks."""
    learner, buddy = sa.orm.aliased(Enrolment), sa.orm.aliased(Enrolment)
    of_all = (
        select(learner.person_id, buddy.person_id, table.state)
        .select_from(table)
        .join(learner, col(table.learner_id) == learner.id)
        .join(buddy, col(table.buddy_id) == buddy.id)
        .where(col(table.team_id) == sa.bindparam("team_id"), *conditions)
    )
    among: Any = sa.bindparam("among", expanding=True)
    return of_all, of_all.where(col(learner.person_id).in_(among), col(buddy.person_id).in_(among))


_TANDEMS, _LAPSED = _statements(Tandem), _statements(Proposal, col(Proposal.state) == State.LAPSED)
