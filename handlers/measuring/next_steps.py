"""What a coordinator can do next for a round: counts and days, no names."""

from datetime import date

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.texts import Say
from handlers.measuring.figures import Figures
from programme.rounds import Phase
from storage import drafts, releases
from storage.cohorts import Cohort


async def of_cohort(
    session: AsyncSession, say: Say, cohort: Cohort, figures: Figures, *, now: Phase, today: date, at_home: bool = False
) -> list[str]:
    """`at_home` the buttons stand right below."""
    steps = []
    if now in (Phase.SIGN_UP, Phase.RUNNING):
        steps += await _about_pairs(
            session, say, cohort, figures, where="" if at_home else f" {say('next-step-where')}"
        )
    if figures.hands and now is not Phase.CLOSED:
        steps.append(say("next-step-hands", count=figures.hands))
    if now is Phase.SIGN_UP and today <= cohort.sign_up_until:
        steps.append(say("next-step-sign-up", day=say.long_day(cohort.sign_up_until)))
    if now is Phase.CLOSING:
        steps.append(say("next-step-farewell"))
    return steps


async def _about_pairs(session: AsyncSession, say: Say, cohort: Cohort, figures: Figures, *, where: str) -> list[str]:
    if under_way := await releases.list_open(session, team_id=cohort.team_id, cohort_id=cohort.id):
        draft = await releases.find_draft(session, under_way[0])
        counts = await releases.count(session, under_way[0], draft)
        return [say("next-step-releasing", done=counts.done, total=counts.total)]
    if await drafts.find_current(session, cohort.id, team_id=cohort.team_id) is not None:
        return [say("next-step-release", label=say("draft-open"), where=where)]
    if not figures.waiting:
        return []
    if not figures.buddies:
        return [say("next-step-buddies", waiting=figures.waiting)]
    return [say("next-step-draft", waiting=figures.waiting, label=say("draft-new"), where=where)]
