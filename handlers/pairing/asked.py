"""The proposal that somebody is asked about, for their answer and this transaction alone."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.pairs import Pair, load_pair
from programme.refusals import NoLongerCurrent, NotYours
from storage import proposals
from storage.people import Person
from storage.proposals import Proposal


async def load_mine(session: AsyncSession, proposal_id: UUID, me: Person) -> tuple[Proposal, Pair]:
    """Raises `NotYours`, or `NoLongerCurrent` where it waits for nobody's answer any more, or for another's."""
    # I5: of a yes and a leaving, or two taps, in the same second one is there first, and the other sees what it did.
    proposal = await proposals.lock(session, proposal_id, team_id=me.team_id)
    if proposal is None:
        raise NoLongerCurrent
    pair = await load_pair(session, proposal)
    if me.id not in (pair.learner.id, pair.buddy.id):
        raise NotYours
    if proposal.asks != pair.enrolment_of(me).id:
        raise NoLongerCurrent
    return proposal, pair
