"""A round as somebody joins it: its topics, who they are by now, and their part in it so far, in one look."""

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.cohorts import Cohort
from storage.enrolments import LEARNING, Enrolment, takes_part
from storage.people import Person
from storage.rows import is_one_of
from storage.topics import CohortTopic, Topic


class RoundToJoin(NamedTuple):
    """`known`: None for a stranger; `former`: their part in the round so far, also one they left."""

    cohort: Cohort
    topics: Sequence[Topic]
    learners: int
    known: Person | None
    former: Enrolment | None

    @property
    def is_full(self) -> bool:
        """Only learners take a place."""
        return self.cohort.places is not None and self.learners >= self.cohort.places


_LEARNERS = (
    sa.select(sa.func.count())
    .select_from(Enrolment)
    .join(Person, col(Person.id) == col(Enrolment.person_id))
    .where(col(Enrolment.cohort_id) == col(Cohort.id), takes_part(), is_one_of(col(Enrolment.role), *LEARNING))
    .correlate(Cohort)
    .scalar_subquery()
)
# Built once, as it is asked for while a whole kick-off signs up.
_STATEMENT: Any = (
    select(Cohort, Person, Enrolment, Topic)
    # Nobody is counted where there is room for everybody.
    .add_columns(sa.case((col(Cohort.places).is_(None), 0), else_=_LEARNERS))
    .outerjoin(Person, sa.and_(col(Person.team_id) == col(Cohort.team_id), col(Person.user_id) == sa.bindparam("user")))
    .outerjoin(
        Enrolment, sa.and_(col(Enrolment.person_id) == col(Person.id), col(Enrolment.cohort_id) == col(Cohort.id))
    )
    .outerjoin(CohortTopic, col(CohortTopic.cohort_id) == col(Cohort.id))
    .outerjoin(Topic, col(Topic.id) == col(CohortTopic.topic_id))
    .where(col(Cohort.team_id) == sa.bindparam("team"), col(Cohort.id) == sa.bindparam("round"))
    .order_by(col(Topic.position), col(Topic.key))
)


async def find(session: AsyncSession, cohort_id: UUID, *, team_id: str, user_id: str) -> RoundToJoin | None:
    values = {"team": team_id, "user": user_id, "round": cohort_id}
    rows = (await session.exec(_STATEMENT, params=values)).all()
    if not rows:
        return None
    cohort, known, former, _, learners = rows[0]
    # An outer join has None where there is nothing, whatever the types say.
    return RoundToJoin(cohort, [topic for *_, topic, _ in rows if topic is not None], learners, known, former)
