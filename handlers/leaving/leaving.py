"""Leaving: one tandem or the whole programme, at once, with one confirmation and no reason."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import ways_out
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.leaving import departure, ending_one, leavable
from handlers.leaving.views import leaving as view
from handlers.tandem.views import confirming
from programme.endings import Ending
from programme.refusals import NoLongerCurrent, NotTakingPart
from storage import enrolments, people
from storage.people import Person


async def begin(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if me is None or me.left_at is not None or not await _takes_part(session, me):
            raise NotTakingPart
        found = await leavable.read(session, me)
    await i.show(
        confirming.confirm_leaving(
            i.say, partners=found.partners, leavable_rounds=found.rounds, in_rounds=found.in_rounds
        )
    )


async def confirm(i: Interaction) -> None:
    chosen = values_of(i.view).get(confirming.CHOICE) or confirming.EVERYTHING
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if me is None or me.left_at is not None:
            raise NoLongerCurrent
        if chosen == confirming.EVERYTHING:
            await departure.leave(session, i.services, me, Ending.LEFT, by=i.asked)
            done = view.left(i.say)
        elif (enrolment := await leavable.find_round(session, me, as_id(chosen))) is not None:
            cohort = await departure.leave_round(session, i.services, me, enrolment)
            done = view.round_left(i.say, cohort=cohort.name)
        else:
            await ending_one.end_mine(session, i, as_id(chosen))
            done = view.tandem_ended(i.say)
    i.services.wake_delivery()
    await i.redraw(done)


async def _takes_part(session: AsyncSession, me: Person) -> bool:
    return me.interested_at is not None or bool(await enrolments.list_of_person(session, me))


LISTENERS = Listeners(
    clicks={
        ways_out.LEAVE: begin,
    },
    forms={
        confirming.CONFIRM: confirm,
    },
)
