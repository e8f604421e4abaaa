"""What a coordinator decides about a single pair of a draft: hold on to it, never, or with somebody else."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.interaction import Interaction, Listeners
from handlers.pairing import draft_work, forbidding, swapping
from handlers.pairing.views import matching as view
from handlers.pairing.views.draft_facts import Choice, ChoiceFor, Ref
from storage.drafts import Draft


async def decide(i: Interaction) -> None:
    """A choice in the menu beside a pair."""
    chosen = ChoiceFor.from_value(str((i.action.get("selected_option") or {}).get("value") or ""))
    match chosen.choice:
        case Choice.PIN | Choice.UNPIN:
            await _pin(i, chosen.ref, chosen.pair_id, is_pinned=chosen.choice is Choice.PIN)
        case Choice.FORBID:
            await forbidding.forbid(i, chosen.ref, chosen.pair_id)
        case Choice.SWAP:
            await swapping.offer(i, chosen.ref, chosen.pair_id)


async def _pin(i: Interaction, ref: Ref, pair_id: UUID, *, is_pinned: bool) -> None:
    async def work(session: AsyncSession, draft: Draft) -> None:
        (await draft_work.pair_of(session, draft, pair_id)).is_pinned = is_pinned

    await draft_work.change(i, ref, work)


LISTENERS = Listeners(
    clicks={
        view.PAIR: decide,
    },
)
