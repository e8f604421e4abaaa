"""Work that takes longer than Slack waits, behind a dialog that says so and shows in the end how it went."""

from collections.abc import Awaitable, Callable
from functools import partial

from slack_sdk.errors import SlackApiError

from handlers.desk import notices
from handlers.desk.interaction import Interaction

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
        await show_in(i, view_id, notices.notice(i.say, i.say("work-failed")))
        raise


async def show_in(i: Interaction, view_id: str, drawn: dict[str, object]) -> bool:
    """False if the dialog is no longer there."""
    try:
        await i.client.views_update(view_id=view_id, view=drawn)
    except SlackApiError as error:
        if error.response.get("error") != "not_found":
            raise
        return False
    return True
