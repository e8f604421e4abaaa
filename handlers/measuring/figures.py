"""The figures of a round: exact counts, and statistics only where five people stand behind them."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from programme import statistics
from programme.check_ins import TABLE, Answer
from programme.statistics import Distribution, Mean, Share
from programme.tandems import ASKING, Meaning
from programme.words import Moment
from storage import check_ins, enrolments, hands, proposals, ratings, tandems
from storage.cohorts import Cohort
from storage.ratings import Figure


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


async def of_cohort(session: AsyncSession, cohort: Cohort) -> Figures:
    active = await enrolments.list_active(session, cohort.id, team_id=cohort.team_id)
    # A stand-in is no tandem more.
    in_round = await tandems.list_of_cohort(session, cohort.id, team_id=cohort.team_id)
    known = [tandem for tandem in in_round if tandem.stands_in_for_id is None]
    in_question = await proposals.list_in(session, cohort.id, ASKING, team_id=cohort.team_id)
    asked = [proposal for proposal in in_question if proposal.stands_in_for_id is None]
    served = {t.learner_id for t in known if t.means(Meaning.SERVED)}
    busy = served | {p.learner_id for p in asked}
    return Figures(
        signed_up=len(active),
        buddies=sum(e.role.teaches for e, _ in active),
        learners=sum(e.role.learns for e, _ in active),
        # Once the round is over none is running, and what there was still counts.
        tandems=sum(t.is_running for t in known) or sum(t.means(Meaning.WENT_ITS_WAY) for t in known),
        asked=len(asked),
        waiting=sum(e.role.learns and e.id not in busy for e, _ in active),
        hands=len(await hands.list_open(session, cohort.id, team_id=cohort.team_id)),
        met=await _latest(session, cohort, "met"),
        answered=await _latest(session, cohort, "answered"),
        added_value=tuple([v for moment in Moment if (v := await _added_value(session, cohort, moment))]),
        shares_until=await _settled_until(session, cohort),
    )


async def settle(session: AsyncSession, cohort: Cohort, *, until: datetime) -> None:
    """Settles the shares of the period since the last ones, if five people answered; else the period goes on.

    A published share is kept as published, and the next one counts other questions: no difference of two
    summaries rests on fewer than five people.
    """
    known = await ratings.list_figures(session, cohort.id, "met", team_id=cohort.team_id)
    after = known[-1].until if known else cohort.created_at
    found = await check_ins.list_of_period(session, cohort.id, after=after, until=until, team_id=cohort.team_id)
    asked = [each for each in found if TABLE[each.kind].counts]
    # People, not answers: no share stands on fewer than five, and one who answers often is one.
    people = {c.person_id for c in asked}
    answered = {c.person_id for c in asked if c.answered_at is not None}
    met = {c.person_id for c in asked if c.answer is Answer.MET}
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


async def over_the_round(session: AsyncSession, cohort: Cohort, name: str) -> Share | None:
    """All published periods together: it can be worked out from them, so it tells nothing that they do not."""
    published = await ratings.list_figures(session, cohort.id, name, team_id=cohort.team_id)
    return statistics.share(sum(each.part for each in published), sum(each.people for each in published))


async def _latest(session: AsyncSession, cohort: Cohort, name: str) -> Share | None:
    known = await ratings.list_figures(session, cohort.id, name, team_id=cohort.team_id)
    return statistics.share(known[-1].part, known[-1].people) if known else None


async def _settled_until(session: AsyncSession, cohort: Cohort) -> date | None:
    known = await ratings.list_figures(session, cohort.id, "met", team_id=cohort.team_id)
    return cohort.day_of(known[-1].until) if known else None


async def _added_value(session: AsyncSession, cohort: Cohort, moment: Moment) -> AddedValue | None:
    """The distribution appears once a moment is over: between ten ratings and fifteen it would tell about five."""
    values = [r.value for r in await ratings.list_mixed(session, cohort.id, moment, team_id=cohort.team_id)]
    mean = statistics.mean(values)
    is_over = await ratings.open_moment(session, cohort) is not moment
    return AddedValue(moment, mean, statistics.distribution(values) if is_over else None) if mean else None
