"""A tandem somebody acts on: theirs, running, and for this transaction alone."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.interaction import Interaction
from handlers.desk.pairs import Pair, load_pair
from programme.refusals import NoLongerCurrent
from storage import meetings, tandems
from storage.meetings import Meeting
from storage.tandems import Tandem


async def load_mine(session: AsyncSession, i: Interaction, tandem_id: UUID) -> tuple[Tandem, Pair]:
    """Locked, so that of two taps in the same second one is there first; raises `NoLongerCurrent`."""
    tandem = await tandems.lock(session, tandem_id, team_id=i.team_id)
    if tandem is None or not tandem.is_running:
        raise NoLongerCurrent
    pair = await load_pair(session, tandem)
    if i.me.id in (pair.learner.id, pair.buddy.id):
        return tandem, pair
    for other in await _list_beside(session, tandem):
        pair = await load_pair(session, other)
        if i.me.id == pair.learner.id:
            return other, pair
    raise NoLongerCurrent


async def _list_beside(session: AsyncSession, tandem: Tandem) -> Sequence[Tandem]:
    """In a small group everybody acts on a tandem of their own, whichever one a button names."""
    if tandem.conversation_id is None:
        return ()
    return await tandems.list_running_in(session, tandem.conversation_id, team_id=tandem.team_id)


async def load_my_meeting(session: AsyncSession, i: Interaction, meeting_id: UUID) -> tuple[Tandem, Pair, Meeting]:
    """A date that was not called off; the tandem is locked first, as by everybody else."""
    found = await meetings.find(session, meeting_id, team_id=i.team_id)
    if found is None:
        raise NoLongerCurrent
    tandem, pair = await load_mine(session, i, found.tandem_id)
    meeting = await meetings.lock(session, meeting_id, team_id=i.team_id)
    # In a small group `load_mine` may have found one's own tandem beside the one that the date belongs to.
    if meeting is None or meeting.tandem_id != tandem.id or meeting.cancelled_at is not None:
        raise NoLongerCurrent
    return tandem, pair, meeting
