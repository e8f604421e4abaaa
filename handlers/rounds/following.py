"""The next round: planned from the one before, with those who waited there first."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import rights
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.desk.services import Services
from handlers.measuring.views import reports
from handlers.rounds import new_rounds
from handlers.rounds.views import following as view
from programme import rounds
from programme.duties import Deed
from storage import cohorts, enrolments, serving, topics
from storage.cohorts import Cohort


async def begin(i: Interaction) -> None:
    """The form of a new round, filled in as the one before was."""
    async with i.services.database.transaction() as session:
        before = await rights.round_for(session, i, Deed.FOLLOW_UP, i.value_id)
        names = await new_rounds.list_topics(session, i)
        chosen = [topic.key for topic in await topics.list_of_cohort(session, before.id, team_id=i.team_id)]
    starts_on = rounds.default_start(i.me.day_of(i.services.now()))
    await i.show(view.form(i.say, before, starts_on=starts_on, topics=names, chosen=chosen))


async def followed(session: AsyncSession, i: Interaction) -> Cohort | None:
    """The round that the form just sent follows."""
    return await cohorts.find(session, as_id(i.metadata), team_id=i.team_id) if i.metadata else None


async def list_waited(session: AsyncSession, cohort: Cohort) -> Sequence[UUID]:
    """Whoever waited in vain in the round before, by enrolment."""
    if cohort.follows_id is None:
        return []
    return list(await serving.list_left_without(session, cohort.follows_id, team_id=cohort.team_id))


async def invite(session: AsyncSession, services: Services, cohort: Cohort, enrolment_ids: Sequence[UUID]) -> None:
    """They stand on the interest list, and hear of the round that opens now, unless they take part already."""
    active = await enrolments.list_active_of(session, enrolment_ids, team_id=cohort.team_id)
    here = await enrolments.list_here(session, cohort.id, [person.id for _, person in active], team_id=cohort.team_id)
    for _, person in active:
        if person.is_reachable and person.id not in here:
            person.interested_at = person.interested_at or services.now()


LISTENERS = Listeners(
    clicks={
        reports.FOLLOW: begin,
    },
)
