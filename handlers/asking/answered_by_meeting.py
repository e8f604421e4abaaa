"""A meeting that was held answers the check-in about it: nobody is asked what they have just said."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import check_ins as view
from handlers.desk import post
from handlers.desk.services import Services
from programme.check_ins import TABLE
from storage import check_ins, outbox
from storage.occurrences.tandems import OfCheckIn
from storage.people import Person
from storage.tandems import Tandem


async def count_as_met(session: AsyncSession, services: Services, me: Person, tandem: Tandem, *, partner: str) -> None:
    """A meeting that somebody says was held answers the question they have open about this tandem, if there is one."""
    asked = [
        (c, answer)
        for c in await check_ins.list_asked(session, me)
        if c.tandem_id == tandem.id and (answer := TABLE[c.kind].answered_by_meeting)
    ]
    if not asked:
        return
    latest, answer = asked[0]
    found = await check_ins.lock_own(session, latest.id, person=me)
    if found is None or found[0].answered_at is not None:
        return
    open_one = found[0]
    open_one.answer, open_one.answered_at = answer, services.now()
    question = await outbox.find_about(session, OfCheckIn(open_one.id).question(), team_id=me.team_id)
    if question is not None and question.channel_id and question.sent_ts:
        thanks = view.answered(services.say(me.language), answer, partner=partner)
        shown = (question.channel_id, question.sent_ts)
        await post.redraw(session, services, clicked=shown, to=me, message=thanks)
