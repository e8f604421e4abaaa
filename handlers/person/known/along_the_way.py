"""What has gathered along the way: meetings, what was learned, answers, replies and raised hands."""

from functools import partial

from handlers.asking.views import held as held_view
from handlers.person.known.asked import UNREADABLE, Asked, Facts
from handlers.person.views import my_data as view
from storage import check_ins, hands, meetings
from storage.check_ins import Reply
from storage.sealing import readable


async def replies(asked: Asked) -> Facts:
    return [
        fact
        for row in await check_ins.list_replies(asked.session, asked.me)
        for fact in view.reply(
            asked.say,
            day=asked.day(row.received_at),
            text=_text_of(asked, row),
            shared=row.shared_at is not None,
        )
    ]


async def dates(asked: Asked) -> Facts:
    say, zone = asked.say, asked.me.zone
    return [
        held_view.date_fact(say, day=asked.day(each.starts_at), clock=say.clock(each.starts_at, zone), place=each.place)
        for each in await meetings.list_of_person(asked.session, asked.me)
    ]


async def learned(asked: Asked) -> Facts:
    open_text = asked.services.sealing.open_text
    return [
        held_view.learned_fact(
            asked.say,
            day=asked.day(each.noted_at),
            text=readable(partial(open_text, each.text_sealed, each.place()), UNREADABLE),
        )
        for each in await meetings.list_learned(asked.session, asked.me)
    ]


async def answers(asked: Asked) -> Facts:
    found = await check_ins.list_asked(asked.session, asked.me)
    return view.answers(asked.say, [(asked.day(each.asked_at), each.answer) for each in found])


async def raised_hands(asked: Asked) -> Facts:
    found = await hands.list_of_person(asked.session, asked.me)
    return view.hands(asked.say, [(asked.day(each.raised_at), asked.day(each.done_at)) for each in found])


def _text_of(asked: Asked, row: Reply) -> str:
    return readable(partial(asked.services.sealing.open_text, row.text_sealed, row.place()), UNREADABLE)
