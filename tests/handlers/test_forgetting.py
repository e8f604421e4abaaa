"""What goes by itself, and when: each line of the register against a life that time goes by in."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.measuring import figures
from handlers.person.forgetting import forget
from programme.tandems import State
from programme.words import Duty, Language, Role
from storage import appointments, cohorts, counts, people
from storage.check_ins import Reply
from storage.cohorts import Cohort
from storage.database import Database
from storage.enrolments import Enrolment
from storage.keeping import Goes, Whose
from storage.outbox import OutboxMessage
from storage.people import Person
from storage.register import register
from storage.rows import Row
from storage.sealing import Sealing
from tests.storage.lives import ME, Life, canary, found_in
from tests.storage.rows import NOW, TEAM, add_person, add_tandem

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


async def test_a_reply_stays_while_its_writers_round_runs_although_an_earlier_one_is_over(database: Database) -> None:
    async with database.transaction() as session:
        ben, anna = await add_person(session, "UBEN"), await add_person(session)
        before, now_running = await add_tandem(session, ben, anna), await add_enrolment(session, ben)
        (await cohorts.get(session, before.cohort_id, team_id=TEAM)).closed_at = NOW
        session.add(Reply(team_id=TEAM, person_id=ben.id, text_sealed=b"sealed", received_at=NOW + AN_HOUR))

    await forgets(database, NOW + 2 * MONTH)
    assert await count(database, Reply) == 1
    await closes(database, now_running.cohort_id, NOW + 2 * MONTH)
    await forgets(database, NOW + 3 * MONTH + AN_HOUR)
    assert await count(database, Reply) == 0


async def test_whoever_never_took_part_is_forgotten_after_a_month_and_whoever_coordinates_is_not(
    database: Database,
) -> None:
    async with database.transaction() as session:
        await add_person(session, "USTRANGER")
        await add_person(session, "UPETRA")
        await appointments.appoint(session, Duty.COORDINATOR, team_id=TEAM, user_id="UPETRA", by=None, now=NOW)

    await forgets(database, NOW + MONTH - AN_HOUR)
    assert await count(database, Person) == 2
    await forgets(database, NOW + MONTH + AN_HOUR)

    assert await count(database, Person) == 1


async def test_the_interest_list_lasts_a_year_and_whoever_was_on_it_hears_so_once(database: Database) -> None:
    async with database.transaction() as session:
        (await add_person(session)).interested_at = NOW

    await forgets(database, NOW + YEAR - AN_HOUR)
    assert await count(database, OutboxMessage) == 0
    for _ in range(2):
        await forgets(database, NOW + YEAR + AN_HOUR)

    async with database.transaction() as session:
        assert await people.list_interested(session, team_id=TEAM) == []
    assert await count(database, OutboxMessage) == 1
    assert await count(database, Person) == 1, "the message has not left yet"


async def add_enrolment(session: AsyncSession, person: Person) -> Enrolment:
    """In a round of its own that is still open."""
    cohort = Cohort(
        team_id=TEAM,
        name="Autumn",
        language=Language.GERMAN,
        channel_id="CBUDDIES",
        created_by="UPETRA",
        created_at=NOW,
        sign_up_until=date(2027, 3, 1),
        starts_on=date(2027, 3, 1),
        ends_on=date(2028, 3, 1),
    )
    session.add(cohort)
    await session.flush()
    mine = Enrolment(team_id=TEAM, person_id=person.id, cohort_id=cohort.id, role=Role.LEARNER, signed_up_at=NOW)
    session.add(mine)
    await session.flush()
    return mine


async def closes(database: Database, cohort_id: UUID, now: datetime) -> None:
    async with database.transaction() as session:
        (await cohorts.get(session, cohort_id, team_id=TEAM)).closed_at = now


async def count(database: Database, table: type[Row]) -> int:
    async with database.transaction() as session:
        return len((await session.exec(select(table).where(col(table.team_id) == TEAM))).all())


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
        cohort = await cohorts.get(session, life.rows["cohort"].id, team_id=TEAM)
        return await figures.of_cohort(session, cohort, await counts.of_round(session, cohort))
