"""One thing somebody did in Slack, and the ways to answer it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from slack_bolt.async_app import AsyncAck
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.desk.blocks import Message
from handlers.desk.services import Services
from handlers.desk.texts import Say
from programme.refusals import NoLongerCurrent
from storage.people import Person


@dataclass
class Interaction:
    """One thing somebody did in Slack, and the ways to answer it."""

    body: Mapping[str, Any]
    ack: AsyncAck
    client: AsyncWebClient
    services: Services
    me: Person
    # What Slack said of somebody who was looked up for this interaction.
    profile: Mapping[str, Any] | None = None
    # The listener has drawn the person's Home tab itself.
    home_is_drawn: bool = False

    @property
    def say(self) -> Say:
        return self.services.say(self.me.language)

    @property
    def team_id(self) -> str:
        return self.services.team_id

    @property
    def action(self) -> Mapping[str, Any]:
        actions = self.body.get("actions") or [{}]
        first: Mapping[str, Any] = actions[0]
        return first

    @property
    def value(self) -> str:
        return str(self.action.get("value") or "")

    @property
    def value_id(self) -> UUID:
        """The id a button carries; raises `NoLongerCurrent` for anything else."""
        return as_id(self.value)

    @property
    def view(self) -> Mapping[str, Any]:
        view: Mapping[str, Any] = self.body.get("view") or {}
        return view

    @property
    def metadata(self) -> str:
        return str(self.view.get("private_metadata") or "")

    @property
    def is_form(self) -> bool:
        return self.body.get("type") == "view_submission"

    @property
    def is_home(self) -> bool:
        """A click on the Home tab, where dialogs open anew and the tab is published."""
        return self.view.get("type") == "home"

    async def show(self, view: dict[str, Any]) -> str:
        """A dialog in front of the person: over the open one, or in place of the form just sent. Returns its id."""
        # A form is answered in its acknowledgement: there is no call that could fail, no trigger that could expire.
        if self.is_form:
            await self.ack(response_action="update", view=view)
            return str(self.view.get("id", ""))
        in_modal = self.view.get("type") == "modal"
        # Slack puts a dialog over the open one, three deep at most.
        open_view = self.client.views_push if in_modal else self.client.views_open
        answer = await open_view(trigger_id=str(self.body.get("trigger_id", "")), view=view)
        await self.ack()
        return str((answer.get("view") or {}).get("id", ""))

    async def redraw(self, view: dict[str, Any]) -> None:
        """The open dialog drawn anew."""
        if self.is_form:
            await self.ack(response_action="update", view=view)
            return
        try:
            await self.client.views_update(view_id=self.view["id"], hash=self.view.get("hash"), view=view)
        except SlackApiError as error:
            # Two quick clicks: the dialog has been drawn anew meanwhile, and that is no failure.
            if error.response.get("error") != "hash_conflict":
                raise
        await self.ack()

    async def refuse_fields(self, errors: Mapping[str, str]) -> None:
        await self.ack(response_action="errors", errors=dict(errors))

    async def whisper(self, message: Message) -> None:
        """The answer to a command, which only the person sees."""
        await self.ack(text=message.text, blocks=message.blocks)

    @property
    def clicked_message(self) -> tuple[str, str] | None:
        """Channel and ts of the message a button was clicked in; None in dialogs, Home and ephemeral messages."""
        container = self.body.get("container") or {}
        # `chat.update` cannot reach an ephemeral message.
        if container.get("type") != "message" or container.get("is_ephemeral"):
            return None
        return str(container["channel_id"]), str(container["message_ts"])


Listener = Callable[[Interaction], Awaitable[None]]


@dataclass(frozen=True)
class Listeners:
    """Who answers which command, click, form and event: each moment's own table, so that only the desk knows Bolt."""

    commands: Mapping[str, Listener] = field(default_factory=dict)
    clicks: Mapping[str, Listener] = field(default_factory=dict)
    forms: Mapping[str, Listener] = field(default_factory=dict)
    events: Mapping[str, Listener] = field(default_factory=dict)


def as_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        # I9, I11: forged, damaged, or from a version long gone.
        raise NoLongerCurrent from None
