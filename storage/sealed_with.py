"""With which keys a workspace is sealed: a start with another one is noticed before anything is read or written."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage import workspaces
from storage.register import column_of, entries_of
from storage.rows import Row
from storage.schema import TABLES
from storage.sealing import KEY_ID_BYTES, Sealing
from storage.workspaces import Workspace

# What it says is no matter, only that it opens.
CHECK = "sealed with the key of this workspace"


async def fits(session: AsyncSession, sealing: Sealing, *, team_id: str) -> bool:
    """Whether a key of ours opens what is there; so it does where nothing is."""
    workspace = await workspaces.find(session, team_id=team_id)
    if workspace is None:
        return True
    if workspace.key_check_sealed is not None:
        return sealing.has_key_of(workspace.key_check_sealed)
    return await _opens_some(session, sealing, team_id=team_id)


def remember(sealing: Sealing, workspace: Workspace) -> None:
    """From now on another key is noticed, also where nobody has confided anything yet."""
    if workspace.key_check_sealed is None:
        workspace.key_check_sealed = sealing.seal(CHECK, workspace.place())


async def _opens_some(session: AsyncSession, sealing: Sealing, *, team_id: str) -> bool:
    """Of a database from before there was a check. Where two keys were at work in turns, either may go on."""
    others = False
    for table, name in _sealed_columns():
        column = column_of(table, name)
        begins = sa.func.substr(column, 1, KEY_ID_BYTES, type_=sa.LargeBinary())
        # All of it is read once, at the first start of this version.
        statement = select(begins).where(col(table.team_id) == team_id, sa.func.length(column) > KEY_ID_BYTES)
        found = [bytes(each) for each in (await session.exec(statement.distinct())).all()]
        if any(sealing.has_key_of(each) for each in found):
            return True
        others = others or bool(found)
    return not others


def _sealed_columns() -> Iterator[tuple[type[Row], str]]:
    return ((table, each.column) for table in TABLES for each in entries_of(table) if each.sealed)
