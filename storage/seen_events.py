"""Events seen: Slack sends an event again until it is acknowledged, and sometimes afterwards; people do with forms."""

from datetime import datetime

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.keeping import Goes, Whose, about, kept
from storage.rows import Row, unique
from storage.sweeps import EVENTS, Sweep


class SeenEvent(Row, table=True):
    """An event, or a form, that has had its effect."""

    __tablename__ = "seen_event"
    __table_args__ = about(Whose.NOBODY, Goes.AFTER_TWO_DAYS, *unique("event_id", "team_id"))

    event_id: str = kept("that nothing happens twice")
    seen_at: datetime = kept("to forget it", index=True)


async def is_first_time(session: AsyncSession, *, team_id: str, event_id: str, now: datetime) -> bool:
    """Marks the event as seen; False if it had been before."""
    # Told by what the insert did, not by looking first: two deliveries of one event may be here at once (I1).
    insert = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    row = SeenEvent(team_id=team_id, event_id=event_id, seen_at=now)
    statement = insert(SeenEvent).values(**row.model_dump()).on_conflict_do_nothing().returning(col(SeenEvent.id))
    return (await session.exec(statement)).scalar_one_or_none() is not None


PAST = Sweep(SeenEvent, EVENTS, lambda before: (col(SeenEvent.seen_at) < before,))
