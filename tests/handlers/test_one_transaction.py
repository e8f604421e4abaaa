"""A click as one transaction: what it holds, what it forgets, and when it is saved."""

import pytest

from handlers.desk.interaction import Interaction
from handlers.desk.listening import SERVICES, listener
from handlers.desk.one_transaction import OneTransaction
from handlers.desk.services import Services
from programme.words import Language
from storage import people
from storage.database import Database
from storage.people import Person
from storage.sealing import Sealing
from tests.storage.rows import NOW, TEAM, add_person

pytestmark = pytest.mark.depends_on_engine


def nothing() -> None:
    """Nobody is woken."""


async def test_whoever_comes_second_is_heard_again_and_answered_in_their_language(database: Database) -> None:
    async with database.transaction() as session:
        anna = await add_person(session, "UANNA")
        anna.language, anna.profile_seen_at = Language.ENGLISH, NOW
    services = Services(database, Sealing([b"k" * 32]), now=lambda: NOW, team_id=TEAM)
    said: list[str] = []

    async def answer(i: Interaction) -> None:
        async with i.services.database.transaction() as session:
            i.me.department = "Sales"
            # What the first click wrote meets its key only when it is saved.
            if not said:
                said.append("first")
                session.add(Person(team_id=TEAM, user_id="UANNA", created_at=NOW))
        said.append(f"{i.me.mention} {i.say('close')}")
        await i.ack()

    async def ack(**_: object) -> None:
        said.append("acknowledged")

    body = {"type": "block_actions", "user": {"id": "UANNA"}}
    await listener(answer)(ack=ack, body=body, context={SERVICES: services}, client=None)

    assert said[-2:] == ["<@UANNA> Close", "acknowledged"]
    async with database.reading() as session:
        stored = await people.find(session, team_id=TEAM, user_id="UANNA")
    assert stored is not None


async def test_what_is_asked_in_between_is_one_transaction_and_nobody_else_sees_it_before_it_is_saved(
    database: Database,
) -> None:
    click = OneTransaction(database, wake_delivery=nothing)
    async with click.transaction() as session:
        await add_person(session, "UANNA")
    async with click.transaction() as session:
        assert await people.find(session, team_id=TEAM, user_id="UANNA") is not None
    async with database.reading() as session:
        assert await people.find(session, team_id=TEAM, user_id="UANNA") is None

    await click.save()

    async with database.reading() as session:
        assert await people.find(session, team_id=TEAM, user_id="UANNA") is not None


async def test_what_fails_takes_all_of_the_click_with_it(database: Database) -> None:
    click = OneTransaction(database, wake_delivery=nothing)
    async with click.transaction() as session:
        await add_person(session, "UANNA")
    with pytest.raises(RuntimeError):
        async with click.transaction():
            raise RuntimeError
    await click.save()

    async with database.reading() as session:
        assert await people.find(session, team_id=TEAM, user_id="UANNA") is None
