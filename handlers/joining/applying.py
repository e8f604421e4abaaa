"""Applying: in a round that asks for it, signing up as a buddy is an application that the coordination hears of."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import overdue, post
from handlers.desk.services import Services
from handlers.joining import overdue_applications
from handlers.joining.overdue_applications import APPLICATIONS
from handlers.joining.views import applied
from programme.sign_up import Answers
from storage import applications, cohorts
from storage.applications import Application
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.occurrences.people import OfApplication, OfPerson
from storage.people import Person


def is_needed(cohort: Cohort, answers: Answers, enrolment: Enrolment | None) -> bool:
    is_approved = enrolment is not None and enrolment.left_at is None and enrolment.approved_at is not None
    return cohort.needs_approval and answers.teaches and not is_approved


async def follow(
    session: AsyncSession,
    services: Services,
    cohort: Cohort,
    answers: Answers,
    enrolment: Enrolment,
    *,
    is_first: bool,
) -> bool:
    """After every sign-up and change: there is an application where one is needed. True for one that is new."""
    known = None if is_first else await applications.find_of(session, enrolment)
    if not is_needed(cohort, answers, enrolment):
        if known is not None and known.state.is_open:
            await session.delete(known)
            await overdue_applications.see_to(session, cohort.id, team_id=cohort.team_id)
        return False
    is_new = known is None or not known.state.is_open
    if is_new:
        if known is not None:
            await session.delete(known)
            # An enrolment has one application, and a session inserts before it deletes.
            await session.flush()
        known = await _apply(session, services, cohort, enrolment)
    if known is not None:
        known.why_sealed = services.sealing.seal(answers.why, known.place("why_sealed")) if answers.why else None
    return is_new


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


async def tell_who_asked(
    session: AsyncSession, services: Services, application: Application, *, by: Person, in_: str
) -> None:
    """Their question is answered, and the application waits again. All hear, where that one coordinates no longer."""
    cohort = await cohorts.get(session, application.cohort_id, team_id=application.team_id)
    everybody = await post.coordinators(session, services)
    for person in [each for each in everybody if each.user_id == application.decided_by] or everybody:
        say = services.say(person.language)
        message = applied.answered(say, cohort=cohort.name, cohort_id=cohort.id, person=by.mention)
        about = OfPerson(person.id).answered_question(by=in_)
        await post.answer(session, services, to=person, about=about, message=message)
    await overdue.watch(session, services, APPLICATIONS, cohort.id)
