"""One tandem ends because one of the two wants it to: chosen when leaving, or wished for in the interim talk."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import interim as view
from handlers.desk import tandem_access
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.leaving import ending
from programme.endings import Ending


async def want_another(i: Interaction) -> None:
    """From the interim talk: ends this tandem as any other way of ending it does; both are first in the next draft."""
    async with i.services.database.transaction() as session:
        await end_mine(session, i, as_id(i.metadata))
    i.services.wake_delivery()
    await i.redraw(view.another_wanted(i.say))


async def end_mine(session: AsyncSession, i: Interaction, tandem_id: UUID) -> None:
    """Raises `NoLongerCurrent` for one that has ended, or is somebody else's."""
    # P6: locked in there. Of two who end it in the same second, the second one finds that it is over.
    tandem, _ = await tandem_access.load_mine(session, i, tandem_id)
    await ending.end_of(session, i.services, [tandem], Ending.ENDED, by=i.me)


LISTENERS = Listeners(
    forms={
        view.ANOTHER: want_another,
    },
)
