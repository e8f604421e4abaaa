"""The cockpit: what a coordinator sees of each round on the Home tab, with what to do now and what comes by itself."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating import cockpit_rounds
from handlers.coordinating.views import cockpit as view
from handlers.desk.homes import Place
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.pairing import draft_reading
from handlers.pairing.views.draft_facts import DraftFacts
from programme.duties import Deed, may
from programme.words import Duty
from storage import cohorts, drafts

# A Home tab has a hundred blocks: more than these are in the coordinator's menu.
MOST_ROUNDS, MOST_DRAFTS = 6, 2


async def read(session: AsyncSession, services: Services, say: Say, duty: Duty, place: Place | None) -> view.Cockpit:
    """What this duty may see; `place` is where in a draft somebody works."""
    open_rounds = await cohorts.list_open(session, team_id=services.team_id)
    rounds, found = [], list[DraftFacts]()
    for cohort in open_rounds[:MOST_ROUNDS]:
        draft = await drafts.find_current(session, cohort.id, team_id=services.team_id)
        rounds.append(await cockpit_rounds.read(session, services, say, cohort, duty, has_draft=draft is not None))
        if draft is not None and len(found) < MOST_DRAFTS and may(Deed.WORK_ON_DRAFT, duty):
            page, note = (place.page, place.note) if place and place.draft_id == draft.id else (0, "")
            found.append(await draft_reading.read(session, say, draft, page=page, note=note))
    return view.Cockpit(duty, rounds, found, more=max(0, len(open_rounds) - MOST_ROUNDS))
