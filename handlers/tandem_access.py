"""A tandem somebody acts on: theirs, running, and for this transaction alone."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.interaction import Interaction
from handlers.pairs import Pair, load_pair
from programme.refusals import NoLongerCurrent
from storage import tandems
from storage.tandems import Tandem


async def load_mine(session: AsyncSession, i: Interaction, tandem_id: UUID) -> tuple[Tandem, Pair]:
    """Locked, so that of two taps in the same second one is there first; raises `NoLongerCurrent`."""
    tandem = await tandems.lock(session, tandem_id, team_id=i.team_id)
    if tandem is None or not tandem.is_running:
        raise NoLongerCurrent
    pair = await load_pair(session, tandem)
    if i.me.id not in (pair.learner.id, pair.buddy.id):
        raise NoLongerCurrent
    return tandem, pair
