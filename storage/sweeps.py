"""Sweeps: what goes by itself once its time is over, some rows at a time."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.rows import Row, write_what_waits

# As `Goes` promises (storage/keeping.py). Slack sends an event again for minutes (docs/slack.md): two days are ample.
MONTH, YEAR, EVENTS = timedelta(days=30), timedelta(days=365), timedelta(days=2)
AT_ONCE = timedelta(0)

_TEAM: Any = sa.bindparam("team")


class Sweep:
    """Rows go when they meet the conditions, or keep what `gone` says; the conditions are given the moment `age` ago.

    Put together once: to make a statement takes longer than the database takes to find nothing. `seen_by` says whether
    there is anything, where the conditions would not find that out by an index.
    """

    def __init__(
        self,
        table: type[Row],
        age: timedelta,
        conditions: Callable[[Any], Sequence[Any]],
        *,
        gone: dict[str, Any] | None = None,
        seen_by: Callable[[Any], Any] | None = None,
    ) -> None:
        self.age, self._before = age, f"before_{age.days}"
        before: Any = sa.bindparam(self._before)
        which = (col(table.team_id) == _TEAM, *conditions(before))
        some = sa.select(col(table.id)).where(*which).limit(sa.bindparam("most", type_=sa.Integer))
        self._statement = _changing(table, gone).where(col(table.id).in_(some))
        self.has_work = sa.exists().where(*which) if seen_by is None else seen_by(before)

    def values(self, now: datetime) -> dict[str, datetime]:
        return {self._before: now - self.age}

    async def portion(self, session: AsyncSession, *, team_id: str, now: datetime, most: int) -> bool:
        """Whether there may be more."""
        await write_what_waits(session)
        values = {"team": team_id, "most": most, **self.values(now)}
        is_left: bool = (await session.exec(self._statement, params=values)).rowcount == most
        return is_left


def _changing(table: type[Row], gone: dict[str, Any] | None) -> Any:
    change: Any = (
        sa.delete(table).where(col(table.team_id) == _TEAM)
        if gone is None
        else sa.update(table).where(col(table.team_id) == _TEAM).values(gone)
    )
    return change.execution_options(synchronize_session=False)


class Sweeps:
    """Several, and one look that says which of them have anything to do."""

    def __init__(self, *sweeps: Sweep) -> None:
        self._sweeps = sweeps
        self._look: Any = sa.union_all(
            *(sa.select(sa.literal_column(str(place))).where(each.has_work) for place, each in enumerate(sweeps))
        )

    async def list_due(self, session: AsyncSession, *, team_id: str, now: datetime) -> list[Sweep]:
        values: dict[str, Any] = {"team": team_id}
        for each in self._sweeps:
            values |= each.values(now)
        found = await session.exec(self._look, params=values)
        return [self._sweeps[place] for (place,) in found.all()]
