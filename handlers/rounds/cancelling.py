"""Cancelling a round: asked once whether it is meant, then it takes nobody and asks nobody any more."""

from handlers.desk import post, rights
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.rounds import open_rounds
from handlers.rounds.views import cancelling as view
from programme.duties import Deed
from programme.rounds import MilestoneKind
from storage import enrolments, milestones, tandems
from storage.occurrences.rounds import OfRound


async def begin(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.CANCEL, i.value_id)
        count = await enrolments.count_active(session, cohort.id, team_id=i.team_id)
        running = await tandems.count_running(session, cohort.id, team_id=i.team_id)
    await i.redraw(
        view.confirm_cancelling(i.say, cohort=cohort.name, people=count, tandems=running, metadata=str(cohort.id))
    )


async def cancel(i: Interaction) -> None:
    """From now on the round takes nobody and asks nobody; its people are told at once, some at a time."""
    words = (values_of(i.view).get(view.WORDS) or "").strip()
    async with i.services.database.transaction() as session:
        cohort, planned = await open_rounds.lock(session, i, Deed.CANCEL, as_id(i.metadata))
        cohort.cancelled_at, cohort.parting_words = i.services.now(), words
        for milestone in planned:
            await session.delete(milestone)
        kind = MilestoneKind.CANCELLED
        await milestones.add_paperwork(session, cohort.id, kind, team_id=i.team_id, now=i.services.now())
        count = await enrolments.count_active(session, cohort.id, team_id=i.team_id)
        say = i.services.say(cohort.language)
        message = view.for_channel(say, cohort=cohort.name, by=i.me.mention, people=count, words=words)
        about = OfRound(cohort.id).cancelled_in_channel()
        await post.to_channel(session, i.services, cohort=cohort, about=about, message=message)
    i.services.wake_delivery()
    i.services.wake_timetable()
    await i.redraw(view.cancelled(i.say, cohort=cohort.name))


LISTENERS = Listeners(
    clicks={
        view.OPEN: begin,
    },
    forms={
        view.SURE: cancel,
    },
)
