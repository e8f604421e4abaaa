"""Stand-ins: a buddy who is away for long has a free one take over for that time, if all three want it."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.pairs import load_pair
from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.leaving import ending
from handlers.leaving.views import standing_in as view
from handlers.pairing import absences, drafted_pairs, matching_inputs, proposal_questions
from programme.calendar import at_local
from programme.endings import Ending
from programme.matching.candidates import Candidate
from programme.matching.swaps import possible
from programme.refusals import NoLongerCurrent, NotYours
from programme.tandems import State
from storage import enrolments, proposals, tandems
from storage.people import Person
from storage.proposals import Proposal
from storage.tandems import Tandem

# Who misses no more than two check-ins is back soon enough.
LONGEST_ALONE = 2


async def list_offers(session: AsyncSession, services: Services, me: Person, until: date) -> list[view.Offer]:
    """The tandems for which this buddy may ask for a stand-in while they are away."""
    days = until - me.day_of(services.now())
    found = []
    for enrolment in await enrolments.list_of_person(session, me):
        for tandem in await tandems.list_running_of(session, enrolment):
            if tandem.buddy_id != enrolment.id or tandem.stands_in_for_id is not None:
                continue
            pair = await load_pair(session, tandem)
            is_long = days > timedelta(weeks=LONGEST_ALONE * pair.cohort.check_in_every_weeks)
            if is_long and not await _is_looked_after(session, tandem):
                found.append(view.Offer(tandem.id, pair.learner.mention))
    return found


async def look_for_one(i: Interaction) -> None:
    """Only now does anybody hear of the absence: the learner, and only until when."""
    async with i.services.database.transaction() as session:
        tandem = await tandems.lock(session, i.value_id, team_id=i.team_id)
        absence = await absences.find(session, i.services, tandem.id if tandem else None)
        if tandem is None or absence is None or await _is_looked_after(session, tandem):
            raise NoLongerCurrent
        if absence.away.id != i.me.id:
            raise NotYours
        chosen = await _best(session, i.services, tandem)
        if chosen is not None:
            await _propose(session, i.services, tandem, chosen)
    i.services.wake_delivery()
    await i.redraw(view.asking(i.say) if chosen else view.nobody(i.say))


async def _propose(session: AsyncSession, services: Services, tandem: Tandem, chosen: Candidate) -> None:
    proposal = Proposal(
        team_id=tandem.team_id,
        cohort_id=tandem.cohort_id,
        topic_id=tandem.topic_id,
        learner_id=tandem.learner_id,
        buddy_id=chosen.buddy.id,
        stands_in_for_id=tandem.id,
        state=State.LEARNER_ASKED,
        released_at=services.now(),
    )
    ids = await drafted_pairs.topic_ids(session, tandem.cohort_id, team_id=tandem.team_id)
    drafted_pairs.fill(proposal, chosen, ids)
    session.add(proposal)
    await session.flush()
    await proposal_questions.ask_learner(session, services, proposal)


async def _best(session: AsyncSession, services: Services, tandem: Tandem) -> Candidate | None:
    """The free buddy who fits best by the rules of the matching, for the tandem's topic."""
    pair = await load_pair(session, tandem)
    inputs = await matching_inputs.load(session, services, pair.cohort, also=tandem.learner_id)
    learner = next((each for each in inputs.learners if each.id == tandem.learner_id), None)
    if learner is None or pair.topic.key not in learner.wants:
        return None
    learner = replace(learner, wants={pair.topic.key: learner.wants[pair.topic.key]})
    found = [
        candidate
        for buddy in inputs.free_buddies
        if buddy.id != tandem.buddy_id and (candidate := possible(inputs, learner, buddy))
    ]
    return min(found, key=lambda each: (-each.score, each.buddy.id), default=None)


async def _is_looked_after(session: AsyncSession, tandem: Tandem) -> bool:
    stand_in = await tandems.find_stand_in(session, tandem.id, team_id=tandem.team_id)
    asked = await proposals.find_stand_in(session, tandem.id, team_id=tandem.team_id)
    return stand_in is not None or asked is not None


async def follow_pause(session: AsyncSession, services: Services, me: Person) -> None:
    """The pause has another end, or is over: a stand-in stays as long as the buddy is away."""
    for enrolment in await enrolments.list_of_person(session, me):
        for tandem in await tandems.list_running_of(session, enrolment):
            absence = await absences.find(session, services, tandem.id)
            stand_in = await tandems.find_stand_in(session, tandem.id, team_id=tandem.team_id)
            if tandem.buddy_id != enrolment.id:
                continue
            if absence is None:
                await ending.give_up_stand_in(session, services, tandem)
            elif stand_in is not None:
                cohort = (await load_pair(session, tandem)).cohort
                stand_in.stands_in_until = at_local(absence.until, cohort.check_in_at, cohort.zone)


async def end_due(services: Services) -> int:
    """Stand-ins whose time is over."""
    async with services.database.transaction() as session:
        due = [t.id for t in await tandems.list_stand_ins_over(session, team_id=services.team_id, now=services.now())]
    await for_each(services, due, _end_one)
    return len(due)


async def _end_one(session: AsyncSession, services: Services, tandem_id: UUID) -> None:
    stand_in = await tandems.lock(session, tandem_id, team_id=services.team_id)
    if stand_in is not None and stand_in.is_running and (stand_in.stands_in_until or services.now()) <= services.now():
        await ending.end(session, services, [stand_in], Ending.STAND_IN_OVER)


LISTENERS = Listeners(
    clicks={
        view.LOOK: look_for_one,
    },
)
