"""Somebody with a duty has left the company: who moves up, and what becomes of all that waited for them."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import raising_hands
from handlers.coordinating import changing_duties, matters
from handlers.coordinating.views import appointing as view
from handlers.desk import post
from handlers.desk.services import Services
from programme.words import Duty
from storage import appointments, cohorts
from storage.occurrences import Occurrence
from storage.occurrences.rounds import OfRound


async def depart(session: AsyncSession, services: Services, user_id: str) -> None:
    """Somebody has left the company. The longest-serving deputy moves up when nobody else coordinates."""
    # Also without a duty: a contact person need not coordinate.
    rounds = await cohorts.list_of_contact(session, user_id, team_id=services.team_id)
    for cohort in rounds:
        cohort.contact_user_id = None
    duties = await appointments.duties(session, team_id=services.team_id, lock=True)
    if not rounds and user_id not in duties:
        return
    ended = None
    if user_id in duties:
        person = await post.person_of(session, services, user_id)
        # Kept for somebody who never did anything, too: a first coordinator is not to be appointed again.
        person.deactivated_at = person.deactivated_at or services.now()
        ended = await changing_duties.give(session, services, person, None, by=None)
    others = [each for each, duty in duties.items() if duty is Duty.COORDINATOR and each != user_id]
    deputies = [each for each, duty in duties.items() if duty is Duty.DEPUTY and each != user_id]
    if ended is not None and duties[user_id] is Duty.COORDINATOR and not others:
        if deputies:
            await _move_up(session, services, deputies[0], user_id)
        else:
            await _tell_channels(session, services, ended)
    await matters.follow(session, services)
    now = await appointments.list_coordinators(session, team_id=services.team_id)
    await raising_hands.pass_on(session, services, now)


async def _move_up(session: AsyncSession, services: Services, user_id: str, before: str) -> None:
    deputy = await post.person_of(session, services, user_id)
    began = await changing_duties.give(session, services, deputy, Duty.COORDINATOR, by=None)
    message = view.moved_up(services.say(deputy.language), before=f"<@{before}>")
    await changing_duties.tell(session, services, deputy, message, began)


async def _tell_channels(session: AsyncSession, services: Services, ended: Occurrence) -> None:
    """Nobody is left to tell in person; an admin of the workspace can appoint somebody."""
    for cohort in await cohorts.list_open(session, team_id=services.team_id):
        message = view.nobody_coordinates(services.say(cohort.language))
        about = OfRound(cohort.id).nobody_coordinates(ended)
        await post.to_channel(session, services, cohort=cohort, about=about, message=message)
