"""The roll: the accounts of everybody who takes part, or has something to do with a round."""

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage import appointments, cohorts
from storage.people import Person


async def list_everybody(session: AsyncSession, *, team_id: str) -> set[str]:
    """Whoever the bot may write to unasked, and whoever is named with a duty or a round."""
    account = col(Person.user_id)
    there = (col(Person.left_at).is_(None), col(Person.deactivated_at).is_(None), col(Person.consented_at).is_not(None))
    # In the order of the accounts, for which there is an index.
    statement = select(account).where(col(Person.team_id) == team_id, account > "", *there).order_by(account)
    return {*(await session.exec(statement)).all(), *(await list_named(session, team_id=team_id))}


async def list_named(session: AsyncSession, *, team_id: str) -> set[str]:
    """Who has a duty, or is the contact person of a round that is not over."""
    duties = await appointments.duties(session, team_id=team_id)
    rounds = await cohorts.list_open(session, team_id=team_id)
    return {*duties, *(each.contact_user_id for each in rounds if each.contact_user_id)}
