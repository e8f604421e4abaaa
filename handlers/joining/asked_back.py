"""The coordination has asked an applicant back: whose question it is, the answer, and who hears of it."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.joining import applying
from handlers.joining.views import applying as view
from programme.applications import ApplicationState
from programme.refusals import NoLongerCurrent, NotYours
from storage import applications, enrolments, people
from storage.applications import Application


async def begin_answer(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        application = await _mine(session, i, i.value)
        question = applications.read(application, "question_sealed", i.services.sealing)
    await i.show(view.answer_form(i.say, question=question, metadata=str(application.id)))


async def answer(i: Interaction) -> None:
    """The answer lands with the application, which waits again; whoever asked hears that it is there."""
    text = (values_of(i.view).get(view.TEXT) or "").strip()
    async with i.services.database.transaction() as session:
        application = await _mine(session, i, i.metadata)
        application.answer_sealed = i.services.sealing.seal(text, application.place("answer_sealed"))
        application.state = ApplicationState.WAITING
        await applying.tell_who_asked(session, i.services, application, by=i.me, in_=i.asked)
    i.services.wake_delivery()
    await i.redraw(view.answer_sent(i.say))


async def _mine(session: AsyncSession, i: Interaction, value: str) -> Application:
    """My own application, as long as a question about it is open."""
    application = await applications.lock(session, as_id(value), team_id=i.team_id)
    if application is None or application.state is not ApplicationState.ASKED_BACK:
        raise NoLongerCurrent
    enrolment = await enrolments.get(session, application.enrolment_id, team_id=i.team_id)
    # I9: the id stands in a button, and whoever clicks need not be the one it was sent to.
    if (await people.get(session, enrolment.person_id, team_id=i.team_id)).user_id != i.me.user_id:
        raise NotYours
    return application


LISTENERS = Listeners(
    clicks={
        view.ANSWER: begin_answer,
    },
    forms={
        view.ANSWER_FORM: answer,
    },
)
