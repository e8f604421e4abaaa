"""One process of the bot: connected, ticking and delivering, until it is told to stop."""

import asyncio
import contextlib
import logging
from collections.abc import Sequence

from bot.app import Socket
from bot.delivery import Delivery
from bot.timetable import Timetable, schedule
from handlers.desk import traces
from handlers.desk.services import Services
from storage.upcoming import Upcoming, list_upcoming

__all__ = ["Bot", "Upcoming"]

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
        await self.services.finish()
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
        # D19: in this order, for a listener may begin work in the background, and both leave messages to send.
        await self._socket.drain()
        await self.services.stop()
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
