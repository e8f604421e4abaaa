"""Other possibilities for a learner who has been asked: up to three free buddies, described without names."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.pairs import Pair, load_pair
from handlers.pairing import asked, choices, drafted_pairs, proposing
from handlers.pairing.views import alternatives as view
from programme.refusals import NoLongerCurrent
from programme.tandems import State
from storage import cohorts
from storage.proposals import Proposal


async def show(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        proposal, pair = await _asked(session, i, i.value_id)
        drawn = await _draw(session, i, proposal, pair)
    await i.show(drawn)


async def choose(i: Interaction) -> None:
    """The learner's choice is their yes. The buddy of before was never asked, and hears nothing."""
    wanted = view.Other.from_value(i.value)
    async with i.services.database.transaction() as session:
        proposal, pair = await _asked(session, i, wanted.proposal_id)
        # Of two who choose the same last place, one comes first.
        await cohorts.lock(session, proposal.cohort_id, team_id=i.team_id)
        found = {each.buddy.id: each for each in await choices.list_others(session, i.services, proposal, pair)}
        chosen = found.get(wanted.enrolment_id)
        if chosen is None:
            drawn = await _draw(session, i, proposal, pair, is_gone=True)
        else:
            ids = await drafted_pairs.topic_ids(session, proposal.cohort_id, team_id=i.team_id)
            drafted_pairs.fill(proposal, chosen, ids)
            proposal.is_pinned = False
            await session.flush()
            pair = await load_pair(session, proposal)
            await proposing.agree(session, i, proposal, pair, answered=view.asking_another(i.say))
            drawn = view.chosen(i.say)
    i.services.wake_delivery()
    await i.redraw(drawn)


async def _asked(session: AsyncSession, i: Interaction, proposal_id: UUID) -> tuple[Proposal, Pair]:
    """The proposal, while the learner alone knows of it."""
    proposal, pair = await asked.load_mine(session, proposal_id, i.me)
    if proposal.state is not State.LEARNER_ASKED or not pair.cohort.offers_alternatives:
        raise NoLongerCurrent
    return proposal, pair


async def _draw(
    session: AsyncSession, i: Interaction, proposal: Proposal, pair: Pair, *, is_gone: bool = False
) -> dict[str, object]:
    found = await choices.list_others(session, i.services, proposal, pair)
    options = await choices.described(session, i.say, found, team_id=i.team_id)
    return view.alternatives(i.say, proposal_id=proposal.id, options=options, is_gone=is_gone)


LISTENERS = Listeners(
    clicks={
        view.SHOW: show,
        view.CHOOSE: choose,
    },
)
