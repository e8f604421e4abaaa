"""Applications that wait for the coordination, page by page, with what applicants wrote."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating.views import applications as view
from handlers.coordinating.views.pages import Page, PageOf
from handlers.desk import catalogue, rights
from handlers.desk.interaction import Interaction, Listeners
from handlers.joining.views import applied
from programme.duties import Deed
from storage import applications, enrolled_topics, topics
from storage.cohorts import Cohort


async def show(i: Interaction) -> None:
    at = PageOf.from_value(i.value)
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.DECIDE_APPLICATIONS, at.cohort_id)
        await applications.mark_seen(session, cohort.id, team_id=i.team_id, now=i.services.now())
        drawn = await listed(session, i, cohort, page=at.page or 0)
    await (i.redraw(drawn) if at.is_turned else i.show(drawn))


async def listed(
    session: AsyncSession, i: Interaction, cohort: Cohort, *, page: int, note: str = ""
) -> dict[str, object]:
    count = await applications.count_open(session, cohort.id, team_id=i.team_id)
    at = Page[view.ApplicationLine](page, view.A_PAGE, count)
    found = await applications.list_open(session, cohort.id, team_id=i.team_id, most=at.length, after=at.after)
    offers = await enrolled_topics.list_offers(session, [e.id for _, e, _ in found], team_id=i.team_id)
    offered = {(offer.enrolment_id, offer.topic_id) for offer in offers}
    names = {
        t.id: catalogue.name_of(i.say, t) for t in await topics.list_of_cohort(session, cohort.id, team_id=i.team_id)
    }
    applicants = [
        view.ApplicationLine(
            id=application.id,
            person=person.mention,
            role=enrolment.role,
            topics=[name for topic_id, name in names.items() if (enrolment.id, topic_id) in offered],
            why=applications.read(application, "why_sealed", i.services.sealing),
            question=applications.read(application, "question_sealed", i.services.sealing),
            answer=applications.read(application, "answer_sealed", i.services.sealing),
        )
        for application, enrolment, person in found
    ]
    return view.listed(i.say, cohort_id=cohort.id, cohort=cohort.name, applicants=at.showing(applicants), note=note)


LISTENERS = Listeners(
    clicks={
        applied.OPEN: show,
        view.BACK: show,
        view.ON: show,
    },
)
