"""What an ended tandem leaves in the tables goes: messages on their way, questions, its agreement, its conversation."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.leaving.ended import Ended
from storage import agreements, check_ins, conversations, meetings, taking_back


async def cancel_outbox(session: AsyncSession, case: Ended) -> None:
    await taking_back.cancel(session, team_id=case.services.team_id, tandem_ids=case.ids)


async def drop_questions(session: AsyncSession, case: Ended) -> None:
    team_id, now = case.services.team_id, case.services.now()
    await check_ins.drop(session, case.ids, team_id=team_id, now=now)
    await meetings.drop_nudges(session, case.ids, team_id=team_id, now=now)


async def silence(session: AsyncSession, case: Ended) -> None:
    await conversations.silence(session, case.conversations, team_id=case.services.team_id, now=case.services.now())


async def erase_agreements(session: AsyncSession, case: Ended) -> None:
    for tandem_id in case.ids:
        await agreements.erase(session, tandem_id, team_id=case.services.team_id)
