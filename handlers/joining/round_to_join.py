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
from storage import rounds_to_join
from storage.cohorts import Cohort
from storage.rounds_to_join import RoundToJoin


@dataclass(frozen=True)
class RoundAsShown:
    """`must_apply`: with these answers the coordination decides first."""

    cohort: Cohort
    topics: TopicNames
    must_apply: bool
    notes: list[str]


async def find(session: AsyncSession, i: Interaction, cohort_id: UUID, answers: Answers) -> RoundAsShown:
    wanted = await rounds_to_join.find(session, cohort_id, team_id=i.team_id, user_id=i.me.user_id)
    if wanted is None:
        raise SignUpClosed
    return RoundAsShown(
        wanted.cohort,
        topics=catalogue.names_of(i.say, wanted.topics),
        must_apply=applying.is_needed(wanted.cohort, answers, wanted.former),
        notes=notes(i.say, wanted, answers),
    )


def notes(say: Say, wanted: RoundToJoin, answers: Answers) -> list[str]:
    """That buddies apply, and that the places are taken."""
    cohort, former = wanted.cohort, wanted.former
    found = []
    if answers.role is not None and applying.is_needed(cohort, answers, former):
        found.append(view.note(say, role=answers.role))
    if (
        answers.learns
        and cohort.places is not None
        and wanted.is_full
        and (former is None or former.left_at is not None)
    ):
        found.append(say("places-taken", count=cohort.places))
    return found


def starts_on(say: Say, cohort: Cohort) -> str:
    """The day on which a round starts; empty for an onboarding, which has always started."""
    return "" if cohort.weeks_a_tandem else say.long_day(cohort.starts_on)
