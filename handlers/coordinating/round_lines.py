"""Rounds as the coordinator's menu shows them: where each stands, and what somebody's duty allows in it now."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating.views import coordination as view
from handlers.desk import rights
from handlers.desk.interaction import Interaction
from handlers.measuring import figures
from programme.duties import Deed, deeds_of
from programme.words import Duty
from storage import applications, briefings, cohorts, drafts
from storage.cohorts import Cohort


async def read(session: AsyncSession, i: Interaction, cohort: Cohort, duty: Duty) -> view.RoundLine:
    phase = cohort.phase(rights.today(i, cohort))
    counted = await figures.of_cohort(session, cohort)
    draft = await drafts.find_current(session, cohort.id, team_id=i.team_id)
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
        has_draft=draft is not None,
        in_briefing=len(await briefings.list_missing(session, cohort)),
        applications=len(await applications.list_open(session, cohort.id, team_id=i.team_id))
        if cohort.needs_approval
        else None,
    )


async def read_closed(session: AsyncSession, i: Interaction) -> list[view.ClosedLine]:
    closed = await cohorts.list_just_closed(session, team_id=i.team_id, most=view.MOST_CLOSED)
    return [view.ClosedLine(cohort.id, cohort.name, i.say.long_day(cohort.ends_on)) for cohort in closed]
