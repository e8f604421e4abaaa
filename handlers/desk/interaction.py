"""One thing somebody did in Slack, and the ways to answer it."""

import contextlib
import time
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncAck
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from handlers.desk.blocks import Message
from handlers.desk.bodies import Body, as_id
from handlers.desk.one_transaction import OneTransaction
from handlers.desk.services import Services
from handlers.desk.texts import Say
from programme.words import Language
from storage import outbox
from storage.people import Person

__all__ = ["FollowUp", "Interaction", "Listener", "Listeners", "as_id"]

FollowUp = Callable[[], Awaitable[object]]


@dataclass
class Interaction(Body):
    """One thing somebody did in Slack, and the ways to answer it.

    What is saved, is saved before the acknowledgement; what Slack is asked for, a dialog or a message drawn anew,
    follows it: nobody waits for Slack's own API before they see that their click arrived.
    """

    bolt_ack: AsyncAck
    client: AsyncWebClient
    services: Services
    user_id: str
    known: Person | None = None
    # A row that is there, also of somebody of whom Slack has to be asked first.
    row: Person | None = None
    # What Slack said of somebody who was looked up for this interaction.
    profile: Mapping[str, Any] | None = None
    # The listener has drawn the person's Home tab itself.
    home_is_drawn: bool = False
    # What is shown takes the place of the dialog that says that it failed: three is as many as Slack puts over another.
    in_place: bool = False
    is_acknowledged: bool = False
    follow_ups: list[FollowUp] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._transaction = OneTransaction(self.services.database, wake_delivery=self.services.wake_delivery)
        self.services = replace(
            self.services,
            database=self._transaction,
            wake_delivery=self._transaction.wake_delivery,
            draws_at_once=self._draws_at_once,
        )

    @property
    def me(self) -> Person:
        if self.known is None:
            raise LookupError("nobody has been found yet")
        return self.known

    @property
    def say(self) -> Say:
        # Whatever fails before we know who it is must be said in some language, too.
        return self.services.say(self.known.language if self.known is not None else Language.GERMAN)

    @property
    def team_id(self) -> str:
        return self.services.team_id

    @property
    def asked(self) -> str:
        """Names what was done, for what is left in the outbox because of it: the same twice is one message (N5)."""
        return self.occasion(self.me.day_of(self.services.now()))

    async def save(self) -> None:
        """All that this interaction has changed so far; nothing is held any more."""
        await self._transaction.save()

    async def undo(self, error: BaseException) -> None:
        """What is not saved yet."""
        await self._transaction.undo(error)
        self.follow_ups.clear()

    def waits_for_turn(self) -> None:
        """From the next transaction on: whatever the same person does at once is done one after the other."""
        self._transaction.is_of(self.team_id, self.user_id)

    def goes_on_here(self) -> None:
        """After the acknowledgement, in a task of its own."""
        self._transaction.belongs_here()

    async def ack(self, **answer: Any) -> None:
        """Slack hears that it arrived, with an answer for commands and forms; saved first."""
        await self.save()
        if not self.is_acknowledged:
            self.is_acknowledged = True
            await self.bolt_ack(**answer)
        elif answer:
            await self.respond(**answer)

    async def show(self, view: dict[str, Any], then: Callable[[str], Awaitable[None]] | None = None) -> None:
        """A dialog in front of the person: over the open one, or in place of the form just sent.

        `then` is what follows once it is open, and is given its id.
        """
        # A form is answered in its acknowledgement: there is no call that could fail, no trigger that could expire.
        if self.is_form and not self.is_acknowledged:
            await self.ack(response_action="update", view=view)
            if then is not None:
                await then(str(self.view.get("id", "")))
            return

        if self.in_place and (view_id := str(self.view.get("id") or "")):
            await self.redraw(view, then=partial(then, view_id) if then else None)
            return

        async def open_it() -> None:
            # Slack puts a dialog over the open one, three deep at most.
            call = self.client.views_push if self.view.get("type") == "modal" else self.client.views_open
            answer = await call(trigger_id=str(self.body.get("trigger_id", "")), view=view)
            if then is not None:
                await then(str((answer.get("view") or {}).get("id", "")))

        self.follow_ups.append(open_it)
        await self.ack()

    async def redraw(self, view: dict[str, Any], then: FollowUp | None = None) -> None:
        """The open dialog drawn anew, and what follows once it is."""
        if self.is_form and not self.is_acknowledged:
            await self.ack(response_action="update", view=view)
            self.follow_ups.extend([then] if then else [])
            return

        if not self.view.get("id"):
            # Clicked where no dialog is open, by a button that never stood there.
            await self.show(view)
            return

        async def draw() -> None:
            try:
                await self.client.views_update(view_id=self.view["id"], hash=self.view.get("hash"), view=view)
            except SlackApiError as error:
                # Two quick clicks: the dialog has been drawn anew meanwhile, and that is no failure.
                if error.response.get("error") != "hash_conflict":
                    raise

        self.follow_ups.extend([draw, then] if then else [draw])
        await self.ack()

    async def refuse_fields(self, errors: Mapping[str, str]) -> None:
        await self.ack(response_action="errors", errors=dict(errors))

    async def whisper(self, message: Message) -> None:
        """The answer to a command, which only the person sees."""
        await self.ack(text=message.text, blocks=message.blocks)

    async def respond(self, **answer: Any) -> bool:
        """To a command or a click on a message, after the acknowledgement; False where Slack does not take it."""
        if not self.response_url:
            return False
        sent = await AsyncWebhookClient(self.response_url, session=self.client.session).send_dict(answer)
        return sent.status_code == 200

    def _draws_at_once(self, channel_id: str, ts: str, payload: Mapping[str, Any]) -> bool:
        """The message clicked in is drawn anew through its `response_url`, which no tier of Slack's holds up."""
        if self.clicked_message != (channel_id, ts) or not self.response_url:
            return False

        async def draw() -> None:
            # Whatever was left in the outbox until now is older than this drawing, or the same.
            arrived, is_taken = time.time_ns(), False
            # What was clicked is saved, and the outbox draws it in any case: nobody has to click again.
            with contextlib.suppress(aiohttp.ClientError, TimeoutError, OSError):
                is_taken = await self.respond(replace_original=True, **payload)
            if is_taken:
                # What lies in the outbox for the case that we die before this, or that Slack did not take it.
                async with self.services.database.transaction() as session:
                    await outbox.drop_redraws(
                        session, team_id=self.team_id, ts=ts, channel_id=channel_id, until=arrived
                    )

        self.follow_ups.append(draw)
        return True


Listener = Callable[[Interaction], Awaitable[None]]


@dataclass(frozen=True)
class Listeners:
    """Who answers which command, click, form and event: each moment's own table, so that only the desk knows Bolt."""

    commands: Mapping[str, Listener] = field(default_factory=dict)
    clicks: Mapping[str, Listener] = field(default_factory=dict)
    forms: Mapping[str, Listener] = field(default_factory=dict)
    events: Mapping[str, Listener] = field(default_factory=dict)
    # Those that as a rule change nothing, and wait for nobody who writes; and those for whom nobody is looked up.
    looking: Collection[Listener] = ()
    of_nobody: Collection[Listener] = ()
