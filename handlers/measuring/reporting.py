"""A report on demand, for the coordinator who asks; once the round is over."""

import asyncio

from handlers.desk import rights
from handlers.desk.interaction import Interaction, Listeners
from handlers.measuring.reports import writing
from handlers.measuring.views import reports as view
from programme.duties import Deed
from storage import people
from storage.occurrences.rounds import OfRound


async def make_now(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.MAKE_REPORT, i.value_id)
        me = await people.remember(session, i.me)
        told = await writing.gather(session, i.services, i.say, cohort)
    # Between two transactions, and in a thread: neither the database nor the loop waits (docs/slack.md, 17).
    written = await asyncio.to_thread(writing.write, i.say, cohort, told)
    async with i.services.database.transaction() as session:
        await writing.leave(session, i.services, me, written, about=OfRound(cohort.id).report_on_demand())
    i.services.wake_delivery()
    await i.show(view.on_its_way(i.say))


LISTENERS = Listeners(
    clicks={
        view.MAKE: make_now,
    },
)
