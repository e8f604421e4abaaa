"""The cockpit: what a coordinator sees of each round on the Home tab, with what to do now and what comes by itself."""

from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating import cockpit_rounds
from handlers.coordinating.views import cockpit as view
from handlers.desk.homes import Place
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.pairing import draft_reading
from handlers.pairing.views.draft_facts import DraftFacts
from handlers.pairing.views.matching import LINES_AT_HOME
from programme.duties import Deed, may
from storage import appointments, drafts
from storage.cohorts import Cohort
from storage.people import Person

# A Home tab has a hundred blocks: more than these are in the coordinator's menu.
MOST_ROUNDS, MOST_DRAFTS = 6, 2


async def read(
    session: AsyncSession, services: Services, say: Say, me: Person, place: Place | None
) -> view.Cockpit | None:
    """What somebody's duty lets them see, if they have one; `place` is where in a draft they work."""
    duty, open_rounds = await appointments.duty_with_rounds(session, team_id=services.team_id, user_id=me.user_id)
    if duty is None:
        return None
    shown = open_rounds[:MOST_ROUNDS]
    rounds = await cockpit_rounds.read(session, services, say, shown, duty)
    drafted = [cohort for cohort, facts in zip(shown, rounds, strict=True) if facts.has_draft]
    found = await _drafts(session, services, say, drafted[:MOST_DRAFTS], place) if may(Deed.WORK_ON_DRAFT, duty) else []
    return view.Cockpit(duty, rounds, found, more=len(open_rounds) - len(shown))


async def _drafts(
    session: AsyncSession, services: Services, say: Say, rounds: Sequence[Cohort], place: Place | None
) -> list[DraftFacts]:
    found = []
    for cohort in rounds:
        draft = await drafts.find_current(session, cohort.id, team_id=cohort.team_id)
        if draft is not None:
            page, note = (place.page, place.note) if place and place.draft_id == draft.id else (0, "")
            found.append(
                await draft_reading.read(session, services, say, draft, a_page=LINES_AT_HOME, page=page, note=note)
            )
    return found
