"""My data: everything the bot knows about somebody, shown to that person alone, and erased at a word."""

from handlers.desk.interaction import Interaction, Listeners
from handlers.joining import unfinished
from handlers.leaving import departure
from handlers.person.known.asked import Asked
from handlers.person.known.parts import facts_of
from handlers.person.views import my_data as view
from programme.endings import Ending
from programme.refusals import NoLongerCurrent, NotTakingPart
from storage import erasing, people, sign_ups


async def show(i: Interaction) -> None:
    await i.show(view.shown(i.say, await _known(i)))


async def turn_page(i: Interaction) -> None:
    await i.redraw(view.shown(i.say, await _known(i), page=view.Page.from_value(i.value).number))


async def _known(i: Interaction) -> list[view.Fact]:
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if me is None and await unfinished.find(session, i.services, i.me) is None:
            raise NotTakingPart
        return await facts_of(Asked(session, i.services, me or i.me, i.say))


async def erase(i: Interaction) -> None:
    """Ends everything, then deletes every row that hangs on the person. There is no message afterwards."""
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if me is not None:
            await departure.leave(session, i.services, me, Ending.ERASED, by=i.asked)
            await erasing.erase(session, me)
        # Somebody who only began to sign up has no row of their own, and confided something all the same.
        elif await sign_ups.find(session, team_id=i.team_id, user_id=i.me.user_id):
            await erasing.erase_account(session, team_id=i.team_id, user_id=i.me.user_id)
        else:
            raise NoLongerCurrent
    i.services.wake_delivery()
    await i.redraw(view.erased(i.say))


async def ask_to_erase(i: Interaction) -> None:
    await i.show(view.confirm_erasing(i.say))


LISTENERS = Listeners(
    clicks={
        view.FROM_MENU: show,
        view.BACK: turn_page,
        view.ON: turn_page,
        view.ERASE: ask_to_erase,
    },
    forms={
        view.ERASE_CONFIRMED: erase,
    },
)
