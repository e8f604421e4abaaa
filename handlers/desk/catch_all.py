"""Registered last: whatever nobody else takes is answered, so that Slack and the person are not left waiting."""

import logging
import re

from slack_bolt.async_app import AsyncApp

from handlers.desk.interaction import Interaction
from handlers.desk.listening import listener
from programme.refusals import NobodyListens

log = logging.getLogger("buddy")
# A dot leaves out line breaks, and what stands in an id may be forged.
ANYTHING = re.compile(".*", re.DOTALL)


async def no_longer_current(i: Interaction) -> None:
    log.warning("nobody listens to this %s", i.body.get("type") or "command")
    raise NobodyListens


async def ignore(i: Interaction) -> None:
    await i.ack()


def register(app: AsyncApp) -> None:
    app.action(ANYTHING)(listener(no_longer_current))
    app.view(ANYTHING)(listener(no_longer_current))
    app.view_closed(ANYTHING)(listener(ignore))
    app.shortcut(ANYTHING)(listener(no_longer_current))
    app.command(ANYTHING)(listener(no_longer_current))
    app.options(ANYTHING)(listener(ignore))
    app.event(ANYTHING)(listener(ignore))
