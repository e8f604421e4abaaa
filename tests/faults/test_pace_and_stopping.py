"""Pace, long absences and stopping; and that nothing of a message reaches the log."""

import asyncio
import logging
from datetime import timedelta

import pytest

from storage.outbox import Delivery as State
from tests.faults import mischief
from tests.faults.post_office import PostOffice

POST = "chat.postMessage"


async def test_d17_a_conversation_gets_no_two_messages_within_the_pace(office: PostOffice) -> None:
    for text in ("one", "two", "three"):
        for name in ("Anna", "Ben"):
            await office.leave(f"{text} for {name}", to=name)

    assert await office.delivery(pace=0.2).deliver_due() == 6

    moments = office.mischief.moments(POST)
    assert moments[-1] - moments[0] >= 0.4
    assert office.got("Anna") == [f"{text} for Anna" for text in ("one", "two", "three")]


async def test_d18_after_a_long_absence_only_what_still_makes_sense_is_sent(office: PostOffice) -> None:
    tandem = await office.tandem("Anna", "Ben")
    await office.leave("have you met?", kind="check-in", tandem_id=tandem.id)
    await office.leave("the tandem has ended", kind="ending")

    office.now += timedelta(days=14)
    await office.delivery().deliver_due()

    assert office.got("Anna") == ["the tandem has ended"]
    assert (await office.row("have you met?")).reason == "too late"


async def test_d19_stopping_finishes_what_is_under_way_and_begins_nothing(office: PostOffice) -> None:
    delivery = office.delivery(pace=300.0)
    office.mischief.next(POST, mischief.slow(0.2, effect_first=False))
    for text in ("one", "two"):
        await office.leave(text)

    running = asyncio.create_task(delivery.deliver_due())
    await office.mischief.called(POST)
    async with asyncio.timeout(30):
        await delivery.stop()

    assert await running == 1
    assert office.got("Anna") == ["one"]
    assert await delivery.deliver_due() == 0
    assert (await office.row("two")).state is State.WAITING


async def test_d19_stopping_while_a_conversation_is_opened_leaves_the_message_for_the_next_start(
    office: PostOffice,
) -> None:
    delivery = office.delivery()
    office.mischief.next("conversations.open", mischief.slow(0.2, effect_first=True))
    await office.leave("Hello")

    running = asyncio.create_task(delivery.deliver_due())
    await office.mischief.called("conversations.open")
    await delivery.stop()

    assert await running == 0
    assert (await office.row("Hello")).state is State.WAITING
    assert office.mischief.moments(POST) == []


async def test_t6_no_words_and_no_token_reach_the_log(office: PostOffice, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    office.mischief.next(POST, mischief.take_and_drop, mischief.refuse("msg_too_long"), mischief.refuse("Gärtnerei"))
    for text in ("Gärtnerei one", "Gärtnerei two", "Gärtnerei three"):
        await office.leave(text)

    await office.settled(office.delivery(), "Gärtnerei three")

    ours = [record.getMessage() for record in caplog.records if record.name.startswith("buddy")]
    assert len(ours) >= 4
    assert not [line for line in ours if "rtnerei" in line or office.slack.bot_token in line]
