"""Whoever stays without a pair is told so when a draft is released, and what happens next."""

from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post, several_rounds
from handlers.desk.services import Services
from handlers.pairing import matching_inputs
from handlers.pairing.views import proposals as view
from storage import budgets
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.occurrences.rounds import OfDraft
from storage.people import Person


async def tell(
    session: AsyncSession, services: Services, draft: OfDraft, cohort: Cohort, left: Sequence[tuple[Enrolment, Person]]
) -> None:
    """Nobody is left out silently; who could not have been in a pair anyway, is not told that there was none."""
    inputs = await matching_inputs.load_some(session, services, cohort, [enrolment.id for enrolment, _ in left])
    # One who could have been both hears what the learner hears.
    roles = {each.id: "buddy" for each in inputs.free_buddies} | {each.id: "learner" for each in inputs.learners}
    told = [(enrolment, person, roles[enrolment.id]) for enrolment, person in left if enrolment.id in roles]
    rounds = await several_rounds.list_open_of(session, [person for _, person, _ in told])
    await budgets.keep_at_hand(session, [person for _, person, _ in told], now=services.now())
    for enrolment, person, role in told:
        in_round = several_rounds.name_beside(rounds[person.id], cohort)
        await _tell_one(session, services, draft, cohort, enrolment, person, role=role, in_round=in_round)


async def tell_learner(
    session: AsyncSession, services: Services, draft: OfDraft, cohort: Cohort, enrolment: Enrolment, learner: Person
) -> None:
    """One who had ruled it out themselves and is not asked: to them it is as if nobody had fitted."""
    in_round = await several_rounds.name_where_needed(session, learner, cohort)
    await _tell_one(session, services, draft, cohort, enrolment, learner, role="learner", in_round=in_round)


async def _tell_one(
    session: AsyncSession,
    services: Services,
    draft: OfDraft,
    cohort: Cohort,
    enrolment: Enrolment,
    person: Person,
    *,
    role: str,
    in_round: str,
) -> None:
    enrolment.drafts_waited += 1
    enrolment.waiting_notice_at = services.now()
    message = view.waiting(services.say(person.language), role=role, in_round=in_round)
    await post.unasked(session, services, to=person, about=draft.left_over(person.id), message=message, cohort=cohort)
