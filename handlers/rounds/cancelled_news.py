"""Whoever takes part in a cancelled round hears of it kindly, and can say that they would like to hear of the next."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.services import Services
from handlers.desk.some_people import load_some
from handlers.rounds.views import cancelling as view
from programme.refusals import NoLongerCurrent
from programme.tandems import Meaning
from storage import cohorts, enrolments, people
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound
from storage.people import Person
from storage.tandems import Tandem

# An evening may pass; a pause may not, for a tandem has ended.
TOLD_WITHIN = timedelta(days=14)


async def tell(session: AsyncSession, services: Services, cohort: Cohort, enrolment_ids: Sequence[UUID]) -> None:
    """At once, but not at night: it counts as little towards the budget as a date that is called off."""
    some = await load_some(session, enrolment_ids, team_id=cohort.team_id)
    partners = await _partners(session, [each for each in some.tandems if _ended_with(cohort, each)])
    for enrolment, person in some.known:
        message = view.news(
            services.say(person.language),
            cohort=cohort.name,
            cohort_id=cohort.id,
            partners=partners[enrolment.id],
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


def _ended_with(cohort: Cohort, tandem: Tandem) -> bool:
    """Whether it is the end of the round that ended this tandem; of any other its two have heard."""
    if tandem.ended_at is None or cohort.cancelled_at is None or not tandem.means(Meaning.WENT_ITS_WAY):
        return False
    return tandem.ended_at >= cohort.cancelled_at


async def _partners(session: AsyncSession, ended: Sequence[Tandem]) -> dict[UUID, list[str]]:
    """Who was whose partner, by enrolment."""
    partners = defaultdict[UUID, list[str]](list)
    ids = {id_ for tandem in ended for id_ in (tandem.learner_id, tandem.buddy_id)}
    behind = await enrolments.people_behind(session, list(ids), team_id=ended[0].team_id) if ended else {}
    for tandem in ended:
        for id_ in (tandem.learner_id, tandem.buddy_id):
            partners[id_].append(behind[tandem.partner_of(id_)].mention)
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
