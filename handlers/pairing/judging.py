"""Whether a proposal still holds when somebody says yes: people change what they want, offer and can meanwhile."""

from collections import Counter
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from handlers.pairing import absences, profiles
from programme.matching.profiles import Decisions, Inputs
from programme.matching.verdicts import Verdict, verdict
from programme.tandems import State
from storage import drafts, past, proposals, tandems
from storage.cohorts import Cohort
from storage.proposals import Proposal


async def judge(session: AsyncSession, services: Services, proposal: Proposal, pair: Pair) -> Verdict:
    is_needed = not proposal.is_stand_in or await absences.find(session, services, proposal.stands_in_for_id)
    # Whoever began a pause meanwhile is asked nothing, and nobody hears why it does not come about. Whoever answers
    # during a pause means it.
    is_away = proposal.state is State.LEARNER_ASKED and pair.buddy.is_paused(pair.buddy.day_of(services.now()))
    if not is_needed or not pair.cohort.is_open or is_away or await _is_full(session, proposal, pair.cohort):
        return Verdict.LAPSES
    found = await _by_the_rules(session, services, proposal, pair)
    if found is not Verdict.HOLDS and proposal.state is not State.LEARNER_ASKED:
        # What only one of the two knows takes effect at a buddy's answer, as a no of the buddy would.
        return Verdict.LAPSES
    return found


async def _is_full(session: AsyncSession, proposal: Proposal, cohort: Cohort) -> bool:
    """The round's places may have become fewer since the release; a stand-in takes none of them."""
    if cohort.places is None or proposal.is_stand_in:
        return False
    return await tandems.count_running(session, cohort.id, team_id=cohort.team_id) >= cohort.places


async def _by_the_rules(session: AsyncSession, services: Services, proposal: Proposal, pair: Pair) -> Verdict:
    """By the two alone, and the topic they were asked about: an answer waits for nobody else's profile."""
    cohort = pair.cohort
    active = [
        (enrolment, person)
        for enrolment, person in ((pair.learner_enrolment, pair.learner), (pair.buddy_enrolment, pair.buddy))
        if enrolment.left_at is None and person.is_reachable and profiles.is_readable(services, person)
    ]
    # The rules read no other topic here: another one that would fit as well is not what they were asked about.
    keys = {pair.topic.id: pair.topic.key}
    taken = await _taken(session, proposal, pair)
    learners, buddies = await profiles.read(session, services, cohort, active, keys=keys, taken=taken)
    between = await past.between(session, team_id=cohort.team_id, among=[pair.learner.id, pair.buddy.id])
    forbidden = frozenset(
        (each.learner_id, each.buddy_id)
        for each in await drafts.list_forbidden(session, cohort.id, team_id=cohort.team_id)
    )
    # Either may learn and teach in this round; here they are the one and the other.
    learner = next((each for each in learners if each.id == proposal.learner_id), None)
    buddy = next((each for each in buddies if each.id == proposal.buddy_id), None)
    inputs = Inputs(learners, buddies, between, decisions=Decisions(forbidden=forbidden))
    return verdict(inputs, learner, buddy, pair.topic.key)


async def _taken(session: AsyncSession, proposal: Proposal, pair: Pair) -> Counter[UUID]:
    """The buddy's places that are not free any more."""
    taken = Counter(t.buddy_id for t in await tandems.list_running_of(session, pair.buddy_enrolment))
    if proposal.state is State.LEARNER_ASKED:
        # A place for which a buddy is asked already is not given away a second time.
        others = await proposals.list_open_of(session, pair.buddy_enrolment)
        taken += Counter(p.buddy_id for p in others if p.state is State.BUDDY_ASKED)
    return taken
