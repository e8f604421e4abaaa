"""Where somebody stands: their open rounds with all that is said of each, in one statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.applications import ApplicationState
from programme.tandems import RUNNING, Meaning, State, states_that
from storage.applications import Application
from storage.briefings import Briefing, is_own_set
from storage.check_ins import CheckIn
from storage.cohorts import Cohort, is_open
from storage.enrolments import Enrolment
from storage.events import Event
from storage.meetings import Meeting
from storage.people import Person
from storage.proposals import Proposal
from storage.tandems import Tandem
from storage.topics import Topic


@dataclass(frozen=True)
class Part:
    """Somebody's part in an open round, with what waits for them there.

    `is_asked` is whether a proposal waits for their answer, `is_taken` whether one may be noticed in which they learn.
    """

    enrolment: Enrolment
    cohort: Cohort
    briefing: Briefing | None
    application: ApplicationState | None
    next_event: Event | None
    is_asked: bool
    is_taken: bool
    has_had_their_weeks: bool


@dataclass(frozen=True)
class Known:
    """Somebody, the rounds they are in, and when the bot asks them next."""

    person: Person
    parts: Sequence[Part]
    next_question_at: datetime | None


@dataclass(frozen=True)
class Running:
    """A running tandem of somebody: whose enrolment it is, who the partner is, and the dates that stand."""

    tandem: Tandem
    partner: Person
    topic: Topic
    meetings: Sequence[Meeting]

    def is_of(self, enrolment: Enrolment) -> bool:
        return enrolment.id in (self.tandem.learner_id, self.tandem.buddy_id)


def _parts() -> Any:
    learns, teaches = col(Proposal.learner_id) == col(Enrolment.id), col(Proposal.buddy_id) == col(Enrolment.id)
    learner_asked, buddy_asked = (col(Proposal.state) == state for state in (State.LEARNER_ASKED, State.BUDDY_ASKED))
    # As `Proposal.asks`: where the bot will decline, nobody is asked.
    is_open_question = col(Proposal.settled_at).is_(None)
    is_asked = sa.exists().where(
        is_open_question, sa.or_(sa.and_(learns, learner_asked), sa.and_(teaches, buddy_asked))
    )
    # A pair in a draft is nothing that anybody may notice before the release, nor one for which the bot declines.
    is_taken = sa.exists().where(learns, sa.or_(sa.and_(learner_asked, is_open_question), buddy_asked))
    had_their_weeks = sa.exists().where(
        sa.or_(col(Tandem.learner_id) == col(Enrolment.id), col(Tandem.buddy_id) == col(Enrolment.id)),
        col(Tandem.state).in_(states_that(Meaning.HAD_THEIR_WEEKS)),
        col(Tandem.stands_in_for_id).is_(None),
    )
    takes_part = (col(Enrolment.person_id) == col(Person.id)) & col(Enrolment.left_at).is_(None)
    return (
        sa.select(
            Person,
            _next_question_at(),
            Enrolment,
            Cohort,
            Briefing,
            col(Application.state),
            Event,
            is_asked,
            is_taken,
            had_their_weeks,
        )
        .select_from(Person)
        .outerjoin(Enrolment, takes_part)
        .outerjoin(Cohort, (col(Cohort.id) == col(Enrolment.cohort_id)) & is_open())
        .outerjoin(Briefing, is_own_set())
        .outerjoin(Application, col(Application.enrolment_id) == col(Enrolment.id))
        .outerjoin(Event, col(Event.id) == _next_event_id())
        .where(col(Person.team_id) == sa.bindparam("team_id"), col(Person.user_id) == sa.bindparam("user_id"))
        .where(col(Person.left_at).is_(None))
        .order_by(col(Enrolment.signed_up_at))
    )


def _next_question_at() -> Any:
    return (
        sa.select(sa.func.min(CheckIn.due_at))
        .where(col(CheckIn.team_id) == col(Person.team_id), col(CheckIn.person_id) == col(Person.id))
        .where(col(CheckIn.asked_at).is_(None), col(CheckIn.dropped_at).is_(None))
        .scalar_subquery()
    )


def _next_event_id() -> Any:
    ahead = sa.orm.aliased(Event)
    return (
        sa.select(col(ahead.id))
        .where(col(ahead.cohort_id) == col(Cohort.id), col(ahead.cancelled_at).is_(None))
        .where(col(ahead.starts_at) > sa.bindparam("now"))
        .order_by(col(ahead.starts_at))
        .limit(1)
        .scalar_subquery()
    )


_PARTS = _parts()


async def find(session: AsyncSession, *, team_id: str, user_id: str, now: datetime) -> Known | None:
    """None for a stranger, and for somebody who has left."""
    given = {"team_id": team_id, "user_id": user_id, "now": now}
    found = (await session.exec(_PARTS, params=given)).all()
    if not found:
        return None
    parts = [Part(*more) for _, _, *more in found if more[1] is not None]
    return Known(found[0][0], parts, found[0][1])


def _running() -> Any:
    theirs = sa.orm.aliased(Enrolment)
    ids: Any = sa.bindparam("ids", expanding=True)
    learns = col(Tandem.learner_id).in_(ids)
    partner = sa.case((learns, col(Tandem.buddy_id)), else_=col(Tandem.learner_id))
    stands = sa.and_(
        col(Meeting.tandem_id) == col(Tandem.id), col(Meeting.held_at).is_(None), col(Meeting.cancelled_at).is_(None)
    )
    return (
        sa.select(Tandem, Person, Topic, Meeting)
        .join(theirs, col(theirs.id) == partner)
        .join(Person, col(Person.id) == col(theirs.person_id))
        .join(Topic, col(Topic.id) == col(Tandem.topic_id))
        .outerjoin(Meeting, stands)
        .where(col(Tandem.team_id) == sa.bindparam("team_id"), col(Tandem.state).in_(RUNNING))
        .where(sa.or_(learns, col(Tandem.buddy_id).in_(ids)))
        .order_by(col(Tandem.started_at), col(Tandem.id), col(Meeting.starts_at), col(Meeting.id))
    )


_RUNNING = _running()


async def list_running(session: AsyncSession, enrolment_ids: Sequence[UUID], *, team_id: str) -> Sequence[Running]:
    """The running tandems of one person's enrolments, in the order in which they began."""
    if not enrolment_ids:
        return []
    given = {"team_id": team_id, "ids": enrolment_ids}
    found: dict[UUID, Running] = {}
    dates: dict[UUID, list[Meeting]] = {}
    for tandem, partner, topic, meeting in await session.exec(_RUNNING, params=given):
        of_tandem = dates.setdefault(tandem.id, [])
        found.setdefault(tandem.id, Running(tandem, partner, topic, of_tandem))
        if meeting is not None:
            of_tandem.append(meeting)
    return list(found.values())
