"""Blocks, views and messages as a person reads them: plain text, line by line."""

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import Any

Values = Mapping[str, Mapping[str, Mapping[str, Any]]]
Block = Mapping[str, Any]


@dataclass(frozen=True)
class Reader:
    """Who reads: the names they know people and channels by, and the time zone of their clock."""

    names: Mapping[str, str] = field(default_factory=dict)
    tz: tzinfo = UTC

    def name(self, identifier: str, otherwise: str = "") -> str:
        return self.names.get(identifier, otherwise or identifier)


_SPECIAL = re.compile(r"<([^<>]+)>")
_DATE_PARTS = {
    "{date_num}": "%Y-%m-%d",
    "{date}": "%d.%m.%Y",
    "{date_short}": "%d.%m.%Y",
    "{date_long}": "%A, %d.%m.%Y",
    "{date_pretty}": "%d.%m.%Y",
    "{date_short_pretty}": "%d.%m.%Y",
    "{date_long_pretty}": "%A, %d.%m.%Y",
    "{day_divider_pretty}": "%d.%m.%Y",
    "{time}": "%H:%M",
    "{time_secs}": "%H:%M:%S",
}


def message_text(message: Mapping[str, Any], reader: Reader) -> str:
    """The blocks if there are any, else the text, and the files: what stands in the conversation."""
    blocks = message.get("blocks") or ()
    if blocks and any(block["type"] != "rich_text" for block in blocks):
        return blocks_text(blocks, reader)
    files = [f"({file['title']})" for file in message.get("files") or ()]
    return "\n".join(line for line in (mrkdwn(message.get("text") or "", reader), *files) if line)


def view_text(
    view: Mapping[str, Any], reader: Reader, values: Values | None = None, errors: Mapping[str, str] | None = None
) -> str:
    lines = [blocks_text(view["blocks"], reader, values, errors)]
    if view["type"] == "modal":
        lines.insert(0, _label(view.get("title")))
        buttons = [f"[ {_label(view[name])} ]" for name in ("close", "submit") if view.get(name)]
        lines.append(" ".join(buttons))
    return "\n".join(line for line in lines if line)


def blocks_text(
    blocks: Any, reader: Reader, values: Values | None = None, errors: Mapping[str, str] | None = None
) -> str:
    lines = []
    for block in blocks:
        state = (values or {}).get(block.get("block_id", ""), {})
        draw = _BLOCKS.get(block["type"])
        text = draw(block, reader, state) if draw else f"({block['type']})"
        if text:
            lines.append(text)
        error = (errors or {}).get(block.get("block_id", ""))
        if error:
            lines.append(f"! {error}")
    return "\n".join(lines)


def answers_text(view: Mapping[str, Any], reader: Reader, values: Values) -> str:
    """What somebody entered into a form, label by label; fields left empty are left out."""
    lines = []
    for block in view["blocks"]:
        if block["type"] == "input":
            state = values.get(block["block_id"], {}).get(block["element"]["action_id"], {})
            written = ", ".join(_value(value, reader) for name, value in state.items() if name != "type" and value)
            if written:
                lines.append(f"{_label(block['label'])}: {written}")
    return "\n".join(lines)


def mrkdwn(text: str, reader: Reader) -> str:
    """Mentions by name, links as text, dates written out, escaped signs as they are read."""
    return html.unescape(_SPECIAL.sub(lambda match: _special(match[1], reader), text))


def _special(inner: str, reader: Reader) -> str:
    target, _, label = inner.partition("|")
    if target.startswith(("@", "#")):
        return target[0] + reader.name(target[1:], label)
    if target.startswith("!date^"):
        return _date(target, label, reader.tz)
    if target.startswith("!subteam^"):
        return label or "@" + target.removeprefix("!subteam^")
    if target.startswith("!"):
        return "@" + target[1:]
    address = target.removeprefix("mailto:")
    return f"{label} ({address})" if label and label != address else address


def _date(target: str, fallback: str, tz: tzinfo) -> str:
    _, seconds, pattern, *link = target.split("^")
    if not seconds.lstrip("-").isdigit():
        return fallback
    moment = datetime.fromtimestamp(int(seconds), tz)
    for part, written in _DATE_PARTS.items():
        pattern = pattern.replace(part, moment.strftime(written))
    return f"{pattern} ({link[0]})" if link else pattern


def text_object(text: Mapping[str, Any] | None, reader: Reader) -> str:
    if not text:
        return ""
    return mrkdwn(text["text"], reader) if text["type"] == "mrkdwn" else str(text["text"])


