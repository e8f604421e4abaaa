"""Applications in coordinators' hands: looked at, approved, asked back or kindly declined, and written down."""

from uuid import UUID

from slack_sdk.errors import SlackApiError
from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating.views import applications as view
from handlers.coordinating.views.pages import PageOf
from handlers.desk import catalogue, post, rights
from handlers.desk.blocks import Message
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.profile import who
from handlers.desk.services import Services
from handlers.joining import overdue_applications
from handlers.joining.views import applied
from handlers.joining.views import applying as applicants_view
from programme.applications import ApplicationState, may_become
from programme.duties import Deed
from programme.refusals import NoLongerCurrent
from programme.words import Role
from storage import applications, cohorts, enrolments, erasing, people, topics
from storage.applications import Application, ApplicationDecision
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.occurrences.people import OfApplication
from storage.people import Person


async def show(i: Interaction) -> None:
    at = PageOf.from_value(i.value)
    async with i.services.database.transaction() as session:
        await rights.round_for(session, i, Deed.DECIDE_APPLICATIONS, at.cohort_id)
        for application, _, _ in await applications.list_open(session, at.cohort_id, team_id=i.team_id):
            application.seen_at = application.seen_at or i.services.now()
        drawn = await _list(session, i, at.cohort_id, page=at.page or 0)
    await (i.redraw(drawn) if at.is_turned else i.show(drawn))


async def approve(i: Interaction) -> None:
    await _decide(i, ApplicationState.APPROVED)


async def decline(i: Interaction) -> None:
    await _decide(i, ApplicationState.DECLINED)


async def begin_asking(i: Interaction) -> None:
    ref = view.Ref.from_value(i.value)
    async with i.services.database.transaction() as session:
        await rights.round_for(session, i, Deed.DECIDE_APPLICATIONS, ref.cohort_id)
        application = await applications.lock(session, ref.application_id, team_id=i.team_id)
        if application is None or not may_become(application.state, ApplicationState.ASKED_BACK):
            drawn = await _list(session, i, ref.cohort_id, page=ref.page, note=_meanwhile(i, application))
        else:
            drawn = None
            enrolment = await enrolments.get(session, application.enrolment_id, team_id=i.team_id)
            person = await people.get(session, enrolment.person_id, team_id=i.team_id)
    if drawn is not None:
        await i.redraw(drawn)
    else:
        await i.show(view.ask_form(i.say, person=person.mention, metadata=ref.to_value()))


async def ask_back(i: Interaction) -> None:
    await _decide(i, ApplicationState.ASKED_BACK, question=(values_of(i.view).get(view.QUESTION) or "").strip())


async def show_log(i: Interaction) -> None:
    at = PageOf.from_value(i.value)
    async with i.services.database.transaction() as session:
        await rights.round_for(session, i, Deed.DECIDE_APPLICATIONS, at.cohort_id)
        lines = [
            view.log_line(
                i.say,
                decision=row.decision,
                by=who(i.say, row.decided_by),
                person=person.mention,
                day=i.say.day(i.me.day_of(row.decided_at)),
            )
            for row, person in await applications.list_decisions(session, at.cohort_id, team_id=i.team_id)
        ]
    drawn = view.log(i.say, cohort_id=at.cohort_id, lines=lines, page=at.page or 0)
    await (i.redraw(drawn) if at.is_turned else i.show(drawn))


async def _decide(i: Interaction, decision: ApplicationState, *, question: str = "") -> None:
    """One coordinator at a time: the second one reads what the first one has decided."""
    ref = view.Ref.from_value(i.metadata if i.is_form else i.value)
    async with i.services.database.transaction() as session:
        await rights.round_for(session, i, Deed.DECIDE_APPLICATIONS, ref.cohort_id)
        application = await applications.lock(session, ref.application_id, team_id=i.team_id)
        note = ""
        if application is None or not may_become(application.state, decision):
            note = _meanwhile(i, application)
        else:
            await _carry_out(session, i, application, decision, question)
        await overdue_applications.see_to(session, ref.cohort_id, team_id=i.team_id)
        drawn = await _list(session, i, ref.cohort_id, page=ref.page, note=note)
    i.services.wake_delivery()
    await _draw(i, drawn)


async def _carry_out(
    session: AsyncSession, i: Interaction, application: Application, decision: ApplicationState, question: str
) -> None:
    now = i.services.now()
    enrolment = await enrolments.get(session, application.enrolment_id, team_id=i.team_id)
    person = await people.get(session, enrolment.person_id, team_id=i.team_id)
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
        message = applicants_view.approved(i.services.say(person.language), cohort=cohort.name)
    elif decision is ApplicationState.DECLINED:
        message = await _decline(session, i.services, person, cohort, enrolment)
    else:
        application.question_sealed = i.services.sealing.seal(question, application.place("question_sealed"))
        # An answer to an earlier question would be read as one to this.
        application.answer_sealed = None
        message = applicants_view.asked_back(
            i.services.say(person.language), cohort=cohort.name, question=question, application_id=application.id
        )
    await post.answer(session, i.services, to=person, about=OfApplication(application.id).decided(), message=message)


async def _decline(
    session: AsyncSession, services: Services, person: Person, cohort: Cohort, enrolment: Enrolment
) -> Message:
    """Whoever wants to learn as well goes on with that; for a buddy alone this round is over."""
    still_learns = enrolment.role.learns
    if still_learns:
        enrolment.role = Role.LEARNER
        for offer in await enrolments.list_offers(session, [enrolment.id], team_id=enrolment.team_id):
            await session.delete(offer)
    else:
        await erasing.erase_gaps_of(session, enrolment)
        enrolments.mark_left(enrolment, now=services.now())
    return applicants_view.declined(
        services.say(person.language), cohort=cohort.name, cohort_id=cohort.id, still_learns=still_learns
    )


async def _list(
    session: AsyncSession, i: Interaction, cohort_id: UUID, *, page: int, note: str = ""
) -> dict[str, object]:
    cohort = await cohorts.find(session, cohort_id, team_id=i.team_id)
    if cohort is None:
        raise NoLongerCurrent
    found = await applications.list_open(session, cohort.id, team_id=i.team_id)
    offers = await enrolments.list_offers(session, [e.id for _, e, _ in found], team_id=i.team_id)
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
    return view.listed(i.say, cohort_id=cohort.id, cohort=cohort.name, applicants=applicants, note=note, page=page)


async def _draw(i: Interaction, drawn: dict[str, object]) -> None:
    """In the list itself, also when a form above it was sent."""
    # Dialogs stack, and what lies underneath is drawn once: without this the list would still offer what is decided.
    below = str(i.view.get("previous_view_id") or "") if i.is_form else ""
    if not below:
        await i.redraw(drawn)
        return
    try:
        await i.client.views_update(view_id=below, view=drawn)
    except SlackApiError as error:
        # Whoever closed the list meanwhile has nothing to be drawn, and that is no failure.
        if error.response.get("error") != "not_found":
            raise
    await i.ack()


def _meanwhile(i: Interaction, application: Application | None) -> str:
    if application is None or application.decided_at is None:
        return i.say("application-withdrawn")
    return i.say(f"application-meanwhile-{application.state.value}", person=who(i.say, application.decided_by))


LISTENERS = Listeners(
    clicks={
        applied.OPEN: show,
        view.BACK: show,
        view.ON: show,
        view.APPROVE: approve,
        view.DECLINE: decline,
        view.ASK_BACK: begin_asking,
        view.LOG: show_log,
        view.LOG_BACK: show_log,
        view.LOG_ON: show_log,
    },
    forms={
        view.ASK_FORM: ask_back,
    },
)
