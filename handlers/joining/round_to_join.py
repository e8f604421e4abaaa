"""The round somebody signs up for: its topics, and what to know before it counts."""

from dataclasses import dataclass
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue
from handlers.desk.interaction import Interaction
from handlers.desk.texts import Say
from handlers.joining import applying
from handlers.joining.views import applying as view
from handlers.joining.views.sign_up import TopicNames
from programme.refusals import SignUpClosed
from programme.sign_up import Answers
from storage import cohorts, enrolments, topics
from storage.cohorts import Cohort
from storage.enrolments import Enrolment


@dataclass(frozen=True)
class RoundToJoin:
    """`must_apply`: with these answers the coordination decides first."""

    cohort: Cohort
    topics: TopicNames
    must_apply: bool
    notes: list[str]


async def find(session: AsyncSession, i: Interaction, cohort_id: UUID, answers: Answers) -> RoundToJoin:
    cohort = await cohorts.find(session, cohort_id, team_id=i.team_id)
    if cohort is None:
        raise SignUpClosed
    enrolment = await enrolments.find(session, person=i.me, cohort_id=cohort_id)
    return RoundToJoin(
        cohort,
        topics=catalogue.names_of(i.say, await topics.list_of_cohort(session, cohort_id, team_id=i.team_id)),
        must_apply=applying.is_needed(cohort, answers, enrolment),
        notes=await notes(session, i.say, cohort, answers, enrolment),
    )


async def notes(
    session: AsyncSession, say: Say, cohort: Cohort, answers: Answers, enrolment: Enrolment | None
) -> list[str]:
    """That buddies apply, and that the places are taken."""
    found = []
    if answers.role is not None and applying.is_needed(cohort, answers, enrolment):
        found.append(view.note(say, role=answers.role))
    if answers.learns and cohort.places is not None and (enrolment is None or enrolment.left_at is not None):
        active = await enrolments.list_active(session, cohort.id, team_id=cohort.team_id)
        if sum(each.role.learns for each, _ in active) >= cohort.places:
            found.append(say("places-taken", count=cohort.places))
    return found


def starts_on(say: Say, cohort: Cohort) -> str:
    """The day on which a round starts; empty for an onboarding, which has always started."""
    return "" if cohort.weeks_a_tandem else say.long_day(cohort.starts_on)
