"""Who may take a message out of the outbox, in which order, and whose word counts afterwards."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.messages import Decision, Outcome, Result
from storage import attempts, outbox, queue
from storage.attempts import Settled
from storage.claiming import Turn
from storage.database import Database
from storage.occurrences import Occurrence
from storage.outbox import Delivery, Envelope, Method, OutboxMessage
from storage.people import Person
from storage.queue import Claimed
from storage.rows import write_what_waits
from storage.sealing import Sealing
from tests import statements
from tests.storage.rows import NOW, TEAM, add_person

pytestmark = pytest.mark.depends_on_engine

SEALING = Sealing([b"k" * 32])
REAL_NOW = datetime(2026, 1, 1, tzinfo=UTC)
TURN = Turn(TEAM, NOW, REAL_NOW, lease=timedelta(seconds=30))


async def leave(
    session: AsyncSession, key: str, to: Person, *, kind: str = "proposal", due_at: datetime = NOW, **more: Any
) -> None:
    envelope = Envelope(team_id=to.team_id, to=to, **more)
    payload = {"text": key, "blocks": []}
    outbox.add(session, SEALING, Occurrence(key, kind), envelope, payload, due_at=due_at, now=NOW)
    await write_what_waits(session)


async def claim(database: Database, turn: Turn = TURN, *, limit: int = 10) -> list[Claimed]:
    async with database.transaction() as session:
        claimed, _ = await queue.claim(session, turn, limit=limit)
    return claimed


async def settle(database: Database, claimed: Claimed, state: Delivery, *, wait: float = 0.0) -> bool:
    outcome = Outcome(Result.DELIVERED, ts="1.000001", channel_id="D1")
    async with database.transaction() as session:
        result = Settled(claimed, Decision(state, wait=wait), outcome)
        saved = await attempts.settle(session, [result], team_id=TEAM, now=NOW, real_now=REAL_NOW)
    return bool(saved)


async def settle_all(database: Database, claimed: Sequence[Claimed]) -> list[OutboxMessage]:
    """All as sent, each with a name of its own."""
    results = [
        Settled(each, Decision(Delivery.SENT), Outcome(Result.DELIVERED, ts=f"1.00000{n}", channel_id=f"D{n}"))
        for n, each in enumerate(claimed)
    ]
    async with database.transaction() as session:
        return await attempts.settle(session, results, team_id=TEAM, now=NOW, real_now=REAL_NOW)


def keys(claimed: Sequence[Claimed]) -> list[str]:
    return [each.message.key for each in claimed]


def after(seconds: float, **more: Any) -> Turn:
    return replace(TURN, real_now=REAL_NOW + timedelta(seconds=seconds), **more)


async def leave_all(database: Database, *messages: tuple[str, str], **more: Any) -> None:
    people: dict[str, Person] = {}
    async with database.transaction() as session:
        for key, user_id in messages:
            if user_id not in people:
                people[user_id] = await add_person(session, user_id)
            await leave(session, key, people[user_id], **more)


async def test_a_message_is_claimed_once_and_not_before_it_is_due(database: Database) -> None:
    await leave_all(database, ("later", "UANNA"), due_at=NOW + timedelta(hours=1))
    assert await claim(database) == []

    [claimed] = await claim(database, replace(TURN, now=NOW + timedelta(hours=1)))
    assert (claimed.message.state, claimed.message.attempts) == (Delivery.SENDING, 1)
    assert claimed.recipients.user_ids == ("UANNA",)
    assert await claim(database, replace(TURN, now=NOW + timedelta(hours=1))) == []


async def test_messages_of_another_workspace_are_not_touched(database: Database) -> None:
    await leave_all(database, ("hello", "UANNA"))

    assert await claim(database, replace(TURN, team_id="TOTHER")) == []


async def test_each_person_gets_their_messages_one_after_the_other(database: Database) -> None:
    await leave_all(database, ("a1", "UANNA"), ("a2", "UANNA"), ("b1", "UBEN"))

    first, other = await claim(database)
    assert keys([first, other]) == ["a1", "b1"]
    assert await settle(database, first, Delivery.SENT)

    assert keys(await claim(database)) == ["a2"]


async def test_a_later_message_waits_for_one_that_is_tried_again_and_for_an_uncertain_one(database: Database) -> None:
    await leave_all(database, ("one", "UANNA"), ("two", "UANNA"))
    for state in (Delivery.WAITING, Delivery.UNCERTAIN):
        [claimed] = await claim(database, after(100))
        assert claimed.message.key == "one"
        await settle(database, claimed, state, wait=10)
        assert await claim(database, after(9)) == []

    assert await claim(database, after(100)) == []


async def test_a_message_that_is_not_due_yet_holds_up_nothing(database: Database) -> None:
    async with database.transaction() as session:
        anna = await add_person(session)
        await leave(session, "tomorrow", anna, due_at=NOW + timedelta(days=1))
        await leave(session, "today", anna)

    assert keys(await claim(database)) == ["today"]


async def test_answers_go_before_what_nobody_asked_for(database: Database) -> None:
    async with database.transaction() as session:
        for kind, user_id, minutes in (("rating", "UANNA", 9), ("rating", "UBEN", 8), ("answer", "UCARL", 1)):
            person = await add_person(session, user_id)
            await leave(session, kind + user_id, person, kind=kind, due_at=NOW - timedelta(minutes=minutes))

    assert keys(await claim(database)) == ["answerUCARL", "ratingUANNA", "ratingUBEN"]


async def test_an_answer_goes_before_what_hundreds_get_that_was_due_before_it(database: Database) -> None:
    async with database.transaction() as session:
        for number in range(3):
            person = await add_person(session, f"U{number}")
            await leave(session, f"proposal {number}", person, due_at=NOW - timedelta(minutes=9))
        await leave(session, "thanks", await add_person(session, "UANNA"), kind="answer")

    assert keys(await claim(database, limit=2)) == ["thanks", "proposal 0"]
    assert keys(await claim(database)) == ["proposal 1", "proposal 2"]


@pytest.mark.parametrize("number", [1, 20])
async def test_however_many_go_together_they_cost_the_same_few_statements(database: Database, number: int) -> None:
    async with database.transaction() as session:
        for each in range(number):
            person = await add_person(session, f"U{each}")
            person.dm_channel_id = f"D{each}"
            await leave(session, f"message {each}", person)

    with statements.noted(database) as asked:
        claimed = await claim(database, limit=number)
        saved = await settle_all(database, claimed)

    assert (len(claimed), len(saved)) == (number, number)
    # Claim and people; what came of it.
    assert len(asked) == 3


async def test_results_that_are_written_together_are_each_their_own(database: Database) -> None:
    await leave_all(database, ("one", "UANNA"), ("two", "UBEN"), ("three", "UCARL"))
    mine = await claim(database)
    lost = replace(mine[2], token="somebody else's by now")

    saved = await settle_all(database, [*mine[:2], lost])

    assert sorted((message.key, message.sent_ts, message.channel_id) for message in saved) == [
        ("one", "1.000000", "D0"),
        ("two", "1.000001", "D1"),
    ]
    async with database.reading() as session:
        found = await outbox.find_about(session, Occurrence("three", ""), team_id=TEAM)
    assert found is not None
    assert (found.state, found.sent_ts) == (Delivery.SENDING, None)


async def test_methods_and_conversations_that_rest_are_left_out(database: Database) -> None:
    await leave_all(database, ("a", "UANNA"), ("b", "UBEN"))

    assert await claim(database, replace(TURN, methods=[Method.UPDATE])) == []
    assert keys(await claim(database, replace(TURN, resting=["user/UANNA"]))) == ["b"]


async def test_the_limit_is_kept(database: Database) -> None:
    await leave_all(database, *((f"message {number}", f"U{number}") for number in range(5)))

    assert len(await claim(database, limit=2)) == 2


async def test_what_is_too_late_expires_and_makes_room(database: Database) -> None:
    async with database.transaction() as session:
        anna = await add_person(session)
        await leave(session, "thanks", anna, kind="answer", due_at=NOW - timedelta(days=2))
        await leave(session, "proposal", anna)

    async with database.transaction() as session:
        claimed, expired = await queue.claim(session, TURN, limit=5)
    assert [message.key for message in expired] == ["thanks"]
    assert claimed == []
    assert keys(await claim(database)) == ["proposal"]


async def test_r3_only_the_holder_of_the_lease_may_write_the_result(database: Database) -> None:
    await leave_all(database, ("hello", "UANNA"))
    [slow] = await claim(database)
    assert await bury(database, after(31)) == ["hello"]
    await settle(database, await claim_uncertain(database, after(50)), Delivery.WAITING)
    [fast] = await claim(database, after(60))

    assert not await settle(database, slow, Delivery.SENT)
    assert await settle(database, fast, Delivery.SENT)
    assert not await settle(database, fast, Delivery.REFUSED)


async def test_d2_a_dead_lease_becomes_a_question_and_a_living_one_does_not(database: Database) -> None:
    await leave_all(database, ("hello", "UANNA"), ("hi", "UBEN"))
    [hello] = await claim(database, limit=1)
    await claim(database, after(10))

    assert await bury(database, after(29)) == []
    assert await bury(database, after(31)) == ["hello"]
    assert await claim_uncertain(database, after(31 + 14), or_none=True) is None
    asked = await claim_uncertain(database, after(31 + 16))

    assert asked.message.id == hello.message.id
    assert await claim_uncertain(database, after(31 + 17), or_none=True) is None


async def test_r2_any_number_of_processes_claim_each_message_once(database: Database, database_url: str) -> None:
    texts = [(f"{number} for {name}", name) for number in range(6) for name in ("UANNA", "UBEN", "UCARL")]
    await leave_all(database, *texts)
    # Two processes on one SQLite file are refused at the start, so there they share the connection.
    others = [database if database.is_sqlite else Database(database_url) for _ in range(3)]

    async def work(mine: Database) -> list[str]:
        done: list[str] = []
        for _ in range(40):
            for claimed in await claim(mine, limit=2):
                assert await settle(mine, claimed, Delivery.SENT)
                done.append(claimed.message.key)
        return done

    shares = await asyncio.gather(*(work(other) for other in others))

    everything = [key for share in shares for key in share]
    assert sorted(everything) == sorted(key for key, _ in texts)
    for other in others:
        await other.close()


async def bury(database: Database, turn: Turn) -> list[str]:
    async with database.transaction() as session:
        return [message.key for message in await queue.bury_dead_leases(session, turn, settle=15)]


async def claim_uncertain(database: Database, turn: Turn, *, or_none: bool = False) -> Any:
    async with database.transaction() as session:
        claimed = await queue.claim_uncertain(session, turn, kept=())
    assert or_none or claimed is not None
    return claimed
