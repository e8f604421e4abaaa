"""Work on a draft, one coordinator at a time: what another has changed meanwhile is shown, and nothing is lost."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import dialogs, rights
from handlers.desk.homes import Place
from handlers.desk.interaction import Interaction
from handlers.desk.profile import who
from handlers.pairing import draft_reading, release_news
from handlers.pairing.views import matching as view
from handlers.pairing.views.draft_facts import Ref
from programme.duties import Deed
from programme.refusals import NoLongerCurrent
from storage import drafts, proposals
from storage.drafts import Draft
from storage.proposals import Proposal

# What it returns stands above the draft, once.
Work = Callable[[AsyncSession, Draft], Awaitable[str | None]]


async def change(
    i: Interaction,
    ref: Ref,
    work: Work,
    *,
    counts: bool = True,
    shows: Callable[[], dict[str, object]] | None = None,
) -> None:
    """Does the work on the draft as it was seen, and draws what there is afterwards."""
    note = ""
    async with i.services.database.transaction() as session:
        draft = await _current(session, i, ref)
        if draft is not None and _is_as_seen(draft, ref):
            note = await work(session, draft) or ""
            if counts:
                draft.version, draft.changed_by = draft.version + 1, i.me.user_id
        else:
            shows = None
            note = changed_meanwhile(i, draft) if draft else ""
        await session.flush()
        is_open = draft is not None and draft.is_open
        facts = (
            await draft_reading.read(session, i.services, i.say, draft, page=ref.page, note=note)
            if draft is not None and is_open
            else None
        )
        how_far = "" if facts else await _how_far(session, i, ref)
    drawn = (
        view.draft(i.say, facts) if facts else (shows or (lambda: view.settled_meanwhile(i.say, progress=how_far)))()
    )
    await _draw(i, drawn, ref=ref, note=note, has_draft=facts is not None)


async def _draw(i: Interaction, drawn: dict[str, object], *, ref: Ref, note: str, has_draft: bool) -> None:
    """Where the coordinator works: on the Home tab, in the draft's dialog, or in the one below a form just sent."""
    is_form_above = i.is_form and i.view.get("callback_id") != view.RELEASE
    below = str(i.view.get("previous_view_id") or "") if is_form_above else ""
    if i.is_home or (is_form_above and not below):
        i.services.homes.worked_at(i.me.user_id, Place(ref.draft_id, ref.page, note))
        i.home_is_drawn = True
        # The tab is read in a transaction of its own, and would wait for this one.
        await i.save()
        await i.services.homes.draw_now(i.me.user_id)
        if note and not has_draft:
            await i.show(drawn)  # there is no draft left on the tab for the note to stand above
        else:
            await i.ack()
        return
    if below:
        dialogs.draw_below(i, below, drawn)
        await i.ack()
    else:
        await i.redraw(drawn)


async def unchanged(i: Interaction, ref: Ref, *, then: Work | None = None) -> Draft | None:
    """The draft as the coordinator sees it; None where somebody else was quicker, which is then on screen."""
    async with i.services.database.transaction() as session:
        draft = await _current(session, i, ref)
        is_as_seen = draft is not None and _is_as_seen(draft, ref)
        if draft is not None and is_as_seen and then is not None:
            await then(session, draft)
    if is_as_seen:
        return draft
    await change(i, ref, nothing, counts=False)
    return None


def ref_of(i: Interaction) -> Ref:
    """Which state of which draft the button or form belongs to."""
    return Ref.from_value(i.metadata if i.is_form else i.value)


async def show_one_moment(i: Interaction, drawn: dict[str, Any], then: Callable[[str], Awaitable[None]]) -> None:
    """In the dialog that is open, or in a new one over the Home tab; `then` is given the dialog's id."""
    if i.is_home:
        await i.show(drawn, then=then)
    else:
        view_id = str(i.view["id"])
        await i.redraw(drawn, then=lambda: then(view_id))


async def _how_far(session: AsyncSession, i: Interaction, ref: Ref) -> str:
    """How far a release is that has come in between."""
    draft = await drafts.find(session, ref.draft_id, team_id=i.team_id)
    return await release_news.line_of(session, i.say, draft.cohort_id, team_id=i.team_id) if draft else ""


async def _current(session: AsyncSession, i: Interaction, ref: Ref) -> Draft | None:
    """The draft that a button belongs to, or the one that has taken its place, for somebody who may work on it now.

    A tandem that began after the last day would never be completed.
    """
    await rights.ensure(session, i, Deed.WORK_ON_DRAFT)
    draft = await drafts.lock(session, ref.draft_id, team_id=i.team_id)
    if draft is None:
        raise NoLongerCurrent
    await rights.round_for(session, i, Deed.WORK_ON_DRAFT, draft.cohort_id)
    return draft if draft.is_open else await drafts.find_current(session, draft.cohort_id, team_id=i.team_id)


def _is_as_seen(draft: Draft, ref: Ref) -> bool:
    return (draft.id, draft.version) == (ref.draft_id, ref.version)


def changed_meanwhile(i: Interaction, draft: Draft) -> str:
    return ":warning: " + i.say("draft-changed-meanwhile", person=who(i.say, draft.changed_by or draft.made_by))


async def nothing(session: AsyncSession, draft: Draft) -> None:
    """Only looked at."""


async def pair_of(session: AsyncSession, draft: Draft, pair_id: UUID) -> Proposal:
    """One pair of it that nobody has been asked about; raises `NoLongerCurrent`."""
    pairs = await proposals.list_of_draft(session, draft.id, team_id=draft.team_id)
    found = next((each for each in pairs if each.id == pair_id), None)
    if found is None:
        raise NoLongerCurrent
    return found
