"""The delivery as a process of its own that is killed or stopped at the worst moments, and others that take over."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from storage.database import Database
from storage.outbox import Delivery as State
from tests.faults import mischief
from tests.faults.post_office import PostOffice

OPEN, POST = "conversations.open", "chat.postMessage"


@asynccontextmanager
async def working(office: PostOffice) -> AsyncIterator[asyncio.subprocess.Process]:
    async with office.process() as process:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
        yield process


async def kill(process: asyncio.subprocess.Process) -> None:
    process.kill()
    await process.wait()


@pytest.mark.depends_on_engine
async def test_d1_a_kill_before_the_claim_leaves_the_message_waiting(office: PostOffice) -> None:
    await office.leave("Hello")
    async with office.process() as process:
        await kill(process)
    assert (await office.row("Hello")).state is State.WAITING

    await office.delivery().deliver_due()

    assert office.got("Anna") == ["Hello"]


@pytest.mark.depends_on_engine
async def test_d2_a_kill_before_the_request_leaves_sends_the_message_later(office: PostOffice) -> None:
    reached = asyncio.Event()
    office.mischief.next(OPEN, mischief.hold(reached, effect_first=False))
    await office.leave("Hello")
    async with working(office) as process:
        await asyncio.wait_for(reached.wait(), 30)
        await kill(process)
    assert (await office.row("Hello")).state is State.SENDING

    row = await office.settled(office.delivery(), "Hello")

    assert row.state is State.SENT
    assert office.got("Anna") == ["Hello"]


@pytest.mark.depends_on_engine
async def test_d3_a_kill_before_the_answer_is_stored_is_found_out(office: PostOffice) -> None:
    reached = asyncio.Event()
    office.mischief.next(POST, mischief.hold(reached, effect_first=True))
    await office.leave("Hello")
    async with working(office) as process:
        await asyncio.wait_for(reached.wait(), 30)
        await kill(process)
    assert (await office.row("Hello")).state is State.SENDING

    row = await office.settled(office.delivery(), "Hello")

    [message] = office.slack.person("Anna").direct_messages
    assert (row.state, row.sent_ts) == (State.SENT, message.ts)
    assert len(office.mischief.moments(POST)) == 1


async def test_d4_a_kill_after_the_answer_is_stored_changes_nothing(office: PostOffice) -> None:
    await office.leave("Hello")
    async with working(office) as process:
        while (await office.row("Hello")).state is not State.SENT:
            await asyncio.sleep(0.02)
        await kill(process)

    assert await office.delivery().deliver_due() == 0

    assert office.got("Anna") == ["Hello"]


async def test_d5_nobody_looks_while_the_request_may_still_be_on_its_way(office: PostOffice) -> None:
    reached = asyncio.Event()
    office.mischief.next(POST, mischief.hold(reached, effect_first=False))
    await office.leave("Hello")
    async with working(office) as process:
        await asyncio.wait_for(reached.wait(), 30)
        await kill(process)
    killed = asyncio.get_running_loop().time()

    await office.settled(office.delivery(), "Hello")

    [looked] = office.mischief.moments("conversations.history")
    assert looked - killed > 1.0
    assert office.got("Anna") == ["Hello"]


@pytest.mark.depends_on_engine
async def test_r3_a_process_that_slept_through_its_lease_is_not_listened_to(office_on_postgresql: PostOffice) -> None:
    office = office_on_postgresql
    office.mischief.next(OPEN, mischief.slow(0.2, effect_first=True))
    await office.leave("Hello")
    async with working(office) as process:
        await office.mischief.called(OPEN)
        process.send_signal(signal.SIGSTOP)

        row = await office.settled(office.delivery(), "Hello")
        process.send_signal(signal.SIGCONT)
        await office.leave("Bye")
        await office.settled(office.delivery(at_once=0), "Bye")

    assert row.state is State.SENT
    assert (await office.row("Hello")).sent_ts == row.sent_ts
    assert office.got("Anna") == ["Hello", "Bye"]


async def test_r3_a_late_result_is_not_written_over_a_decision_of_others(office: PostOffice) -> None:
    delivery = office.delivery()
    office.mischief.next(POST, mischief.slow(0.2, effect_first=True))
    await office.leave("Hello")

    sleeper = asyncio.create_task(office.delivery().deliver_due())
    await office.mischief.called(POST)
    await office.lease_runs_out()
    await delivery.deliver_due()
    await sleeper

    assert (await office.row("Hello")).state is State.UNCERTAIN
    await office.settled(delivery, "Hello")
    assert office.got("Anna") == ["Hello"]


async def test_r3_nothing_is_posted_when_the_lease_could_run_out_meanwhile(office: PostOffice) -> None:
    await office.leave("Hello")

    assert await office.delivery(timeout=0.5, lease=0.4).deliver_due() == 0

    assert office.mischief.moments(POST) == []
    assert (await office.row("Hello")).reason == "lease too short"


@pytest.mark.depends_on_engine
async def test_r2_two_processes_share_the_work_and_nothing_is_sent_twice(
    office_on_postgresql: PostOffice, postgresql_url: str
) -> None:
    office, another = office_on_postgresql, Database(postgresql_url)
    texts = [f"{number} for {name}" for number in range(5) for name in ("Anna", "Ben", "Grace", "Emre")]
    for text in texts:
        await office.leave(text, to=text.split()[-1])

    shares = await asyncio.gather(office.delivery().deliver_due(), office.delivery(database=another).deliver_due())
    await another.close()

    assert sum(shares) == len(texts)
    for name in ("Anna", "Ben", "Grace", "Emre"):
        assert office.got(name) == [f"{number} for {name}" for number in range(5)]


async def test_a_leap_of_the_programmes_clock_expires_no_lease(office: PostOffice) -> None:
    office.mischief.next(POST, mischief.slow(0.2, effect_first=True))
    await office.leave("Hello")

    sending = asyncio.create_task(office.delivery().deliver_due())
    await office.mischief.called(POST)
    office.now += timedelta(days=365)
    await office.delivery().deliver_due()
    await sending

    assert (await office.row("Hello")).state is State.SENT
    assert len(office.mischief.moments(POST)) == 1


async def test_a_leap_of_the_machines_clock_does_not_shorten_the_settle_time(office: PostOffice) -> None:
    delivery = office.delivery(timeout=0.3)
    office.mischief.next(POST, mischief.slow(0.35, effect_first=False))
    await office.leave("Hello")
    await delivery.deliver_due()

    await office.waited()
    await delivery.deliver_due()
    assert (await office.row("Hello")).state is State.UNCERTAIN
    await office.settled(delivery, "Hello")

    assert office.got("Anna") == ["Hello"]
