"""A report on demand, for the coordinator who asks; once the round is over."""

import asyncio
from functools import partial

from handlers.desk import dialogs, post, rights
from handlers.desk.interaction import Interaction, Listeners
from handlers.measuring.reports import gathering, writing
from handlers.measuring.views import reports as view
from programme.duties import Deed
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound


async def make_now(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.MAKE_REPORT, i.value_id)
    await dialogs.work_behind(i, view.being_written(i.say), partial(_make, i, cohort, i.asked))


async def _make(i: Interaction, cohort: Cohort, asked: str, view_id: str) -> None:
    async with i.services.database.reading() as session:
        gathered = await gathering.gather(session, i.say, cohort)
    # Between two transactions, and in a thread: neither the database nor the loop waits (docs/slack.md, 17).
    written = await asyncio.to_thread(writing.write, i.services, i.say, cohort, gathered)
    async with i.services.database.transaction() as session:
        me = await post.person_of(session, i.services, i.me.user_id)
        await writing.leave(session, i.services, me, written, about=OfRound(cohort.id).report_on_demand(by=asked))
    i.services.wake_delivery()
    await dialogs.show_in(i, view_id, view.on_its_way(i.say))


LISTENERS = Listeners(
    clicks={
        view.MAKE: make_now,
    },
)
