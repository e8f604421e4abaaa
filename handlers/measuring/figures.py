"""The figures of a round: exact counts, and statistics only where five people stand behind them."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from programme import statistics
from programme.check_ins import TABLE, Answer
from programme.statistics import Distribution, Mean, Share
from programme.words import Moment
from storage import check_ins, ratings
from storage.check_ins import Asked
from storage.cohorts import Cohort
from storage.counts import Counts
from storage.ratings import Figure

Published = Mapping[str, Sequence[Figure]]


@dataclass(frozen=True)
class AddedValue:
    """The ratings of one moment, as far as they may be shown."""

    moment: Moment
    mean: Mean
    distribution: Distribution | None


@dataclass(frozen=True)
class Figures:
    """What a summary shows. Counts are exact; `met` and `added_value` are None where too few people answered."""

    signed_up: int
    buddies: int
    learners: int
    tandems: int
    asked: int
    waiting: int
    hands: int
    met: Share | None
    answered: Share | None
    added_value: tuple[AddedValue, ...]
    # The last day that the two shares count; they stand still while too few answer.
    shares_until: date | None = None


async def of_cohort(session: AsyncSession, cohort: Cohort, counted: Counts) -> Figures:
    """What may be shown beside what was counted."""
    published = await ratings.list_figures(session, cohort.id, team_id=cohort.team_id)
    return Figures(
        signed_up=counted.signed_up,
        buddies=counted.buddies,
        learners=counted.learners,
        tandems=counted.tandems,
        asked=counted.asked,
        waiting=counted.waiting,
        hands=counted.hands,
        met=_latest(published["met"]),
        answered=_latest(published["answered"]),
        added_value=await _added_values(session, cohort),
        shares_until=cohort.day_of(published["met"][-1].until) if published["met"] else None,
    )


async def settle(session: AsyncSession, cohort: Cohort, *, until: datetime) -> None:
    """Settles the shares of the period since the last ones, if five people answered; else the period goes on.

    A published share is kept as published, and the next one counts other questions: no difference of two
    summaries rests on fewer than five people.
    """
    known = (await ratings.list_figures(session, cohort.id, team_id=cohort.team_id))["met"]
    after = known[-1].until if known else cohort.created_at
    found = await check_ins.list_of_period(session, cohort.id, after=after, until=until, team_id=cohort.team_id)
    # In a thread: of thousands of answers each is looked at.
    people, answered, met = await asyncio.to_thread(_who_said_what, found)
    if statistics.share(len(met), len(answered)) is None:
        return
    for name, part, of in (("met", met, answered), ("answered", answered, people)):
        session.add(
            Figure(
                team_id=cohort.team_id,
                cohort_id=cohort.id,
                name=name,
                after=after,
                until=until,
                part=len(part),
                people=len(of),
            )
        )


def over_the_round(published: Sequence[Figure]) -> Share | None:
    """All published periods together: it can be worked out from them, so it tells nothing that they do not."""
    return statistics.share(sum(each.part for each in published), sum(each.people for each in published))


def _who_said_what(asked: Sequence[Asked]) -> tuple[set[UUID], set[UUID], set[UUID]]:
    """Who was asked, who of them answered, and who had met. People, not answers: one who answers often is one."""
    counting = [each for each in asked if TABLE[each.kind].counts]
    people = {each.person_id for each in counting}
    answered = {each.person_id for each in counting if each.answered_at is not None}
    return people, answered, {each.person_id for each in counting if each.answer is Answer.MET}


def _latest(published: Sequence[Figure]) -> Share | None:
    return statistics.share(published[-1].part, published[-1].people) if published else None


async def _added_values(session: AsyncSession, cohort: Cohort) -> tuple[AddedValue, ...]:
    """The distribution appears once a moment is over: between ten ratings and fifteen it would tell about five."""
    given = await ratings.count_values(session, cohort.id, team_id=cohort.team_id)
    is_rated = await ratings.open_moment(session, cohort)
    found = []
    for moment, counted in given.items():
        values = [value for value, people in sorted(counted.items()) for _ in range(people)]
        if mean := statistics.mean(values):
            spread = statistics.distribution(values) if moment is not is_rated else None
            found.append(AddedValue(moment, mean, spread))
    return tuple(found)
