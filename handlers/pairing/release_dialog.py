"""A release on screen: how far it is, and in the end how it went."""

import asyncio
from collections.abc import Awaitable, Callable
from uuid import UUID

from handlers.desk import dialogs
from handlers.desk.interaction import Interaction
from handlers.pairing import draft_reading, release_news, releasing
from handlers.pairing.views import matching as draft_view
from handlers.pairing.views import releases as view
from storage import drafts, releases
from storage.milestones import Milestone

# `views.update` is tier 4, a hundred a minute for the workspace (docs/slack.md, 23).
SECONDS = 2.0


def begin(i: Interaction, release: Milestone) -> Callable[[str], Awaitable[None]]:
    """Once a dialog stands on screen: the work is done, and it shows how far it is."""

    async def begin(view_id: str) -> None:
        i.services.background.start(_work_off(i, release, view_id), is_taken_up_again=True)

    return begin


async def _work_off(i: Interaction, release: Milestone, view_id: str) -> None:
    showing = asyncio.create_task(_show_progress(i, release, view_id))
    try:
        await releasing.work_off(i.services, release.id, by=i.me.user_id)
    finally:
        showing.cancel()
    i.services.wake_delivery()
    await _show_outcome(i, release.id, view_id)
    i.services.homes.changed(i.me.user_id)


async def _show_progress(i: Interaction, release: Milestone, view_id: str) -> None:
    is_open = True
    while is_open:
        await asyncio.sleep(SECONDS)
        async with i.services.database.reading() as session:
            counts = await release_news.count(session, release)
        i.services.wake_delivery()
        i.services.homes.changed(i.me.user_id)
        is_open = await dialogs.show_in(i, view_id, view.under_way(i.say, counts))


async def _show_outcome(i: Interaction, release_id: UUID, view_id: str) -> None:
    """Where pinned pairs alone were released, above the draft that is left."""
    async with i.services.database.reading() as session:
        release = await releases.find(session, release_id, team_id=i.team_id)
        if release is None or release.done_at is None:
            return  # another process is at it, or it is to be tried again
        note = view.outcome(i.say, await release_news.count(session, release))
        is_whole = await releases.find_draft(session, release) is not None
        # The Home tab shows by itself what is left of a draft.
        left = (
            None if is_whole or i.is_home else await drafts.find_current(session, release.cohort_id, team_id=i.team_id)
        )
        facts = await draft_reading.read(session, i.services, i.say, left, note=note) if left else None
    drawn = draft_view.draft(i.say, facts) if facts else view.released(i.say, note)
    if await dialogs.show_in(i, view_id, drawn):
        async with i.services.database.transaction() as session:
            await release_news.take_back(session, release)
