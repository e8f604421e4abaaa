"""Asking for a stand-in: the buddy who is away wants one, and the learner is asked about whoever fits best."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.pairs import load_pair
from handlers.desk.services import Services
from handlers.leaving import best_stand_in, standing_in
from handlers.leaving.views import standing_in as view
from handlers.pairing import absences, drafted_pairs, proposal_questions
from programme.matching.candidates import Candidate
from programme.refusals import NoLongerCurrent, NotYours
from programme.tandems import State
from storage import tandems
from storage.proposals import Proposal
from storage.tandems import Tandem


async def look_for_one(i: Interaction) -> None:
    """Only now does anybody hear of the absence: the learner, and only until when."""
    async with i.services.database.transaction() as session:
        tandem = await tandems.lock(session, i.value_id, team_id=i.team_id)
        absence = await absences.find(session, i.services, tandem.id if tandem else None)
        if tandem is None or absence is None or await standing_in.is_looked_after(session, tandem):
            raise NoLongerCurrent
        if absence.away.id != i.me.id:
            raise NotYours
        chosen = await best_stand_in.find(session, i.services, tandem)
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
    await proposal_questions.ask_learner(session, services, proposal, await load_pair(session, proposal))


LISTENERS = Listeners(
    clicks={
        view.LOOK: look_for_one,
    },
)
