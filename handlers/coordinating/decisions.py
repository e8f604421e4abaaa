"""What follows from a decision on an application: the log, what somebody is in the round now, and that they hear it."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.blocks import Message
from handlers.desk.interaction import Interaction
from handlers.joining.views import applying as view
from programme.applications import ApplicationState
from programme.words import Role
from storage import applications, cohorts, enrolled_topics, enrolments, erasing
from storage.applications import Application, ApplicationDecision
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.occurrences.people import OfApplication
from storage.people import Person


async def carry_out(
    session: AsyncSession, i: Interaction, application: Application, decision: ApplicationState, question: str
) -> None:
    now = i.services.now()
    enrolment, person = await applications.applicant_of(session, application)
    cohort = await cohorts.get(session, application.cohort_id, team_id=i.team_id)
    application.state, application.decided_at, application.decided_by = decision, now, i.me.user_id
    session.add(
        ApplicationDecision(
            team_id=i.team_id,
            cohort_id=cohort.id,
            person_id=person.id,
            decision=decision,
            decided_by=i.me.user_id,
            decided_at=now,
        )
    )
    if decision is ApplicationState.APPROVED:
        enrolment.approved_at = now
        message = view.approved(i.services.say(person.language), cohort=cohort.name)
    elif decision is ApplicationState.DECLINED:
        message = await _decline(session, i, person, cohort, enrolment)
    else:
        application.question_sealed = i.services.sealing.seal(question, application.place("question_sealed"))
        # An answer to an earlier question would be read as one to this.
        application.answer_sealed = None
        message = view.asked_back(
            i.services.say(person.language), cohort=cohort.name, question=question, application_id=application.id
        )
    about = OfApplication(application.id).decided(by=i.asked)
    await post.answer(session, i.services, to=person, about=about, message=message)


async def _decline(
    session: AsyncSession, i: Interaction, person: Person, cohort: Cohort, enrolment: Enrolment
) -> Message:
    """Whoever wants to learn as well goes on with that; for a buddy alone this round is over."""
    still_learns = enrolment.role.learns
    if still_learns:
        enrolment.role = Role.LEARNER
        for offer in await enrolled_topics.list_offers(session, [enrolment.id], team_id=enrolment.team_id):
            await session.delete(offer)
    else:
        await erasing.erase_gaps_of(session, enrolment)
        enrolments.mark_left(enrolment, now=i.services.now())
    return view.declined(
        i.services.say(person.language), cohort=cohort.name, cohort_id=cohort.id, still_learns=still_learns
    )
