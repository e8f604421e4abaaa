"""What falls due for many people is done some at a time: few statements, nobody lost, nobody asked twice."""

from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from handlers.asking import asking, asking_after_dates
from handlers.desk.services import Services
from handlers.desk.steps import PORTION
from handlers.tandem import date_nudges
from programme.check_ins import Answer
from programme.rounds import MilestoneKind
from storage.check_ins import CheckIn
from storage.database import Database
from storage.meetings import DateNudge, Meeting
from storage.milestones import Milestone
from storage.outbox import OutboxMessage
from storage.people import Person
from storage.sealing import Sealing
from storage.tandems import Tandem
from tests import statements
from tests.storage.rows import NOW, TEAM, add_person, add_tandems

pytestmark = pytest.mark.depends_on_engine

Job = Callable[[Services], Awaitable[int]]


class Death(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("history", [1, 12])
async def test_a_check_in_costs_less_than_a_statement_however_long_the_history(
    database: Database, history: int
) -> None:
    await fill(database, tandems=2 * PORTION, history=history)

    assert await statements_of(database, asking.ask_due) < 4 * PORTION
    assert len(await messages(database)) == 4 * PORTION


@pytest.mark.parametrize("job", [asking_after_dates.ask_due, date_nudges.nudge_due])
async def test_so_do_dates_that_are_over_and_nudges(database: Database, job: Job) -> None:
    await fill(database, tandems=2 * PORTION, asks=False)

    assert await statements_of(database, job) < 2 * PORTION
    assert len(await messages(database)) == 2 * PORTION


async def test_a_death_between_two_portions_neither_loses_nor_doubles_a_question(database: Database) -> None:
    await fill(database, tandems=2 * PORTION)

    def die() -> None:
        raise Death

    with pytest.raises(Death):
        await asking.ask_due(replace(services(database), wake_delivery=die))
    # The first portion is ready to leave, and nothing has been done about the others.
    assert len(await messages(database)) == PORTION
    await asking.ask_due(services(database))

    assert len(await messages(database)) == 4 * PORTION
    assert Counter((await check_ins(database)).values()) == {("asked", "to come"): 4 * PORTION}


async def test_one_that_fails_holds_up_none_of_its_portion(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await fill(database, tandems=2)
    async with database.transaction() as session:
        nobody = (await session.exec(select(Person).where(col(Person.user_id) == "U1"))).one()
        nobody.zone = "Nowhere/Atall"

    await asking.ask_due(services(database))

    assert len(await messages(database)) == 3
    assert Counter((await check_ins(database)).values()) == {("asked", "to come"): 3, ("to come",): 1}
    assert [record.getMessage().split(":")[0] for record in caplog.records if record.levelname == "ERROR"] == [
        "_ask_some failed for one row"
    ]


async def test_of_two_questions_to_one_person_the_second_sees_the_first(database: Database) -> None:
    """Both are due at the same moment; the budget allows one a day."""
    await fill(database, tandems=1)
    async with database.transaction() as session:
        first = (await session.exec(select(CheckIn).where(col(CheckIn.asked_at).is_(None)))).first()
        assert first is not None
        again = first.model_dump() | {"id": None, "number": first.number + 7}
        session.add(CheckIn(**{name: value for name, value in again.items() if value is not None}))

    await asking.ask_due(services(database))

    assert sorted((await check_ins(database)).values()) == [("asked", "to come"), ("asked", "to come", "to come")]


@pytest.mark.parametrize("job", [asking.ask_due, asking_after_dates.ask_due, date_nudges.nudge_due])
@pytest.mark.parametrize("ends", ["weeks_until", "stands_in_until", MilestoneKind.CLOSING])
async def test_nobody_is_asked_about_a_tandem_whose_end_is_due(database: Database, job: Job, ends: str) -> None:
    # A nudge yields to a question.
    await fill(database, tandems=1, asks=job is asking.ask_due)
    async with database.transaction() as session:
        tandem = (await session.exec(select(Tandem))).one()
        if isinstance(ends, MilestoneKind):
            session.add(Milestone(team_id=TEAM, cohort_id=tandem.cohort_id, kind=ends, due_at=NOW))
        else:
            setattr(tandem, ends, NOW)

    await job(services(database))

    assert await messages(database) == []


def services(database: Database) -> Services:
    return Services(database, Sealing([b"k" * 32]), lambda: NOW, TEAM)


async def statements_of(database: Database, job: Job) -> int:
    with statements.noted(database) as asked:
        await job(services(database))
    return len(asked)


async def fill(database: Database, *, tandems: int, history: int = 1, asks: bool = True) -> None:
    """Tandems of which it is all due: a question to each of the two if `asks`, a date that is over, and a nudge."""
    async with database.transaction() as session:
        pairs = [
            (await add_person(session, f"U{2 * number}"), await add_person(session, f"U{2 * number + 1}"))
            for number in range(tandems)
        ]
        for tandem, people in zip(await add_tandems(session, pairs), pairs, strict=True):
            if asks:
                session.add_all(row for person in people for row in questions(tandem, person, history))
            about: dict[str, Any] = {"team_id": TEAM, "tandem_id": tandem.id}
            session.add(Meeting(**about, starts_at=NOW, minutes=30, ask_at=NOW))
            session.add(DateNudge(**about, person_id=people[0].id, number=2, due_at=NOW))


def questions(tandem: Tandem, person: Person, history: int) -> list[CheckIn]:
    """One that is due, and before it as many that were answered, the last one four weeks ago."""
    answered = [NOW - timedelta(weeks=2 * (number + 2)) for number in range(history)]
    about: dict[str, Any] = {
        "team_id": TEAM,
        "tandem_id": tandem.id,
        "person_id": person.id,
        "cohort_id": tandem.cohort_id,
    }
    return [
        CheckIn(**about, number=-number, due_at=at, asked_at=at, answered_at=at, answer=Answer.MET)
        for number, at in enumerate(answered)
    ] + [CheckIn(**about, number=1, due_at=NOW)]


async def messages(database: Database) -> list[OutboxMessage]:
    async with database.reading() as session:
        return list((await session.exec(select(OutboxMessage))).all())


async def check_ins(database: Database) -> dict[str, tuple[str, ...]]:
    """Of each person what was asked now, and what is to come."""
    found: dict[str, tuple[str, ...]] = {}
    async with database.reading() as session:
        statement = (
            select(Person.user_id, CheckIn.asked_at)
            .join(Person, col(Person.id) == col(CheckIn.person_id))
            .where(col(CheckIn.number) > 0, col(CheckIn.dropped_at).is_(None))
        )
        for user_id, asked_at in (await session.exec(statement)).all():
            found[user_id] = tuple(sorted((*found.get(user_id, ()), "asked" if asked_at else "to come")))
    return found
