"""A firm that can be walked through step by step, from outside of any loop, and what must always hold in it."""

import asyncio
import json
import logging
import shutil
import tempfile
from collections import Counter
from collections.abc import Coroutine, Iterator
from contextlib import AsyncExitStack
from copy import deepcopy
from pathlib import Path
from typing import Any, TypeVar

from bot.running import running
from handlers.desk.texts import say_in
from programme.words import Language
from sandbox import Clock, Face, Message, Sandbox
from sandbox.fleeting import FLEETING
from storage.sealing import Sealing, read_key
from tests.stories.story import MONDAY, PATIENCE, Story, settings_for

T = TypeVar("T")
GOODBYES = [say_in(language)("goodbye") for language in Language]
# What somebody who has left hears all the same: their own answers, and what they see to as a coordinator.
UNSETTLED = ("sending", "uncertain")


class Walk:
    """One firm and its bot, which can be stopped hard and started anew on the same database."""

    def __init__(self, template: Path) -> None:
        self.runner = asyncio.Runner()
        self._folder = tempfile.TemporaryDirectory(dir=FLEETING)
        shutil.copy(template, f"{self._folder.name}/buddy.db")
        self._until_then, self._life = AsyncExitStack(), AsyncExitStack()
        self.left = dict[str, int]()
        self.errors = _Errors()
        logging.getLogger().addHandler(self.errors)
        self.run(self._begin())

    def run(self, step: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(step)

    async def _begin(self) -> None:
        slack = Sandbox(clock=Clock(MONDAY, frozen=True), patience=PATIENCE)
        self.slack = await self._until_then.enter_async_context(slack)
        self._settings = settings_for(self.slack, f"sqlite+aiosqlite:///{self._folder.name}/buddy.db")
        self.sealing = Sealing([read_key(self._settings.sealing_key.get_secret_value())])
        await self._live()

    async def _live(self) -> None:
        bot = await self._life.enter_async_context(running(self._settings, now=self.slack.clock.now))
        self.slack.courier.afterwards = bot.services.afterwards.finish
        await self.slack.connected()
        self.story = Story(self.slack, bot)

    async def crash(self, doing: Coroutine[Any, Any, None] | None, seconds: float) -> None:
        """The bot is torn away, in the middle of something if there is anything, and another one begins."""
        if doing is not None:
            task = asyncio.ensure_future(doing)
            await asyncio.wait([task], timeout=seconds)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        await self._life.aclose()
        await self._live()
        await self.story.settle()

    def ends(self) -> None:
        logging.getLogger().removeHandler(self.errors)
        self.run(self._life.aclose())
        self.run(self._until_then.aclose())
        self.runner.close()
        self._folder.cleanup()

    # --- what must always hold

    async def violations(self) -> list[str]:
        stored = await self.story.stored()
        return [
            *self._doubled(),
            *self._after_leaving(),
            *self._tandems(stored),
            *self._unreadable(stored),
            *(
                f"{row['kind']} is still {row['state']}"
                for row in stored["outbox_message"]
                if row["state"] in UNSETTLED
            ),
            *self.errors.lines,
        ]

    def _doubled(self) -> Iterator[str]:
        kinds = {place.id: place.kind for place in self.slack.workspace.conversations.values()}
        ids = Counter((channel, json.dumps(args["metadata"]), str(args["text"])) for channel, args in self._posts())
        for (channel, _, text), count in ids.items():
            if count > (1 if kinds[channel] == "im" else 2):
                yield f"{count} times: {text}"

    def _after_leaving(self) -> Iterator[str]:
        """Beyond the one confirmation, nothing reaches whoever has left."""
        for name, before in self.left.items():
            for message in self.slack.person(name).direct_messages[before:]:
                if message.text.strip() not in GOODBYES:
                    yield f"{name} has left and reads: {message.text}"

    def _tandems(self, stored: dict[str, list[dict[str, Any]]]) -> Iterator[str]:
        enrolments = {row["id"]: row for row in stored["enrolment"]}
        people = {row["id"]: row for row in stored["person"]}
        running = [row for row in stored["tandem"] if row["state"] == "tandem"]
        for row in running:
            both = [enrolments[row["learner_id"]], enrolments[row["buddy_id"]]]
            learner, buddy = (people[each["person_id"]] for each in both)
            if learner["id"] == buddy["id"] or any(each["left_at"] for each in (*both, learner, buddy)):
                yield "a tandem runs without two people who take part"
            if learner["manager_user_id"] == buddy["user_id"] or buddy["manager_user_id"] == learner["user_id"]:
                yield "somebody is in a tandem with their own manager"

    def _unreadable(self, stored: dict[str, list[dict[str, Any]]]) -> Iterator[str]:
        for row in stored["enrolment"]:
            if row["hope_sealed"] is not None and not row["hope_sealed"]:
                yield "a hope is empty"

    def _posts(self) -> list[tuple[str, dict[str, Any]]]:
        return [
            (entry["response"]["channel"], entry["args"])
            for entry in self.slack.log
            if entry["method"] == "chat.postMessage" and entry["response"].get("ok")
        ]


class _Errors(logging.Handler):
    """What the bot wrote down as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def kept(person: Face) -> list[Message]:
    """Messages as they stand now, to be clicked later, when they may be long out of date."""
    return [
        Message(deepcopy(message.raw), message.place, message._reader)
        for message in person.direct_messages
        if message.buttons
    ]
