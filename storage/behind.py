"""Who and what is behind a proposal or a tandem: its two people, their part in the round, the topic, the round."""

from collections.abc import Sequence
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import Select

from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.people import Person
from storage.proposals import Proposal
from storage.tandems import Tandem
from storage.topics import Topic

Paired = TypeVar("Paired", Proposal, Tandem)
Behind = tuple[UUID, Person, Person, Enrolment, Enrolment, Topic, Cohort]


def _statement(table: type[Proposal] | type[Tandem]) -> Select[*Behind]:
    learns, teaches = sa.orm.aliased(Enrolment), sa.orm.aliased(Enrolment)
    learner, buddy = sa.orm.aliased(Person), sa.orm.aliased(Person)
    # Up to four of a kind `select` knows the types, and no further.
    statement: Any = (
        select(col(table.id), learner, buddy, learns)
        .add_columns(teaches, Topic, Cohort)
        .join(learns, col(learns.id) == col(table.learner_id))
        .join(teaches, col(teaches.id) == col(table.buddy_id))
        .join(learner, col(learner.id) == col(learns.person_id))
        .join(buddy, col(buddy.id) == col(teaches.person_id))
        .join(Topic, col(Topic.id) == col(table.topic_id))
        .join(Cohort, col(Cohort.id) == col(table.cohort_id))
        .where(col(table.team_id) == sa.bindparam("team_id"))
        .where(col(table.id).in_(sa.bindparam("ids", expanding=True)))
    )
    typed: Select[*Behind] = statement
    return typed


# Built once: each click and each portion asks for pairs, and building it anew costs as much as running it.
_OF_PROPOSALS, _OF_TANDEMS = _statement(Proposal), _statement(Tandem)


async def list_behind(session: AsyncSession, found: Sequence[Paired]) -> Sequence[Behind]:
    """By the ids of these, which are all of one kind."""
    statement = _OF_TANDEMS if isinstance(found[0], Tandem) else _OF_PROPOSALS
    values = {"team_id": found[0].team_id, "ids": [each.id for each in found]}
    return (await session.exec(statement, params=values)).all()
