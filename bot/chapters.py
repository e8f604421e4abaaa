"""Every chapter's listeners, registered with Bolt in the order in which it asks them."""

from slack_bolt.async_app import AsyncApp

from handlers.asking import moments as asking
from handlers.coordinating import moments as coordinating
from handlers.desk import afterwards, catch_all, notices
from handlers.desk.interaction import Interaction, Listener, Listeners
from handlers.desk.listening import register
from handlers.events import moments as events
from handlers.joining import moments as joining
from handlers.leaving import moments as leaving
from handlers.measuring import moments as measuring
from handlers.pairing import moments as pairing
from handlers.person import moments as person
from handlers.rounds import moments as rounds
from handlers.tandem import moments as tandem
from programme.refusals import NoLongerCurrent

# From the chapter that everybody meets first on down.
CHAPTERS = (person, coordinating, rounds, leaving, joining, pairing, asking, tandem, measuring, events)


def register_all(app: AsyncApp) -> None:
    for chapter in CHAPTERS:
        for moment in chapter.MOMENTS:
            register(app, moment)
    register(app, Listeners(clicks={notices.AGAIN: _again()}))
    # Last: Bolt asks in this order, and it takes whatever nobody else has taken.
    catch_all.register(app)


def _again() -> Listener:
    """Does what a button carries that came in place of a dialog."""
    answers = {
        name: answer
        for chapter in CHAPTERS
        for moment in chapter.MOMENTS
        for answers in (moment.commands, moment.clicks)
        for name, answer in answers.items()
    }

    async def do_again(i: Interaction) -> None:
        name, body = afterwards.again(i)
        if name not in answers:
            raise NoLongerCurrent
        await i.ack()
        i.body, i.in_place = body, True
        await answers[name](i)

    return do_again
