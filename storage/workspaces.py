"""Workspaces: the Slack workspace the bot works for, whether it may still speak there, and with which key it seals."""

from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.keeping import Goes, Whose, about, kept, sealed
from storage.rows import Row, locked, unique
from storage.sealing import Place


class Workspace(Row, table=True):
    """One Slack workspace."""

    __table_args__ = about(Whose.NOBODY, Goes.STAYS, *unique("team_id"))

    bot_user_id: str = kept("the bot's own account")
    installed_at: datetime = kept("since when")
    # Slack takes no token of ours any more: nothing is sent until one works again, and nothing is lost (D14, T1).
    stopped_at: datetime | None = kept("to write nothing there", default=None)
    # What it says is no matter: a key that does not open it is not the one that everything here was sealed with (N1).
    key_check_sealed: bytes | None = sealed("that a wrong key is noticed before it is used", default=None)
    # By method of Slack's, in real time: a start would otherwise ask again within the rest (D9).
    rests: dict[str, str] | None = kept("how long Slack asked for a rest", default=None, sa_type=sa.JSON)

    def place(self) -> Place:
        return Place(self.team_id, "workspace", "key_check_sealed", self.id)


_UNLESS_THERE = {
    dialect.name: insert(Workspace).on_conflict_do_nothing(index_elements=["team_id"])
    for dialect, insert in ((sqlite.dialect, sqlite.insert), (postgresql.dialect, postgresql.insert))
}


async def find(session: AsyncSession, *, team_id: str) -> Workspace | None:
    return (await session.exec(select(Workspace).where(col(Workspace.team_id) == team_id))).one_or_none()


async def remember(session: AsyncSession, *, team_id: str, bot_user_id: str, now: datetime) -> Workspace:
    """The workspace whose token works: it is installed, and may be spoken in (again). For this transaction alone."""
    new = Workspace(team_id=team_id, bot_user_id=bot_user_id, installed_at=now)
    # N9: another process may be starting in this very moment; it waits for us at the row, and then finds what we did.
    connection = await session.connection()
    await connection.execute(_UNLESS_THERE[connection.dialect.name], new.model_dump())
    statement = select(Workspace).where(col(Workspace.team_id) == team_id)
    workspace = (await session.exec(locked(statement))).one()
    workspace.bot_user_id, workspace.stopped_at = bot_user_id, None
    return workspace


async def mark_stopped(session: AsyncSession, *, team_id: str, now: datetime) -> None:
    workspace = await find(session, team_id=team_id)
    if workspace is not None and workspace.stopped_at is None:
        workspace.stopped_at = now


async def mark_going_on(session: AsyncSession, *, team_id: str, stopped_at: datetime) -> None:
    """A token of ours works again; if it was taken back once more meanwhile, that stands."""
    await session.exec(
        sa.update(Workspace)
        .where(col(Workspace.team_id) == team_id, col(Workspace.stopped_at) == stopped_at)
        .values(stopped_at=None)
    )


async def note_rests(session: AsyncSession, rests: Mapping[str, datetime], *, team_id: str, real_now: datetime) -> None:
    """Until when methods of Slack's are left alone; what is over goes."""
    statement = select(Workspace).where(col(Workspace.team_id) == team_id)
    workspace = (await session.exec(locked(statement))).one_or_none()
    if workspace is not None:
        noted = {**(workspace.rests or {}), **{call: until.isoformat() for call, until in rests.items()}}
        workspace.rests = {call: until for call, until in noted.items() if datetime.fromisoformat(until) > real_now}


def rests_of(workspace: Workspace | None) -> dict[str, datetime]:
    noted = (workspace.rests if workspace else None) or {}
    return {call: datetime.fromisoformat(until) for call, until in noted.items()}
