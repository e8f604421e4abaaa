"""What somebody has said of themselves, agreed to, or been entrusted with."""

from functools import partial

from handlers.coordinating.views import appointing as appointing_view
from handlers.desk import catalogue
from handlers.joining import unfinished
from handlers.person.known.asked import Asked, Facts
from handlers.person.views import my_data as view
from storage import appointments, people, topics
from storage.sealing import readable


async def account(asked: Asked) -> Facts:
    me = asked.me
    return view.account(asked.say, me, known_since=asked.day(me.created_at), left_on=asked.day(me.left_at))


async def profile(asked: Asked) -> Facts:
    return view.of_profile(asked.say, asked.me)


async def manager(asked: Asked) -> Facts:
    return view.manager(asked.say, asked.me.manager_user_id)


async def not_with(asked: Asked) -> Facts:
    read = partial(people.not_with, asked.me, asked.services.sealing)
    return view.not_with(asked.say, readable(read, []))


async def preferences(asked: Asked) -> Facts:
    return view.preferences_of(asked.say, asked.me)


async def consent(asked: Asked) -> Facts:
    return view.consent(asked.say, day=asked.day(asked.me.consented_at), version=asked.me.consent_version or "")


async def interest(asked: Asked) -> Facts:
    return view.interest(asked.say, since=asked.day(asked.me.interested_at))


async def pause(asked: Asked) -> Facts:
    until = asked.say.long_day(asked.me.paused_until) if asked.me.paused_until else ""
    return view.pause(asked.say, until=until, questions_since=asked.day(asked.me.questions_paused_at))


async def duties(asked: Asked) -> Facts:
    me = asked.me
    found = await appointments.list_of_person(asked.session, team_id=me.team_id, user_id=me.user_id)
    return [
        appointing_view.fact(
            asked.say,
            duty=each.duty,
            day=asked.day(each.removed_at or each.appointed_at),
            is_over=each.removed_at is not None,
        )
        for each in found
    ]


async def sign_up(asked: Asked) -> Facts:
    started = await unfinished.find(asked.session, asked.services, asked.me)
    if started is None:
        return []
    names = catalogue.names_of(asked.say, await topics.list_catalogue(asked.session, team_id=asked.me.team_id))
    return view.of_half_finished(asked.say, answers=started, names=dict(names))
