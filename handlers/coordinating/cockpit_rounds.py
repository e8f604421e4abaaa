"""A round in the cockpit: how it stands, what there is to do now, who wants to talk, and what comes by itself."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating.views import cockpit as view
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.measuring import next_steps
from programme.duties import Deed, deeds_of, may
from programme.words import Duty
from storage import counts, hands, upcoming
from storage.cohorts import Cohort
from storage.counts import Counts
from storage.upcoming import Upcoming

# A Home tab has a hundred blocks, and a coordinator up to six rounds.
COMING = 3
# Of one day there may be several of a kind: by the clocks of several zones, or an hour apart.
LOOK_AHEAD = 24


async def read(
    session: AsyncSession, services: Services, say: Say, rounds: Sequence[Cohort], duty: Duty
) -> list[view.CockpitRound]:
    """All of them by the same few questions, however many they are."""
    if not rounds:
        return []
    team_id, ids = services.team_id, [cohort.id for cohort in rounds]
    counted = await counts.of_rounds(session, rounds, team_id=team_id)
    coming = await upcoming.list_of_rounds(session, ids, team_id=team_id, after=services.now(), most=LOOK_AHEAD)
    raised = await hands.list_raised_in(session, ids, team_id=team_id) if may(Deed.CLOSE_HAND, duty) else {}
    return [
        _round(services, say, cohort, duty, counted[cohort.id], coming[cohort.id], raised.get(cohort.id))
        for cohort in rounds
    ]


def _round(
    services: Services,
    say: Say,
    cohort: Cohort,
    duty: Duty,
    counted: Counts,
    coming: Sequence[Upcoming],
    raised: Sequence[tuple[UUID, str]] | None,
) -> view.CockpitRound:
    """`raised` is None for a helper: what there is to do has to do with drafts and hands."""
    today = cohort.day_of(services.now())
    is_in = cohort.phase(today)
    hands_up = raised or ()
    steps = next_steps.of_cohort(say, cohort, counted, now=is_in, today=today, at_home=True)
    return view.CockpitRound(
        id=cohort.id,
        name=cohort.name,
        starts_on=say.long_day(cohort.starts_on),
        ends_on="" if cohort.is_endless else say.long_day(cohort.ends_on),
        phase=is_in,
        people=counted.signed_up,
        tandems=counted.tandems,
        waiting=counted.waiting,
        deeds=deeds_of(duty, is_in),
        has_draft=counted.has_draft,
        steps=steps if raised is not None else None,
        coming=_by_day(say, coming, cohort)[:COMING],
        hands=[(hand_id, f"<@{user_id}>") for hand_id, user_id in hands_up[: view.MOST_HANDS]],
        more_hands=max(0, len(hands_up) - view.MOST_HANDS),
    )


def _by_day(say: Say, coming: Sequence[Upcoming], cohort: Cohort) -> list[tuple[str, str, int]]:
    counts = Counter[tuple[str, str]]()
    for each in coming:
        counts[say.day(cohort.day_of(each.at)), each.kind] += each.count
    return [(day, kind, count) for (day, kind), count in counts.items()]
