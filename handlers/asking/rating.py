"""Rating the programme: kept so that nobody can be found behind a rating."""

import random

from handlers.asking import closing_pools, closing_questions, occasions, rating_form
from handlers.asking.views import closing_questions as closing_view
from handlers.asking.views import rating as view
from handlers.asking.views.rating import Occasion
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from programme import rating_pool
from programme.rating_pool import Rating
from programme.words import Moment
from storage import ratings

VALUES = {action: value for value, action in view.CHOOSE.items()}


async def begin(i: Interaction) -> None:
    """By command or menu: the form of the moment that is open, if there is one."""
    async with i.services.database.transaction() as session:
        enrolment, moment = await occasions.find_next(session, i.me)
    await rating_form.show(i, enrolment, moment, value=None)


async def choose(i: Interaction) -> None:
    """One of the five buttons: the value goes into the form and nowhere else."""
    value = VALUES[i.action["action_id"]]
    rated = Occasion.from_value(i.value)
    async with i.services.database.transaction() as session:
        enrolment = await occasions.to_rate(session, i.me, rated)
    await rating_form.show(i, enrolment, rated.moment, value=value)


async def send(i: Interaction) -> None:
    rated = Occasion.from_value(i.metadata)
    moment = rated.moment
    values = values_of(i.view)
    rating = Rating(
        value=int(values[view.VALUE]),
        comment=(values.get(view.COMMENT) or "").strip(),
        may_be_shown=bool(values.get(view.MAY_BE_SHOWN)),
    )
    async with i.services.database.transaction() as session:
        # The pool is locked first: two ratings at once are taken one after the other, one sent twice counts once (I7).
        pool = await ratings.open_pool(session, rated.cohort_id, moment, i.services.sealing, team_id=i.team_id)
        enrolment = await occasions.to_rate(session, i.me, rated)
        enrolment.mark_rated(moment)
        before = ratings.read_pool(pool, i.services.sealing)
        # Shuffled by the system's own chance: an order that could be worked out again would tell who gave which.
        remaining, mixed = rating_pool.add(before, rating, random.SystemRandom().shuffle)
        ratings.write_pool(pool, remaining, i.services.sealing)
        ratings.add_mixed(session, pool, mixed, i.services.sealing)
        topic = await closing_questions.topic_of(session, enrolment, moment)
        if topic is not None:
            await closing_pools.keep(session, i.services, enrolment, topic, values)
    is_last = moment is Moment.CLOSING
    await i.redraw(closing_view.thanks(i.say, learned=topic is not None) if is_last else view.thanks(i.say))


LISTENERS = Listeners(
    clicks={
        view.FROM_MENU: begin,
        **dict.fromkeys(view.CHOOSE.values(), choose),
    },
    forms={
        view.FORM: send,
    },
)
