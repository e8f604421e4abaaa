"""What is done for everybody in a round goes in portions: bounded, taken up again after a death, and to each once."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event
from sqlmodel import col, select

from handlers.desk.portions import PORTION
from handlers.desk.services import Services
from handlers.rounds import milestones
from programme.briefing import BriefingRule
from programme.calendar import local_date
from programme.rounds import MilestoneKind
from programme.tandems import State
from programme.words import Language
from storage.check_ins import CheckIn
from storage.cohorts import Cohort
from storage.database import Database
from storage.enrolments import Enrolment
from storage.milestones import Milestone
from storage.outbox import Delivery, OutboxMessage
from storage.people import Person
from storage.sealing import Sealing
from storage.tandems import Tandem
from tests import transactions
from tests.storage import crowd
from tests.storage.crowd import Crowd
from tests.storage.rows import NOW, TEAM

SEALING = Sealing([bytes(32)])
# Enough for a whole portion of buddies, learners and tandems even of the few.
FEW, MANY = 2 * PORTION + 4, 4 * PORTION + 4
WEEK = timedelta(weeks=1)
BERLIN = "Europe/Berlin"
M = MilestoneKind

# What is begun, and the kind of message that everybody gets of it; nobody, where only questions move along.
WORK = {
    M.OPENED: "round-opened",
    M.BRIEFING: "briefing",
    M.INTERIM: "rating",
    M.CLOSING: "closing",
    M.NEW_DATES: "new-dates",
    M.NEW_TIMING: None,
    M.NEW_RHYTHM: None,
    M.CANCELLED: "round-cancelled",
}


@pytest.mark.parametrize("kind", WORK)
async def test_n10_no_transaction_does_more_the_more_people_there_are(database: Database, kind: MilestoneKind) -> None:
    costs = {}
    for people in (FEW, MANY):
        await begin(database, kind, people)
        with transactions.noted(database) as noted:
            await milestones.reach_due(services(database))
        costs[people] = noted

    few, many = costs.values()
    assert len(many) > len(few)
    assert max(cost.statements for cost in many) <= max(cost.statements for cost in few)
    assert max(cost.rows for cost in many) <= max(cost.rows for cost in few)


@pytest.mark.depends_on_engine
@pytest.mark.parametrize("kind", WORK)
async def test_after_a_death_it_goes_on_with_whoever_is_left_and_nobody_hears_twice(
    database: Database, kind: MilestoneKind
) -> None:
    gathered = await begin(database, kind, MANY)

    await dies(database, after=3)
    heard_of_it = len(await messages(database))
    await dies(database, after=4)
    async with another(database) as bot:
        await milestones.reach_due(services(bot))
        await milestones.reach_due(services(bot))

    if WORK[kind] is not None:
        told = Counter(each.person_id for each in await messages(database) if each.kind == WORK[kind])
        assert heard_of_it < len(await messages(database))
        assert told == Counter({person.id: 1 for person in whom(kind, gathered)})
    assert await undone(database) == []


async def test_on_the_last_day_all_tandems_end_before_anybody_is_asked(database: Database) -> None:
    await begin(database, M.CLOSING, MANY)
    seen: list[tuple[int, int]] = []

    for after in range(2, 12):
        await dies(database, after=after)
        async with database.transaction() as session:
            running = (await session.exec(select(Tandem).where(col(Tandem.state) == State.TANDEM))).all()
        seen.append((len(running), len(await messages(database))))

    assert any(running and not asked for running, asked in seen)
    assert any(asked and not running for running, asked in seen)
    assert not any(asked and running for running, asked in seen)


async def test_whoever_leaves_or_pauses_meanwhile_is_written_to_as_they_are_then(database: Database) -> None:
    gathered = await begin(database, M.INTERIM, MANY)
    leaves, pauses = gathered.enrolments[-4], gathered.people[-5]

    await dies(database, after=4)
    async with database.transaction() as session:
        (await session.get_one(Enrolment, leaves.id)).left_at = NOW
        (await session.get_one(Person, pauses.id)).paused_until = date(2027, 3, 20)
    await milestones.reach_due(services(database))

    asked = {each.person_id: each for each in await messages(database)}
    assert leaves.person_id not in asked
    assert asked[pauses.id].due_at > NOW + 2 * WEEK
    assert asked[gathered.people[0].id].due_at == NOW


async def test_a_round_cancelled_while_half_time_goes_out_asks_nobody_more(database: Database) -> None:
    await begin(database, M.INTERIM, MANY)
    await dies(database, after=5)
    asked = len(await messages(database))

    async with database.transaction() as session:
        [cohort] = (await session.exec(select(Cohort))).all()
        cohort.cancelled_at = NOW
        for each in (await session.exec(select(Milestone).where(col(Milestone.done_at).is_(None)))).all():
            await session.delete(each)
        session.add(Milestone(team_id=TEAM, cohort_id=cohort.id, kind=M.CANCELLED, due_at=NOW))
    await milestones.reach_due(services(database))

    ratings = [each for each in await messages(database) if each.kind == "rating"]
    assert 0 < asked < MANY
    assert {each.state for each in ratings} == {Delivery.EXPIRED}
    assert len(ratings) <= asked
    assert len([each for each in await messages(database) if each.kind == "round-cancelled"]) == MANY


async def test_the_last_day_after_a_half_time_that_did_not_get_through_asks_for_the_end_alone(
    database: Database,
) -> None:
    gathered = await begin(database, M.INTERIM, MANY)
    await dies(database, after=5)
    await begin(database, M.CLOSING, 0, at=gathered.cohort_id)

    await milestones.reach_due(services(database))

    waiting = [each for each in await messages(database) if each.state is Delivery.WAITING]
    assert Counter(each.kind for each in waiting if each.person_id)["rating"] == 0
    assert Counter(each.kind for each in waiting if each.person_id)["closing"] == MANY


async def test_a_bot_that_was_away_from_the_last_day_to_the_farewell_leaves_nobody_out(database: Database) -> None:
    gathered = await begin(database, M.CLOSING, MANY)
    async with database.transaction() as session:
        soon = NOW + timedelta(minutes=1)
        session.add(Milestone(team_id=TEAM, cohort_id=gathered.cohort_id, kind=M.FAREWELL, due_at=soon))
    await dies(database, after=4, at=soon)
    await milestones.reach_due(services(database, at=soon))

    async with database.transaction() as session:
        states = set((await session.exec(select(Tandem.state))).all())
        assert (await session.get_one(Cohort, gathered.cohort_id)).closed_at is not None
    assert states == {State.COMPLETED}


async def test_dates_that_move_again_while_the_news_goes_out_reach_everybody_once(database: Database) -> None:
    gathered = await begin(database, M.NEW_DATES, MANY)
    await dies(database, after=3)
    await begin(database, M.NEW_DATES, 0, at=gathered.cohort_id)

    await milestones.reach_due(services(database))

    waiting = [each for each in await messages(database) if each.state is Delivery.WAITING]
    assert Counter(each.person_id for each in waiting) == Counter({person.id: 1 for person in gathered.people})


@pytest.mark.parametrize("kind", [M.NEW_TIMING, M.NEW_RHYTHM])
async def test_questions_that_have_moved_along_stay_where_they_are(database: Database, kind: MilestoneKind) -> None:
    gathered = await begin(database, kind, MANY)
    await milestones.reach_due(services(database))
    moved = await planned(database)
    await begin(database, kind, 0, at=gathered.cohort_id)

    await milestones.reach_due(services(database))

    assert await planned(database) == moved
    # Every three weeks, from the one a week ago: or as it was planned.
    days = {local_date(due_at, BERLIN) for due_at, _ in moved}
    assert days == {local_date(NOW + (2 * WEEK if kind is M.NEW_RHYTHM else WEEK), BERLIN)}
    assert len(moved) == 2 * len(gathered.tandems)


async def test_n10_whoever_clicks_meanwhile_has_a_turn_between_two_portions(database: Database) -> None:
    await begin(database, M.NEW_DATES, MANY)
    seen = []

    async def click() -> None:
        for _ in range(3):
            async with database.transaction() as session:
                seen.append(len((await session.exec(select(OutboxMessage.id))).all()))

    await asyncio.gather(milestones.reach_due(services(database)), click())

    assert seen == sorted(seen)
    assert any(0 <= count < MANY for count in seen[:-1]) and seen[1] < MANY


# --- how a round comes to such a moment


async def begin(database: Database, kind: MilestoneKind, people: int, *, at: UUID | None = None) -> Crowd:
    """A round with so many people, at this moment of its life."""
    async with database.transaction() as session:
        cohort = await session.get_one(Cohort, at) if at else _cohort(kind)
        cohort.ends_on = local_date(NOW, BERLIN) if kind is M.CLOSING else cohort.ends_on
        cohort.cancelled_at = NOW if kind is M.CANCELLED else None
        cohort.check_in_every_weeks = 3 if kind is M.NEW_RHYTHM else 2
        session.add(cohort)
        await session.flush()
        if kind is M.OPENED:
            # Of an earlier round nobody waits any more.
            for person in (await session.exec(select(Person))).all():
                person.interested_at = None
            found = await crowd.waiting_for_a_round(session, people, team_id=TEAM, now=NOW)
            gathered = Crowd(cohort.id, found, [], [])
        else:
            gathered = await crowd.fill(session, cohort, people, now=NOW)
        same = (col(Milestone.cohort_id) == cohort.id, col(Milestone.kind) == kind)
        earlier = (await session.exec(select(Milestone).where(*same))).all()
        number = len(earlier) + 1
        for each in earlier:
            each.done_at = each.done_at or NOW
        session.add(Milestone(team_id=TEAM, cohort_id=cohort.id, kind=kind, number=number, due_at=NOW))
    return gathered


def _cohort(kind: MilestoneKind) -> Cohort:
    return Cohort(
        team_id=TEAM,
        name="Spring",
        language=Language.GERMAN,
        channel_id="CBUDDIES",
        created_by="UPETRA",
        created_at=NOW,
        sign_up_until=date(2027, 2, 1),
        starts_on=date(2027, 2, 1),
        ends_on=date(2027, 5, 3),
        briefing=BriefingRule.REQUIRED if kind is M.BRIEFING else BriefingRule.OFFERED,
    )


def whom(kind: MilestoneKind, gathered: Crowd) -> list[Person]:
    """Who is to hear of it."""
    teach = {each.person_id for each in gathered.enrolments if each.role.teaches}
    met = {id_ for tandem in gathered.tandems for id_ in (tandem.learner_id, tandem.buddy_id)}
    in_tandems = {each.person_id for each in gathered.enrolments if each.id in met}
    chosen = {M.BRIEFING: teach, M.INTERIM: in_tandems}.get(kind)
    return [person for person in gathered.people if chosen is None or person.id in chosen]


# --- what is done to it, and what is there


def services(database: Database, *, at: Any = NOW) -> Services:
    return Services(database, SEALING, now=lambda: at, team_id=TEAM)


async def dies(database: Database, *, after: int, at: Any = NOW) -> None:
    """A bot over this database that dies after so many transactions."""
    async with another(database) as its:
        saved = 0
        work: asyncio.Task[Any]

        def count(_: Any) -> None:
            nonlocal saved
            saved += 1
            if saved >= after:
                work.cancel()

        event.listen(its.engine.sync_engine, "commit", count)
        work = asyncio.create_task(milestones.reach_due(services(its, at=at)))
        await asyncio.wait([work])


@asynccontextmanager
async def another(database: Database) -> AsyncIterator[Database]:
    its = Database(database.url.render_as_string(hide_password=False))
    yield its
    await its.close()


async def messages(database: Database) -> list[OutboxMessage]:
    """What people were left."""
    async with database.transaction() as session:
        found = (await session.exec(select(OutboxMessage).where(col(OutboxMessage.person_id).is_not(None)))).all()
    return list(found)


async def planned(database: Database) -> list[tuple[Any, UUID]]:
    async with database.transaction() as session:
        statement = select(CheckIn).where(col(CheckIn.asked_at).is_(None), col(CheckIn.dropped_at).is_(None))
        return sorted((each.due_at, each.id) for each in (await session.exec(statement)).all())


async def undone(database: Database) -> list[MilestoneKind]:
    async with database.transaction() as session:
        found = (await session.exec(select(Milestone).where(col(Milestone.done_at).is_(None)))).all()
    return [each.kind for each in found]
