"""The buttons around a raised hand: "please contact me" where somebody stands, and "done" under what it told."""

from handlers.asking import raising_hands
from handlers.asking.views import hands as view
from handlers.desk import overdue, post, rights
from handlers.desk.interaction import Interaction, Listeners
from programme.duties import Deed, Who, may
from programme.refusals import NoLongerCurrent
from storage import cohorts, enrolments, hands, people


async def raise_from_home(i: Interaction) -> None:
    """From where somebody stands, without a question before it."""
    async with i.services.database.transaction() as session:
        cohort = await cohorts.find(session, i.value_id, team_id=i.team_id)
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if cohort is None or not cohort.is_open or me is None:
            raise NoLongerCurrent
        enrolment = await enrolments.find(session, person=me, cohort_id=cohort.id)
        if enrolment is None or enrolment.left_at is not None:
            raise NoLongerCurrent
        await raising_hands.raise_hand(session, i.services, me, cohort)
        names = [person.mention for person in await raising_hands.contacts(session, i.services, cohort)]
    i.services.wake_delivery()
    await i.show(view.is_raised(i.say, contacts=names))


async def mark_done(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        hand = await hands.find(session, i.value_id, team_id=i.team_id)
        if hand is None:
            raise NoLongerCurrent
        cohort = await cohorts.get(session, hand.cohort_id, team_id=i.team_id)
        if cohort.contact_user_id != i.me.user_id or not may(Deed.CLOSE_HAND, Who.CONTACT):
            await rights.ensure(session, i, Deed.CLOSE_HAND)
        hand.done_at = hand.done_at or i.services.now()
        await overdue.done(session, raising_hands.HAND, hand.id, team_id=i.team_id)
        await post.redraw(session, i.services, clicked=i.clicked_message, to=i.me, message=view.done(i.say))
    i.services.wake_delivery()
    await i.ack()


LISTENERS = Listeners(
    clicks={
        view.RAISE: raise_from_home,
        view.DONE: mark_done,
    },
)
