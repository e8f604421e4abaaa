"""What happens in the workspace: profiles change, people leave the company, the app is removed."""

import logging

from handlers.desk import shapes
from handlers.desk.bodies import mapping
from handlers.desk.interaction import Interaction, Listeners
from handlers.person import following
from storage import workspaces

log = logging.getLogger("buddy")


async def follow_user(i: Interaction) -> None:
    """Slack tells every status, call and picture of everybody in the company: most of it concerns nobody we know."""
    profile = mapping(i.event.get("user"))
    user_id = profile.get("id")
    # I11: whatever it is, it comes again unless it is acknowledged.
    if not isinstance(user_id, str):
        shapes.warn(i.body)
        await i.ack()
        return
    i.services.profiles.forget(user_id)
    async with i.services.database.reading() as session:
        is_news = await following.concerns(session, i.services, profile)
    if is_news:
        async with i.services.database.transaction() as session:
            await following.follow(session, i.services, profile)
        i.services.homes.changed(user_id)
        i.services.wake_delivery()
    await i.ack()


async def stop_without_token(i: Interaction) -> None:
    """Somebody's own token is none of ours: Slack names both kinds in one event (N8)."""
    if ((i.body.get("event") or {}).get("tokens") or {}).get("bot"):
        await stop(i)
    else:
        await i.ack()


async def stop(i: Interaction) -> None:
    """The app was removed or its token taken back: nothing more is sent until a token works again."""
    async with i.services.database.transaction() as session:
        await workspaces.mark_stopped(session, team_id=i.team_id, now=i.services.now())
    log.error("the app was removed from the workspace, or its token revoked; nothing is sent until it is back")
    await i.ack()


LISTENERS = Listeners(
    events={
        "user_change": follow_user,
        "app_uninstalled": stop,
        "tokens_revoked": stop_without_token,
    },
    # Nobody did this to be answered: who it is about is decided by what we know, without asking Slack (N12).
    of_nobody=(follow_user, stop, stop_without_token),
)
