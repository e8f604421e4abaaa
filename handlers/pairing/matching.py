"""The coordinator's draft: made in the background, worked on in a dialog or on the Home tab, then released."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import rights
from handlers.desk.interaction import Interaction, Listeners
from handlers.pairing import discarding, draft_computing, draft_reading, draft_work, releasing
from handlers.pairing.views import matching as view
from handlers.pairing.views.draft_facts import Ref
from programme.duties import Deed
from storage import cohorts, drafts
from storage.drafts import Draft


async def open_draft(i: Interaction) -> None:
    """The draft that lies there, or a new one; a progress line stands until it is computed."""
    cohort_id = i.value_id
    async with i.services.database.transaction() as session:
        await rights.round_for(session, i, Deed.WORK_ON_DRAFT, cohort_id)
        draft = await drafts.find_current(session, cohort_id, team_id=i.team_id)
        facts = await draft_reading.read(session, i.say, draft) if draft else None
    if facts is not None:
        await i.show(view.draft(i.say, facts))
        return
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
    text = ""

    async def work(session: AsyncSession, draft: Draft) -> str:
        nonlocal text
        cohort = await cohorts.get(session, draft.cohort_id, team_id=i.team_id)
        released = await releasing.release(session, i.services, draft, cohort, only_pinned=only_pinned)
        text = view.released_text(i.say, asked=released.asked, lapsed=released.lapsed)
        return text

    await draft_work.change(i, ref, work, shows=lambda: view.released(i.say, text))
    i.services.wake_delivery()


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
