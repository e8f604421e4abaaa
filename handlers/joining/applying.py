"""Applying: in a round that asks for it, signing up as a buddy is an application, and the applicant always hears."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import overdue, post
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.joining import overdue_applications
from handlers.joining.overdue_applications import APPLICATIONS
from handlers.joining.views import applied
from handlers.joining.views import applying as view
from programme.applications import ApplicationState
from programme.refusals import NoLongerCurrent, NotYours
from programme.sign_up import Answers
from storage import applications, cohorts, enrolments, people
from storage.applications import Application
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.occurrences.people import OfApplication, OfPerson
from storage.people import Person
from storage.sealing import readable


async def follow(session: AsyncSession, services: Services, me: Person, cohort: Cohort, answers: Answers) -> bool:
    """After every sign-up and change: there is an application where one is needed. True for one that is new."""
    enrolment = await enrolments.find(session, person=me, cohort_id=cohort.id)
    if enrolment is None:
        raise NoLongerCurrent
    known = await applications.find_of(session, enrolment)
    if not needs_approval(cohort, answers, enrolment):
        if known is not None and known.state.is_open:
            await session.delete(known)
            await overdue_applications.see_to(session, cohort.id, team_id=cohort.team_id)
        return False
    is_new = known is None or not known.state.is_open
    if is_new:
        if known is not None:
            await session.delete(known)
            await session.flush()
        known = await _apply(session, services, cohort, enrolment)
    if known is not None:
        known.why_sealed = services.sealing.seal(answers.why, known.place("why_sealed")) if answers.why else None
    return is_new


def needs_approval(cohort: Cohort, answers: Answers, enrolment: Enrolment | None) -> bool:
    is_approved = enrolment is not None and enrolment.left_at is None and enrolment.approved_at is not None
    return cohort.needs_approval and answers.teaches and not is_approved


async def notes(session: AsyncSession, say: Say, me: Person, cohort: Cohort, answers: Answers) -> list[str]:
    """What somebody should know before it counts: that buddies apply, and that the places are taken."""
    enrolment = await enrolments.find(session, person=me, cohort_id=cohort.id)
    found = []
    if answers.role is not None and needs_approval(cohort, answers, enrolment):
        found.append(view.note(say, role=answers.role))
    if answers.learns and cohort.places is not None and (enrolment is None or enrolment.left_at is not None):
        active = await enrolments.list_active(session, cohort.id, team_id=cohort.team_id)
        if sum(each.role.learns for each, _ in active) >= cohort.places:
            found.append(say("places-taken", count=cohort.places))
    return found


def read(services: Services, application: Application, column: str) -> str:
    """What stands in a sealed column; nothing where it cannot be read any more."""
    sealed = getattr(application, column)
    return readable(lambda: services.sealing.open_text(sealed, application.place(column)), "")


async def begin_answer(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        application = await _mine(session, i, i.value)
        question = read(i.services, application, "question_sealed")
    await i.show(view.answer_form(i.say, question=question, metadata=str(application.id)))


async def answer(i: Interaction) -> None:
    """The answer lands with the application, which waits again; whoever asked hears that it is there."""
    text = (values_of(i.view).get(view.TEXT) or "").strip()
    async with i.services.database.transaction() as session:
        application = await _mine(session, i, i.metadata)
        application.answer_sealed = i.services.sealing.seal(text, application.place("answer_sealed"))
        application.state = ApplicationState.WAITING
        await _tell_who_asked(session, i, application)
        await overdue.watch(session, i.services, APPLICATIONS, application.cohort_id)
    i.services.wake_delivery()
    await i.redraw(view.answer_sent(i.say))


async def _tell_who_asked(session: AsyncSession, i: Interaction, application: Application) -> None:
    """All coordinators, where the one who asked coordinates no longer."""
    cohort = await cohorts.get(session, application.cohort_id, team_id=i.team_id)
    everybody = await post.coordinators(session, i.services)
    for person in [each for each in everybody if each.user_id == application.decided_by] or everybody:
        say = i.services.say(person.language)
        message = applied.answered(say, cohort=cohort.name, cohort_id=cohort.id, person=i.me.mention)
        about = OfPerson(person.id).answered_question()
        await post.answer(session, i.services, to=person, about=about, message=message)


async def note_next_round(i: Interaction) -> None:
    """On the interest list: whoever was declined hears when the next round opens."""
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if me is None or me.left_at is not None:
            raise NoLongerCurrent
        me.interested_at = me.interested_at or i.services.now()
        cohort = await cohorts.find(session, i.value_id, team_id=i.team_id)
        noted = view.next_round_noted(i.say, cohort=cohort.name if cohort else "")
        await post.redraw(session, i.services, clicked=i.clicked_message, to=me, message=noted)
    i.services.wake_delivery()
    await i.ack()


async def facts_of(session: AsyncSession, services: Services, me: Person, say: Say) -> list[tuple[str, str]]:
    return [
        fact
        for application, cohort in await applications.list_of_person(session, me)
        for fact in view.facts(
            say,
            cohort=cohort.name,
            state=application.state,
            why=read(services, application, "why_sealed"),
            question=read(services, application, "question_sealed"),
            answer=read(services, application, "answer_sealed"),
        )
    ]


async def _apply(session: AsyncSession, services: Services, cohort: Cohort, enrolment: Enrolment) -> Application:
    """Coordinators hear of the first one, and of no other until somebody has looked."""
    waiting = await applications.list_open(session, cohort.id, team_id=cohort.team_id)
    application = Application(
        team_id=cohort.team_id, enrolment_id=enrolment.id, cohort_id=cohort.id, applied_at=services.now()
    )
    session.add(application)
    await session.flush()
    if all(each.seen_at is not None for each, _, _ in waiting):
        for person in await post.coordinators(session, services):
            message = applied.arrived(services.say(person.language), cohort=cohort.name, cohort_id=cohort.id)
            about = OfApplication(application.id).arrived(person.id)
            await post.answer(session, services, to=person, about=about, message=message)
    await overdue.watch(session, services, APPLICATIONS, cohort.id)
    return application


async def _mine(session: AsyncSession, i: Interaction, value: str) -> Application:
    """My own application, as long as a question about it is open."""
    application = await applications.lock(session, as_id(value), team_id=i.team_id)
    if application is None or application.state is not ApplicationState.ASKED_BACK:
        raise NoLongerCurrent
    enrolment = await enrolments.get(session, application.enrolment_id, team_id=i.team_id)
    if (await people.get(session, enrolment.person_id, team_id=i.team_id)).user_id != i.me.user_id:
        raise NotYours
    return application


LISTENERS = Listeners(
    clicks={
        view.ANSWER: begin_answer,
        view.NEXT_ROUND: note_next_round,
    },
    forms={
        view.ANSWER_FORM: answer,
    },
)
