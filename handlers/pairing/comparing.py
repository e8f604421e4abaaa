"""What is different in a draft from the one before it, pair by pair."""

from handlers.desk import rights
from handlers.desk.interaction import Interaction, Listeners
from handlers.pairing import draft_reading, draft_work
from handlers.pairing.views import pair_decisions as view
from programme.duties import Deed
from programme.refusals import NoLongerCurrent
from storage import drafts


async def show_comparison(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.WORK_ON_DRAFT)
        draft = await drafts.find(session, draft_work.ref_of(i).draft_id, team_id=i.team_id)
        found = await draft_reading.compare(session, draft) if draft else None
        if found is None:
            raise NoLongerCurrent
        now, before = found
        new = await draft_reading.named_pairs(session, sorted(now - before), team_id=i.team_id)
        gone = await draft_reading.named_pairs(session, sorted(before - now), team_id=i.team_id)
    await i.show(view.compared(i.say, new=new, gone=gone, kept=len(now & before)))


LISTENERS = Listeners(
    clicks={
        view.COMPARE: show_comparison,
    },
)
