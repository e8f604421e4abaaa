"""The cockpit: what a coordinator sees of each round on the Home tab, with what to do now and what comes by itself."""

from collections import Counter
from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating.views import cockpit as view
from handlers.desk.homes import Place
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.measuring import figures, next_steps
from handlers.pairing import draft_reading
from handlers.pairing.views.draft_facts import DraftFacts
from programme.calendar import local_date
from programme.duties import Deed, deeds_of, may
from programme.words import Duty
from storage import cohorts, drafts, hands, people, upcoming
from storage.cohorts import Cohort
from storage.upcoming import Upcoming

# A Home tab has a hundred blocks: more than these are in the coordinator's menu.
MOST_ROUNDS, MOST_DRAFTS = 6, 2
COMING = 3
# Of one day there may be several of a kind: by the clocks of several zones, or an hour apart.
LOOK_AHEAD = 24


async def read(session: AsyncSession, services: Services, say: Say, duty: Duty, place: Place | None) -> view.Cockpit:
    """What this duty may see; `place` is where in a draft somebody works."""
    open_rounds = await cohorts.list_open(session, team_id=services.team_id)
    rounds, found = [], list[DraftFacts]()
    for cohort in open_rounds[:MOST_ROUNDS]:
        draft = await drafts.find_current(session, cohort.id, team_id=services.team_id)
        rounds.append(await _round(session, services, say, cohort, duty, has_draft=draft is not None))
        if draft is not None and len(found) < MOST_DRAFTS and may(Deed.WORK_ON_DRAFT, duty):
            page, note = (place.page, place.note) if place and place.draft_id == draft.id else (0, "")
            found.append(await draft_reading.read(session, say, draft, page=page, note=note))
    return view.Cockpit(duty, rounds, found, more=max(0, len(open_rounds) - MOST_ROUNDS))


async def _round(
    session: AsyncSession, services: Services, say: Say, cohort: Cohort, duty: Duty, *, has_draft: bool
) -> view.CockpitRound:
    now, today = services.now(), cohort.day_of(services.now())
    is_in = cohort.phase(today)
    deeds = deeds_of(duty, is_in)
    counted = await figures.of_cohort(session, cohort)
    coming = await upcoming.list_of_cohort(session, cohort.id, team_id=cohort.team_id, after=now, limit=LOOK_AHEAD)
    sees_hands = Deed.CLOSE_HAND in deeds
    raised = await hands.list_open(session, cohort.id, team_id=cohort.team_id) if sees_hands else []
    steps = await next_steps.of_cohort(session, say, cohort, counted, now=is_in, today=today, at_home=True)
    return view.CockpitRound(
        id=cohort.id,
        name=cohort.name,
        starts_on=say.long_day(cohort.starts_on),
        ends_on="" if cohort.is_endless else say.long_day(cohort.ends_on),
        phase=is_in,
        people=counted.signed_up,
        tandems=counted.tandems,
        waiting=counted.waiting,
        deeds=deeds,
        has_draft=has_draft,
        # What there is to do has to do with drafts and hands: nothing for helpers.
        steps=steps if sees_hands else None,
        coming=_by_day(say, coming, cohort.zone)[:COMING],
        hands=[
            (hand.id, (await people.get(session, hand.person_id, team_id=cohort.team_id)).mention)
            for hand in raised[: view.MOST_HANDS]
        ],
        more_hands=max(0, len(raised) - view.MOST_HANDS),
    )


def _by_day(say: Say, coming: Sequence[Upcoming], zone: str) -> list[tuple[str, str, int]]:
    counts = Counter[tuple[str, str]]()
    for each in coming:
        counts[say.day(local_date(each.at, zone)), each.kind] += each.count
    return [(day, kind, count) for (day, kind), count in counts.items()]
