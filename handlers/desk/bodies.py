"""What Slack says that somebody did: the parts of it that listeners ask for, whatever else is missing or odd."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from handlers.desk.values import Value
from programme.refusals import NoLongerCurrent


@dataclass(frozen=True)
class Clicked(Value):
    """One click, whichever of its copies arrives: which button where, as it was drawn there, and on which day.

    The day, because a message or a Home tab stays: somebody who asks again tomorrow asks anew.
    """

    where: str
    drawn: str
    button: str
    on: date


@dataclass
class Body:
    """A command, a click, a form or an event."""

    body: Mapping[str, Any]

    @property
    def action(self) -> Mapping[str, Any]:
        actions = self.body.get("actions")
        return mapping(actions[0]) if isinstance(actions, list) and actions else {}

    @property
    def value(self) -> str:
        return str(self.action.get("value") or "")

    @property
    def value_id(self) -> UUID:
        """The id a button carries; raises `NoLongerCurrent` for anything else."""
        return as_id(self.value)

    @property
    def view(self) -> Mapping[str, Any]:
        return mapping(self.body.get("view"))

    @property
    def event(self) -> Mapping[str, Any]:
        return mapping(self.body.get("event"))

    @property
    def metadata(self) -> str:
        return str(self.view.get("private_metadata") or "")

    @property
    def is_form(self) -> bool:
        return self.body.get("type") == "view_submission"

    @property
    def is_event(self) -> bool:
        return self.body.get("type") == "event_callback"

    @property
    def is_home(self) -> bool:
        """A click on the Home tab, where dialogs open anew and the tab is published."""
        return self.view.get("type") == "home"

    @property
    def can_go_on_afterwards(self) -> bool:
        """A form is answered in its acknowledgement, and an event that failed must not have been acknowledged."""
        return not self.is_form and not self.is_event

    @property
    def response_url(self) -> str:
        """Where an answer may be sent for half an hour, outside of Slack's tiers; not from dialogs and the Home tab."""
        return str(self.body.get("response_url") or "")

    @property
    def clicked_message(self) -> tuple[str, str] | None:
        """Channel and ts of the message a button was clicked in; None in dialogs, Home and ephemeral messages."""
        container = mapping(self.body.get("container"))
        # `chat.update` cannot reach an ephemeral message.
        if container.get("type") != "message" or container.get("is_ephemeral"):
            return None
        channel_id, ts = container.get("channel_id"), container.get("message_ts")
        return (channel_id, ts) if isinstance(channel_id, str) and isinstance(ts, str) else None

    def occasion(self, today: date) -> str:
        """Names what was clicked, sent or typed: two copies of it have the same name (N5)."""
        if self.is_form:
            # A dialog that has done its work is over; whoever wants more opens another one.
            return str(self.view.get("id"))
        if self.is_event or not self.action:
            return str(self.body.get("event_id") or self.body.get("trigger_id"))
        message, view = self.clicked_message, self.view
        where = message[1] if message else str(view.get("id") or self.body.get("trigger_id"))
        # The Home tab is one view for ever, and drawn anew after each click on it.
        drawn = str(view.get("hash") or "") if self.is_home else ""
        return Clicked(where, drawn, str(self.action.get("action_id")), today).to_value()


def mapping(found: object) -> Mapping[str, Any]:
    return found if isinstance(found, Mapping) else {}


def as_id(text: object) -> UUID:
    try:
        return UUID(str(text))
    except ValueError:
        # I9, I11: forged, damaged, or from a version long gone.
        raise NoLongerCurrent from None
