"""Somebody's part in one round ends: no proposal and no tandem is left, and nothing that was confided for it."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.leaving import ending
from handlers.pairing import lapsing
from programme.endings import Ending
from programme.tandems import Step
from storage import enrolments, erasing, proposals, tandems
from storage.enrolments import Enrolment
from storage.people import Person


async def end(session: AsyncSession, services: Services, me: Person, enrolment: Enrolment, kind: Ending) -> None:
    # I5: locked, so that of a yes and leaving in the same second the later one sees what the other did.
    for proposal in await proposals.list_open_of(session, enrolment, lock=True):
        await lapsing.lapse(session, services, proposal, Step.LEAVE, asked=me)
    running = await tandems.list_running_of(session, enrolment, lock=True)
    await ending.end_of(session, services, running, kind, by=me)
    enrolments.mark_left(enrolment, now=services.now())
    await erasing.erase_gaps_of(session, enrolment)
