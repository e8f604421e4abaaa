"""A draft is computed beside everything else, while a line on screen says how much there is to compare."""

from functools import partial
from uuid import UUID

from handlers.desk import dialogs, post
from handlers.desk.interaction import Interaction
from handlers.pairing import draft_reading, draft_work, drafting, release_news
from handlers.pairing.views import matching as view
from handlers.pairing.views.draft_facts import DraftFacts
from storage.cohorts import Cohort
from storage.drafts import Draft
from storage.occurrences.rounds import OfDraft


async def start(i: Interaction, cohort_id: UUID) -> None:
    """The first one of a round, or one after a release."""
    await dialogs.work_behind(i, view.computing(i.say), partial(_compute, i, cohort_id, None))


async def start_again(i: Interaction, draft: Draft) -> None:
    """In the dialog that is open, or in a new one over the Home tab."""
    work = partial(_compute, i, draft.cohort_id, draft)
    await dialogs.work_behind(i, view.computing(i.say), work, in_open_one=not i.is_home)


async def _compute(i: Interaction, cohort_id: UUID, follows: Draft | None, view_id: str) -> None:
    # Nobody is put together with somebody who has gone.
    await i.services.roll_call.hold_before_a_draft(i.services.now)
    cohort, inputs = await drafting.inputs_of(i.services, cohort_id)
    await dialogs.show_in(i, view_id, view.computing(i.say, learners=len(inputs.learners), buddies=len(inputs.buddies)))
    made = await drafting.make(i.services, cohort, inputs, by=i.me.user_id, follows=follows)
    if made.draft is None and made.by_other:
        async with i.services.database.transaction() as session:
            how_far = await release_news.line_of(session, i.say, cohort_id, team_id=i.team_id)
        await dialogs.show_in(i, view_id, view.settled_meanwhile(i.say, progress=how_far))
    elif made.draft is None:
        counts = {"learners": made.learners, "buddies": made.buddies, "in_briefing": made.in_briefing}
        await dialogs.show_in(i, view_id, view.nobody(i.say, **counts))
    else:
        note = draft_work.changed_meanwhile(i, made.draft) if made.by_other else ""
        async with i.services.database.reading() as session:
            facts = await draft_reading.read(session, i.services, i.say, made.draft, note=note)
        if not await dialogs.show_in(i, view_id, view.draft(i.say, facts)):
            await _tell_it_is_ready(i, cohort, made.draft, facts)
    i.services.homes.changed(i.me.user_id)


async def _tell_it_is_ready(i: Interaction, cohort: Cohort, draft: Draft, facts: DraftFacts) -> None:
    """The dialog was closed while the draft was computed."""
    counted = facts.window.counted
    ready = view.ready(i.say, cohort_id=cohort.id, cohort=cohort.name, pairs=counted.pairs, waiting=counted.waiting)
    async with i.services.database.transaction() as session:
        me = await post.person_of(session, i.services, i.me.user_id)
        await post.answer(session, i.services, to=me, about=OfDraft(draft.id).ready(), message=ready)
    i.services.wake_delivery()
