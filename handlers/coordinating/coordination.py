"""The coordinator's menu: rounds at a glance, and in it what somebody's duty and the phase of each round allow."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating.views import cockpit as cockpit_view
from handlers.coordinating.views import coordination as view
from handlers.coordinating.views.pages import PageOf
from handlers.desk import catalogue, rights
from handlers.desk.interaction import Interaction, Listeners
from handlers.measuring import figures, summary
from handlers.pairing import waiting
from programme.applications import may_teach
from programme.duties import Deed, Who, deeds_of, may
from programme.refusals import NotACoordinator
from programme.words import Duty
from storage import (
    applications,
    appointments,
    briefings,
    cohorts,
    drafts,
    enrolments,
    people,
    topics,
)
from storage.cohorts import Cohort


async def open_menu(i: Interaction) -> None:
    """For whoever has a duty; a workspace admin who has none may appoint."""
    async with i.services.database.transaction() as session:
        duty = await appointments.duty_of(session, team_id=i.team_id, user_id=i.me.user_id)
        if duty is not None:
            await people.remember(session, i.me)
        rounds = await cohorts.list_open(session, team_id=i.team_id) if duty else []
        lines = [await _line(session, i, cohort, duty) for cohort in rounds[: view.MOST_ROUNDS] if duty]
        closed = await _closed_lines(session, i) if duty and may(Deed.MAKE_REPORT, duty) else []
    deeds = deeds_of(duty)
    # Outside of the transaction: it may take a call to Slack.
    if Deed.APPOINT not in deeds and await rights.is_admin(i):
        deeds |= deeds_of(Who.ADMIN)
    if not deeds:
        raise NotACoordinator
    await i.show(view.menu(i.say, lines, closed, more=max(0, len(rounds) - view.MOST_ROUNDS), deeds=deeds))


async def show_waiting(i: Interaction) -> None:
    """Who waits and for what, and what is offered, page by page."""
    at = PageOf.from_value(i.value)
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.SEE_WAITING_LIST, at.cohort_id)
        lines = await _waiting_lines(session, i, cohort)
        balance = await _balance(session, i, cohort)
    drawn = view.waiting_list(i.say, cohort_id=cohort.id, lines=lines, balance=balance, page=at.page or 0)
    await (i.redraw(drawn) if at.is_turned else i.show(drawn))


async def post_summary(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.POST_SUMMARY, i.value_id)
        await summary.post_now(session, i.services, cohort)
    i.services.wake_delivery()
    await i.show(view.summary_posted(i.say, channel=cohort.channel_id))


async def _line(session: AsyncSession, i: Interaction, cohort: Cohort, duty: Duty) -> view.RoundLine:
    phase = cohort.phase(rights.today(i, cohort))
    counted = await figures.of_cohort(session, cohort)
    draft = await drafts.find_current(session, cohort.id, team_id=i.team_id)
    return view.RoundLine(
        id=cohort.id,
        name=cohort.name,
        starts_on=i.say.long_day(cohort.starts_on),
        ends_on="" if cohort.is_endless else i.say.long_day(cohort.ends_on),
        phase=phase,
        # Whoever comes as they come has no kick-off in common.
        deeds=deeds_of(duty, phase) - ({Deed.SET_DATES} if cohort.weeks_a_tandem else frozenset()),
        signed_up=counted.signed_up,
        tandems=counted.tandems,
        waiting=counted.waiting,
        has_draft=draft is not None,
        in_briefing=len(await briefings.list_missing(session, cohort)),
        applications=len(await applications.list_open(session, cohort.id, team_id=i.team_id))
        if cohort.needs_approval
        else None,
    )


async def _closed_lines(session: AsyncSession, i: Interaction) -> list[view.ClosedLine]:
    closed = await cohorts.list_just_closed(session, team_id=i.team_id, most=view.MOST_CLOSED)
    return [view.ClosedLine(cohort.id, cohort.name, i.say.long_day(cohort.ends_on)) for cohort in closed]


async def _waiting_lines(session: AsyncSession, i: Interaction, cohort: Cohort) -> list[str]:
    queue = await waiting.list_waiting(session, cohort)
    wants = await enrolments.list_wants(session, [e.id for e, _ in queue], team_id=i.team_id)
    wanted = {(want.enrolment_id, want.topic_id) for want in wants}
    names = {t.id: catalogue.name_of(i.say, t) for t in await topics.list_catalogue(session, team_id=i.team_id)}
    return [
        view.waiting_line(
            i.say,
            person=person.mention,
            topics=[name for topic_id, name in names.items() if (e.id, topic_id) in wanted],
        )
        for e, person in queue
    ]


async def _balance(session: AsyncSession, i: Interaction, cohort: Cohort) -> list[tuple[str, int, int]]:
    """Topic, how many offer it, how many want it."""
    active = [e for e, _ in await enrolments.list_active(session, cohort.id, team_id=i.team_id)]
    teaching = [
        e for e in active if may_teach(needs_approval=cohort.needs_approval, is_approved=e.approved_at is not None)
    ]
    offers = await enrolments.list_offers(session, [e.id for e in teaching], team_id=i.team_id)
    wants = await enrolments.list_wants(session, [e.id for e in active], team_id=i.team_id)
    return [
        (
            catalogue.name_of(i.say, topic),
            sum(o.topic_id == topic.id for o in offers),
            sum(w.topic_id == topic.id for w in wants),
        )
        for topic in await topics.list_of_cohort(session, cohort.id, team_id=i.team_id)
    ]


LISTENERS = Listeners(
    commands={
        "/buddy-coordination": open_menu,
    },
    clicks={
        cockpit_view.MENU: open_menu,
        view.WAITING: show_waiting,
        view.WAITING_BACK: show_waiting,
        view.WAITING_ON: show_waiting,
        view.SUMMARY: post_summary,
    },
)
