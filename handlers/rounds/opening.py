"""Opening a round: from the pilot preset with two fields, or in full."""

from datetime import date
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import calendars, once, rights
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.rounds import following, new_fields, new_rounds, refusing
from handlers.rounds.views import opening as view
from programme import rounds
from programme.duties import Deed
from programme.rounds import MilestoneKind, Plan
from storage import milestones
from storage.cohorts import Cohort


async def begin_pilot(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.OPEN_ROUND)
    await i.show(view.pilot(i.say, starts_on=rounds.default_start(_today(i))))


async def begin(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.OPEN_ROUND)
        names = await new_rounds.list_topics(session, i)
    await i.show(view.full(i.say, starts_on=rounds.default_start(_today(i)), topics=names))


async def open_pilot(i: Interaction) -> None:
    values = values_of(i.view)
    starts_on = date.fromisoformat(values[view.STARTS_ON])
    async with i.services.database.transaction() as session:
        every = [key for key, _ in await new_rounds.list_topics(session, i)]
    name = i.say("pilot-name", month=view.month(i.say, starts_on))
    await _open(i, rounds.pilot(name, starts_on, tuple(every), today=_today(i)), values)


async def open_full(i: Interaction) -> None:
    values = values_of(i.view)
    await _open(i, new_fields.plan_of(values), values)


async def _open(i: Interaction, plan: Plan, values: dict[str, Any]) -> None:
    errors = rounds.check(plan, today=_today(i))
    # The preset has no field for the end of the sign-up: there the start is what has to change.
    shown = {field if field in values else view.STARTS_ON: error for field, error in errors.items()}
    if await refusing.refuse(i, shown) or await refusing.refuse_contact(i, values.get(view.CONTACT)):
        return
    # The first round is what they are needed for.
    await calendars.load()
    cohort = new_fields.round_of(i, plan, values)
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.OPEN_ROUND)
        if await once.is_first(session, i):
            await _begin(session, i, cohort, plan)
    i.services.wake_delivery()
    i.services.wake_timetable()
    small = rounds.is_too_small_for_figures(plan.places)
    await i.redraw(view.opened(i.say, cohort=cohort.name, channel=cohort.channel_id, too_small=small))


async def _begin(session: AsyncSession, i: Interaction, cohort: Cohort, plan: Plan) -> None:
    await new_rounds.add(session, cohort, keys=plan.topics)
    if (before := await following.followed(session, i)) is not None:
        cohort.follows_id = before.id
    say = i.services.say(cohort.language)
    opened = view.announcement(
        say,
        cohort=cohort.name,
        starts_on=say.long_day(cohort.starts_on),
        until=say.long_day(cohort.sign_up_until),
        greeting=cohort.greeting,
        greeting_by=cohort.greeting_by,
    )
    await new_rounds.announce(session, i.services, cohort, opened)
    # Whoever waits for a round hears of it some at a time: saved with it, so that a death in between loses nobody (N3).
    kind = MilestoneKind.OPENED
    await milestones.add_paperwork(session, cohort.id, kind, team_id=i.team_id, now=i.services.now())


def _today(i: Interaction) -> date:
    return i.me.day_of(i.services.now())


LISTENERS = Listeners(
    clicks={
        view.NEW_PILOT: begin_pilot,
        view.NEW_ROUND: begin,
    },
    forms={
        view.PILOT: open_pilot,
        view.FULL: open_full,
    },
)
