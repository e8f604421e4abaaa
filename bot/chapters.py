"""Every chapter's listeners, registered with Bolt in the order in which it asks them."""

from slack_bolt.async_app import AsyncApp

from handlers.asking import moments as asking
from handlers.coordinating import moments as coordinating
from handlers.desk import catch_all
from handlers.desk.listening import register
from handlers.events import moments as events
from handlers.joining import moments as joining
from handlers.leaving import moments as leaving
from handlers.measuring import moments as measuring
from handlers.pairing import moments as pairing
from handlers.person import moments as person
from handlers.rounds import moments as rounds
from handlers.tandem import moments as tandem

# From the chapter that everybody meets first on down.
CHAPTERS = (person, coordinating, rounds, leaving, joining, pairing, asking, tandem, measuring, events)


def register_all(app: AsyncApp) -> None:
    for chapter in CHAPTERS:
        for moment in chapter.MOMENTS:
            register(app, moment)
    # Last: Bolt asks in this order, and it takes whatever nobody else has taken.
    catch_all.register(app)
