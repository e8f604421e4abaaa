"""A click is one transaction, in which whoever clicked is read; of two at once the second sees what the first saved."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from sqlmodel.ext.asyncio.session import AsyncSession

from storage import people
from storage.database import Database


class OneTransaction(Database):
    """The database as one click uses it: what is opened stays open for the next question, until `save`."""

    def __init__(self, database: Database, *, wake_delivery: Callable[[], None]) -> None:
        self.url, self.engine, self.readers = database.url, database.engine, database.readers
        self._wake_delivery, self._has_sent = wake_delivery, False
        self._task = asyncio.current_task()
        self._open: AbstractAsyncContextManager[AsyncSession] | None = None
        self._session: AsyncSession | None = None
        self._writes = False
        self._whose: tuple[str, str] | None = None

    def is_of(self, team_id: str, user_id: str) -> None:
        """Whose turn it is in every further transaction that writes."""
        self._whose = team_id, user_id

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        if self._session is not None and not self._writes:
            await self.save()
        async with self._join(super().transaction, writes=True) as session:
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        async with self._join(super().reading, writes=False) as session:
            yield session

    @asynccontextmanager
    async def _join(
        self, begin: Callable[[], AbstractAsyncContextManager[AsyncSession]], *, writes: bool
    ) -> AsyncIterator[AsyncSession]:
        # Work in the background goes on when the click is over: it has transactions of its own.
        if asyncio.current_task() is not self._task:
            async with begin() as session:
                yield session
            return
        if self._session is None:
            self._open, self._writes = begin(), writes
            self._session = await self._open.__aenter__()
            await self._wait_for_turn(self._session)
        try:
            yield self._session
        except BaseException as error:
            await self.undo(error)
            raise

    async def _wait_for_turn(self, session: AsyncSession) -> None:
        # SQLite lets one in at a time anyway; PostgreSQL would let both read before either has written (N2).
        if self._writes and not self.is_sqlite and self._whose is not None:
            team_id, user_id = self._whose
            await people.wait_for_turn(session, team_id=team_id, user_id=user_id)

    def belongs_here(self) -> None:
        """The click is served further by another task."""
        self._task = asyncio.current_task()

    def wake_delivery(self) -> None:
        """Once what is to be delivered is saved."""
        self._has_sent = True
        if self._session is None:
            self._wake()

    async def save(self) -> None:
        """Before anybody hears of it, and before Slack is asked anything: nothing is held meanwhile."""
        if self._open is not None and asyncio.current_task() is self._task:
            opened, self._open, self._session = self._open, None, None
            await opened.__aexit__(None, None, None)
        self._wake()

    def _wake(self) -> None:
        if self._has_sent:
            self._has_sent = False
            self._wake_delivery()

    async def undo(self, error: BaseException) -> None:
        """What is not saved yet is as if it had not been."""
        opened, session = self._open, self._session
        self._open = self._session = None
        if opened is None or session is None:
            return
        # Who clicked is still to be answered in their language: a rollback would forget what was read of them.
        session.expunge_all()
        try:
            await opened.__aexit__(type(error), error, error.__traceback__)
        except BaseException as same:
            if same is not error:
                raise
