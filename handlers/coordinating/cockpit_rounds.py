"""A round in the cockpit: how it stands, what there is to do now, who wants to talk, and what comes by itself."""

from collections import Counter
from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating.views import cockpit as view
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.measuring import figures, next_steps
from programme.duties import Deed, deeds_of
from programme.words import Duty
from storage import hands, people, upcoming
from storage.cohorts import Cohort
from storage.upcoming import Upcoming

# A Home tab has a hundred blocks, and a coordinator up to six rounds.
COMING = 3
# Of one day there may be several of a kind: by the clocks of several zones, or an hour apart.
LOOK_AHEAD = 24


async def read(
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
        coming=_by_day(say, coming, cohort)[:COMING],
        hands=[
            (hand.id, (await people.get(session, hand.person_id, team_id=cohort.team_id)).mention)
            for hand in raised[: view.MOST_HANDS]
        ],
        more_hands=max(0, len(raised) - view.MOST_HANDS),
    )


def _by_day(say: Say, coming: Sequence[Upcoming], cohort: Cohort) -> list[tuple[str, str, int]]:
    counts = Counter[tuple[str, str]]()
    for each in coming:
        counts[say.day(cohort.day_of(each.at)), each.kind] += each.count
    return [(day, kind, count) for (day, kind), count in counts.items()]
