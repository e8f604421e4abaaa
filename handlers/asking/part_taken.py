"""The part somebody has taken in a round that is over for them: what a certificate can say."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.interaction import Interaction
from programme.refusals import NoLongerCurrent
from storage import cohorts, enrolments, serving, tandems
from storage.cohorts import Cohort
from storage.tandems import Tandem


@dataclass(frozen=True)
class PartTaken:
    """`learned` and `showed` are the roles somebody really had a tandem in."""

    cohort: Cohort
    learned: bool
    showed: bool
    start: date
    end: date


async def find(session: AsyncSession, i: Interaction, cohort_id: UUID) -> PartTaken:
    """Raises `NoLongerCurrent` for whoever left, had no tandem, or is not through yet."""
    cohort = await cohorts.find(session, cohort_id, team_id=i.team_id)
    enrolment = await enrolments.find(session, person=i.me, cohort_id=cohort_id)
    if cohort is None or enrolment is None or enrolment.left_at is not None:
        raise NoLongerCurrent
    had = [
        tandem
        for tandem in await tandems.list_of_cohort(session, cohort.id, team_id=i.team_id)
        if enrolment.id in (tandem.learner_id, tandem.buddy_id)
    ]
    is_over = cohort.day_of(i.services.now()) >= cohort.ends_on
    if not had or not (is_over or (cohort.weeks_a_tandem and await serving.may_rate(session, enrolment))):
        raise NoLongerCurrent
    start, end = _from_to(cohort, had, i)
    return PartTaken(
        cohort,
        learned=any(tandem.learner_id == enrolment.id for tandem in had),
        showed=any(tandem.buddy_id == enrolment.id for tandem in had),
        start=start,
        end=end,
    )


def _from_to(cohort: Cohort, had: list[Tandem], i: Interaction) -> tuple[date, date]:
    """The dates of the round; in an onboarding those of one's own tandems."""
    if cohort.weeks_a_tandem is None:
        return cohort.starts_on, cohort.ends_on
    now = i.services.now()
    first, last = min(t.started_at for t in had), max(t.ended_at or now for t in had)
    return cohort.day_of(first), cohort.day_of(last)
