"""A tandem somebody acts on: theirs, running, and for this transaction alone."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.interaction import Interaction
from handlers.pairs import Pair, load_pair
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
    if i.me.id not in (pair.learner.id, pair.buddy.id):
        raise NoLongerCurrent
    return tandem, pair


async def load_my_meeting(session: AsyncSession, i: Interaction, meeting_id: UUID) -> tuple[Tandem, Pair, Meeting]:
    """A date that was not called off; the tandem is locked first, as by everybody else."""
    found = await meetings.find(session, meeting_id, team_id=i.team_id)
    if found is None:
        raise NoLongerCurrent
    tandem, pair = await load_mine(session, i, found.tandem_id)
    meeting = await meetings.lock(session, meeting_id, team_id=i.team_id)
    if meeting is None or meeting.cancelled_at is not None:
        raise NoLongerCurrent
    return tandem, pair, meeting
