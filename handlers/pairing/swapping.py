"""Another buddy for somebody in a draft: a free one steps in, or two pairs exchange theirs."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.pairing import draft_work, drafted_pairs, matching_inputs
from handlers.pairing.views import swapping as view
from handlers.pairing.views.draft_facts import PairRef, Ref
from programme.matching.swaps import Swap, swaps
from programme.refusals import NoLongerCurrent
from storage import cohorts, enrolments, proposals
from storage.drafts import Draft
from storage.proposals import Proposal


async def offer(i: Interaction, ref: Ref, pair_id: UUID) -> None:
    draft = await draft_work.unchanged(i, ref)
    if draft is None:
        return
    async with i.services.database.transaction() as session:
        pair = await draft_work.pair_of(session, draft, pair_id)
        _, found = await _swaps(session, i, draft, pair)
        best = found[: view.MOST_CHOICES]
        ids = [pair.learner_id, pair.buddy_id]
        ids += [id_ for each in best for id_ in (each.mine.buddy.id, *([each.other.learner.id] if each.other else []))]
        named = await enrolments.people_behind(session, ids, team_id=i.team_id)
    own = named[pair.buddy_id].mention
    choices = [
        (
            _with(each).to_value(),
            view.exchange(
                i.say,
                buddy=named[each.mine.buddy.id].mention,
                other_learner=named[each.other.learner.id].mention,
                own_buddy=own,
            )
            if each.other
            else view.step_in(i.say, buddy=named[each.mine.buddy.id].mention),
        )
        for each in best
    ]
    drawn = view.choose(
        i.say,
        learner=named[pair.learner_id].mention,
        buddy=own,
        choices=choices,
        more=len(found) - len(best),
        metadata=PairRef(ref, pair_id).to_value(),
    )
    await i.show(drawn)


async def swap(i: Interaction) -> None:
    """Both pairs are pinned: a coordinator who changes them by hand means it."""
    seen = PairRef.from_value(i.metadata)
    wanted = view.With.from_value(str(values_of(i.view).get(view.WITH) or ""))

    async def work(session: AsyncSession, draft: Draft) -> None:
        pair = await draft_work.pair_of(session, draft, seen.pair_id)
        pairs, found = await _swaps(session, i, draft, pair)
        chosen = next((each for each in found if _with(each) == wanted), None)
        if chosen is None:
            raise NoLongerCurrent
        ids = await drafted_pairs.topic_ids(session, draft.cohort_id, team_id=i.team_id)
        if chosen.other is not None:
            other = next(each for each in pairs if each.learner_id == chosen.other.learner.id)
            drafted_pairs.fill(other, chosen.other, ids)
            other.is_pinned = True
        drafted_pairs.fill(pair, chosen.mine, ids)
        pair.is_pinned = True

    await draft_work.change(i, seen.ref, work)


async def _swaps(
    session: AsyncSession, i: Interaction, draft: Draft, pair: Proposal
) -> tuple[list[Proposal], list[Swap]]:
    cohort = await cohorts.get(session, draft.cohort_id, team_id=i.team_id)
    inputs = await matching_inputs.load(session, i.services, cohort)
    pairs = list(await proposals.list_of_draft(session, draft.id, team_id=i.team_id))
    both = [(each.learner_id, each.buddy_id) for each in pairs]
    return pairs, swaps(inputs, both, pair.learner_id, pair.buddy_id)


def _with(swap: Swap) -> view.With:
    return view.With(swap.mine.buddy.id, swap.other.learner.id if swap.other else None)


LISTENERS = Listeners(
    forms={
        view.SWAP_NOW: swap,
    },
)
