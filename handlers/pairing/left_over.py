"""Whoever stays without a pair is told so when a draft is released, and what happens next."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post, several_rounds
from handlers.desk.services import Services
from handlers.pairing.views import proposals as view
from programme.matching.profiles import Inputs
from storage import cohorts, enrolments, people, tandems
from storage.cohorts import Cohort
from storage.drafts import Draft
from storage.occurrences.rounds import OfDraft
from storage.proposals import Proposal


async def tell(
    session: AsyncSession, services: Services, draft: Draft, inputs: Inputs, released: Sequence[Proposal]
) -> None:
    """Nobody is left out silently: learners and buddies without a pair hear what happens next."""
    cohort = await cohorts.get(session, draft.cohort_id, team_id=draft.team_id)
    running = await tandems.list_running(session, cohort.id, team_id=draft.team_id)
    busy = {id_ for p in released for id_ in (p.learner_id, p.buddy_id)}
    busy |= {id_ for t in running for id_ in (t.learner_id, t.buddy_id)}
    still = [(each.id, "learner") for each in inputs.learners] + [(each.id, "buddy") for each in inputs.free_buddies]
    for enrolment_id, role in dict(reversed(still)).items():
        if enrolment_id not in busy:
            await _tell_one(session, services, draft, cohort, enrolment_id, role)


async def tell_learner(session: AsyncSession, services: Services, draft: Draft, enrolment_id: UUID) -> None:
    """One who is not asked because they had ruled it out themselves: to them it is as if nobody had fitted."""
    cohort = await cohorts.get(session, draft.cohort_id, team_id=draft.team_id)
    await _tell_one(session, services, draft, cohort, enrolment_id, "learner")


async def _tell_one(
    session: AsyncSession, services: Services, draft: Draft, cohort: Cohort, enrolment_id: UUID, role: str
) -> None:
    enrolment = await enrolments.get(session, enrolment_id, team_id=draft.team_id)
    enrolment.drafts_waited += 1
    person = await people.get(session, enrolment.person_id, team_id=draft.team_id)
    enrolment.waiting_notice_at = services.now()
    in_round = await several_rounds.name_where_needed(session, person, cohort)
    message = view.waiting(services.say(person.language), role=role, in_round=in_round)
    about = OfDraft(draft.id).left_over(person.id)
    await post.unasked(session, services, to=person, about=about, message=message, cohort=cohort)
