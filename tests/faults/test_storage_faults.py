"""The database is held, full, gone or torn off: what was acknowledged is there, what was not can be done again."""

import asyncio
import random
import shutil
import sqlite3
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from handlers.leaving.views import pausing
from sandbox import Face, Message
from sandbox.forms import NotFillable
from storage.outbox import Delivery
from tests.stories.story import Story, told

WENT_WRONG = ("schiefgegangen", "went wrong")
# A listener waits for two seconds.
LONGER_THAN_ANYBODY_WAITS = 3.0


@pytest.fixture
async def story(sqlite_url: str) -> AsyncIterator[Story]:
    async with told(sqlite_url) as story:
        yield story


def file_of(story: Story) -> Path:
    return Path(str(story.bot.services.database.url.database))


@contextmanager
def held(file: Path) -> Iterator[None]:
    """By another program, that writes."""
    other = sqlite3.connect(file, timeout=30, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def said_so(person: Face) -> bool:
    return person.modal is not None and any(words in person.modal.text for words in WENT_WRONG)


async def test_i13_s1_whoever_clicks_while_the_database_is_held_reads_so_and_can_do_it_again(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await ben.command("/buddy", "pause")

    with held(file_of(story)):
        begun = time.monotonic()
        await ben.submit({pausing.UNTIL: "2027-02-15"})
        took = time.monotonic() - begun
    read_so = said_so(ben)
    paused_then = [row["paused_until"] for row in (await story.stored())["person"] if row["user_id"] == ben.user_id]
    await ben.close_modal(everything=True)
    await story.pauses(ben, "2027-02-15")

    assert read_so and 1.5 < took < 10
    assert paused_then == [None]
    assert [str(row["paused_until"]) for row in (await story.stored())["person"] if row["user_id"] == ben.user_id] == [
        "2027-02-15"
    ]


async def test_s1_what_is_due_while_the_database_is_held_is_due_again(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    due = min(row["due_at"] for row in (await story.stored())["checkin"])
    story.slack.clock.set_to(due)

    with held(file_of(story)):
        await story.bot.timetable.run_due()
    asked_then = ben.sees("Hast du dich mit")
    await story.settle()
    await story.settle()

    assert not asked_then
    assert sum("Hast du dich mit" in message.text for message in ben.direct_messages) == 1


async def test_s2_on_a_full_disk_nothing_is_acknowledged_that_is_not_saved(sqlite_url: str) -> None:
    vacuumed(Path(sqlite_url.removeprefix("sqlite+aiosqlite:///")))
    async with told(sqlite_url) as story:
        people = story.people("Ben", "Anna", "Dieter", "Emre", "Grace", "Priya")
        await story.opens_pilot()
        await no_more_room(story)

        for person in people:
            # Whoever is told that it did not work has nothing to fill in next.
            with suppress(AssertionError, LookupError, NotFillable):
                await story.signs_up(person, offers=["ai-assistants"])
        told_so = [person for person in people if said_so(person)]
        signed_up = len((await story.stored())["enrolment"])
        for person in told_so:
            await person.close_modal(everything=True)
        await no_more_room(story, pages=1_000_000)
        for person in told_so:
            await story.signs_up(person, offers=["ai-assistants"])

        assert told_so and signed_up == len(people) - len(told_so)
        stored = await story.stored()
        assert len(stored["enrolment"]) == len(people)
        assert {row["state"] for row in stored["outbox_message"]} == {Delivery.SENT}
        assert [sum(welcomes(message) for message in person.direct_messages) for person in people] == [1] * len(people)


def welcomes(message: Message) -> bool:
    return "Du bist dabei" in message.text or "You're in" in message.text


def vacuumed(file: Path) -> None:
    """Without a free page in it."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("VACUUM")
    connection.close()


async def no_more_room(story: Story, *, pages: int | None = None) -> None:
    """SQLite itself says that the disk is full: from now on the file may not grow."""
    async with story.bot.services.database.engine.connect() as connection:
        now = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await connection.exec_driver_sql(f"PRAGMA max_page_count={pages or now}")


async def test_s4_after_a_power_cut_everything_acknowledged_is_there(story: Story, tmp_path: Path) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.leaves(ben)
    # What lies on the disk as Slack hears that it was saved; what comes after may be torn off anywhere.
    acknowledged = wal_of(file_of(story)).stat().st_size
    await story.writes(anna, "Schade!")
    whole = wal_of(file_of(story)).stat().st_size

    chance = random.Random(4)
    for number, size in enumerate([acknowledged, whole, *(chance.randint(acknowledged, whole) for _ in range(30))]):
        left = torn_off(file_of(story), tmp_path / f"{number}.db", size)
        assert ask(left, "PRAGMA integrity_check") == "ok"
        assert ask(left, "SELECT count(*) FROM person WHERE left_at IS NOT NULL") == 1
    for number in range(30):
        left = torn_off(file_of(story), tmp_path / f"early {number}.db", chance.randint(0, acknowledged))
        assert ask(left, "PRAGMA integrity_check") == "ok"


def wal_of(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


def torn_off(file: Path, copy: Path, size: int) -> Path:
    shutil.copy(file, copy)
    wal_of(copy).write_bytes(wal_of(file).read_bytes()[:size])
    return copy


def ask(file: Path, question: str) -> object:
    connection = sqlite3.connect(file)
    try:
        return connection.execute(question).fetchone()[0]
    finally:
        connection.close()


async def test_r4_a_database_that_is_gone_right_after_sending_leads_to_no_second_message(story: Story) -> None:
    ben = story.person("Ben")
    file = file_of(story)

    await ben.writes("hilfe")
    holding = asyncio.create_task(asyncio.to_thread(hold_after_post, story, file))
    await story.settle()
    was_sending = await holding
    await story.settle()

    assert was_sending
    assert len(ben.direct_messages) == 1
    assert [row["state"] for row in (await story.stored())["outbox_message"]] == [Delivery.SENT]


def hold_after_post(story: Story, file: Path) -> bool:
    """As soon as Slack has taken a message; whether its result was still to be written down."""
    other = sqlite3.connect(file, timeout=30, isolation_level=None)
    while not any(entry["method"] == "chat.postMessage" for entry in story.slack.log):
        time.sleep(0)
    other.execute("BEGIN IMMEDIATE")
    was_sending = other.execute("SELECT state FROM outbox_message").fetchone()[0] == "sending"
    time.sleep(LONGER_THAN_ANYBODY_WAITS)
    other.execute("ROLLBACK")
    other.close()
    return bool(was_sending)
