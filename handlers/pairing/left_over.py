"""Whoever stays without a pair is told so when a draft is released, and what happens next."""

from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post, several_rounds
from handlers.desk.services import Services
from handlers.pairing import matching_inputs
from handlers.pairing.views import proposals as view
from storage import people
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.occurrences.rounds import OfDraft


async def tell(
    session: AsyncSession, services: Services, draft: OfDraft, cohort: Cohort, left: Sequence[Enrolment]
) -> None:
    """Nobody is left out silently; who could not have been in a pair anyway, is not told that there was none."""
    inputs = await matching_inputs.load_some(session, services, cohort, [each.id for each in left])
    learners, buddies = {each.id for each in inputs.learners}, {each.id for each in inputs.free_buddies}
    for enrolment in left:
        # One who could have been both hears what the learner hears.
        if enrolment.id in learners:
            await tell_one(session, services, draft, cohort, enrolment, "learner")
        elif enrolment.id in buddies:
            await tell_one(session, services, draft, cohort, enrolment, "buddy")


async def tell_one(
    session: AsyncSession, services: Services, draft: OfDraft, cohort: Cohort, enrolment: Enrolment, role: str
) -> None:
    """Also a learner who had ruled it out themselves and is not asked: to them it is as if nobody had fitted."""
    enrolment.drafts_waited += 1
    enrolment.waiting_notice_at = services.now()
    person = await people.get(session, enrolment.person_id, team_id=enrolment.team_id)
    in_round = await several_rounds.name_where_needed(session, person, cohort)
    message = view.waiting(services.say(person.language), role=role, in_round=in_round)
    await post.unasked(session, services, to=person, about=draft.left_over(person.id), message=message, cohort=cohort)
