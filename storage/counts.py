"""How many: what stands in each of several rounds today, counted by the database in one statement."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.briefing import BriefingRule
from programme.rounds import MilestoneKind
from programme.tandems import ASKING, RUNNING, Meaning, states_that
from programme.words import Role
from storage import releases
from storage.applications import OPEN, Application
from storage.briefings import has_read
from storage.cohorts import Cohort
from storage.drafts import Draft
from storage.enrolments import LEARNING, TEACHING, Enrolment, takes_part
from storage.hands import RaisedHand
from storage.milestones import Milestone
from storage.people import Person
from storage.proposals import Proposal
from storage.tandems import Tandem

WAITING, ASKED, HANDS = "waiting", "asked", "hands"
UNBRIEFED, APPLICATIONS, DRAFT, RELEASE = "unbriefed", "applications", "draft", "release"


@dataclass(frozen=True)
class Counts:
    """Who takes part in a round, and what there is in it; of tandems and proposals those that are no stand-in's."""

    signed_up: int = 0
    buddies: int = 0
    learners: int = 0
    waiting: int = 0
    running: int = 0
    completed: int = 0
    asked: int = 0
    hands: int = 0
    unbriefed: int = 0
    applications: int = 0
    has_draft: bool = False
    # How far one is that is under way.
    release: releases.Counts | None = None

    @property
    def tandems(self) -> int:
        """Once the round is over none is running, and what there was still counts."""
        return self.running or self.completed


_ROUNDS: Any = sa.bindparam("rounds", expanding=True)


def _counted(what: Any, row: Any, *conditions: Any) -> sa.Select[Any]:
    """Of each round how many rows there are; by a column, of each of its values how many."""
    # As plain words: beside an enum, everything in the union would be read as one of that enum.
    named = sa.literal(what) if isinstance(what, str) else sa.type_coerce(what, sa.String)
    in_rounds = col(row.team_id) == sa.bindparam("team_id"), col(row.cohort_id).in_(_ROUNDS)
    statement = sa.select(col(row.cohort_id), named.label("what"), sa.func.count()).where(*in_rounds, *conditions)
    return statement.group_by(col(row.cohort_id), *([] if isinstance(what, str) else [what]))


_HAS_TANDEM = sa.exists().where(
    col(Tandem.learner_id) == col(Enrolment.id),
    col(Tandem.state).in_(states_that(Meaning.SERVED)),
    col(Tandem.stands_in_for_id).is_(None),
)
_IS_ASKED = sa.exists().where(
    col(Proposal.learner_id) == col(Enrolment.id),
    col(Proposal.state).in_(ASKING),
    col(Proposal.stands_in_for_id).is_(None),
)
_WITH_PERSON = col(Person.id) == col(Enrolment.person_id)
_COUNTS = sa.union_all(
    _counted(Enrolment.role, Enrolment, _WITH_PERSON, takes_part()),
    _counted(
        WAITING, Enrolment, _WITH_PERSON, takes_part(), col(Enrolment.role).in_(LEARNING), ~_HAS_TANDEM, ~_IS_ASKED
    ),
    _counted(Tandem.state, Tandem, col(Tandem.stands_in_for_id).is_(None)),
    _counted(ASKED, Proposal, col(Proposal.state).in_(ASKING), col(Proposal.stands_in_for_id).is_(None)),
    _counted(HANDS, RaisedHand, col(RaisedHand.done_at).is_(None)),
    _counted(
        UNBRIEFED,
        Enrolment,
        _WITH_PERSON,
        takes_part(),
        col(Cohort.id) == col(Enrolment.cohort_id),
        col(Cohort.briefing) == BriefingRule.REQUIRED,
        col(Enrolment.role).in_(TEACHING),
        ~has_read(),
    ),
    _counted(
        APPLICATIONS,
        Application,
        col(Enrolment.id) == col(Application.enrolment_id),
        _WITH_PERSON,
        col(Application.state).in_(OPEN),
        col(Person.deactivated_at).is_(None),
    ),
    _counted(RELEASE, Milestone, col(Milestone.kind) == MilestoneKind.RELEASE, col(Milestone.done_at).is_(None)),
    _counted(DRAFT, Draft, col(Draft.released_at).is_(None), col(Draft.discarded_at).is_(None)),
)


async def of_rounds(session: AsyncSession, rounds: Iterable[Cohort], *, team_id: str) -> dict[UUID, Counts]:
    named = [cohort.id for cohort in rounds]
    found: dict[UUID, dict[str, int]] = {cohort_id: {} for cohort_id in named}
    if named:
        given = {"team_id": team_id, "rounds": named}
        for cohort_id, what, count in await session.exec(_COUNTS, params=given):  # type: ignore[call-overload]
            found[cohort_id][what] = count
    return {cohort_id: await _of(session, cohort_id, team_id, counted) for cohort_id, counted in found.items()}


async def of_round(session: AsyncSession, cohort: Cohort) -> Counts:
    return (await of_rounds(session, [cohort], team_id=cohort.team_id))[cohort.id]


async def _of(session: AsyncSession, cohort_id: UUID, team_id: str, counted: dict[str, int]) -> Counts:
    def total(whats: Iterable[str]) -> int:
        return sum(counted.get(what, 0) for what in whats)

    return Counts(
        signed_up=total(Role),
        buddies=total(TEACHING),
        learners=total(LEARNING),
        running=total(RUNNING),
        completed=total(states_that(Meaning.WENT_ITS_WAY)),
        has_draft=DRAFT in counted,
        release=await releases.find_progress(session, cohort_id, team_id=team_id) if RELEASE in counted else None,
        **{name: counted.get(name, 0) for name in (WAITING, ASKED, HANDS, UNBRIEFED, APPLICATIONS)},
    )
