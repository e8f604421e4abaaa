"""Opening a round: from the pilot preset with two fields, or in full."""

from datetime import date, time
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue, post, rights
from handlers.desk.acquaintance import acquaint
from handlers.desk.calendars import FEDERAL_STATES
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.joining import interest
from handlers.rounds import following, milestones
from handlers.rounds.views import opening as view
from programme import rounds
from programme.briefing import BriefingRule
from programme.duties import Deed
from programme.rounds import Plan
from programme.words import Language
from storage import topics
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound


async def begin_pilot(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.OPEN_ROUND)
    await i.show(view.pilot(i.say, starts_on=rounds.default_start(_today(i))))


async def begin(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.OPEN_ROUND)
        names = catalogue.names_of(i.say, await topics.ensure_catalogue(session, team_id=i.team_id))
    await i.show(view.full(i.say, starts_on=rounds.default_start(_today(i)), topics=names))


async def open_pilot(i: Interaction) -> None:
    values = values_of(i.view)
    starts_on = date.fromisoformat(values[view.STARTS_ON])
    async with i.services.database.transaction() as session:
        every = [topic.key for topic in await topics.ensure_catalogue(session, team_id=i.team_id)]
    name = i.say("pilot-name", month=view.month(i.say, starts_on))
    await _open(i, rounds.pilot(name, starts_on, tuple(every), today=_today(i)), values)


async def open_full(i: Interaction) -> None:
    values = values_of(i.view)
    plan = Plan(
        name=(values.get(view.NAME) or "").strip(),
        sign_up_until=date.fromisoformat(values[view.SIGN_UP_UNTIL]),
        starts_on=date.fromisoformat(values[view.STARTS_ON]),
        weeks=int(values.get(view.WEEKS) or 0),
        topics=tuple(values.get(view.TOPICS) or ()),
        places=int(values[view.PLACES]) if values.get(view.PLACES) else None,
        briefing_url=(values.get(view.BRIEFING_URL) or "").strip(),
    )
    await _open(i, plan, values)


async def _open(i: Interaction, plan: Plan, values: dict[str, Any]) -> None:
    errors = rounds.check(plan, today=_today(i))
    if errors:
        # The preset has no field for the end of the sign-up: there the start is what has to change.
        shown = {field if field in values else view.STARTS_ON: error for field, error in errors.items()}
        await i.refuse_fields({field: i.say(f"round-error-{error.value}") for field, error in shown.items()})
        return
    if (contact := values.get(view.CONTACT)) and await acquaint(i, [contact]):
        await i.refuse_fields({view.CONTACT: i.say("round-error-contact")})
        return
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.OPEN_ROUND)
        cohort = await _create(session, i, plan, values)
        if (before := await following.followed(session, i)) is not None:
            cohort.follows_id = before.id
            await following.invite(session, i.services, before)
        say = i.services.say(cohort.language)
        opened = view.announcement(
            say,
            cohort=cohort.name,
            starts_on=say.long_day(cohort.starts_on),
            until=say.long_day(cohort.sign_up_until),
            greeting=cohort.greeting,
            greeting_by=cohort.greeting_by,
        )
        await post.to_channel(session, i.services, cohort=cohort, about=OfRound(cohort.id).announced(), message=opened)
    await interest.announce(i, cohort)
    small = rounds.is_too_small_for_figures(plan.places)
    await i.redraw(view.opened(i.say, cohort=cohort.name, channel=cohort.channel_id, too_small=small))


async def _create(session: AsyncSession, i: Interaction, plan: Plan, values: dict[str, Any]) -> Cohort:
    state = values.get(view.FEDERAL_STATE)
    cohort = Cohort(
        team_id=i.team_id,
        name=plan.name,
        language=Language(values.get(view.LANGUAGE) or i.me.language.value),
        zone=i.me.zone,
        federal_state=state if state in FEDERAL_STATES else None,
        channel_id=values[view.CHANNEL],
        created_by=i.me.user_id,
        created_at=i.services.now(),
        sign_up_until=plan.sign_up_until,
        starts_on=plan.starts_on,
        ends_on=plan.ends_on,
        check_in_every_weeks=int(values.get(view.CHECK_IN_WEEKS) or 2),
        check_in_at=_time(values.get(view.CHECK_IN_AT)),
        places=plan.places,
        offers_alternatives=bool(values.get(view.ALTERNATIVES)),
        largest_group=int(values.get(view.LARGEST_GROUP) or 1),
        contact_user_id=values.get(view.CONTACT),
        greeting=(values.get(view.GREETING) or "").strip(),
        briefing=BriefingRule(values.get(view.BRIEFING) or BriefingRule.OFFERED),
        briefing_url=plan.briefing_url,
        briefing_title=(values.get(view.BRIEFING_TITLE) or "").strip(),
        greeting_by=(values.get(view.GREETING_BY) or "").strip(),
        needs_approval=view.APPLY in (values.get(view.SELECTION) or ()),
    )
    session.add(cohort)
    await session.flush()
    catalogue_ = await topics.ensure_catalogue(session, team_id=i.team_id)
    topics.offer_in(session, cohort.id, [topic for topic in catalogue_ if topic.key in plan.topics])
    milestones.plan(session, cohort)
    return cohort


def _time(text: str | None) -> time:
    return time.fromisoformat(text) if text else time(9)


def _today(i: Interaction) -> date:
    return i.me.day_of(i.services.now())


LISTENERS = Listeners(
    clicks={
        view.NEW_PILOT: begin_pilot,
        view.NEW_ROUND: begin,
    },
    forms={
        view.PILOT: open_pilot,
        view.FULL: open_full,
    },
)
