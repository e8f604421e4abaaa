"""The Home tab: where I stand, everything the bot can do for me, and the cockpit for whoever coordinates."""

from typing import Any

from handlers.coordinating.views.cockpit import Cockpit, cockpit
from handlers.desk.blocks import context, divider, header, home
from handlers.desk.limits import VIEW_BLOCKS
from handlers.desk.texts import Say
from handlers.person.views import menu
from handlers.person.views.standing import Standing, lines


def home_tab(say: Say, standing: Standing, *, cockpit_of: Cockpit | None) -> dict[str, Any]:
    """Nobody but its owner sees a Home tab; what somebody finds hard is not on it all the same."""
    mine = [
        *lines(say, standing),
        *menu.everything(say, has_briefing=standing.has_briefing, is_in_tandem=standing.is_in_tandem, at_home=True),
        context(say("home-privacy")),
    ]
    if cockpit_of is None:
        return home(header(say("home-title")), *mine)
    own = [divider(), header(say("home-mine")), *mine]
    # Whoever coordinates takes part as well: one's own part is never what has to give way.
    return home(*cockpit(say, cockpit_of, room=VIEW_BLOCKS - len(own)), *own)
