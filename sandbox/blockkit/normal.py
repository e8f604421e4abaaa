"""Blocks as Slack hands them back: with ids where the app gave none and with the defaults written out."""

import copy
from collections.abc import Callable, Iterator
from typing import Any

from sandbox.blockkit.linking import linked

# Elements that remember what was chosen or typed, and therefore stand in `state.values`.
STATEFUL = frozenset(
    {
        "checkboxes",
        "radio_buttons",
        "datepicker",
        "timepicker",
        "datetimepicker",
        "plain_text_input",
        "email_text_input",
        "url_text_input",
        "number_input",
        "rich_text_input",
        "file_input",
        *(
            f"{several}{kind}_select"
            for several in ("", "multi_")
            for kind in ("static", "external", "users", "channels", "conversations")
        ),
    }
)
_WITHOUT_ACTION = frozenset({"image", "mrkdwn", "plain_text"})


def elements_of(block: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The elements of a block that somebody can use."""
    if block["type"] == "input":
        yield block["element"]
    elif block["type"] == "actions":
        yield from block["elements"]
    elif block["type"] == "section" and (block.get("accessory") or {}).get("type", "image") != "image":
        yield block["accessory"]


def normalised(blocks: list[dict[str, Any]], new_id: Callable[[], str]) -> list[dict[str, Any]]:
    result = copy.deepcopy(blocks)
    for block in result:
        if not block.get("block_id"):
            block["block_id"] = new_id()
        if block["type"] == "input":
            block.setdefault("optional", False)
            block.setdefault("dispatch_action", False)
        for element in elements_of(block):
            if element["type"] not in _WITHOUT_ACTION and not element.get("action_id"):
                element["action_id"] = new_id()
        _write_out_texts(block)
    return result


def _write_out_texts(value: Any) -> None:
    if isinstance(value, list):
        for item in value:
            _write_out_texts(item)
    elif isinstance(value, dict):
        if value.get("type") == "plain_text":
            value.setdefault("emoji", True)
        elif value.get("type") == "mrkdwn":
            value.setdefault("verbatim", False)
            if not value["verbatim"]:
                value["text"] = linked(value["text"])
        for item in value.values():
            _write_out_texts(item)


def normalised_text(text: dict[str, Any] | None) -> dict[str, Any] | None:
    return None if text is None else {"emoji": True, **text}
