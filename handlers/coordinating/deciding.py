"""Deciding on an application, in the list: approve, ask back or kindly decline, one coordinator at a time."""

from handlers.coordinating import applications, decisions
from handlers.coordinating.views import applications as view
from handlers.desk import dialogs, rights
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.profile import who
from handlers.joining import overdue_applications
from programme.applications import ApplicationState, may_become
from programme.duties import Deed
from storage import applications as rows
from storage.applications import Application


async def approve(i: Interaction) -> None:
    await _decide(i, ApplicationState.APPROVED)


async def decline(i: Interaction) -> None:
    await _decide(i, ApplicationState.DECLINED)


async def begin_asking(i: Interaction) -> None:
    ref = view.Ref.from_value(i.value)
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.DECIDE_APPLICATIONS, ref.cohort_id)
        application = await rows.lock(session, ref.application_id, team_id=i.team_id)
        if application is None or not may_become(application.state, ApplicationState.ASKED_BACK):
            drawn = await applications.listed(session, i, cohort, page=ref.page, note=_meanwhile(i, application))
        else:
            drawn = None
            _, person = await rows.applicant_of(session, application)
    if drawn is not None:
        await i.redraw(drawn)
    else:
        await i.show(view.ask_form(i.say, person=person.mention, metadata=ref.to_value()))


async def ask_back(i: Interaction) -> None:
    await _decide(i, ApplicationState.ASKED_BACK, question=(values_of(i.view).get(view.QUESTION) or "").strip())


async def _decide(i: Interaction, decision: ApplicationState, *, question: str = "") -> None:
    """One coordinator at a time: the second one reads what the first one has decided."""
    ref = view.Ref.from_value(i.metadata if i.is_form else i.value)
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.DECIDE_APPLICATIONS, ref.cohort_id)
        # I4: locked, so that of two coordinators one decides and the other finds it decided.
        application = await rows.lock(session, ref.application_id, team_id=i.team_id)
        note = ""
        if application is None or not may_become(application.state, decision):
            note = _meanwhile(i, application)
        else:
            await decisions.carry_out(session, i, application, decision, question)
        # Also where somebody else has decided: it is about all that wait, not about this one.
        await overdue_applications.see_to(session, ref.cohort_id, team_id=i.team_id)
        drawn = await applications.listed(session, i, cohort, page=ref.page, note=note)
    i.services.wake_delivery()
    await _draw(i, drawn)


async def _draw(i: Interaction, drawn: dict[str, object]) -> None:
    """In the list itself, also when a form above it was sent."""
    # Dialogs stack, and what lies underneath is drawn once: without this the list would still offer what is decided.
    below = str(i.view.get("previous_view_id") or "") if i.is_form else ""
    if not below:
        await i.redraw(drawn)
        return
    dialogs.draw_below(i, below, drawn)
    await i.ack()


def _meanwhile(i: Interaction, application: Application | None) -> str:
    if application is None or application.decided_at is None:
        return i.say("application-withdrawn")
    return i.say(f"application-meanwhile-{application.state.value}", person=who(i.say, application.decided_by))


LISTENERS = Listeners(
    clicks={
        view.APPROVE: approve,
        view.DECLINE: decline,
        view.ASK_BACK: begin_asking,
    },
    forms={
        view.ASK_FORM: ask_back,
    },
)
