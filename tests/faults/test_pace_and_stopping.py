"""Pace, long absences and stopping; and that nothing of a message reaches the log."""

import asyncio
import logging
from datetime import timedelta

import pytest

from bot import delivery as delivering
from bot import postman
from bot.pace import Allowance, Pace
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


async def test_d17_a_conversation_that_rests_holds_up_no_other(office: PostOffice) -> None:
    names = ["Anna", "Ben", "Grace", "Emre", "Dieter"]
    for name in names:
        await office.leave(f"for {name}", to=name)

    delivery = office.delivery(at_once=2, pace=300.0)
    running = asyncio.create_task(delivery.deliver_due())
    async with asyncio.timeout(30):
        while [office.got(name) for name in names] != [[f"for {name}"] for name in names]:
            await asyncio.sleep(0.02)

    await delivery.stop()
    assert await running == len(names)


async def test_d17_beyond_what_slack_takes_at_once_nothing_is_claimed_before_its_time(
    office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(postman.ALLOWED, POST, Allowance(a_minute=1, at_once=3))
    for name in ("Anna", "Ben", "Grace", "Emre"):
        await office.leave(f"for {name}", to=name)

    delivery = office.delivery(at_once=3, pace=0.001)
    running = asyncio.create_task(delivery.deliver_due())
    async with asyncio.timeout(30):
        while len(office.mischief.moments(POST)) < 3:
            await asyncio.sleep(0.02)
    await delivery.stop()

    assert await running == 3
    assert (await office.row("for Emre")).state is State.WAITING
    assert (await office.row("for Emre")).attempts == 0


async def test_what_is_uncertain_is_found_out_while_others_are_being_sent(
    office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivering, "LOOK_BACK_SECONDS", 0.05)
    reached = asyncio.Event()
    office.mischief.next(POST, mischief.take_and_drop, mischief.hold(reached, effect_first=True))
    delivery = office.delivery(timeout=60.0, lease=180.0)
    await office.leave("Hello")
    await delivery.deliver_due()
    await office.leave("a long way", to="Ben")

    running = asyncio.create_task(delivery.run())
    await asyncio.wait_for(reached.wait(), 30)
    async with asyncio.timeout(30):
        while (await office.row("Hello")).state is not State.SENT:
            await asyncio.sleep(0.02)

    assert (await office.row("a long way")).state is State.SENDING
    running.cancel()


def test_who_is_sent_away_is_told_a_time_of_their_own() -> None:
    pace = Pace({"call": Allowance(a_minute=60, at_once=2)})

    waits = [pace.take_or_wait("call") for _ in range(5)]

    assert waits == pytest.approx([0, 0, 1, 2, 3], abs=0.1)
    assert pace.take_or_wait("another") == 0


def test_after_slack_has_asked_for_a_rest_there_is_no_burst() -> None:
    pace = Pace({"call": Allowance(a_minute=60, at_once=60)})
    assert pace.free("call") == 60

    pace.rest("call", 30)

    assert (pace.free("call"), pace.is_resting("call")) == (0, True)
    assert pace.until("call", 5) == pytest.approx(34, abs=0.1)


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
