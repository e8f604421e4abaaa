"""The coordinator's menu: rounds at a glance, their drafts, waiting lists and summaries, and who coordinates."""

from slack_bolt.async_app import AsyncApp
from sqlmodel.ext.asyncio.session import AsyncSession

from handlers import catalogue, figures, post, summary, waiting
from handlers.acquaintance import acquaint, profile_of
from handlers.interaction import Interaction, as_id
from handlers.listening import listener
from handlers.views import cockpit as cockpit_view
from handlers.views import coordination as view
from handlers.views.forms import values_of
from programme.applications import may_teach
from programme.calendar import local_date
from programme.refusals import NoLongerCurrent, NotACoordinator
from programme.rounds import phase
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


async def ensure(session: AsyncSession, i: Interaction) -> None:
    """Asked at every click again: an appointment may have been taken back; raises `NotACoordinator`."""
    if not await appointments.is_coordinator(session, team_id=i.team_id, user_id=i.me.user_id):
        raise NotACoordinator
    await people.remember(session, i.me)


async def open_menu(i: Interaction) -> None:
    """For coordinators; a workspace admin who is none may appoint some."""
    async with i.services.database.transaction() as session:
        allowed = await appointments.is_coordinator(session, team_id=i.team_id, user_id=i.me.user_id)
        if allowed:
            await people.remember(session, i.me)
        rounds = await cohorts.list_open(session, team_id=i.team_id) if allowed else []
        lines = [await _line(session, i, cohort) for cohort in rounds[: view.MOST_ROUNDS]]
        closed = await _closed_lines(session, i) if allowed else []
    if not allowed and not await _is_admin(i):
        raise NotACoordinator
    await i.show(
        view.menu(i.say, lines, closed, more=max(0, len(rounds) - view.MOST_ROUNDS), only_appoints=not allowed)
    )


async def show_waiting(i: Interaction) -> None:
    """Who waits and for what, and what is offered, page by page."""
    cohort_id, _, page = i.value.partition("/")
    async with i.services.database.transaction() as session:
        await ensure(session, i)
        cohort = await _cohort(session, i, cohort_id)
        lines = await _waiting_lines(session, i, cohort)
        balance = await _balance(session, i, cohort)
    drawn = view.waiting_list(i.say, cohort_id=cohort.id, lines=lines, balance=balance, page=int(page or 0))
    await (i.redraw(drawn) if page else i.show(drawn))


async def post_summary(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await ensure(session, i)
        cohort = await _cohort(session, i, i.value)
        if cohort.cancelled_at is not None:
            raise NoLongerCurrent
        await summary.post_now(session, i.services, cohort)
    i.services.wake_delivery()
    await i.show(view.summary_posted(i.say, channel=cohort.channel_id))


async def choose_coordinators(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        current = await appointments.list_coordinators(session, team_id=i.team_id)
    if i.me.user_id not in current and not await _is_admin(i):
        raise NotACoordinator
    await i.show(view.choose_coordinators(i.say, current))


async def appoint(i: Interaction) -> None:
    chosen = set(values_of(i.view).get(view.COORDINATORS) or [])
    if not chosen:
        await i.refuse_fields({view.COORDINATORS: i.say("coordinators-error")})
        return
    async with i.services.database.transaction() as session:
        current = set(await appointments.list_coordinators(session, team_id=i.team_id))
    if i.me.user_id not in current and not await _is_admin(i):
        raise NotACoordinator
    if strangers := await acquaint(i, sorted(chosen - current)):
        await i.refuse_fields({view.COORDINATORS: i.say("coordinators-not-employees", people=i.say.both(strangers))})
        return
    async with i.services.database.transaction() as session:
        now = i.services.now()
        for user_id in sorted(chosen - current):
            appointments.add(session, team_id=i.team_id, user_id=user_id, by=i.me.user_id, now=now)
            person = await post.person_of(session, i.services, user_id)
            message = view.appointed(i.services.say(person.language), by=i.me.mention)
            key = post.fresh("appointed", person.id)
            await post.answer(session, i.services, to=person, kind="coordinator", key=key, message=message)
        for user_id in sorted(current - chosen):
            await appointments.mark_removed(session, team_id=i.team_id, user_id=user_id, now=now)
    i.services.wake_delivery()
    await i.redraw(view.coordinators_saved(i.say, count=len(chosen)))


async def _line(session: AsyncSession, i: Interaction, cohort: Cohort) -> view.RoundLine:
    counted = await figures.of_cohort(session, cohort)
    draft = await drafts.find_current(session, cohort.id, team_id=i.team_id)
    return view.RoundLine(
        id=cohort.id,
        name=cohort.name,
        starts_on=i.say.long_day(cohort.starts_on),
        ends_on=i.say.long_day(cohort.ends_on),
        phase=phase(
            starts_on=cohort.starts_on,
            ends_on=cohort.ends_on,
            today=local_date(i.services.now(), cohort.zone),
            closed=not cohort.is_open,
        ),
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


async def _cohort(session: AsyncSession, i: Interaction, text: str) -> Cohort:
    cohort = await cohorts.find(session, as_id(text), team_id=i.team_id)
    if cohort is None:
        raise NoLongerCurrent
    return cohort


async def _is_admin(i: Interaction) -> bool:
    profile = await profile_of(i)
    return bool(profile.get("is_admin") or profile.get("is_owner"))


def register(app: AsyncApp) -> None:
    app.command("/buddy-coordination")(listener(open_menu))
    app.action(cockpit_view.MENU)(listener(open_menu))
    app.action(view.WAITING)(listener(show_waiting))
    app.action(view.WAITING_BACK)(listener(show_waiting))
    app.action(view.WAITING_ON)(listener(show_waiting))
    app.action(view.SUMMARY)(listener(post_summary))
    app.action(view.CHOOSE_COORDINATORS)(listener(choose_coordinators))
    app.view(view.APPOINT)(listener(appoint))
