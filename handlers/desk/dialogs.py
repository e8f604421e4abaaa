"""Work that takes longer than Slack waits, behind a dialog that says so and shows in the end how it went."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial

import aiohttp
from slack_sdk.errors import SlackApiError

from handlers.desk import afterwards, notices, post
from handlers.desk.interaction import Interaction
from storage.occurrences.people import not_now

log = logging.getLogger("buddy")

# How long to wait before saying it, and before saying it once more.
SHOWN_AFTER_SECONDS = (0.0, 2.0, 5.0)
Work = Callable[[str], Awaitable[None]]


async def work_behind(i: Interaction, drawn: dict[str, object], work: Work, *, in_open_one: bool = False) -> None:
    """The click is acknowledged with a dialog; the work, which is given its id, begins once it stands there (I3).

    Before that the dialog would come over what the work has drawn.
    """

    async def begin(view_id: str) -> None:
        i.services.background.start(_do(i, work, view_id))

    if in_open_one:
        await i.redraw(drawn, then=partial(begin, str(i.view["id"])))
    else:
        await i.show(drawn, then=begin)


async def _do(i: Interaction, work: Work, view_id: str) -> None:
    try:
        await work(view_id)
    except Exception:
        await _say_it_failed(i, view_id)
        raise


async def _say_it_failed(i: Interaction, view_id: str) -> None:
    """In the dialog that says "one moment"; where Slack does not take it at once, once more, and then as a message."""
    again = afterwards.carried(i)
    failed = notices.notice(i.say, i.say("work-failed"), again=again)
    for pause in SHOWN_AFTER_SECONDS:
        await asyncio.sleep(pause)
        try:
            if await show_in(i, view_id, failed):
                return
            break
        except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("a dialog could not say that the work behind it failed: %s", type(error).__name__)
    async with i.services.database.transaction() as session:
        me = await post.person_of(session, i.services, i.me.user_id)
        message = notices.work_failed(i.say, again=again)
        await post.answer(session, i.services, to=me, about=not_now(me.id), message=message)
    i.services.wake_delivery()


async def show_in(i: Interaction, view_id: str, drawn: dict[str, object]) -> bool:
    """False if the dialog is no longer there."""
    try:
        await i.client.views_update(view_id=view_id, view=drawn)
    except SlackApiError as error:
        if error.response.get("error") != "not_found":
            raise
        return False
    return True


def draw_below(i: Interaction, view_id: str, drawn: dict[str, object]) -> None:
    """The dialog that lies under the form just sent, once Slack has its acknowledgement; if it is still there."""
    i.follow_ups.append(partial(show_in, i, view_id, drawn))
