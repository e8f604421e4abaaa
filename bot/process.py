"""One process of the bot: connected, on its timetable and delivering, until it is told to stop."""

import asyncio
import logging
from collections.abc import Sequence

from bot.checks import is_let_in
from bot.clock_watch import ClockWatch
from bot.connection import Connection
from bot.delivery import Delivery
from bot.timetable import Timetable
from handlers.desk import traces
from handlers.desk.services import Services
from storage import clocks, workspaces
from storage.upcoming import Upcoming, list_upcoming

__all__ = ["Bot", "Upcoming"]

log = logging.getLogger("buddy")

# How often somebody asks whether a token that was refused works again.
LET_IN_SECONDS = 30.0
# How often somebody asks whether the machine's clock has leapt.
CLOCK_SECONDS = 5.0


class Bot:
    """One process of the bot. `settle` does at once what the timetable would do by and by."""

    def __init__(
        self, services: Services, delivery: Delivery, connection: Connection, look: asyncio.Event, clock: ClockWatch
    ) -> None:
        self.services, self.delivery, self._look, self._clock = services, delivery, look, clock
        self.timetable = Timetable(services, clock)
        self._connection = connection

    async def connect(self) -> None:
        await self._connection.connect()

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
        """Does what falls due, delivers and watches the connection, each for itself, until `stop`."""
        self.timetable.start()
        beside_it = (self._connection.watch(), self._watch_token(), self._watch_clock())
        alongside = (self.services.homes.keep(), self._look_when_woken(), *beside_it)
        beside = [asyncio.create_task(each) for each in alongside]
        try:
            await self.delivery.run()
        finally:
            for each in beside:
                each.cancel()
            await self.timetable.stop()

    def stop(self) -> None:
        # At once, not when what is under way has ended: a message begun now could be cut off.
        self.delivery.stop_claiming()

    async def close(self) -> None:
        """What is under way is finished; then, and only then, the connection goes."""
        # D19: in this order, for a listener may begin work in the background, and both leave messages to send.
        await self._connection.drain()
        await self.services.stop()
        await self.delivery.stop()
        await self._connection.close()

    async def _look_when_woken(self) -> None:
        """What a click has made due is begun at once; had the process died meanwhile, the next look would find it."""
        while True:
            await self._look.wait()
            self._look.clear()
            self.timetable.look_now()

    async def _watch_token(self) -> None:
        while True:
            await asyncio.sleep(LET_IN_SECONDS)
            try:
                await self._go_on_if_let_in()
            except Exception as error:
                log.error("watching the token failed: %s at %s", type(error).__name__, traces.where(error))

    async def _watch_clock(self) -> None:
        while True:
            await asyncio.sleep(CLOCK_SECONDS)
            if leapt := self._clock.take_leap():
                await self._follow_clock(leapt)

    async def _follow_clock(self, leapt: float) -> None:
        """C5: what was planned by the clock as it was is planned anew."""
        self.timetable.begin_anew()
        if leapt < 0:
            services = self.services
            try:
                async with services.database.transaction() as session:
                    await clocks.bring_forward(session, team_id=services.team_id, now=services.now())
            except Exception as error:
                log.error("following the clock failed: %s at %s", type(error).__name__, traces.where(error))
            services.wake_delivery()

    async def _go_on_if_let_in(self) -> None:
        """N8: after Slack has said that the app or its token is gone, whether one works again."""
        services, client = self.services, self._connection.web_client
        async with services.database.reading() as session:
            workspace = await workspaces.find(session, team_id=services.team_id)
        if workspace is None or workspace.stopped_at is None or not await is_let_in(client):
            return
        async with services.database.transaction() as session:
            await workspaces.mark_going_on(session, team_id=services.team_id, stopped_at=workspace.stopped_at)
        log.warning("the token works again; what waits goes out")
        services.wake_delivery()
