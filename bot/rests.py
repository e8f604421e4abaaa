"""Rests that Slack has asked for are kept: a start in the middle of one does not ask again (D9)."""

import time
from datetime import timedelta

from bot.postman import Postman
from bot.results import real_now
from programme.messages import LONGEST_REST
from storage import workspaces
from storage.database import Database


class Rests:
    """Those of one workspace's methods, from when the delivery begins."""

    def __init__(self, database: Database, team_id: str, postman: Postman) -> None:
        self._database, self._team_id, self._postman = database, team_id, postman
        self._is_recalled = False

    async def recall(self) -> None:
        """What an earlier process was asked for."""
        if self._is_recalled:
            return
        async with self._database.reading() as session:
            workspace = await workspaces.find(session, team_id=self._team_id)
        now = real_now()
        for call, until in workspaces.rests_of(workspace).items():
            seconds = (until - now).total_seconds()
            # N7: further ahead than Slack asks for, the clock was wrong by which it was written down.
            if 0 < seconds <= LONGEST_REST:
                self._postman.rest(call, seconds)
        self._is_recalled = True

    async def save(self) -> None:
        """What Slack has asked for since."""
        if not (asked := self._postman.take_asked_rests()):
            return
        now, steady = real_now(), time.monotonic()
        until = {call: now + timedelta(seconds=ends - steady) for call, ends in asked.items()}
        async with self._database.transaction() as session:
            await workspaces.note_rests(session, until, team_id=self._team_id, real_now=now)
