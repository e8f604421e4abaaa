"""The coordinator's draft: made in the background, worked on in a dialog or on the Home tab, then released."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from slack_sdk.errors import SlackApiError
from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post, rights
from handlers.desk.homes import Place
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.profile import who
from handlers.pairing import draft_reading, drafting, releasing
from handlers.pairing.views import matching as view
from handlers.pairing.views.draft_facts import DraftFacts, Ref
from programme.duties import Deed
from programme.refusals import NoLongerCurrent
from storage import cohorts, drafts
from storage.cohorts import Cohort
from storage.drafts import Draft
from storage.occurrences.rounds import OfDraft

# What it returns stands above the draft, once.
Work = Callable[[AsyncSession, Draft], Awaitable[str | None]]


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
    view_id = await i.show(view.computing(i.say))
    i.services.background.start(compute(i, cohort_id, view_id, follows=None))


async def make_again(i: Interaction) -> None:
    """A new draft in place of the one on screen; pins and forbidden pairs stay."""
    draft = await unchanged(i, ref_of(i))
    if draft is not None:
        await start_again(i, draft)


async def start_again(i: Interaction, draft: Draft) -> None:
    """In the dialog that is open, or in a new one over the Home tab."""
    if i.is_home:
        view_id = await i.show(view.computing(i.say))
    else:
        await i.redraw(view.computing(i.say))
        view_id = str(i.view["id"])
    i.services.background.start(compute(i, draft.cohort_id, view_id, follows=draft))


async def turn_page(i: Interaction) -> None:
    await change(i, ref_of(i), _nothing, counts=False)


async def discard(i: Interaction) -> None:
    async def work(session: AsyncSession, draft: Draft) -> None:
        await drafting.discard(session, i.services, draft)

    await change(i, ref_of(i), work, shows=lambda: view.discarded(i.say))


async def release(i: Interaction) -> None:
    """Now the learners are asked. Before this nothing has reached anybody."""
    await _release(i, ref_of(i), only_pinned=False)


async def release_pinned(i: Interaction) -> None:
    await _release(i, ref_of(i), only_pinned=True)


async def _release(i: Interaction, ref: Ref, *, only_pinned: bool) -> None:
    text = ""

    async def work(session: AsyncSession, draft: Draft) -> str:
        nonlocal text
        cohort = await cohorts.get(session, draft.cohort_id, team_id=i.team_id)
        released = await releasing.release(session, i.services, draft, cohort, only_pinned=only_pinned)
        text = view.released_text(i.say, asked=released.asked, lapsed=released.lapsed)
        return text

    await change(i, ref, work, shows=lambda: view.released(i.say, text))
    i.services.wake_delivery()


async def change(
    i: Interaction,
    ref: Ref,
    work: Work,
    *,
    counts: bool = True,
    shows: Callable[[], dict[str, object]] | None = None,
) -> None:
    """One coordinator at a time: what somebody else has changed meanwhile is shown, and nothing of it is lost."""
    note = ""
    async with i.services.database.transaction() as session:
        draft = await _current(session, i, ref)
        if draft is not None and _is_as_seen(draft, ref):
            note = await work(session, draft) or ""
            if counts:
                draft.version, draft.changed_by = draft.version + 1, i.me.user_id
        else:
            shows = None
            note = _changed(i, draft) if draft else ""
        await session.flush()
        is_open = draft is not None and draft.is_open
        facts = (
            await draft_reading.read(session, i.say, draft, page=ref.page, note=note)
            if draft is not None and is_open
            else None
        )
    drawn = view.draft(i.say, facts) if facts else (shows or (lambda: view.settled_meanwhile(i.say)))()
    await _draw(i, drawn, ref=ref, note=note, has_draft=facts is not None)


async def _draw(i: Interaction, drawn: dict[str, object], *, ref: Ref, note: str, has_draft: bool) -> None:
    """Where the coordinator works: on the Home tab, in the draft's dialog, or in the one below a form just sent."""
    is_form_above = i.is_form and i.view.get("callback_id") != view.RELEASE
    below = str(i.view.get("previous_view_id") or "") if is_form_above else ""
    if i.is_home or (is_form_above and not below):
        i.services.homes.worked_at(i.me.user_id, Place(ref.draft_id, ref.page, note))
        i.home_is_drawn = True
        await i.services.homes.draw_now(i.me.user_id)
        if note and not has_draft:
            await i.show(drawn)  # there is no draft left on the tab for the note to stand above
        else:
            await i.ack()
        return
    if below:
        await _show(i, below, drawn)
        await i.ack()
    else:
        await i.redraw(drawn)


async def unchanged(i: Interaction, ref: Ref) -> Draft | None:
    """The draft as the coordinator sees it; None where somebody else was quicker, which is then on screen."""
    async with i.services.database.transaction() as session:
        draft = await _current(session, i, ref)
    if draft is not None and _is_as_seen(draft, ref):
        return draft
    await change(i, ref, _nothing, counts=False)
    return None


def ref_of(i: Interaction) -> Ref:
    """Which state of which draft the button or form belongs to."""
    return Ref.from_value(i.metadata if i.is_form else i.value)


async def compute(i: Interaction, cohort_id: UUID, view_id: str, *, follows: Draft | None) -> None:
    """Beside everything else; a line on screen says how much there is to compare."""
    cohort, inputs = await drafting.inputs_of(i.services, cohort_id)
    await _show(i, view_id, view.computing(i.say, learners=len(inputs.learners), buddies=len(inputs.buddies)))
    made = await drafting.make(i.services, cohort, inputs, by=i.me.user_id, follows=follows)
    if made.draft is None:
        counts = {"learners": made.learners, "buddies": made.buddies, "in_briefing": made.in_briefing}
        await _show(i, view_id, view.nobody(i.say, **counts))
    else:
        note = _changed(i, made.draft) if made.by_other else ""
        async with i.services.database.transaction() as session:
            facts = await draft_reading.read(session, i.say, made.draft, note=note)
        if not await _show(i, view_id, view.draft(i.say, facts)):
            await _tell_it_is_ready(i, cohort, made.draft, facts)
    i.services.homes.changed(i.me.user_id)


async def _tell_it_is_ready(i: Interaction, cohort: Cohort, draft: Draft, facts: DraftFacts) -> None:
    """The dialog was closed while the draft was computed."""
    ready = view.ready(
        i.say, cohort_id=cohort.id, cohort=cohort.name, pairs=len(facts.pairs), waiting=len(facts.waiting)
    )
    async with i.services.database.transaction() as session:
        me = await post.person_of(session, i.services, i.me.user_id)
        await post.answer(session, i.services, to=me, about=OfDraft(draft.id).ready(), message=ready)
    i.services.wake_delivery()


async def _show(i: Interaction, view_id: str, drawn: dict[str, object]) -> bool:
    """False if the dialog is no longer there."""
    try:
        await i.client.views_update(view_id=view_id, view=drawn)
    except SlackApiError as error:
        if error.response.get("error") != "not_found":
            raise
        return False
    return True


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


def _changed(i: Interaction, draft: Draft) -> str:
    return ":warning: " + i.say("draft-changed-meanwhile", person=who(i.say, draft.changed_by or draft.made_by))


async def _nothing(session: AsyncSession, draft: Draft) -> None:
    """Only looked at."""


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
