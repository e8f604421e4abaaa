"""The running bot: checked, connected, ticking and delivering, until it is told to stop."""

import asyncio
import contextlib
import gc
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial

from slack_sdk.web.async_client import AsyncWebClient
from sqlmodel.ext.asyncio.session import AsyncSession

from bot import slack
from bot.app import Socket, build_app
from bot.checks import Identity, check_database, check_slack
from bot.delivery import Delivery, Timings
from bot.lock import only_one
from bot.settings import Settings
from bot.timetable import Timetable, schedule
from handlers.coordinating import undeliverable
from handlers.desk import calendars, traces
from handlers.desk.services import Services
from handlers.pairing import computing
from handlers.person import home
from programme.words import Duty
from storage import appointments, people, workspaces
from storage.database import Database, async_url
from storage.outbox import OutboxMessage
from storage.sealing import Sealing, read_key
from storage.upcoming import Upcoming, list_upcoming

__all__ = ["Bot", "Upcoming", "running"]

log = logging.getLogger("buddy")

# Nobody wakes the delivery for what is tried again or comes from another process.
LOOK_SECONDS = 2.0
# A connection that cannot be had must not hold up what a tick is for.
SILENT_SECONDS = 30.0


class Bot:
    """One process of the bot. `settle` does at once what the timetable would do by and by."""

    def __init__(self, services: Services, delivery: Delivery, socket: Socket, wake: asyncio.Event) -> None:
        self.services, self.delivery, self._wake = services, delivery, wake
        self.timetable = Timetable(services)
        self._socket = socket
        self._stopping = asyncio.Event()

    async def connect(self) -> None:
        await self._socket.client.connect()  # type: ignore[no-untyped-call]

    async def settle(self) -> None:
        """Everything that is due now is done and delivered."""
        await self.services.background.finish()
        await self.timetable.run_due()
        await self.delivery.deliver_due()
        await self.services.homes.draw_all()

    async def upcoming(self, limit: int) -> Sequence[Upcoming]:
        """What it will do next, unasked."""
        services = self.services
        async with services.database.transaction() as session:
            return await list_upcoming(session, team_id=services.team_id, after=services.now(), limit=limit)

    async def run(self) -> None:
        """Ticks, delivers and watches the connection, until `stop`."""
        scheduler = schedule(self.timetable, self._after_tick)
        scheduler.start()
        homes = asyncio.create_task(self.services.homes.keep())
        try:
            # The scheduler ticks for the first time only after half a minute.
            await self.timetable.run_due()
            while not self._stopping.is_set():
                await self._deliver()
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._wake.wait(), LOOK_SECONDS)
                self._wake.clear()
        finally:
            homes.cancel()
            # A tick under way is cancelled, whatever `wait` says: its transaction goes, and its rows are due again.
            scheduler.shutdown(wait=False)

    def stop(self) -> None:
        self._stopping.set()
        # At once, not when the tick under way has ended: a message begun now could be cut off.
        self.delivery.stop_claiming()
        self._wake.set()

    async def close(self) -> None:
        """What is under way is finished; then, and only then, the connection goes."""
        await self._socket.drain()
        await self.services.background.finish()
        await self.delivery.stop()
        await self._socket.client.close()  # type: ignore[no-untyped-call]

    async def _deliver(self) -> None:
        try:
            await self.delivery.deliver_due()
        except Exception as error:
            log.error("delivery failed: %s; trying again", type(error).__name__)
            log.debug("delivery\n%s", traces.path(error))

    async def _after_tick(self) -> None:
        # C2: left to itself, the client can go on trying one dead ticket (docs/slack.md, 15).
        if not await self._socket.client.is_connected():
            log.warning("the connection to Slack is down; connecting anew")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._socket.client.connect_to_new_endpoint(force=True), SILENT_SECONDS)
        self._wake.set()


def spare_what_stays() -> None:
    """What is loaded by now stays: looking through it for garbage again and again would stop everything for 100 ms.

    For a process that is nothing but the bot (docs.python.org: `gc.freeze`).
    """
    gc.collect()
    gc.freeze()


@asynccontextmanager
async def running(settings: Settings, *, now: Callable[[], datetime] | None = None) -> AsyncIterator[Bot]:
    """A bot that is connected; raises `CannotStart` or `AlreadyRunning` in one line otherwise."""
    clock = now or (lambda: datetime.now(UTC))
    token = settings.slack_bot_token.get_secret_value()
    async with slack.connect(token, settings.slack_api_url) as client:
        identity = await check_slack(client, settings)
        # R1: before the tables are looked at, or a second process would migrate under the first one.
        with only_one(settings.database_url):
            await check_database(settings.database_url)
            database = Database(async_url(settings.database_url))
            try:
                bot = await _build(settings, identity, database, client, clock)
                # Before anybody can click; loading takes its time.
                await asyncio.to_thread(calendars.warm_up)
                await asyncio.to_thread(computing.warm_up)
                await bot.connect()
                log.info("connected; programme rules apply from now on")
                try:
                    yield bot
                finally:
                    await bot.close()
            finally:
                await database.close()


async def _build(
    settings: Settings, identity: Identity, database: Database, client: AsyncWebClient, now: Callable[[], datetime]
) -> Bot:
    wake = asyncio.Event()
    services = Services(
        database=database,
        sealing=Sealing([read_key(settings.sealing_key.get_secret_value())]),
        now=now,
        team_id=identity.team_id,
        bot_user_id=identity.bot_user_id,
        wake_delivery=wake.set,
    )
    services.homes.drawn_by(partial(home.redraw, services, client))
    await _remember(services, settings.first_coordinator.strip())

    async def on_refused(session: AsyncSession, message: OutboxMessage, reason: str) -> None:
        await undeliverable.tell(session, services, message, reason)

    timings = Timings(
        timeout=settings.delivery_timeout_seconds,
        settle=settings.delivery_settle_seconds,
        lease=max(Timings.lease, 3 * settings.delivery_timeout_seconds),
        pace=settings.delivery_pace_seconds,
    )
    delivery = Delivery(
        database,
        services.sealing,
        client,
        team_id=identity.team_id,
        now=now,
        timings=timings,
        on_refused=on_refused,
        on_delivered=services.homes.changed,
    )
    app = build_app(services, client)
    return Bot(services, delivery, Socket(app, settings.slack_app_token.get_secret_value(), client), wake)


async def _remember(services: Services, first_coordinator: str) -> None:
    """The workspace, and the first coordinator if nobody coordinates yet."""
    now = services.now()
    async with services.database.transaction() as session:
        await workspaces.remember(session, team_id=services.team_id, bot_user_id=services.bot_user_id, now=now)
        nobody = not await appointments.list_coordinators(session, team_id=services.team_id)
        first = await people.find(session, team_id=services.team_id, user_id=first_coordinator)
        # The setting outlasts its person: an account that is gone would be appointed anew at each start.
        has_left = first is not None and first.deactivated_at is not None
        if nobody and first_coordinator and not has_left:
            await appointments.appoint(
                session, Duty.COORDINATOR, team_id=services.team_id, user_id=first_coordinator, by=None, now=now
            )
        elif nobody:
            log.warning(
                "nobody coordinates yet: set FIRST_COORDINATOR, or let an admin appoint with /buddy-coordination"
            )
