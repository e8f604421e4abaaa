"""The dates of a round have moved: what is planned moves along, the channel hears of it, and soon everybody."""

from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.interaction import Interaction
from handlers.rounds import planning
from handlers.rounds.views import changing as view
from programme.round_changes import Timing
from programme.rounds import MilestoneKind
from storage import milestones
from storage.cohorts import Cohort
from storage.milestones import Milestone
from storage.occurrences.rounds import OfRound


async def follow(
    session: AsyncSession, i: Interaction, cohort: Cohort, before: Timing, planned: Sequence[Milestone]
) -> str:
    """What is planned moves along; the channel and whoever takes part hear of new dates, and of nothing else."""
    after, today = cohort.timing, cohort.day_of(i.services.now())
    if before == after:
        return "change-saved"
    await planning.replan(session, cohort, planned, today=today)
    has_new_rhythm = before.check_in_every_weeks != after.check_in_every_weeks
    await _plan(session, i, cohort, MilestoneKind.NEW_RHYTHM if has_new_rhythm else MilestoneKind.NEW_TIMING)
    if before.dates == after.dates:
        return "change-saved"
    say, ahead = i.services.say(cohort.language), not after.has_started(today)
    message = view.for_channel(
        say,
        cohort=cohort.name,
        by=i.me.mention,
        until=say.long_day(after.sign_up_until) if ahead else None,
        starts_on=say.long_day(after.starts_on) if ahead else None,
        ends_on=say.long_day(after.ends_on),
    )
    about = OfRound(cohort.id).changed(cohort.revision)
    await post.to_channel(session, i.services, cohort=cohort, about=about, message=message)
    if before.span == after.span:
        return "change-saved"
    for each in planned:
        # News that is still going out is overtaken: whoever has not heard of it hears of these dates alone.
        each.done_at = i.services.now() if each.kind is MilestoneKind.NEW_DATES else each.done_at
    await _plan(session, i, cohort, MilestoneKind.NEW_DATES)
    return "change-saved-dates"


async def _plan(session: AsyncSession, i: Interaction, cohort: Cohort, kind: MilestoneKind) -> None:
    """For everybody, some at a time, as soon as this is saved."""
    await milestones.add_paperwork(session, cohort.id, kind, team_id=i.team_id, now=i.services.now())
