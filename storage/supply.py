"""Supply and demand of a round by topic, counted by the database."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.tandems import ASKING, RUNNING
from storage.cohorts import Cohort
from storage.enrolled_topics import Offer, Want
from storage.enrolments import LEARNING, TEACHING, Enrolment, takes_part
from storage.people import Person
from storage.proposals import Proposal
from storage.serving import has_been_served
from storage.tandems import Tandem
from storage.waiting import waits

# By topic.
Counted = dict[UUID, int]

_MAY_TEACH = sa.or_(~col(Cohort.needs_approval), col(Enrolment.approved_at).is_not(None))
# A proposal that waits for an answer holds its place.
_TAKEN = (
    sa.select(sa.func.count())
    .where(col(Tandem.buddy_id) == col(Enrolment.id), col(Tandem.state).in_(RUNNING))
    .scalar_subquery()
    + sa.select(sa.func.count())
    .where(col(Proposal.buddy_id) == col(Enrolment.id), col(Proposal.state).in_(ASKING))
    .scalar_subquery()
)
_FREE = sa.case((col(Enrolment.capacity) > _TAKEN, col(Enrolment.capacity) - _TAKEN), else_=0)


def _by_topic(what: str, named: Any, *conditions: Any, of: Any = None) -> sa.Select[Any]:
    """Of each topic the sum of `of` over those who named it, or how many they are."""
    counted = sa.func.count() if of is None else sa.func.sum(of)
    return (
        sa.select(sa.literal(what).label("what"), named.topic_id, counted)
        .select_from(named)
        .join(Enrolment, col(Enrolment.id) == named.enrolment_id)
        .join(Person, col(Person.id) == col(Enrolment.person_id))
        .join(Cohort, col(Cohort.id) == col(Enrolment.cohort_id))
        .where(col(Enrolment.team_id) == sa.bindparam("team_id"), col(Cohort.id) == sa.bindparam("cohort_id"))
        .where(takes_part(), *conditions)
        .group_by(named.topic_id)
    )


OFFERED, WANTED, WAITING = "offered", "wanted", "waiting"
_TODAY = sa.union_all(
    _by_topic(OFFERED, Offer, col(Enrolment.role).in_(TEACHING), _MAY_TEACH, of=_FREE),
    _by_topic(WANTED, Want, waits()),
)
_BALANCE = sa.union_all(_by_topic(OFFERED, Offer, _MAY_TEACH), _by_topic(WANTED, Want))
_IN_THE_END = sa.union_all(
    _by_topic(OFFERED, Offer),
    _by_topic(WANTED, Want),
    _by_topic(WAITING, Want, col(Enrolment.role).in_(LEARNING), ~has_been_served()),
)


async def today(session: AsyncSession, cohort: Cohort) -> tuple[Counted, Counted]:
    """Places that are free, and learners who wait."""
    found = await _read(session, cohort, _TODAY)
    return found[OFFERED], found[WANTED]


async def balance(session: AsyncSession, cohort: Cohort) -> tuple[Counted, Counted]:
    """How many may teach it, and how many want it, with a buddy or without."""
    found = await _read(session, cohort, _BALANCE)
    return found[OFFERED], found[WANTED]


async def in_the_end(session: AsyncSession, cohort: Cohort) -> tuple[Counted, Counted, Counted]:
    """How many offered it, how many wanted it, and how many of those stayed without a buddy."""
    found = await _read(session, cohort, _IN_THE_END)
    return found[OFFERED], found[WANTED], found[WAITING]


async def _read(session: AsyncSession, cohort: Cohort, statement: sa.CompoundSelect[Any]) -> dict[str, Counted]:
    found: dict[str, Counted] = {OFFERED: {}, WANTED: {}, WAITING: {}}
    given = {"team_id": cohort.team_id, "cohort_id": cohort.id}
    for what, topic_id, count in await session.exec(statement, params=given):  # type: ignore[call-overload]
        found[what][topic_id] = int(count)
    return found
