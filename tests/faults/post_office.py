"""A post office for tests: a database with an outbox, a pretend Slack that can misbehave, and somebody who delivers."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from sqlmodel import col, update

from bot.delivery import Delivery, OnRefused, Timings
from bot.slack import connect
from sandbox import Clock, Sandbox
from storage import outbox, people, workspaces
from storage.database import Database
from storage.occurrences import Occurrence
from storage.outbox import Delivery as State
from storage.outbox import Envelope, Method, OutboxMessage
from storage.people import Person
from storage.sealing import Sealing
from storage.tandems import Tandem
from tests.faults.mischief import Mischief
from tests.storage.rows import add_tandem

# Patient with a busy machine; tests of the patience itself name their own.
TIMINGS = Timings(timeout=2.0, settle=0.4, lease=5.0, pace=0.0, no_access=0.3)
KEY = b"k" * 32
START = datetime(2027, 3, 1, 9, tzinfo=UTC)
FINAL = (State.SENT, State.REFUSED, State.EXPIRED)


class PostOffice:
    """`leave` a message, let a `delivery` run, and look into Slack for what came of it."""

    def __init__(self, database: Database, slack: Sandbox, mischief: Mischief, client: AsyncWebClient) -> None:
        self.database, self.slack, self.mischief, self.client = database, slack, mischief, client
        self.sealing = Sealing([KEY])
        self.now = START

    def delivery(
        self,
        *,
        database: Database | None = None,
        client: AsyncWebClient | None = None,
        on_refused: OnRefused | None = None,
        **timings: float,
    ) -> Delivery:
        return Delivery(
            database or self.database,
            self.sealing,
            client or self.client,
            team_id=self.slack.team_id,
            now=lambda: self.now,
            timings=replace(TIMINGS, **timings),  # type: ignore[arg-type]
            on_refused=on_refused,
        )

    async def is_installed(self) -> None:
        """The workspace is known, as after every start."""
        async with self.database.transaction() as session:
            await workspaces.remember(session, team_id=self.slack.team_id, bot_user_id="UBOT", now=self.now)

    async def person(self, name: str) -> Person:
        """The row of somebody in the firm."""
        user_id = self.slack.person(name).user_id
        async with self.database.transaction() as session:
            person = await people.find(session, team_id=self.slack.team_id, user_id=user_id)
            if person is None:
                person = Person(team_id=self.slack.team_id, user_id=user_id, created_at=self.now)
                session.add(person)
        return person

    async def leave(
        self, text: str, *, to: str | None = "Anna", kind: str = "proposal", method: Method = Method.POST, **more: Any
    ) -> None:
        """A message in the outbox; its text is its key, too."""
        person = await self.person(to) if to else None
        blocks = [{"type": "section", "text": {"type": "plain_text", "text": text}}]
        payload = more.pop("payload", {"text": text, "blocks": blocks})
        sealing, due_at = more.pop("sealing", self.sealing), more.pop("due_at", self.now)
        envelope = Envelope(team_id=self.slack.team_id, method=method, to=person, **more)
        async with self.database.transaction() as session:
            outbox.add(session, sealing, Occurrence(text, kind), envelope, payload, due_at=due_at, now=self.now)

    async def leave_introduction(self) -> None:
        """A group message for a new tandem of Anna and Ben, called "meet each other"."""
        tandem = await self.tandem("Anna", "Ben")
        await self.leave(
            "meet each other",
            to=None,
            kind="introduction",
            method=Method.POST_TO_GROUP,
            tandem_id=tandem.id,
            conversation_id=tandem.conversation_id,
            cohort_id=tandem.cohort_id,
        )

    async def row(self, key: str) -> OutboxMessage:
        row = await self.find_row(key)
        assert row is not None
        return row

    async def find_row(self, key: str) -> OutboxMessage | None:
        async with self.database.transaction() as session:
            return await outbox.find_about(session, Occurrence(key, ""), team_id=self.slack.team_id)

    async def change(self, name: str, values: Mapping[str, Any]) -> None:
        """Something becomes true of a person."""
        person = await self.person(name)
        async with self.database.transaction() as session:
            for attribute, value in values.items():
                setattr(person, attribute, value)
            session.add(person)

    async def damage(self, key: str) -> None:
        """A bit of what a message says is no longer what it was; it still names its key."""
        row = await self.row(key)
        damaged = row.payload_sealed[:-1] + bytes([row.payload_sealed[-1] ^ 1])
        async with self.database.transaction() as session:
            statement = update(OutboxMessage).where(col(OutboxMessage.id) == row.id)
            await session.exec(statement.values(payload_sealed=damaged))

    async def settled(self, delivery: Delivery, key: str, *, within: float = 60.0) -> OutboxMessage:
        """Delivers again and again, as the timetable does, until a message is settled and still stands there."""
        deadline = time.monotonic() + within
        while (row := await self.row(key)).state not in FINAL:
            assert time.monotonic() < deadline, f"still {row.state}: {row.reason}"
            await delivery.deliver_due()
            await asyncio.sleep(0.02)
        return row

    async def gone(self, delivery: Delivery, key: str, *, within: float = 60.0) -> None:
        """Delivers until a message is settled whose row goes with it."""
        deadline = time.monotonic() + within
        while await self.find_row(key) is not None:
            assert time.monotonic() < deadline
            await delivery.deliver_due()
            await asyncio.sleep(0.02)

    async def waited(self) -> None:
        """As if the real clock had leapt over every back-off and settle time."""
        async with self.database.transaction() as session:
            await session.exec(update(OutboxMessage).values(not_before=datetime.now(UTC)))

    async def lease_runs_out(self) -> None:
        """As if the real clock had leapt over every lease."""
        async with self.database.transaction() as session:
            await session.exec(update(OutboxMessage).values(lease_until=datetime.now(UTC)))

    def seconds_until(self, moment: datetime | None) -> float:
        """On the real clock, by which messages wait."""
        assert moment is not None
        return (moment - datetime.now(UTC)).total_seconds()

    async def tandem(self, learner: str, buddy: str) -> Tandem:
        people_of_it = [await self.person(name) for name in (learner, buddy)]
        async with self.database.transaction() as session:
            return await add_tandem(session, *people_of_it)

    @asynccontextmanager
    async def process(self) -> AsyncIterator[asyncio.subprocess.Process]:
        """Another process that delivers, from the moment it gets a line; killed at the end at the latest."""
        url = self.database.url.render_as_string(hide_password=False)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.faults.one_delivery"),
            *(url, self.mischief.api_url, self.slack.bot_token, self.slack.team_id),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        assert process.stdin is not None
        assert process.stdout is not None
        assert await process.stdout.readline() == b"ready\n"
        try:
            yield process
        finally:
            process.stdin.close()
            if process.returncode is None:
                process.kill()
            await process.wait()

    def got(self, name: str) -> list[str]:
        """What Slack shows this person of the bot's words."""
        return [message.notification for message in self.slack.person(name).direct_messages]


@asynccontextmanager
async def opened(database: Database) -> AsyncIterator[PostOffice]:
    async with (
        Sandbox(clock=Clock(START)) as slack,
        Mischief(slack.api_url).serving() as mischief,
        connect(slack.bot_token, mischief.api_url) as client,
    ):
        yield PostOffice(database, slack, mischief, client)
