"""What matters to somebody in a pair, and how they like to work: asked of everybody, seen by nobody."""

from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.joining.views import preferences as view
from programme.matching.preferences import MOST_THAT_MATTER, WAYS_OF_WORKING, Preference
from programme.refusals import NotTakingPart
from storage import people
from storage.people import Person


async def begin(i: Interaction) -> None:
    me = await _me(i)
    await i.show(view.form(i.say, ways=me.ways_of_working, matters=me.matters))


async def save(i: Interaction) -> None:
    values = values_of(i.view)
    known = set(Preference)
    me = await _me(i)
    async with i.services.database.transaction() as session:
        me = await people.get(session, me.id, team_id=i.team_id)
        me.ways_of_working = [way for name, ways in WAYS_OF_WORKING.items() if (way := values.get(name)) in ways]
        chosen = [each for each in values.get(view.MATTERS) or [] if each in known]
        me.matters = chosen[:MOST_THAT_MATTER]
    await i.redraw(view.saved(i.say))


async def _me(i: Interaction) -> Person:
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
    if me is None or me.left_at is not None:
        raise NotTakingPart
    return me


LISTENERS = Listeners(
    clicks={
        view.BEGIN: begin,
    },
    forms={
        view.FORM: save,
    },
)
