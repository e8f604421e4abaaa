"""One process of the bot: connected, on its timetable and delivering, until it is told to stop."""

import asyncio
from collections.abc import Sequence

from bot.connection import Connection
from bot.delivery import Delivery
from bot.timetable import Timetable
from handlers.desk.services import Services
from storage.upcoming import Upcoming, list_upcoming

__all__ = ["Bot", "Upcoming"]


class Bot:
    """One process of the bot. `settle` does at once what the timetable would do by and by."""

    def __init__(self, services: Services, delivery: Delivery, connection: Connection, look: asyncio.Event) -> None:
        self.services, self.delivery, self._look = services, delivery, look
        self.timetable = Timetable(services)
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
        alongside = (self.services.homes.keep(), self._connection.watch(), self._look_when_woken())
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
