"""What is known about somebody, part by part, as the register of what is kept says they see it."""

from collections.abc import Awaitable, Callable

from handlers.person.known import along_the_way, in_rounds, oneself
from handlers.person.known.asked import Asked, Facts
from storage.keeping import Shown
from storage.register import parts


async def facts_of(asked: Asked) -> Facts:
    """All parts under which a column says that it is shown; one that has no words here fails."""
    return [fact for part in parts() for fact in await PARTS[part](asked)]


PARTS: dict[Shown, Callable[[Asked], Awaitable[Facts]]] = {
    Shown.ACCOUNT: oneself.account,
    Shown.PROFILE: oneself.profile,
    Shown.MANAGER: oneself.manager,
    Shown.NOT_WITH: oneself.not_with,
    Shown.PREFERENCES: oneself.preferences,
    Shown.CONSENT: oneself.consent,
    Shown.INTEREST: oneself.interest,
    Shown.PAUSE: oneself.pause,
    Shown.ROUND: in_rounds.rounds,
    Shown.AGREEMENT: in_rounds.agreements,
    Shown.BRIEFING: in_rounds.briefings,
    Shown.EVENTS: in_rounds.events,
    Shown.APPLICATION: in_rounds.applied,
    Shown.DUTIES: oneself.duties,
    Shown.REPLIES: along_the_way.replies,
    Shown.MEETINGS: along_the_way.dates,
    Shown.LEARNED: along_the_way.learned,
    Shown.CHECK_INS: along_the_way.answers,
    Shown.HANDS: along_the_way.raised_hands,
    Shown.SIGN_UP: oneself.sign_up,
}
