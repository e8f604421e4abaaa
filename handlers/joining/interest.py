"""The interest list: whoever wants to hear of the next round, who hears of it, and who is taken off after a year."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.services import Services
from handlers.joining.views import applying as applying_view
from handlers.joining.views import rounds_to_join as view
from programme.refusals import NoLongerCurrent
from programme.sign_up import CONSENT_VERSION
from storage import budgets, cohorts, people
from storage.cohorts import Cohort
from storage.occurrences.people import OfPerson
from storage.occurrences.rounds import OfRound

YEAR = timedelta(days=365)


async def note(i: Interaction) -> None:
    """Where no round takes people."""
    async with i.services.database.transaction() as session:
        me = await people.remember(session, i.me)
        me.interested_at = me.interested_at or i.services.now()
        me.consent_version, me.consented_at = CONSENT_VERSION, i.services.now()
        me.left_at = None
    await i.redraw(view.interest_noted(i.say))


async def note_after_decline(i: Interaction) -> None:
    """Whoever applied and was declined hears when the next round opens."""
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if me is None or me.left_at is not None:
            raise NoLongerCurrent
        me.interested_at = me.interested_at or i.services.now()
        cohort = await cohorts.find(session, i.value_id, team_id=i.team_id)
        noted = applying_view.next_round_noted(i.say, cohort=cohort.name if cohort else "")
        await post.redraw(session, i.services, clicked=i.clicked_message, to=me, message=noted)
    i.services.wake_delivery()
    await i.ack()


async def list_all(session: AsyncSession, cohort: Cohort) -> Sequence[UUID]:
    """The interest list as a round opens, by person."""
    return await people.list_interested(session, team_id=cohort.team_id)


async def announce(session: AsyncSession, services: Services, cohort: Cohort, person_ids: Sequence[UUID]) -> None:
    """Tells some of the interest list that a round has opened: whoever signs up meanwhile is on it no more."""
    found = await people.list_by_ids(session, person_ids, team_id=cohort.team_id)
    await budgets.keep_at_hand(session, list(found.values()), now=services.now())
    for person in (found[id_] for id_ in person_ids if id_ in found):
        if person.interested_at is not None and person.is_reachable:
            say = services.say(person.language)
            opened = view.round_opened(
                say,
                cohort=cohort.name,
                starts_on=say.long_day(cohort.starts_on),
                until=say.long_day(cohort.sign_up_until),
                greeting=cohort.greeting,
                greeting_by=cohort.greeting_by,
            )
            about = OfRound(cohort.id).opened(person.id)
            await post.unasked(session, services, to=person, about=about, message=opened, cohort=cohort)


async def list_tired(session: AsyncSession, services: Services) -> list[UUID]:
    found = await people.list_interested_since(session, team_id=services.team_id, before=services.now() - YEAR)
    return list(found)


async def take_off(session: AsyncSession, services: Services, person_id: UUID) -> None:
    """A year is long enough to have forgotten what one asked for: whoever still wants it says so again."""
    person = await people.get(session, person_id, team_id=services.team_id)
    if person.interested_at is not None and person.interested_at < services.now() - YEAR:
        since, person.interested_at = person.interested_at, None
        message = view.interest_over(services.say(person.language))
        about = OfPerson(person.id).went_off_the_list(since)
        await post.unasked(session, services, to=person, about=about, message=message)


LISTENERS = Listeners(
    clicks={
        applying_view.NEXT_ROUND: note_after_decline,
    },
    forms={
        view.INTEREST: note,
    },
)
