"""Ending an onboarding: it takes nobody any more, and its tandems go on until the last of them has had its weeks."""

from datetime import date, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import rights
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.rounds import open_rounds, planning
from handlers.rounds.views import onboarding as view
from programme.duties import Deed
from programme.refusals import NoLongerCurrent
from storage import tandems
from storage.cohorts import Cohort


async def ask_to_end(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        cohort = _endless(await rights.round_for(session, i, Deed.CHANGE, i.value_id))
        last_day = await _last_day(session, i, cohort)
    await i.redraw(view.sure(i.say, cohort=cohort.name, day=i.say.long_day(last_day), metadata=str(cohort.id)))


async def end(i: Interaction) -> None:
    """From now on it takes nobody. The tandems that run go on to their last day, and then it closes like any round."""
    async with i.services.database.transaction() as session:
        cohort, _ = await open_rounds.lock(session, i, Deed.CHANGE, as_id(i.metadata))
        _endless(cohort)
        cohort.ends_on = cohort.sign_up_until = last_day = await _last_day(session, i, cohort)
        cohort.revision += 1
        planning.plan_end(session, cohort)
    await i.redraw(view.ended(i.say, cohort=cohort.name, day=i.say.long_day(last_day)))


def _endless(cohort: Cohort) -> Cohort:
    """Raises `NoLongerCurrent` for one that somebody has ended meanwhile."""
    if not cohort.is_endless:
        raise NoLongerCurrent
    return cohort


async def _last_day(session: AsyncSession, i: Interaction, cohort: Cohort) -> date:
    """When the last of the tandems that run now has had its weeks; tomorrow if there is none."""
    last = await tandems.find_last_weeks_until(session, cohort.id, team_id=i.team_id)
    return cohort.day_of(max(last or i.services.now(), i.services.now())) + timedelta(days=1)


LISTENERS = Listeners(
    clicks={
        view.ASK_TO_END: ask_to_end,
    },
    forms={
        view.END: end,
    },
)
