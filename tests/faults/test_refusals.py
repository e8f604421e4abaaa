"""What Slack or the sealing key refuses: told once, and holding up nothing."""

import asyncio
from datetime import timedelta

import pytest
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.outbox import Delivery as State
from storage.outbox import OutboxMessage
from storage.people import Person
from storage.sealing import Sealing
from tests.faults import mischief
from tests.faults.post_office import PostOffice

OPEN, POST = "conversations.open", "chat.postMessage"


@pytest.mark.parametrize(
    "error",
    ["channel_not_found", "user_not_found", "is_archived", "cannot_dm_bot", "msg_too_long", "invalid_blocks"],
)
async def test_d13_d15_what_slack_refuses_is_told_and_holds_up_nothing(office: PostOffice, error: str) -> None:
    told: list[tuple[str, str]] = []

    # Fails: Anna has a row already.
    async def tell(session: AsyncSession, message: OutboxMessage, reason: str) -> None:
        told.append((message.key, reason))
        session.add(Person(team_id=message.team_id, user_id=str(message.user_id), created_at=office.now))
        await session.flush()

    office.mischief.next(POST, mischief.refuse(error))
    for text in ("one", "two"):
        await office.leave(text)

    assert await office.delivery(on_refused=tell).deliver_due() == 2

    assert told == [("one", error)]
    assert (await office.row("one")).reason == error
    assert office.got("Anna") == ["two"]


@pytest.mark.parametrize(
    ("error", "levels"), [("msg_too_long", ["ERROR"]), ("invalid_blocks", ["ERROR"]), ("cannot_dm_bot", ["WARNING"])]
)
async def test_d15_a_form_that_slack_does_not_take_is_one_alarm_without_its_content(
    office: PostOffice, error: str, levels: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    office.mischief.next(POST, mischief.refuse(error))
    await office.leave("a secret")

    await office.delivery().deliver_due()

    told = [record for record in caplog.records if record.levelname in ("WARNING", "ERROR")]
    assert [record.levelname for record in told] == levels
    assert error in told[0].getMessage() and "secret" not in caplog.text


@pytest.mark.parametrize("error", ["invalid_auth", "token_revoked", "account_inactive"])
async def test_d14_a_refused_token_stops_the_workspace_with_one_alarm(
    office: PostOffice, error: str, caplog: pytest.LogCaptureFixture
) -> None:
    delivery = office.delivery(at_once=1, no_access=1.0)
    office.slack.workspace.permits.bot_token.refused_as = error
    for name in ("Anna", "Ben", "Grace"):
        await office.leave(name, to=name)

    for _ in range(3):
        await delivery.deliver_due()
    assert len(office.mischief.calls) == 1
    await asyncio.sleep(1.0)
    await delivery.deliver_due()
    assert [record.levelname for record in caplog.records].count("ERROR") == 1

    office.slack.workspace.permits.bot_token.refused_as = None
    await asyncio.sleep(1.0)
    await office.waited()
    assert await delivery.deliver_due() == 3


async def test_d14_messages_still_expire_while_the_token_is_refused(office: PostOffice) -> None:
    delivery = office.delivery(no_access=0.0)
    office.slack.workspace.permits.bot_token.refused_as = "token_revoked"
    await office.leave("thanks", kind="answer")
    await delivery.deliver_due()
    assert (await office.row("thanks")).state is State.WAITING

    office.now += timedelta(days=2)
    await office.waited()
    await delivery.deliver_due()

    assert (await office.row("thanks")).state is State.EXPIRED


async def test_t2_a_missing_scope_costs_no_message(office: PostOffice) -> None:
    office.mischief.next(POST, mischief.refuse("missing_scope"))
    await office.leave("Hello")

    await office.delivery().deliver_due()

    assert (await office.row("Hello")).state is State.WAITING


@pytest.mark.depends_on_engine
async def test_d16_what_cannot_be_read_is_put_aside_after_three_tries_and_nobody_waits_for_it(
    office: PostOffice,
) -> None:
    delivery = office.delivery()
    await office.leave("lost")
    await office.damage("lost")
    await office.leave("next")

    await delivery.deliver_due()
    assert (await office.row("lost")).state is State.WAITING
    assert office.got("Anna") == ["next"]

    for _ in range(2):
        assert (await office.row("lost")).state is State.WAITING
        await office.waited()
        await delivery.deliver_due()
    row = await office.row("lost")
    assert (row.state, row.reason) == (State.REFUSED, "unreadable")


async def test_n1_what_another_key_has_sealed_waits_for_it_however_often_it_is_tried(
    office: PostOffice, caplog: pytest.LogCaptureFixture
) -> None:
    right, office.sealing = office.sealing, Sealing([b"x" * 32])
    delivery = office.delivery()
    await office.leave("Hello", sealing=right)

    for _ in range(5):
        await office.waited()
        await delivery.deliver_due()
    assert (await office.row("Hello")).state is State.WAITING
    assert [record.levelname for record in caplog.records].count("ERROR") == 1

    office.sealing = right
    await office.waited()
    await office.delivery().deliver_due()
    assert office.got("Anna") == ["Hello"]


@pytest.mark.depends_on_engine
async def test_n4_a_remembered_conversation_that_is_gone_is_opened_anew(office: PostOffice) -> None:
    delivery = office.delivery()
    for text, opened in (("one", 1), ("two", 1)):
        await office.leave(text)
        await delivery.deliver_due()
        assert len(office.mischief.moments(OPEN)) == opened

    office.mischief.next(POST, mischief.refuse("channel_not_found"))
    await office.leave("three")
    await delivery.deliver_due()

    assert office.got("Anna") == ["one", "two", "three"]
    assert len(office.mischief.moments(OPEN)) == 2


async def test_n4_a_conversation_that_stays_gone_is_opened_anew_only_once(office: PostOffice) -> None:
    delivery = office.delivery()
    await office.leave("one")
    await delivery.deliver_due()

    office.mischief.next(POST, *[mischief.refuse("channel_not_found")] * 2)
    await office.leave("two")
    await delivery.deliver_due()

    row = await office.row("two")
    assert (row.state, row.reason) == (State.REFUSED, "channel_not_found")
    assert len(office.mischief.moments(OPEN)) == 2
