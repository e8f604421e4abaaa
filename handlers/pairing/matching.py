"""The coordinator's draft: made in the background, worked on in a dialog or on the Home tab, then released."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import rights
from handlers.desk.interaction import Interaction, Listeners
from handlers.pairing import (
    discarding,
    draft_computing,
    draft_reading,
    draft_work,
    release_dialog,
    release_news,
    releasing,
)
from handlers.pairing.views import matching as view
from handlers.pairing.views import releases as release_view
from handlers.pairing.views.draft_facts import Ref
from programme.duties import Deed
from storage import drafts, releases
from storage.drafts import Draft
from storage.milestones import Milestone
from storage.releases import Counts


async def open_draft(i: Interaction) -> None:
    """The draft that lies there, a release that is not done, or a new draft: a line tells how far it is."""
    cohort_id = i.value_id
    async with i.services.database.transaction() as session:
        await rights.round_for(session, i, Deed.WORK_ON_DRAFT, cohort_id)
        draft = await drafts.find_current(session, cohort_id, team_id=i.team_id)
        under_way = await releases.list_open(session, team_id=i.team_id, cohort_id=cohort_id)
        counts = await release_news.count(session, under_way[0]) if under_way else None
        note = release_view.progress(i.say, counts) if counts else ""
        facts = await draft_reading.read(session, i.services, i.say, draft, note=note) if draft else None
    if facts is not None:
        await i.show(view.draft(i.say, facts))
    elif counts is not None:
        await i.show(release_view.under_way(i.say, counts), then=release_dialog.begin(i, under_way[0]))
    else:
        await draft_computing.start(i, cohort_id)


async def make_again(i: Interaction) -> None:
    """A new draft in place of the one on screen; pins and forbidden pairs stay."""
    draft = await draft_work.unchanged(i, draft_work.ref_of(i))
    if draft is not None:
        await draft_computing.start_again(i, draft)


async def turn_page(i: Interaction) -> None:
    await draft_work.change(i, draft_work.ref_of(i), draft_work.nothing, counts=False)


async def discard(i: Interaction) -> None:
    async def work(session: AsyncSession, draft: Draft) -> None:
        await discarding.discard(session, i.services, draft)

    await draft_work.change(i, draft_work.ref_of(i), work, shows=lambda: view.discarded(i.say))


async def release(i: Interaction) -> None:
    """Now the learners are asked. Before this nothing has reached anybody."""
    await _release(i, draft_work.ref_of(i), only_pinned=False)


async def release_pinned(i: Interaction) -> None:
    await _release(i, draft_work.ref_of(i), only_pinned=True)


async def _release(i: Interaction, ref: Ref, *, only_pinned: bool) -> None:
    begun: list[tuple[Milestone, Counts]] = []

    async def work(session: AsyncSession, draft: Draft) -> None:
        draft.version, draft.changed_by = draft.version + 1, i.me.user_id
        release = await releasing.begin(session, i.services, draft, only_pinned=only_pinned)
        begun.append((release, await release_news.count(session, release)))

    if await draft_work.unchanged(i, ref, then=work) is not None:
        [(release, counts)] = begun
        shown = release_view.under_way(i.say, counts)
        await draft_work.show_one_moment(i, shown, then=release_dialog.begin(i, release))


LISTENERS = Listeners(
    clicks={
        view.OPEN: open_draft,
        view.AGAIN: make_again,
        view.BACK: turn_page,
        view.ON: turn_page,
        view.DISCARD: discard,
        view.RELEASE_PINNED: release_pinned,
        view.RELEASE_HERE: release,
    },
    forms={
        view.RELEASE: release,
    },
)
