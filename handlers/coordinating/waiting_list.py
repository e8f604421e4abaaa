"""Who waits and for what, and what is offered: the list behind a round in the coordinator's menu."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating.views import coordination as view
from handlers.coordinating.views.pages import PageOf
from handlers.desk import catalogue, rights
from handlers.desk.interaction import Interaction, Listeners
from handlers.pairing import waiting
from programme.duties import Deed
from storage import enrolments, topics
from storage.cohorts import Cohort


async def show(i: Interaction) -> None:
    at = PageOf.from_value(i.value)
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.SEE_WAITING_LIST, at.cohort_id)
        lines = await _waiting_lines(session, i, cohort)
        balance = await _balance(session, i, cohort)
    drawn = view.waiting_list(i.say, cohort_id=cohort.id, lines=lines, balance=balance, page=at.page or 0)
    await (i.redraw(drawn) if at.is_turned else i.show(drawn))


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
    teaching = [e for e in active if e.may_teach_in(cohort)]
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
    clicks={
        view.WAITING: show,
        view.WAITING_BACK: show,
        view.WAITING_ON: show,
    },
)
