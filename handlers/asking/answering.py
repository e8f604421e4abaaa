"""Answers to check-ins by tap, and the tap that has the questions come again."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import planning, raising_hands
from handlers.asking.views import check_ins as view
from handlers.desk import post
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.desk.pairs import Pair, load_pair
from programme import check_ins as rules
from programme.check_ins import Answer
from programme.refusals import NoLongerCurrent
from storage import check_ins, people, tandems
from storage.check_ins import CheckIn

ANSWERS = {action: answer for answer, action in view.ACTIONS.items()}


async def record_answer(i: Interaction) -> None:
    answer = ANSWERS[i.action["action_id"]]
    async with i.services.database.transaction() as session:
        check_in, pair = await _mine(session, i)
        # Locked by `_mine`: a second tap finds the first answer and is refused in words (I4).
        check_in.answer = rules.accept(answer, kind=check_in.kind, answered_at=check_in.answered_at)
        check_in.answered_at = i.services.now()
        if rules.asks_again(answer, kind=check_in.kind):
            planning.plan_again(session, check_in, i.me, pair.cohort, now=i.services.now())
        if answer is Answer.HELP:
            await raising_hands.raise_hand(session, i.services, i.me, pair.cohort)
        thanks = view.answered(i.say, answer, partner=pair.partner_of(i.me).mention)
        await post.redraw(session, i.services, clicked=i.clicked_message, to=i.me, message=thanks)
    i.services.wake_delivery()
    await i.ack()


async def keep_asking(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        tandem = await tandems.find(session, i.value_id, team_id=i.team_id)
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if tandem is None or not tandem.is_running or me is None:
            raise NoLongerCurrent
        await planning.resume(session, i.services, me)
        await post.redraw(session, i.services, clicked=i.clicked_message, to=me, message=view.asking_again(i.say))
    i.services.wake_delivery()
    await i.ack()


async def _mine(session: AsyncSession, i: Interaction) -> tuple[CheckIn, Pair]:
    found = await check_ins.lock_own(session, as_id(i.value), person=i.me)
    if found is None or not found[1].is_running:
        raise NoLongerCurrent
    return found[0], await load_pair(session, found[1])


LISTENERS = Listeners(
    clicks={
        **dict.fromkeys(view.ACTIONS.values(), record_answer),
        view.KEEP_ASKING: keep_asking,
    },
)
