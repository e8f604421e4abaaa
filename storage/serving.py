"""Whom tandems serve: who waits for no buddy, who was left without one, and who had their weeks."""

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.tandems import RUNNING, Meaning, states_that
from storage.enrolments import LEARNING, Enrolment, takes_part
from storage.people import Person
from storage.tandems import Tandem


async def has_had(session: AsyncSession, enrolment: Enrolment) -> bool:
    """Whether this enrolment is or was part of a tandem."""
    statement = select(Tandem.id).where(
        col(Tandem.team_id) == enrolment.team_id,
        sa.or_(col(Tandem.learner_id) == enrolment.id, col(Tandem.buddy_id) == enrolment.id),
    )
    return (await session.exec(statement.limit(1))).first() is not None


async def may_rate(session: AsyncSession, enrolment: Enrolment) -> bool:
    """Whether this enrolment has had its weeks in an onboarding, so that it may rate them and have a certificate."""
    return await _has_had_one_that(session, Meaning.MAY_RATE, enrolment)


async def has_had_their_weeks(session: AsyncSession, learner: Enrolment) -> bool:
    """Whether a new colleague is through their onboarding."""
    return await _has_had_one_that(session, Meaning.HAD_THEIR_WEEKS, learner)


async def _has_had_one_that(session: AsyncSession, meaning: Meaning, enrolment: Enrolment) -> bool:
    statement = select(Tandem.id).where(
        col(Tandem.team_id) == enrolment.team_id,
        col(Tandem.state).in_(states_that(meaning)),
        col(Tandem.stands_in_for_id).is_(None),
        sa.or_(col(Tandem.learner_id) == enrolment.id, col(Tandem.buddy_id) == enrolment.id),
    )
    return (await session.exec(statement.limit(1))).first() is not None


async def list_served(
    session: AsyncSession, cohort_id: UUID, *, team_id: str, among: Sequence[UUID] | None = None
) -> set[UUID]:
    """The learners, of a round or among these, who wait for no buddy; one who only stood in counts while they do."""
    statement = select(Tandem.learner_id).where(
        col(Tandem.team_id) == team_id,
        col(Tandem.cohort_id) == cohort_id,
        col(Tandem.state).in_(states_that(Meaning.SERVED)),
        sa.or_(col(Tandem.state).in_(RUNNING), col(Tandem.stands_in_for_id).is_(None)),
    )
    if among is not None:
        statement = statement.where(col(Tandem.learner_id).in_(among))
    return set((await session.exec(statement)).all())


async def list_left_without(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> set[UUID]:
    """The enrolments of learners of a round that is over who have no tandem in it, or none that lasted."""
    statement = (
        select(Enrolment.id)
        .join(Person, col(Person.id) == col(Enrolment.person_id))
        .where(col(Enrolment.team_id) == team_id, col(Enrolment.cohort_id) == cohort_id)
        .where(takes_part(), col(Enrolment.role).in_(LEARNING), ~has_been_served())
    )
    return set((await session.exec(statement)).all())


def has_been_served() -> sa.ColumnElement[bool]:
    """Whether the learner of an enrolment has a tandem, or had one that lasted; a stand-in's is one, too."""
    return sa.exists().where(
        col(Tandem.learner_id) == col(Enrolment.id), col(Tandem.state).in_(states_that(Meaning.SERVED))
    )


async def find_last_learned_in(session: AsyncSession, learner: Enrolment) -> Tandem | None:
    """The tandem in which somebody learned until the end of the round; of several the one that began last."""
    statement = (
        select(Tandem)
        .where(col(Tandem.team_id) == learner.team_id, col(Tandem.learner_id) == learner.id)
        .where(col(Tandem.state).in_(states_that(Meaning.LEARNED)), col(Tandem.stands_in_for_id).is_(None))
        .order_by(col(Tandem.started_at).desc(), col(Tandem.id))
    )
    return (await session.exec(statement.limit(1))).first()
