"""Onboarding: a round that goes on, in which new colleagues get a buddy for their first weeks as they come."""

from datetime import date, timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue, post, rights
from handlers.desk.acquaintance import acquaint
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.rounds import milestones, open_rounds
from handlers.rounds.views import onboarding as view
from handlers.rounds.views import opening
from programme import onboarding as rules
from programme.duties import Deed
from programme.refusals import NoLongerCurrent
from storage import tandems, topics
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound
from storage.tandems import Tandem


async def begin(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.OPEN_ROUND)
        names = catalogue.names_of(i.say, await topics.ensure_catalogue(session, team_id=i.team_id))
    await i.show(view.form(i.say, topics=names))


async def open_one(i: Interaction) -> None:
    values = values_of(i.view)
    name, weeks = (values.get(opening.NAME) or "").strip(), int(values.get(opening.WEEKS) or 0)
    chosen = tuple(values.get(opening.TOPICS) or ())
    if errors := rules.check(name=name, weeks=weeks, topics=chosen):
        await i.refuse_fields({field: i.say(f"round-error-{error.value}") for field, error in errors.items()})
        return
    contact = values.get(opening.CONTACT)
    if contact and await acquaint(i, [contact]):
        await i.refuse_fields({opening.CONTACT: i.say("round-error-contact")})
        return
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.OPEN_ROUND)
        cohort = Cohort(
            team_id=i.team_id,
            name=name,
            language=i.me.language,
            zone=i.me.zone,
            channel_id=values[opening.CHANNEL],
            created_by=i.me.user_id,
            created_at=i.services.now(),
            sign_up_until=rules.NO_END,
            starts_on=i.me.day_of(i.services.now()),
            ends_on=rules.NO_END,
            weeks_a_tandem=weeks,
            check_in_every_weeks=int(values.get(opening.CHECK_IN_WEEKS) or 1),
            contact_user_id=contact,
        )
        session.add(cohort)
        await session.flush()
        offered = await topics.ensure_catalogue(session, team_id=i.team_id)
        topics.offer_in(session, cohort.id, [topic for topic in offered if topic.key in chosen])
        milestones.plan(session, cohort)
        message = view.announcement(i.services.say(cohort.language), cohort=cohort.name, weeks=weeks)
        await post.to_channel(session, i.services, cohort=cohort, about=OfRound(cohort.id).announced(), message=message)
    i.services.wake_delivery()
    await i.redraw(opening.opened(i.say, cohort=cohort.name, channel=cohort.channel_id, too_small=False))


async def ask_to_end(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.CHANGE)
        cohort = await _endless(session, i, i.value_id)
        last_day = await _last_day(session, i, cohort)
    await i.redraw(view.sure(i.say, cohort=cohort.name, day=i.say.long_day(last_day), metadata=str(cohort.id)))


async def end(i: Interaction) -> None:
    """From now on it takes nobody. The tandems that run go on to their last day, and then it closes like any round."""
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.CHANGE)
        cohort, _ = await open_rounds.lock(session, i, as_id(i.metadata))
        await _endless(session, i, cohort.id)
        cohort.ends_on = cohort.sign_up_until = last_day = await _last_day(session, i, cohort)
        cohort.revision += 1
        milestones.plan_end(session, cohort)
    await i.redraw(view.ended(i.say, cohort=cohort.name, day=i.say.long_day(last_day)))


async def _endless(session: AsyncSession, i: Interaction, cohort_id: UUID) -> Cohort:
    """Raises `NoLongerCurrent` for one that somebody has ended meanwhile."""
    cohort = await open_rounds.get(session, i, cohort_id)
    if not cohort.is_endless:
        raise NoLongerCurrent
    return cohort


async def _last_day(session: AsyncSession, i: Interaction, cohort: Cohort) -> date:
    """When the last of the tandems that run now has had its weeks; tomorrow if there is none."""
    running: list[Tandem] = [*await tandems.list_running(session, cohort.id, team_id=i.team_id)]
    days = [cohort.day_of(each.weeks_until) for each in running if each.weeks_until is not None]
    return max([*days, cohort.day_of(i.services.now())]) + timedelta(days=1)


LISTENERS = Listeners(
    clicks={
        view.NEW: begin,
        view.ASK_TO_END: ask_to_end,
    },
    forms={
        view.OPEN: open_one,
        view.END: end,
    },
)
