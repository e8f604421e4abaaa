"""Building the bot: the services that listeners and jobs share, the delivery, and Bolt on its socket."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from functools import partial

from slack_sdk.web.async_client import AsyncWebClient
from sqlmodel.ext.asyncio.session import AsyncSession

from bot import first_start
from bot.app import Socket, build_app
from bot.checks import UNNAMED, Identity
from bot.clock_watch import ClockWatch
from bot.connection import Connection
from bot.delivery import Delivery, Timings
from bot.process import Bot
from bot.settings import Settings
from handlers.coordinating import undeliverable
from handlers.desk.employees import Organisation
from handlers.desk.services import Services
from handlers.person import calling_the_roll, home
from storage import recipients
from storage.database import Database
from storage.outbox import OutboxMessage
from storage.sealing import Sealing, read_key


async def build(
    settings: Settings, identity: Identity, database: Database, client: AsyncWebClient, now: Callable[[], datetime]
) -> Bot:
    news, look = asyncio.Event(), asyncio.Event()
    sealing = Sealing([read_key(settings.sealing_key.get_secret_value())])
    await first_start.check_key(database, sealing, team_id=identity.team_id)
    services = Services(
        database=database,
        sealing=sealing,
        now=now,
        team_id=identity.team_id,
        bot_user_id=identity.bot_user_id,
        wake_delivery=news.set,
        wake_timetable=look.set,
        organisation=Organisation(identity.enterprise_id, is_named=identity.team_id != UNNAMED),
    )
    services.homes.drawn_by(partial(home.redraw, services, client))
    services.roll_call.held_by(
        partial(calling_the_roll.hold, services, client), partial(calling_the_roll.ask, services, client)
    )
    await first_start.remember(services, settings.first_coordinator.strip())

    async def on_refused(session: AsyncSession, message: OutboxMessage, reason: str) -> None:
        await undeliverable.follow(session, services, message, reason)
        found = await recipients.find_all(session, [message], team_id=message.team_id, now=services.now())
        # N11: whom Slack does not let us write to may be there no more. Asked beside this, which holds the database.
        services.background.start(services.roll_call.doubt(found[message.id].user_ids))

    clock = ClockWatch()
    delivery = Delivery(
        database,
        sealing,
        client,
        team_id=identity.team_id,
        now=now,
        timings=_timings(settings),
        on_refused=on_refused,
        on_delivered=services.homes.changed,
        news=news,
        clock=clock,
    )
    app = build_app(services, client)
    connection = Connection(partial(Socket, app, settings.slack_app_token.get_secret_value(), client))
    return Bot(services, delivery, connection, look, clock)


def _timings(settings: Settings) -> Timings:
    # Opening the conversation and posting may each take as long as the timeout, and writing down takes its time (R3).
    return Timings(
        timeout=settings.delivery_timeout_seconds,
        settle=settings.delivery_settle_seconds,
        lease=max(Timings.lease, 3 * settings.delivery_timeout_seconds),
        pace=settings.delivery_pace_seconds,
    )
