"""One person in front of Slack, for stories: what they do; what they see is their sight."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from sandbox import messages
from sandbox.channels import Channel
from sandbox.client import Client
from sandbox.conversations import Conversation
from sandbox.forms import NotFillable, filled_state
from sandbox.pointing import Spot, find_field, find_spot
from sandbox.seen import Message, View
from sandbox.sight import Sight

# A channel by name or id, or the conversation a message stands in.
Place: TypeAlias = str | Channel | Message


class Face(Sight):
    """Acts through Slack's client, so it can do only what a person could."""

    def __init__(self, client: Client) -> None:
        super().__init__(client.workspace, client.person)
        self._client = client

    def __repr__(self) -> str:
        return f"<Face {self.name}>"

    async def command(self, command: str, text: str = "", *, channel: Place | None = None) -> None:
        """Returns when the app has acknowledged, or when Slack has given up waiting."""
        declared = self._workspace.manifest.command(command)
        if declared is None:
            raise AssertionError(f"{command} is not a valid command: the manifest does not have it")
        self._here()
        await self._client.command(command, text, self._place(channel))

    async def writes(self, text: str, *, channel: Place | None = None, thread: Message | None = None) -> Message:
        self._here()
        place = self._place(channel)
        if place.kind == "im" and self._workspace.manifest.messages_tab_read_only:
            raise AssertionError("Sending messages to this app has been turned off.")
        raw = await self._client.write(text, place, thread.ts if thread else None)
        return Message(raw, place, self._reader)

    async def uploads(self, name: str, text: str = "") -> Message:
        """A photo, a document, a voice message (`.webm`) in the direct message, with or without words."""
        self._here()
        place = self._client.direct_message
        return Message(await self._client.upload(name, text, place), place, self._reader)

    async def causes(self, subtype: str) -> Message:
        """What Slack itself writes there: `pinned_item`, `reminder_add`, `huddle_thread`, `slackbot_response`, ""."""
        place = self._client.direct_message
        return Message(await self._client.cause(subtype, place), place, self._reader)

    async def opens_home(self) -> None:
        self._here()
        await self._client.open_home()

    async def opens_messages(self) -> None:
        self._here()
        await self._client.open_messages()

    async def fill(self, field: str, value: Any) -> None:
        """A field of the open form, by block id, action id or label; tells the app if the field is meant to."""
        shown = self._open_modal().shown
        block, element = find_field(shown.view["blocks"], field)
        try:
            state = filled_state(element, value)
        except NotFillable as error:
            raise NotFillable(f"{field}: {error}") from None
        if block["type"] == "input" and not block["dispatch_action"]:
            self._client.fill(shown, block, element, state)
            return
        await self._client.use_in_view(shown, block, element, state)

    async def submit(self, values: Mapping[str, Any] | None = None, **more: Any) -> None:
        """Fills the fields and sends the form; what may not be empty must not be."""
        for field, value in {**(values or {}), **more}.items():
            await self.fill(field, value)
        view = self._open_modal()
        if not view.shown.view["submit"]:
            raise AssertionError(f"the form {view.title!r} has nothing to submit it with")
        missing = [block["label"]["text"] for block in self._client.missing(view.shown)]
        if missing:
            raise NotFillable(f"Please complete these required fields: {', '.join(missing)}")
        await self._client.submit(view.shown)

    async def close_modal(self, *, everything: bool = False) -> None:
        self._open_modal()
        await self._client.close(everything=everything)

    async def click(
        self, target: str, *, in_: Message | View | None = None, value: str | None = None, confirm: bool = True
    ) -> None:
        """The newest button with this action id or label; `confirm=False` thinks better of it when asked."""
        spot = find_spot(self, target, in_=in_, value=value, buttons=True)
        self._workspace.tell("click", self.person, spot.where, spot.element["text"]["text"])
        if confirm or not spot.element.get("confirm"):
            await self._use(spot, {})

    async def choose(self, target: str, value: Any, *, in_: Message | View | None = None, confirm: bool = True) -> None:
        """An option of a menu, radio buttons, checkboxes or a date, outside of a form's fields."""
        spot = find_spot(self, target, in_=in_, value=None, buttons=False)
        if spot.element["type"] == "overflow":
            state = {
                "selected_option": filled_state({**spot.element, "type": "static_select"}, value)["selected_option"]
            }
        else:
            state = filled_state(spot.element, value)
        self._workspace.tell("choice", self.person, spot.where, str(value))
        if confirm or not spot.element.get("confirm"):
            await self._use(spot, state)

    async def invites_bot(self, channel: Place) -> None:
        place = self._place(channel)
        if self.user_id not in place.members:
            raise AssertionError(f"{self.name} is not in #{place.name}")
        if self._workspace.bot.user_id not in place.members:
            place.members.append(self._workspace.bot.user_id)

    async def _use(self, spot: Spot, state: dict[str, Any]) -> None:
        self._here()
        if spot.view is not None:
            await self._client.use_in_view(spot.view, spot.block, spot.element, state)
        elif spot.message is not None:
            await self._client.use_in_message(spot.message.place, spot.message.raw, spot.block, spot.element, state)

    async def changes(self, **what: Any) -> None:
        """The person's own profile: tz, locale, title, display_name, is_admin, deleted …"""
        self._becomes(what)
        self._workspace.emit(messages.user_change(self._workspace, self.person))
        await self._client.courier.quiet()

    def becomes(self, **what: Any) -> None:
        """The same, and no event says so: it was missed, or Slack sent none."""
        self._becomes(what)

    def _becomes(self, what: Mapping[str, Any]) -> None:
        for name, value in what.items():
            if not hasattr(self.person, name):
                raise AttributeError(name)
            setattr(self.person, name, value)
        self.person.updated = self._workspace.seconds()
        words = ", ".join(f"{name} = {value}" for name, value in what.items())
        self._workspace.tell("change", self.person, "", words)

    def _open_modal(self) -> View:
        view = self.modal
        if view is None:
            raise AssertionError(f"no form is open in front of {self.name}; she sees:\n{self.screen}")
        return view

    def _place(self, channel: Place | None) -> Conversation:
        if channel is None:
            return self._client.direct_message
        if isinstance(channel, Message):
            return channel.place
        found = self._named(channel)
        if self.user_id not in found.members:
            raise AssertionError(f"{self.name} is not in {self._workspace.place_name(found)}")
        return found

    def _named(self, channel: str | Channel) -> Conversation:
        wanted = channel if isinstance(channel, str) else channel.id
        found = self._workspace.conversations.get(wanted) or self._workspace.channel_named(wanted)
        if found is None:
            raise AssertionError(f"there is no channel {wanted}")
        return found

    def _here(self) -> None:
        if self.person.deleted:
            raise AssertionError(f"{self.name} is deactivated and cannot open Slack")
