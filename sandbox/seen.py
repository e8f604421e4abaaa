"""What a person has before their eyes: messages, views, buttons; read-only and in plain words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sandbox import reading
from sandbox.blockkit.composition import options_of
from sandbox.blockkit.normal import elements_of
from sandbox.conversations import Conversation, SlackMessage
from sandbox.viewing import OpenView


@dataclass(frozen=True)
class Button:
    """Something that can be clicked; `confirm` is what Slack asks before it sends the click."""

    label: str
    action_id: str
    value: str | None = None
    url: str | None = None
    style: str | None = None
    confirm: str | None = None


@dataclass(frozen=True)
class Field:
    """Something that can be filled in or chosen."""

    label: str
    block_id: str
    action_id: str
    kind: str
    value: Any
    options: tuple[str, ...] = ()
    optional: bool = True


class Message:
    """One message as the person reads it."""

    def __init__(self, raw: SlackMessage, place: Conversation, reader: reading.Reader) -> None:
        self.raw, self.place, self._reader = raw, place, reader

    @property
    def text(self) -> str:
        return reading.message_text(self.raw, self._reader)

    @property
    def notification(self) -> str:
        """What stands on a locked phone."""
        return reading.mrkdwn(self.raw.get("text") or "", self._reader)

    @property
    def blocks(self) -> list[dict[str, Any]]:
        return list(self.raw.get("blocks") or ())

    @property
    def buttons(self) -> list[Button]:
        return buttons_in(self.blocks)

    @property
    def files(self) -> list[str]:
        """The names of the files that came with it."""
        return [str(file["name"]) for file in self.raw.get("files") or ()]

    @property
    def ts(self) -> str:
        return str(self.raw["ts"])

    @property
    def thread_ts(self) -> str | None:
        return self.raw.get("thread_ts")

    @property
    def edited(self) -> bool:
        return "edited" in self.raw

    @property
    def channel(self) -> str:
        return self.place.id

    @property
    def author(self) -> str:
        return self._reader.name(self.raw["user"])

    @property
    def metadata(self) -> dict[str, Any] | None:
        return self.raw.get("metadata")

    def __repr__(self) -> str:
        return f"<Message {self.ts} {self.text!r}>"


class View:
    """A modal or a Home tab as the person reads it."""

    def __init__(self, shown: OpenView, reader: reading.Reader) -> None:
        self.shown, self._reader = shown, reader

    @property
    def id(self) -> str:
        return self.shown.id

    @property
    def callback_id(self) -> str:
        return str(self.shown.view["callback_id"])

    @property
    def title(self) -> str:
        return str(self.shown.view["title"]["text"])

    @property
    def text(self) -> str:
        return reading.view_text(self.shown.view, self._reader, self.shown.values, self.shown.errors)

    @property
    def errors(self) -> dict[str, str]:
        return dict(self.shown.errors)

    @property
    def blocks(self) -> list[dict[str, Any]]:
        return list(self.shown.view["blocks"])

    @property
    def private_metadata(self) -> str:
        return str(self.shown.view["private_metadata"])

    @property
    def buttons(self) -> list[Button]:
        return buttons_in(self.blocks)

    @property
    def fields(self) -> list[Field]:
        return fields_in(self.blocks, self.shown.values)

    def __repr__(self) -> str:
        return f"<View {self.id} {self.text!r}>"


def buttons_in(blocks: list[dict[str, Any]]) -> list[Button]:
    return [
        Button(
            label=element["text"]["text"],
            action_id=element["action_id"],
            value=element.get("value"),
            url=element.get("url"),
            style=element.get("style"),
            confirm=element["confirm"]["text"]["text"] if element.get("confirm") else None,
        )
        for block in blocks
        for element in elements_of(block)
        if element["type"] in ("button", "workflow_button")
    ]


def fields_in(blocks: list[dict[str, Any]], values: reading.Values) -> list[Field]:
    return [
        _field(block, element, values.get(block["block_id"], {}).get(element["action_id"], {}))
        for block in blocks
        for element in elements_of(block)
        if element["type"] not in ("button", "workflow_button")
    ]


def _field(block: dict[str, Any], element: dict[str, Any], state: Mapping[str, Any]) -> Field:
    options = options_of(element)
    label = block.get("label") or block.get("text") or {}
    return Field(
        label=label.get("text", ""),
        block_id=block["block_id"],
        action_id=element["action_id"],
        kind=element["type"],
        value=_plain_value(state),
        options=tuple(option["text"]["text"] for option in options),
        optional=block.get("optional", True),
    )


def _plain_value(state: Mapping[str, Any]) -> Any:
    """Option values instead of whole options."""
    value = next((value for name, value in state.items() if name != "type"), None)
    if isinstance(value, list):
        return [item["value"] if isinstance(item, dict) else item for item in value]
    return value.get("value", value) if isinstance(value, dict) else value
