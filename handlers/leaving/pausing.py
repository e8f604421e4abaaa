"""Pausing until a date, and coming back earlier."""

from datetime import date, timedelta

from handlers.asking import planning
from handlers.asking.views import ways_out
from handlers.desk import post
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.leaving import standing_in
from handlers.leaving.views import pausing as view
from programme.refusals import NotTakingPart
from storage import people, taking_back
from storage.people import Person

LONGEST = timedelta(days=366)
RATINGS = ("rating", "closing")  # asked once: they wait for the end of the pause


async def begin(i: Interaction) -> None:
    me = await _me(i)
    today = me.day_of(i.services.now())
    until = me.paused_until if me.is_paused(today) else None
    await i.show(view.choose_date(i.say, today=today, until=until, paused=until is not None))


async def pause(i: Interaction) -> None:
    me = await _me(i)
    today = me.day_of(i.services.now())
    until = date.fromisoformat(values_of(i.view)[view.UNTIL])
    if not today < until <= today + LONGEST:
        await i.refuse_fields({view.UNTIL: i.say("pause-error")})
        return
    async with i.services.database.transaction() as session:
        me = await people.get(session, me.id, team_id=i.team_id)
        # Whoever pauses is there: what stayed unanswered until now counts no more.
        me.paused_until, me.questions_resumed_at = until, i.services.now()
        await taking_back.cancel(session, team_id=i.team_id, person_id=me.id, kinds=("check-in",))
        await post.move_waiting(session, i.services, me, kinds=RATINGS)
        await standing_in.follow_pause(session, i.services, me)
        offers = await standing_in.list_offers(session, i.services, me, until)
    await i.redraw(view.paused(i.say, until=i.say.day(until), offers=offers))


async def resume(i: Interaction) -> None:
    me = await _me(i)
    async with i.services.database.transaction() as session:
        me = await people.get(session, me.id, team_id=i.team_id)
        me.paused_until = None
        await post.move_waiting(session, i.services, me, kinds=RATINGS)
        await planning.resume(session, i.services, me)
        await standing_in.follow_pause(session, i.services, me)
    i.services.wake_delivery()
    await i.redraw(view.resumed(i.say))


async def _me(i: Interaction) -> Person:
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
    if me is None or me.left_at is not None:
        raise NotTakingPart
    return me


LISTENERS = Listeners(
    clicks={
        ways_out.PAUSE: begin,
        view.RESUME: resume,
    },
    forms={
        view.PAUSE: pause,
    },
)
