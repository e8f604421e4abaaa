"""Messages are saved with what caused them, once for each occurrence, and can be taken back until they leave."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage import budgets, outbox, taking_back
from storage.database import Database
from storage.occurrences import Occurrence, Prefix
from storage.outbox import Delivery, Envelope, Method, OutboxMessage
from storage.people import Person
from storage.rows import write_what_waits
from storage.sealing import Sealing, Unreadable
from tests import statements
from tests.storage.rows import NOW, TEAM, add_person, add_tandem

pytestmark = pytest.mark.depends_on_engine

SEALING = Sealing([b"k" * 32])


async def leave(
    session: AsyncSession, key: str, *, to: Person | None, kind: str = "check-in", due_at: datetime = NOW, **more: Any
) -> None:
    envelope = Envelope(**{"team_id": to.team_id if to else TEAM, "to": to, **more})
    payload = {"text": "Grüße", "blocks": []}
    outbox.add(session, SEALING, Occurrence(key, kind), envelope, payload, due_at=due_at, now=NOW)
    await write_what_waits(session)


async def find(session: AsyncSession, key: str) -> OutboxMessage | None:
    return await outbox.find_about(session, Occurrence(key, "check-in"), team_id=TEAM)


async def test_an_occurrence_has_one_message(database: Database) -> None:
    async with database.transaction() as session:
        anna = await add_person(session)
        await leave(session, "check-in/1/question", to=anna)
        await leave(session, "check-in/1/question", to=anna)
    async with database.transaction() as session:
        await leave(session, "check-in/1/question", to=anna)

    async with database.transaction() as session:
        rows = (await session.exec(select(OutboxMessage))).all()
    assert [row.state for row in rows] == [Delivery.WAITING]


async def test_two_workspaces_may_use_the_same_key(database: Database) -> None:
    async with database.transaction() as session:
        for team_id in (TEAM, "TOTHER"):
            await leave(session, "same", to=await add_person(session, team_id=team_id))

    async with database.transaction() as session:
        assert len((await session.exec(select(OutboxMessage))).all()) == 2


async def test_d20_a_message_and_its_cause_are_saved_together_or_not_at_all(database: Database) -> None:
    with pytest.raises(RuntimeError):
        async with database.transaction() as session:
            anna = await add_person(session)
            await leave(session, "the tandem has ended", to=anna)
            raise RuntimeError

    async with database.transaction() as session:
        assert await find(session, "the tandem has ended") is None
        assert (await session.exec(select(Person))).all() == []


async def test_what_a_message_says_can_be_read_with_the_key_only(database: Database) -> None:
    async with database.transaction() as session:
        await leave(session, "hello", to=await add_person(session))

    async with database.transaction() as session:
        message = await find(session, "hello")
    assert message is not None
    assert outbox.read_payload(message, SEALING) == {"text": "Grüße", "blocks": []}
    assert "Grüße".encode() not in message.payload_sealed
    with pytest.raises(Unreadable):
        outbox.read_payload(message, Sealing([b"x" * 32]))


async def test_the_kind_says_how_late_a_message_may_be(database: Database) -> None:
    async with database.transaction() as session:
        anna = await add_person(session)
        await leave(session, "question", to=anna, kind="check-in")
        await leave(session, "goodbye", to=anna, kind="goodbye")
        question, goodbye = (await session.exec(select(OutboxMessage).order_by(col(OutboxMessage.arrival)))).all()

    assert question.expires_at == NOW + timedelta(days=5)
    assert goodbye.expires_at is None


async def test_a_message_without_a_recipient_waits_in_the_lane_of_its_conversation(database: Database) -> None:
    async with database.transaction() as session:
        tandem = await add_tandem(session, await add_person(session, "UANNA"), await add_person(session, "UBEN"))
        await leave(
            session,
            "introduction",
            to=None,
            kind="introduction",
            method=Method.POST_TO_GROUP,
            cohort_id=tandem.cohort_id,
            conversation_id=tandem.conversation_id,
        )
        message = await find(session, "introduction")

    assert message is not None
    assert message.lane == f"group/{tandem.conversation_id}"


async def test_a_message_must_go_somewhere(database: Database) -> None:
    async with database.transaction() as session:
        with pytest.raises(ValueError, match="person, a conversation or a channel"):
            await leave(session, "lost", to=None)


async def test_waiting_messages_can_be_taken_back_by_tandem_person_key_and_kind(database: Database) -> None:
    async with database.transaction() as session:
        anna, ben = await add_person(session, "UANNA"), await add_person(session, "UBEN")
        tandem = await add_tandem(session, anna, ben)
        await leave(session, "check-in/1/anna", to=anna, tandem_id=tandem.id)
        await leave(session, "check-in/1/ben", to=ben, tandem_id=tandem.id)
        await leave(session, "rating/ben", to=ben, kind="rating")
        await leave(session, "answer/100%", to=ben, kind="answer")
        await leave(session, "answer/100_", to=ben, kind="answer")

    async with database.transaction() as session:
        assert await taking_back.cancel(session, team_id="TOTHER", tandem_ids=[tandem.id]) == 0
        assert await taking_back.cancel(session, team_id=TEAM, tandem_ids=[tandem.id]) == 2
        assert await taking_back.cancel(session, team_id=TEAM, key_prefix=Prefix("answer/100_")) == 1
        assert await taking_back.cancel(session, team_id=TEAM, person_id=ben.id, kinds=["rating"]) == 1
        with pytest.raises(ValueError, match="name the messages"):
            await taking_back.cancel(session, team_id=TEAM, kinds=["rating"])

    async with database.transaction() as session:
        waiting = select(OutboxMessage.key).where(col(OutboxMessage.state) == Delivery.WAITING)
        assert (await session.exec(waiting)).all() == ["answer/100%"]
        taken_back = await find(session, "rating/ben")
    assert taken_back is not None
    assert (taken_back.state, taken_back.reason) == (Delivery.EXPIRED, "cancelled")


async def test_the_budget_counts_what_was_sent_or_will_be_and_nobody_asked_for(database: Database) -> None:
    async with database.transaction() as session:
        anna, ben = await add_person(session, "UANNA"), await add_person(session, "UBEN")
        for days, kind in ((-20, "rating"), (-3, "rating"), (2, "check-in"), (1, "answer")):
            await leave(session, f"{kind}/{days}", to=anna, kind=kind, due_at=NOW + timedelta(days=days))
        await leave(session, "cancelled", to=anna, kind="rating")
        await taking_back.cancel(session, team_id=TEAM, key_prefix=Prefix("cancelled"))
        sent = await find(session, "rating/-3")
        assert sent is not None
        sent.state, sent.sent_at = Delivery.SENT, NOW - timedelta(days=1)

    async with database.transaction() as session:
        assert await budgets.list_taken(session, anna, now=NOW) == [NOW - timedelta(days=1), NOW + timedelta(days=2)]
        assert await budgets.list_taken(session, ben, now=NOW) == []


async def test_the_budgets_of_many_are_read_at_once_and_go_on_counting(database: Database) -> None:
    async with database.transaction() as session:
        anna, ben, clara = [await add_person(session, f"U{name}") for name in ("ANNA", "BEN", "CLARA")]
        for days in (1, 2):
            await leave(session, f"rating/{days}", to=anna, kind="rating", due_at=NOW + timedelta(days=days))

        with statements.noted(database) as asked:
            await budgets.keep_at_hand(session, [anna, ben], now=NOW)
            budgets.take(session, ben, NOW)
            taken = [await budgets.list_taken(session, each, now=NOW) for each in (anna, ben)]
        assert len(asked) == 1
        assert taken == [[NOW + timedelta(days=1), NOW + timedelta(days=2)], [NOW]]
        # Of whom nobody thought is asked for, as ever.
        assert await budgets.list_taken(session, clara, now=NOW) == []
