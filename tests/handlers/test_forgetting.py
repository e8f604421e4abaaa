"""What goes by itself, and when: each line of the register against a life that time goes by in."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from handlers.desk.services import Services
from handlers.measuring import figures
from handlers.person.forgetting import forget
from programme.tandems import State
from programme.words import Role
from storage import cohorts
from storage.database import Database
from storage.keeping import Goes, Whose
from storage.register import register
from storage.sealing import Sealing
from tests.storage.lives import ME, Life, canary, found_in
from tests.storage.rows import NOW, TEAM

SEALING = Sealing([bytes(32)])
MONTH, YEAR = timedelta(days=30), timedelta(days=365)
AN_HOUR = timedelta(hours=1)
PERSONAL = (Whose.PERSON, Whose.PAIR, Whose.NAMED)
# What goes a month after a round is over, although whoever it is about stays.
SERVED = (Goes.AFTER_SERVING, Goes.AFTER_THE_TANDEM, Goes.AFTER_THE_ROUND, Goes.AFTER_THIRTY_DAYS)
# The last of everything happened at this moment: the round was closed, the tandem completed.
OVER: dict[str, Any] = {
    "cohort": {"cancelled_at": None},
    "person": {"left_at": None, "deactivated_at": None, "interested_at": None},
    "enrolment": {"left_at": None},
    "tandem": {"state": State.COMPLETED, "gaps_erased_at": None},
}
LEFT: dict[str, Any] = {**OVER, "person": {"deactivated_at": None, "interested_at": None}, "enrolment": {}}


@pytest.mark.parametrize("side", [Role.LEARNER, Role.BUDDY])
async def test_what_served_goes_a_month_after_the_end_and_the_rest_a_year(database: Database, side: Role) -> None:
    life = await lived(database, side, OVER)
    at_first = await still_there(database)

    await forgets(database, NOW + MONTH - AN_HOUR)
    within_the_month = await still_there(database)
    await forgets(database, NOW + MONTH + AN_HOUR)
    after_a_month = await still_there(database)
    await forgets(database, NOW + YEAR - AN_HOUR)
    within_the_year = await still_there(database)
    await forgets(database, NOW + YEAR + AN_HOUR)

    assert {each.name for each in register() if each.whose in PERSONAL and each.sealed} <= at_first
    assert within_the_month == at_first
    assert after_a_month == {each.name for each in register() if each.name in at_first and each.goes not in SERVED}
    assert within_the_year == after_a_month
    assert await still_there(database) == set()
    assert not await is_known(database, life)


@pytest.mark.parametrize("side", [Role.LEARNER, Role.BUDDY])
async def test_of_whoever_has_left_all_goes_a_month_after_the_round(database: Database, side: Role) -> None:
    life = await lived(database, side, LEFT)

    await forgets(database, NOW + MONTH - AN_HOUR)
    assert await is_known(database, life)
    await forgets(database, NOW + MONTH + AN_HOUR)

    assert await still_there(database) == set()
    assert not await is_known(database, life)


async def test_the_figures_of_a_round_still_count_who_is_forgotten(database: Database) -> None:
    life = await lived(database, Role.BUDDY, OVER)
    before = await counted(database, life)

    await forgets(database, NOW + YEAR + AN_HOUR)

    assert before.tandems == 1
    assert before.waiting == 0
    assert await counted(database, life) == before


async def test_nobody_goes_while_their_round_is_open_or_they_wait_for_the_next(database: Database) -> None:
    still = {"cohort": {"cancelled_at": None, "closed_at": None}}
    life = await lived(database, Role.LEARNER, {**LEFT, **still})

    await forgets(database, NOW + MONTH + MONTH)

    assert await is_known(database, life)


async def lived(database: Database, side: Role, own: dict[str, Any]) -> Life:
    life = Life(SEALING, side)
    async with database.transaction() as session:
        await life.fill(session, **own)
    return life


async def forgets(database: Database, now: datetime) -> None:
    await forget(Services(database, SEALING, now=lambda: now, team_id=TEAM))


async def still_there(database: Database) -> set[str]:
    """The personal columns in which a word of this life can still be read."""
    async with database.transaction() as session:
        found = await found_in(session, SEALING)
    return {entry.name for entry, text in found if entry.whose in PERSONAL and canary(entry) in text}


async def is_known(database: Database, life: Life) -> bool:
    async with database.transaction() as session:
        found = await found_in(session, SEALING)
    return any(text in (ME, str(life.me.id)) for _, text in found)


async def counted(database: Database, life: Life) -> figures.Figures:
    async with database.transaction() as session:
        return await figures.of_cohort(session, await cohorts.get(session, life.rows["cohort"].id, team_id=TEAM))
