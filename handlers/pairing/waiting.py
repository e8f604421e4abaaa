"""Waiting: whoever stays without a pair is told so when a draft is released, and what happens next."""

from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post, several_rounds
from handlers.desk.services import Services
from handlers.pairing.views import proposals as view
from programme.matching.profiles import Inputs
from programme.tandems import ASKING
from programme.waiting_list import Standing, Waits, standing
from storage import cohorts, enrolments, people, proposals, tandems
from storage.cohorts import Cohort
from storage.drafts import Draft
from storage.enrolments import Enrolment
from storage.occurrences.rounds import OfDraft
from storage.people import Person
from storage.proposals import Proposal


async def list_waiting(session: AsyncSession, cohort: Cohort) -> list[tuple[Enrolment, Person]]:
    """Learners without a tandem who are not being asked either, in the order of signing up."""
    busy = await tandems.list_served(session, cohort.id, team_id=cohort.team_id)
    busy |= {p.learner_id for p in await proposals.list_in(session, cohort.id, ASKING, team_id=cohort.team_id)}
    active = await enrolments.list_active(session, cohort.id, team_id=cohort.team_id)
    return [(e, person) for e, person in active if e.role.learns and e.id not in busy]


async def standing_of(session: AsyncSession, cohort: Cohort, enrolment: Enrolment) -> Standing | None:
    """Where a learner stands on the waiting list; None for somebody who does not wait."""
    waiting = await list_waiting(session, cohort)
    return standing(
        [Waits(e.id, freed=e.freed_at is not None, waited=e.drafts_waited, since=e.signed_up_at) for e, _ in waiting],
        enrolment.id,
    )


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
        if enrolment_id in busy:
            continue
        enrolment = await enrolments.get(session, enrolment_id, team_id=draft.team_id)
        enrolment.drafts_waited += 1
        await _tell_one(session, services, draft, cohort, enrolment, role)


async def _tell_one(
    session: AsyncSession, services: Services, draft: Draft, cohort: Cohort, enrolment: Enrolment, role: str
) -> None:
    person: Person = await people.get(session, enrolment.person_id, team_id=draft.team_id)
    enrolment.waiting_notice_at = services.now()
    in_round = await several_rounds.name_where_needed(session, person, cohort)
    message = view.waiting(services.say(person.language), role=role, in_round=in_round)
    about = OfDraft(draft.id).left_over(person.id)
    await post.unasked(session, services, to=person, about=about, message=message, cohort=cohort)
