"""Whoever takes part in a cancelled round hears of it kindly, and can say that they would like to hear of the next."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.pairs import load_pair
from handlers.desk.services import Services
from handlers.rounds.views import cancelling as view
from programme.refusals import NoLongerCurrent
from storage import cohorts, enrolments, people
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound
from storage.people import Person
from storage.tandems import Tandem

# An evening may pass; a pause may not, for a tandem has ended.
TOLD_WITHIN = timedelta(days=14)


async def tell(session: AsyncSession, services: Services, cohort: Cohort, ended: Sequence[Tandem]) -> None:
    """At once, but not at night: it counts as little towards the budget as a date that is called off."""
    partners = await _partners(session, ended)
    for _, person in await enrolments.list_active(session, cohort.id, team_id=cohort.team_id):
        if person.is_reachable:
            message = view.news(
                services.say(person.language),
                cohort=cohort.name,
                cohort_id=cohort.id,
                partners=partners[person.id],
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


async def _partners(session: AsyncSession, ended: Sequence[Tandem]) -> dict[UUID, list[str]]:
    """Who was whose partner, by person."""
    partners = defaultdict[UUID, list[str]](list)
    for tandem in ended:
        pair = await load_pair(session, tandem)
        for person in pair.both:
            partners[person.id].append(pair.partner_of(person).mention)
    return partners


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
        view.INTEREST: note_interest,
    },
)
