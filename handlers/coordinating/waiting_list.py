"""Who waits and for what, and what is offered: the list behind a round in the coordinator's menu."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating.views import coordination as view
from handlers.coordinating.views.pages import Page, PageOf
from handlers.desk import catalogue, rights
from handlers.desk.interaction import Interaction, Listeners
from programme.duties import Deed
from storage import enrolled_topics, supply, topics, waiting
from storage.cohorts import Cohort


async def show(i: Interaction) -> None:
    at = PageOf.from_value(i.value)
    async with rights.looking(i) as session:
        cohort = await rights.round_for(session, i, Deed.SEE_WAITING_LIST, at.cohort_id)
        page = await _page(session, i, cohort, at.page or 0)
        balance = await _balance(session, i, cohort)
    drawn = view.waiting_list(i.say, cohort_id=cohort.id, page=page, balance=balance)
    await (i.redraw(drawn) if at.is_turned else i.show(drawn))


async def _page(session: AsyncSession, i: Interaction, cohort: Cohort, number: int) -> Page[str]:
    count = await waiting.count(session, cohort.id, team_id=i.team_id)
    page = Page[str](number, view.LINES_A_PAGE, count)
    queue = await waiting.list_page(session, cohort.id, team_id=i.team_id, most=page.length, after=page.after)
    wants = await enrolled_topics.list_wants(session, [each.enrolment_id for each in queue], team_id=i.team_id)
    wanted = {(want.enrolment_id, want.topic_id) for want in wants}
    names = {t.id: catalogue.name_of(i.say, t) for t in await topics.list_catalogue(session, team_id=i.team_id)}
    return page.showing(
        view.waiting_line(
            i.say,
            person=each.mention,
            topics=[name for topic_id, name in names.items() if (each.enrolment_id, topic_id) in wanted],
        )
        for each in queue
    )


async def _balance(session: AsyncSession, i: Interaction, cohort: Cohort) -> list[tuple[str, int, int]]:
    """Topic, how many offer it, how many want it."""
    offered, wanted = await supply.balance(session, cohort)
    return [
        (catalogue.name_of(i.say, topic), offered.get(topic.id, 0), wanted.get(topic.id, 0))
        for topic in await topics.list_of_cohort(session, cohort.id, team_id=i.team_id)
    ]


LISTENERS = Listeners(
    clicks={
        view.WAITING: show,
        view.WAITING_BACK: show,
        view.WAITING_ON: show,
    },
    looking=[show],
)
