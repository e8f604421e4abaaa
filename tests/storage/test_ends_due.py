"""What asks and what ends run side by side: of a tandem whose end is due, nothing is due to be asked."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.rounds import MilestoneKind
from storage import due_check_ins, due_dates
from storage.check_ins import CheckIn
from storage.database import Database
from storage.meetings import DateNudge, Meeting
from storage.milestones import Milestone
from storage.tandems import Tandem
from tests.storage.rows import NOW, TEAM, add_person, add_tandem

pytestmark = pytest.mark.depends_on_engine

LATER = NOW + timedelta(minutes=1)


async def running_on(_: AsyncSession, tandem: Tandem) -> None:
    tandem.stands_in_until = tandem.weeks_until = LATER


async def stood_in(_: AsyncSession, tandem: Tandem) -> None:
    tandem.stands_in_until = NOW


async def through_its_weeks(_: AsyncSession, tandem: Tandem) -> None:
    tandem.weeks_until = NOW


async def on_the_last_day(session: AsyncSession, tandem: Tandem) -> None:
    session.add(Milestone(team_id=TEAM, cohort_id=tandem.cohort_id, kind=MilestoneKind.CLOSING, due_at=NOW))


async def while_the_last_day_is_told(session: AsyncSession, tandem: Tandem) -> None:
    session.add(Milestone(team_id=TEAM, cohort_id=tandem.cohort_id, kind=MilestoneKind.LAST_DAY_TOLD, due_at=NOW))


async def called_off(session: AsyncSession, tandem: Tandem) -> None:
    session.add(Milestone(team_id=TEAM, cohort_id=tandem.cohort_id, kind=MilestoneKind.CANCELLED, due_at=NOW))


async def after_half_time(session: AsyncSession, tandem: Tandem) -> None:
    session.add(Milestone(team_id=TEAM, cohort_id=tandem.cohort_id, kind=MilestoneKind.INTERIM, due_at=NOW))


async def count_to_ask(database: Database, bring_about: Callable[[AsyncSession, Tandem], Awaitable[None]]) -> list[int]:
    """With one check-in, one date and one nudge due: how many of each are to be asked."""
    async with database.transaction() as session:
        learner, buddy = await add_person(session), await add_person(session, "UBEN")
        tandem = await add_tandem(session, learner, buddy)
        mine: dict[str, Any] = {"team_id": TEAM, "tandem_id": tandem.id}
        session.add(CheckIn(cohort_id=tandem.cohort_id, person_id=learner.id, number=1, due_at=NOW, **mine))
        session.add(DateNudge(person_id=learner.id, number=1, due_at=NOW, **mine))
        session.add(Meeting(starts_at=NOW, minutes=60, ask_at=NOW, **mine))
        await bring_about(session, tandem)
    async with database.reading() as session:
        return [
            len(await find(session, team_id=TEAM, now=NOW))
            for find in (due_check_ins.list_due, due_dates.list_over, due_dates.list_nudges)
        ]


@pytest.mark.parametrize(
    "ending", [stood_in, through_its_weeks, on_the_last_day, while_the_last_day_is_told, called_off]
)
async def test_nobody_is_asked_about_a_tandem_whose_end_is_due(
    database: Database, ending: Callable[[AsyncSession, Tandem], Awaitable[None]]
) -> None:
    assert await count_to_ask(database, ending) == [0, 0, 0]


@pytest.mark.parametrize("nothing_that_ends_it", [running_on, after_half_time])
async def test_an_end_that_is_still_to_come_keeps_nobody_from_asking(
    database: Database, nothing_that_ends_it: Callable[[AsyncSession, Tandem], Awaitable[None]]
) -> None:
    assert await count_to_ask(database, nothing_that_ends_it) == [1, 1, 1]
