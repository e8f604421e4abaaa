"""Whoever has signed up reads so at once in the dialog, and keeps a note of it in their direct message."""

from dataclasses import dataclass
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.joining import briefing_progress
from handlers.joining.round_to_join import starts_on
from handlers.joining.views import applying as applying_view
from handlers.joining.views import sign_up_preview as view
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.occurrences.people import OfPerson
from storage.people import Person


@dataclass(frozen=True)
class Welcome:
    """What there is to say; `only_applied`: as a buddy alone, who takes part once the coordination has said yes."""

    cohort: Cohort
    notes: list[str]
    only_applied: bool


def dialog(say: Say, welcome: Welcome, *, is_change: bool) -> dict[str, Any]:
    name, day = welcome.cohort.name, starts_on(say, welcome.cohort)
    if welcome.only_applied:
        return applying_view.received_dialog(say, cohort=name, starts_on=day)
    return view.done(say, cohort=name, starts_on=day, changed=is_change, notes=welcome.notes)


async def post_note(
    session: AsyncSession,
    services: Services,
    welcome: Welcome,
    me: Person,
    enrolment: Enrolment,
    *,
    is_first: bool,
    by: str,
) -> None:
    say, cohort = services.say(me.language), welcome.cohort
    if welcome.only_applied:
        note = applying_view.received(say, cohort=cohort.name, starts_on=starts_on(say, cohort))
    else:
        cards = await briefing_progress.offer(session, say, enrolment, cohort, is_first=is_first)
        note = view.welcome(
            say, cohort=cohort.name, starts_on=starts_on(say, cohort), notes=welcome.notes, briefing=cards
        )
    await post.answer(session, services, to=me, about=OfPerson(me.id).signed_up(by), message=note)
