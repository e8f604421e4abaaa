"""The waiting list of a round: learners without a buddy, counted and read a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.matching.optimum import MOST_DRAFTS_WAITED, RANK_OF_FREED
from programme.tandems import ASKING, RUNNING, Meaning, states_that
from programme.waiting_list import Standing
from storage.enrolments import LEARNING, Enrolment, takes_part
from storage.people import Person
from storage.proposals import Proposal
from storage.tandems import Tandem


@dataclass(frozen=True)
class Waits:
    """A learner who waits, and where in Slack they are."""

    enrolment_id: UUID
    user_id: str

    @property
    def mention(self) -> str:
        return f"<@{self.user_id}>"


def is_busy(enrolment: Any = Enrolment) -> sa.ColumnElement[bool]:
    """Whether a learner has a buddy, one who only stands in counting while they do, or is being asked."""
    served = sa.exists().where(
        col(Tandem.learner_id) == enrolment.id,
        col(Tandem.state).in_(states_that(Meaning.SERVED)),
        sa.or_(col(Tandem.state).in_(RUNNING), col(Tandem.stands_in_for_id).is_(None)),
    )
    asked = sa.exists().where(col(Proposal.learner_id) == enrolment.id, col(Proposal.state).in_(ASKING))
    return sa.or_(served, asked)


def waits() -> sa.ColumnElement[bool]:
    """Learners who wait, where enrolment and person are joined."""
    return sa.and_(takes_part(), col(Enrolment.role).in_(LEARNING), ~is_busy())


_IN_ROUND = (col(Enrolment.team_id) == sa.bindparam("team_id"), col(Enrolment.cohort_id) == sa.bindparam("cohort_id"))
_PERSON = col(Person.id) == col(Enrolment.person_id)
_COUNT = select(sa.func.count()).select_from(Enrolment).join(Person, _PERSON).where(*_IN_ROUND, waits())
_PAGE = (
    select(Enrolment.id, Person.user_id)
    .join(Person, _PERSON)
    .where(*_IN_ROUND, waits())
    .order_by(col(Enrolment.signed_up_at), col(Enrolment.id))
    .limit(sa.bindparam("most"))
    .offset(sa.bindparam("after"))
)


async def count(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> int:
    return int((await session.exec(_COUNT, params={"team_id": team_id, "cohort_id": cohort_id})).one())


async def list_page(session: AsyncSession, cohort_id: UUID, *, team_id: str, most: int, after: int) -> Sequence[Waits]:
    """In the order of signing up."""
    given = {"team_id": team_id, "cohort_id": cohort_id, "most": most, "after": after}
    return [Waits(*found) for found in (await session.exec(_PAGE, params=given)).all()]


def _places() -> Any:
    """Of each of some enrolments how many wait in its round, itself included, and how many of those come before it."""
    mine = sa.orm.aliased(Enrolment)
    rank, my_rank = _rank(Enrolment), _rank(mine)
    signed_up, my_sign_up = col(Enrolment.signed_up_at), col(mine.signed_up_at)
    is_before = sa.or_(
        rank > my_rank,
        (rank == my_rank) & (signed_up < my_sign_up),
        # The id last, so that two who signed up in one moment do not change places from one look to the next.
        (rank == my_rank) & (signed_up == my_sign_up) & (col(Enrolment.id) < col(mine.id)),
    )
    return (
        sa.select(col(mine.id), sa.func.sum(sa.case((is_before, 1), else_=0)), sa.func.count())
        .select_from(Enrolment)
        .join(Person, _PERSON)
        .join(mine, (col(mine.team_id) == col(Enrolment.team_id)) & (col(mine.cohort_id) == col(Enrolment.cohort_id)))
        .where(col(mine.team_id) == sa.bindparam("team_id"), col(mine.id).in_(sa.bindparam("ids", expanding=True)))
        # To others it may look as if somebody were being asked, where the bot declines for them: they wait still.
        .where(takes_part(), col(Enrolment.role).in_(LEARNING), sa.or_(col(Enrolment.id) == col(mine.id), ~is_busy()))
        .group_by(col(mine.id))
        .having(sa.func.sum(sa.case((col(Enrolment.id) == col(mine.id), 1), else_=0)) == 1)
    )


def _rank(enrolment: Any) -> sa.ColumnElement[int]:
    """As the matching ranks them (programme/matching/optimum.py)."""
    waited = enrolment.drafts_waited
    bounded = sa.case((waited > MOST_DRAFTS_WAITED, MOST_DRAFTS_WAITED), else_=waited)
    return bounded + sa.case((enrolment.freed_at.is_not(None), RANK_OF_FREED), else_=0)


_PLACES = _places()


async def list_places(session: AsyncSession, enrolment_ids: Sequence[UUID], *, team_id: str) -> dict[UUID, Standing]:
    """Where these learners who wait stand in their rounds: by the rule of the matching, then by the day of signing up.

    A buddy alone, and whoever takes part no more, has no place.
    """
    if not enrolment_ids:
        return {}
    found = await session.exec(_PLACES, params={"team_id": team_id, "ids": enrolment_ids})
    return {mine: Standing(before + 1, of) for mine, before, of in found}
