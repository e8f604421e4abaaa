"""The summary in the coordination channel, on the timetable and on demand."""

from datetime import date

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.blocks import Message
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.measuring import charts, figures, next_steps, outcomes
from handlers.measuring.views import summary as view
from programme.rounds import MilestoneKind, Phase, phase
from storage import counts, milestones, outbox
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound


async def post_on_time(session: AsyncSession, services: Services, cohort: Cohort, *, number: int) -> None:
    """The summary of the timetable: it also settles the shares of the period that has passed."""
    await figures.settle(session, cohort, until=services.now())
    await session.flush()
    about, message = OfRound(cohort.id).summary(number), await _drawn(session, services, cohort)
    await post.to_channel(session, services, cohort=cohort, about=about, message=message)


async def post_now(session: AsyncSession, services: Services, cohort: Cohort, *, by: str) -> None:
    """On demand: counts as they are, shares as last settled, so that asking twice tells nothing about anybody."""
    about = OfRound(cohort.id).summary_on_demand(by)
    # Drawn, it asks for a picture, too: one of each, however often it was clicked.
    if await outbox.find_about(session, about, team_id=cohort.team_id) is not None:
        return
    message = await _drawn(session, services, cohort)
    await post.to_channel(session, services, cohort=cohort, about=about, message=message)


async def post_last(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    await figures.settle(session, cohort, until=services.now())
    await session.flush()
    about, message = OfRound(cohort.id).last_summary(), await _drawn(session, services, cohort, last=True)
    await post.to_channel(session, services, cohort=cohort, about=about, message=message)


async def _drawn(session: AsyncSession, services: Services, cohort: Cohort, *, last: bool = False) -> Message:
    say = services.say(cohort.language)
    today = cohort.day_of(services.now())
    now = phase(starts_on=cohort.starts_on, ends_on=cohort.ends_on, today=today, closed=last)
    counted = await counts.of_round(session, cohort)
    shown = await figures.of_cohort(session, cohort, counted)
    if charts.shows_anything(shown):
        # Only noted here: drawing takes a second, in which nobody could get at the database (N10).
        kind = MilestoneKind.CHART
        await milestones.add_paperwork(session, cohort.id, kind, team_id=cohort.team_id, now=services.now())
    return view.summary(
        say,
        shown,
        cohort=cohort.name,
        day=say.long_day(today),
        line=_line(say, cohort, now, today),
        outcomes=await outcomes.of_cohort(session, say, cohort),
        steps=next_steps.of_cohort(say, cohort, counted, now=now, today=today),
    )


def _line(say: Say, cohort: Cohort, now: Phase, today: date) -> str:
    """Where the round stands."""
    if cohort.is_endless:
        return say("summary-onboarding", day=say.long_day(cohort.starts_on))
    if now is Phase.RUNNING:
        week = (today - cohort.starts_on).days // 7 + 1
        return say("summary-running", week=week, weeks=(cohort.ends_on - cohort.starts_on).days // 7)
    day = say.long_day(cohort.starts_on if now is Phase.SIGN_UP else cohort.ends_on)
    return say(f"summary-{now.value}", day=day)
