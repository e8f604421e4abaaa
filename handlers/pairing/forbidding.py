"""Pairs that a coordinator forbids in a round, and may allow again."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import rights
from handlers.desk.interaction import Interaction, Listeners
from handlers.pairing import draft_computing, draft_reading, draft_work
from handlers.pairing.views import pair_decisions as view
from handlers.pairing.views.draft_facts import Ref
from programme.duties import Deed
from programme.refusals import NoLongerCurrent
from storage import drafts
from storage.drafts import ForbiddenPair


async def forbid(i: Interaction, ref: Ref, pair_id: UUID) -> None:
    """Not in this round; the rest is computed anew around what is pinned."""
    draft = await draft_work.unchanged(i, ref)
    if draft is None:
        return
    async with i.services.database.transaction() as session:
        pair = await draft_work.pair_of(session, draft, pair_id)
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
    await draft_computing.start_again(i, draft)


async def show_forbidden(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.WORK_ON_DRAFT)
        draft = await drafts.find(session, draft_work.ref_of(i).draft_id, team_id=i.team_id)
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


async def _forbidden_list(session: AsyncSession, i: Interaction, cohort_id: UUID) -> dict[str, object]:
    rows = await drafts.list_forbidden(session, cohort_id, team_id=i.team_id)
    names = await draft_reading.named_pairs(
        session, [(each.learner_id, each.buddy_id) for each in rows], team_id=i.team_id
    )
    lines = [(row.id, learner, buddy) for row, (learner, buddy) in zip(rows, names, strict=True)]
    return view.forbidden_pairs(i.say, lines=lines)


LISTENERS = Listeners(
    clicks={
        view.FORBIDDEN: show_forbidden,
        view.ALLOW: allow,
    },
)
