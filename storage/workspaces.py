"""Workspaces: the Slack workspace the bot works for, and whether it may still speak there."""

from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.keeping import Goes, Whose, about, kept
from storage.rows import Row, unique


class Workspace(Row, table=True):
    """One Slack workspace."""

    __table_args__ = about(Whose.NOBODY, Goes.STAYS, *unique("team_id"))

    bot_user_id: str = kept("the bot's own account")
    installed_at: datetime = kept("since when")
    # Slack takes no token of ours any more: nothing is sent until one works again, and nothing is lost (D14, T1).
    stopped_at: datetime | None = kept("to write nothing there", default=None)


async def find(session: AsyncSession, *, team_id: str) -> Workspace | None:
    return (await session.exec(select(Workspace).where(col(Workspace.team_id) == team_id))).one_or_none()


async def remember(session: AsyncSession, *, team_id: str, bot_user_id: str, now: datetime) -> Workspace:
    """The workspace whose token works: it is installed, and may be spoken in (again)."""
    workspace = await find(session, team_id=team_id)
    if workspace is None:
        workspace = Workspace(team_id=team_id, bot_user_id=bot_user_id, installed_at=now)
    workspace.bot_user_id, workspace.stopped_at = bot_user_id, None
    session.add(workspace)
    return workspace


async def mark_stopped(session: AsyncSession, *, team_id: str, now: datetime) -> None:
    workspace = await find(session, team_id=team_id)
    if workspace is not None and workspace.stopped_at is None:
        workspace.stopped_at = now
