"""Cancelling a round: meant once, then nothing of it goes on, and everybody who takes part hears so kindly."""

from datetime import timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import overdue, post, rights
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.desk.pairs import load_pair
from handlers.desk.services import Services
from handlers.events import inviting
from handlers.joining.overdue_applications import APPLICATIONS
from handlers.leaving import ending
from handlers.pairing import discarding, lapsing, small_drafts
from handlers.rounds import open_rounds
from handlers.rounds.views import cancelling as view
from programme.duties import Deed
from programme.endings import Ending
from programme.messages import KINDS
from programme.refusals import NoLongerCurrent
from programme.rounds import MilestoneKind
from programme.tandems import ASKING, Step
from storage import (
    cohorts,
    drafts,
    enrolments,
    events,
    milestones,
    outbox,
    people,
    proposals,
    ratings,
    tandems,
)
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound
from storage.people import Person

# What is on its way, or waits for a morning, for a round that goes on.
GOING_ON = (*(kind.name for kind in KINDS.values() if kind.unasked), "date-reminder")
# An evening may pass; a pause may not, for a tandem has ended.
TOLD_WITHIN = timedelta(days=14)


async def begin(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.CANCEL)
        cohort = await open_rounds.get(session, i, i.value_id)
        count = await enrolments.count_active(session, cohort.id, team_id=i.team_id)
        running = await tandems.list_running(session, cohort.id, team_id=i.team_id)
    await i.redraw(
        view.confirm_cancelling(
            i.say,
            cohort=cohort.name,
            people=count,
            tandems=sum(tandem.stands_in_for_id is None for tandem in running),
            metadata=str(cohort.id),
        )
    )


async def cancel(i: Interaction) -> None:
    """From now on the round takes nobody and asks nobody; its people are told with the next tick, however many."""
    words = (values_of(i.view).get(view.WORDS) or "").strip()
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.CANCEL)
        cohort, planned = await open_rounds.lock(session, i, as_id(i.metadata))
        cohort.cancelled_at, cohort.parting_words = i.services.now(), words
        for milestone in planned:
            await session.delete(milestone)
        kind = MilestoneKind.CANCELLED
        await milestones.add_paperwork(session, cohort.id, kind, team_id=i.team_id, now=i.services.now())
        count = await enrolments.count_active(session, cohort.id, team_id=i.team_id)
        say = i.services.say(cohort.language)
        message = view.for_channel(say, cohort=cohort.name, by=i.me.mention, people=count, words=words)
        about = OfRound(cohort.id).cancelled_in_channel()
        await post.to_channel(session, i.services, cohort=cohort, about=about, message=message)
    i.services.wake_delivery()
    await i.redraw(view.cancelled(i.say, cohort=cohort.name))


async def end(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """Nothing is left over: no proposal, no tandem, no question, no date, and no rating that nobody will read."""
    team_id = cohort.team_id
    await enrolments.keep_at_hand(session, cohort.id, team_id=team_id)
    await outbox.cancel(session, team_id=team_id, cohort_id=cohort.id, kinds=GOING_ON)
    if (draft := await drafts.find_current(session, cohort.id, team_id=team_id)) is not None:
        await discarding.discard(session, services, draft)
    await small_drafts.withdraw_offer(session, cohort.id, team_id=team_id)
    await overdue.done(session, APPLICATIONS, cohort.id, team_id=team_id)
    for proposal in await proposals.list_in(session, cohort.id, ASKING, team_id=team_id, lock=True):
        await lapsing.lapse(session, services, proposal, Step.ROUND_CLOSES)
    partners = await _end_tandems(session, services, cohort)
    await ratings.delete_pools(session, cohort.id, team_id=team_id)
    await _tell(session, services, cohort, partners)
    await _call_off_dates(session, services, cohort)
    cohort.parting_words = ""


async def _end_tandems(session: AsyncSession, services: Services, cohort: Cohort) -> dict[UUID, list[str]]:
    """Who was whose partner, by person."""
    running = await tandems.list_running(session, cohort.id, team_id=cohort.team_id, lock=True)
    await ending.end(session, services, running, Ending.CANCELLED)
    partners: dict[UUID, list[str]] = {}
    for tandem in running:
        pair = await load_pair(session, tandem)
        for person in pair.both:
            partners.setdefault(person.id, []).append(pair.partner_of(person).mention)
    return partners


async def _tell(session: AsyncSession, services: Services, cohort: Cohort, partners: dict[UUID, list[str]]) -> None:
    """At once, but not at night: it counts as little towards the budget as a date that is called off."""
    for _, person in await enrolments.list_active(session, cohort.id, team_id=cohort.team_id):
        if person.is_reachable:
            message = view.news(
                services.say(person.language),
                cohort=cohort.name,
                cohort_id=cohort.id,
                partners=partners.get(person.id, []),
                words=cohort.parting_words,
            )
            await post.date_for(
                session,
                services,
                to=person,
                about=OfRound(cohort.id).cancelled(person.id),
                message=message,
                cohort=cohort,
                before=services.now() + TOLD_WITHIN,
            )


async def _call_off_dates(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """Kick-off and closing; whoever was invited gets a file that takes them out of the calendar."""
    for found in await events.list_of_cohort(session, cohort.id, team_id=cohort.team_id):
        event = await events.lock(session, found.id, team_id=cohort.team_id)
        if event is not None and event.starts_at > services.now() and event.cancelled_at is None:
            event.cancelled_at = services.now()
            await inviting.revise(session, services, event)


async def note_interest(i: Interaction) -> None:
    """Who took part in a cancelled round hears of the next one, if they like."""
    async with i.services.database.transaction() as session:
        cohort = await cohorts.find(session, i.value_id, team_id=i.team_id)
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if cohort is None or me is None or not await _was_in(session, me, cohort):
            raise NoLongerCurrent
        me.interested_at = me.interested_at or i.services.now()
        noted = view.interest_noted(i.say, cohort=cohort.name)
        await post.redraw(session, i.services, clicked=i.clicked_message, to=me, message=noted)
    i.services.wake_delivery()
    await i.ack()


async def _was_in(session: AsyncSession, me: Person, cohort: Cohort) -> bool:
    """Whoever has left meanwhile has taken back the consent, too."""
    enrolment = await enrolments.find(session, person=me, cohort_id=cohort.id)
    return me.left_at is None and enrolment is not None and enrolment.left_at is None


LISTENERS = Listeners(
    clicks={
        view.OPEN: begin,
        view.INTEREST: note_interest,
    },
    forms={
        view.SURE: cancel,
    },
)