def _label(text: Mapping[str, Any] | None) -> str:
    return text_object(text, Reader())


def element_text(element: Mapping[str, Any], reader: Reader, state: Mapping[str, Mapping[str, Any]]) -> str:
    kind = element["type"]
    current = state.get(element.get("action_id", ""), {})
    if kind in ("button", "workflow_button"):
        return f"[ {_label(element['text'])} ]"
    if kind == "image":
        return f"({element['alt_text']})"
    if kind == "overflow":
        return "[ … " + " / ".join(_label(option["text"]) for option in element["options"]) + " ]"
    if kind in ("radio_buttons", "checkboxes"):
        return _choices(element, reader, current)
    return _field(element, reader, current)


def _choices(element: Mapping[str, Any], reader: Reader, current: Mapping[str, Any]) -> str:
    chosen = [option["value"] for option in _chosen_options(element, current)]
    opening, closing = ("(", ")") if element["type"] == "radio_buttons" else ("[", "]")
    lines = []
    for option in element["options"]:
        mark = "x" if option["value"] in chosen else " "
        description = text_object(option.get("description"), reader)
        line = f"{opening}{mark}{closing} {text_object(option['text'], reader)}"
        lines.append(f"{line} - {description}" if description else line)
    return "\n".join(lines)


def _chosen_options(element: Mapping[str, Any], current: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    if not current:
        current = {"selected_option": element.get("initial_option"), "selected_options": element.get("initial_options")}
    one = current.get("selected_option")
    return [one] if one else list(current.get("selected_options") or ())


def _field(element: Mapping[str, Any], reader: Reader, current: Mapping[str, Any]) -> str:
    shown = [value for name, value in current.items() if name != "type"]
    if not current:
        shown = [value for name, value in element.items() if name.startswith("initial_")]
    written = ", ".join(_value(value, reader) for value in shown if value not in (None, [], ""))
    return written or f"<{_label(element.get('placeholder'))}>".replace("<>", "___")


def _value(value: Any, reader: Reader) -> str:
    if isinstance(value, list):
        return ", ".join(_value(item, reader) for item in value)
    if isinstance(value, Mapping):
        return text_object(value["text"], reader) if "text" in value else "(text)"
    return reader.name(str(value))


def _section(block: Block, reader: Reader, state: Values) -> str:
    lines = [text_object(block.get("text"), reader)]
    lines += [text_object(field, reader) for field in block.get("fields") or ()]
    if block.get("accessory"):
        lines.append(element_text(block["accessory"], reader, state))
    return "\n".join(line for line in lines if line)


def _actions(block: Block, reader: Reader, state: Values) -> str:
    return " ".join(element_text(element, reader, state) for element in block["elements"])


def _context(block: Block, reader: Reader, _: Values) -> str:
    parts = [
        element["alt_text"] if element["type"] == "image" else text_object(element, reader)
        for element in block["elements"]
    ]
    return " · ".join(parts)


def _input(block: Block, reader: Reader, state: Values) -> str:
    label = _label(block["label"]) + (" (optional)" if block.get("optional") else "")
    written = element_text(block["element"], reader, state)
    separator = "\n" if block["element"]["type"] in ("radio_buttons", "checkboxes") else " "
    hint = text_object(block.get("hint"), reader)
    return f"{label}:{separator}{written}" + (f"\n({hint})" if hint else "")


def _image(block: Block, reader: Reader, _: Values) -> str:
    return f"({text_object(block.get('title'), reader) or block['alt_text']})"


def _rich_text(block: Block, reader: Reader, _: Values) -> str:
    return "\n".join(_rich(element, reader) for element in block["elements"])


def _rich(element: Mapping[str, Any], reader: Reader) -> str:
    if element["type"] == "user":
        return f"@{reader.name(element['user_id'])}"
    if element["type"] == "channel":
        return f"#{reader.name(element['channel_id'])}"
    if "elements" in element:
        return "".join(_rich(inner, reader) for inner in element["elements"])
    return str(element.get("text") or element.get("url") or element.get("name") or "")


_BLOCKS: dict[str, Callable[[Block, Reader, Any], str]] = {
    "section": _section,
    "actions": _actions,
    "context": _context,
    "input": _input,
    "image": _image,
    "rich_text": _rich_text,
    "header": lambda block, reader, _: text_object(block["text"], reader),
    "divider": lambda _block, _reader, _state: "---",
    "markdown": lambda block, _reader, _state: str(block["text"]),
}
