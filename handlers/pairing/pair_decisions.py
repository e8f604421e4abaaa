"""What a coordinator decides about single pairs of a draft: hold on to, never, or with somebody else."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import rights
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.pairing import draft_reading, drafting, matching, profiles
from handlers.pairing.views import matching as view
from handlers.pairing.views import pair_decisions as decided
from handlers.pairing.views import swapping
from handlers.pairing.views.draft_facts import Choice, ChoiceFor, PairRef, Ref
from programme.duties import Deed
from programme.matching.profiles import Inputs
from programme.matching.swaps import Swap, swaps
from programme.refusals import NoLongerCurrent
from storage import cohorts, drafts, enrolments, proposals
from storage.drafts import Draft, ForbiddenPair
from storage.proposals import Proposal


async def decide(i: Interaction) -> None:
    """A choice in the menu beside a pair."""
    chosen = ChoiceFor.from_value(str((i.action.get("selected_option") or {}).get("value") or ""))
    match chosen.choice:
        case Choice.PIN | Choice.UNPIN:
            await _pin(i, chosen.ref, chosen.pair_id, is_pinned=chosen.choice is Choice.PIN)
        case Choice.FORBID:
            await _forbid(i, chosen.ref, chosen.pair_id)
        case Choice.SWAP:
            await _offer_swaps(i, chosen.ref, chosen.pair_id)


async def _pin(i: Interaction, ref: Ref, pair_id: UUID, *, is_pinned: bool) -> None:
    async def work(session: AsyncSession, draft: Draft) -> None:
        (await _pair(session, draft, pair_id)).is_pinned = is_pinned

    await matching.change(i, ref, work)


async def _forbid(i: Interaction, ref: Ref, pair_id: UUID) -> None:
    """Not in this round; the rest is computed anew around what is pinned."""
    draft = await matching.unchanged(i, ref)
    if draft is None:
        return
    async with i.services.database.transaction() as session:
        pair = await _pair(session, draft, pair_id)
        pair.is_pinned = False
        session.add(
            ForbiddenPair(
                team_id=i.team_id,
                cohort_id=draft.cohort_id,
                learner_id=pair.learner_id,
                buddy_id=pair.buddy_id,
                forbidden_by=i.me.user_id,
                forbidden_at=i.services.now(),
            )
        )
    await matching.start_again(i, draft)


async def show_forbidden(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.WORK_ON_DRAFT)
        draft = await drafts.find(session, matching.ref_of(i).draft_id, team_id=i.team_id)
        if draft is None:
            raise NoLongerCurrent
        await rights.round_for(session, i, Deed.WORK_ON_DRAFT, draft.cohort_id)
        drawn = await _forbidden_list(session, i, draft.cohort_id)
    await i.show(drawn)


async def allow(i: Interaction) -> None:
    """A forbidden pair may come about again, from the next draft on."""
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.WORK_ON_DRAFT)
        pair = await drafts.find_forbidden(session, i.value_id, team_id=i.team_id)
        if pair is None:
            raise NoLongerCurrent
        await rights.round_for(session, i, Deed.WORK_ON_DRAFT, pair.cohort_id)
        await session.delete(pair)
        await session.flush()
        drawn = await _forbidden_list(session, i, pair.cohort_id)
    await i.redraw(drawn)


async def show_comparison(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.WORK_ON_DRAFT)
        draft = await drafts.find(session, matching.ref_of(i).draft_id, team_id=i.team_id)
        found = await draft_reading.compare(session, draft) if draft else None
        if found is None:
            raise NoLongerCurrent
        new = await draft_reading.named_pairs(session, found.new, team_id=i.team_id)
        gone = await draft_reading.named_pairs(session, found.gone, team_id=i.team_id)
    await i.show(decided.compared(i.say, new=new, gone=gone, kept=found.kept))


async def _offer_swaps(i: Interaction, ref: Ref, pair_id: UUID) -> None:
    draft = await matching.unchanged(i, ref)
    if draft is None:
        return
    async with i.services.database.transaction() as session:
        pair = await _pair(session, draft, pair_id)
        _, found = await _swaps(session, i, draft, pair)
        best = found[: swapping.MOST_CHOICES]
        ids = [pair.learner_id, pair.buddy_id]
        ids += [id_ for each in best for id_ in (each.mine.buddy.id, *([each.other.learner.id] if each.other else []))]
        named = await enrolments.people_behind(session, ids, team_id=i.team_id)
    own = named[pair.buddy_id].mention
    choices = [
        (
            _with(each).to_value(),
            swapping.exchange(
                i.say,
                buddy=named[each.mine.buddy.id].mention,
                other_learner=named[each.other.learner.id].mention,
                own_buddy=own,
            )
            if each.other
            else swapping.step_in(i.say, buddy=named[each.mine.buddy.id].mention),
        )
        for each in best
    ]
    drawn = swapping.choose(
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
    wanted = swapping.With.from_value(str(values_of(i.view).get(swapping.WITH) or ""))

    async def work(session: AsyncSession, draft: Draft) -> None:
        pair = await _pair(session, draft, seen.pair_id)
        pairs, found = await _swaps(session, i, draft, pair)
        chosen = next((each for each in found if _with(each) == wanted), None)
        if chosen is None:
            raise NoLongerCurrent
        ids = await drafting.topic_ids(session, draft.cohort_id, team_id=i.team_id)
        if chosen.other is not None:
            other = next(each for each in pairs if each.learner_id == chosen.other.learner.id)
            drafting.fill(other, chosen.other, ids)
            other.is_pinned = True
        drafting.fill(pair, chosen.mine, ids)
        pair.is_pinned = True

    await matching.change(i, seen.ref, work)


async def _swaps(
    session: AsyncSession, i: Interaction, draft: Draft, pair: Proposal
) -> tuple[list[Proposal], list[Swap]]:
    cohort = await cohorts.get(session, draft.cohort_id, team_id=i.team_id)
    inputs: Inputs = await profiles.load(session, i.services, cohort)
    pairs = list(await proposals.list_of_draft(session, draft.id, team_id=i.team_id))
    both = [(each.learner_id, each.buddy_id) for each in pairs]
    return pairs, swaps(inputs, both, pair.learner_id, pair.buddy_id)


def _with(swap: Swap) -> swapping.With:
    return swapping.With(swap.mine.buddy.id, swap.other.learner.id if swap.other else None)


async def _pair(session: AsyncSession, draft: Draft, pair_id: UUID) -> Proposal:
    pairs = await proposals.list_of_draft(session, draft.id, team_id=draft.team_id)
    found = next((each for each in pairs if each.id == pair_id), None)
    if found is None:
        raise NoLongerCurrent
    return found


async def _forbidden_list(session: AsyncSession, i: Interaction, cohort_id: UUID) -> dict[str, object]:
    rows = await drafts.list_forbidden(session, cohort_id, team_id=i.team_id)
    names = await draft_reading.named_pairs(
        session, [(each.learner_id, each.buddy_id) for each in rows], team_id=i.team_id
    )
    lines = [(row.id, learner, buddy) for row, (learner, buddy) in zip(rows, names, strict=True)]
    return decided.forbidden_pairs(i.say, lines=lines)


LISTENERS = Listeners(
    clicks={
        view.PAIR: decide,
        decided.FORBIDDEN: show_forbidden,
        decided.ALLOW: allow,
        decided.COMPARE: show_comparison,
    },
    forms={
        swapping.SWAP_NOW: swap,
    },
)
