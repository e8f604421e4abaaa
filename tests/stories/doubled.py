"""Everything somebody does arrives twice, five milliseconds apart: what is there afterwards once, and what twice."""

import asyncio
import copy
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sandbox.courier import FIRST, Answer, Door, EnvelopeType, Retry
from sandbox.workspace import Workspace
from tests.stories.story import Story

APART_SECONDS = 0.005
# When and where a row came to be; what is sealed differs each time.
OF_EACH_ROW_ALONE = ("id", "arrival", "key", "lease_token")
# What is drawn over a message, and which events were seen, is the same however often it is written.
HARMLESS = ("seen_event",)
# Two files that belong together lie there alike but for what is sealed; `told_twice` looks at what arrived.
IN_PARTS = ("report",)


class Twice:
    """A finger that slips: each command, click and form goes through the door two times."""

    def __init__(self, door: Door, workspace: Workspace, *, apart: float | None) -> None:
        self._door, self._workspace, self._apart = door, workspace, apart
        self.heard: set[str] = set()

    async def deliver(
        self,
        kind: EnvelopeType,
        payload: dict[str, Any],
        *,
        accepts_response: bool,
        patience: float,
        retry: Retry = FIRST,
    ) -> Answer:
        self.heard.add(_name(payload))

        async def once(each: dict[str, Any]) -> Answer:
            return await self._door.deliver(
                kind, each, accepts_response=accepts_response, patience=patience, retry=retry
            )

        again = self._again(payload)
        if self._apart is None:
            answer = await once(payload)
            await once(again)
            return answer
        first = asyncio.create_task(once(payload))
        await asyncio.sleep(self._apart)
        await once(again)
        return await first

    def _again(self, payload: dict[str, Any]) -> dict[str, Any]:
        """Slack gives each its own trigger and, to a click, its own time."""
        again = copy.deepcopy(payload)
        if "trigger_id" in again:
            user = again["user"]["id"] if "user" in again else again["user_id"]
            view_id = (again.get("view") or {}).get("id")
            again["trigger_id"] = self._workspace.permits.new_trigger(user, view_id=view_id)
        for action in again.get("actions") or ():
            action["action_ts"] = self._workspace.next_ts()
        return again


@asynccontextmanager
async def doubled(story: Story, *, apart: float | None = APART_SECONDS) -> AsyncIterator[Twice]:
    """All that is done inside; `apart=None` one after the other."""
    courier, workspace = story.slack.courier, story.slack.workspace
    door = courier.door
    courier.door = twice = Twice(door, workspace, apart=apart)
    try:
        yield twice
    finally:
        courier.door = door


async def twins(story: Story, before: dict[str, list[dict[str, Any]]]) -> list[str]:
    """Rows that came since then and are alike but for their ids."""
    found = []
    for table, rows in (await story.stored()).items():
        known = {str(row["id"]) for row in before.get(table, [])} if rows and "id" in rows[0] else set()
        new = Counter(
            _likeness(row) for row in rows if str(row.get("id")) not in known and row.get("kind") not in IN_PARTS
        )
        if table not in HARMLESS:
            found += [f"{table}: {dict(row)}" for row, times in new.items() if times > 1]
    return found


def told_twice(story: Story, since: int) -> list[str]:
    """What the bot has posted since then to the same place in the same words."""
    posted = [entry["args"] for entry in story.slack.log[since:] if entry["method"] == "chat.postMessage"]
    said = Counter((each.get("channel"), each.get("text"), str(each.get("blocks"))) for each in posted)
    files = Counter(
        (entry["args"].get("channel_id"), str([file.get("title") for file in entry["args"].get("files", ())]))
        for entry in story.slack.log[since:]
        if entry["method"] == "files.completeUploadExternal"
    )
    return [f"{where}: {text}" for (where, text, _), times in said.items() if times > 1] + [
        f"{where}: a file with {words}" for (where, words), times in files.items() if times > 1
    ]


def _likeness(row: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    alone = (
        (name, value)
        for name, value in row.items()
        if name not in OF_EACH_ROW_ALONE and not name.endswith(("_at", "_sealed", "_ts"))
    )
    return tuple((name, str(value)) for name, value in alone)


def _name(payload: dict[str, Any]) -> str:
    if payload.get("type") == "block_actions":
        return str(payload["actions"][0]["action_id"])
    return str(payload.get("command") or (payload.get("view") or {}).get("callback_id") or "")
