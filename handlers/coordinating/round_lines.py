"""Rounds as the coordinator's menu shows them: where each stands, and what somebody's duty allows in it now."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating.views import coordination as view
from handlers.desk import rights
from handlers.desk.interaction import Interaction
from programme.duties import Deed, deeds_of
from programme.words import Duty
from storage import cohorts
from storage.cohorts import Cohort
from storage.counts import Counts


def line(i: Interaction, cohort: Cohort, duty: Duty, counted: Counts) -> view.RoundLine:
    phase = cohort.phase(rights.today(i, cohort))
    return view.RoundLine(
        id=cohort.id,
        name=cohort.name,
        starts_on=i.say.long_day(cohort.starts_on),
        ends_on="" if cohort.is_endless else i.say.long_day(cohort.ends_on),
        phase=phase,
        # Whoever comes as they come has no kick-off in common.
        deeds=deeds_of(duty, phase) - ({Deed.SET_DATES} if cohort.weeks_a_tandem else frozenset()),
        signed_up=counted.signed_up,
        tandems=counted.tandems,
        waiting=counted.waiting,
        has_draft=counted.has_draft,
        in_briefing=counted.unbriefed,
        applications=counted.applications if cohort.needs_approval else None,
    )


async def read_closed(session: AsyncSession, i: Interaction) -> list[view.ClosedLine]:
    closed = await cohorts.list_just_closed(session, team_id=i.team_id, most=view.MOST_CLOSED)
    return [view.ClosedLine(cohort.id, cohort.name, i.say.long_day(cohort.ends_on)) for cohort in closed]
