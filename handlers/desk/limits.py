"""Slack's limits, checked before anything leaves: Slack's own models let several of them pass."""

import json
from collections.abc import Iterator
from typing import Any

# Slack's own figures, from docs/slack.md. Two are ours: for all the characters of a message Slack publishes none,
# and people met the refusal a little above this; 4,000 is for the text of an update, and any message may become one.
MESSAGE_BLOCKS, VIEW_BLOCKS = 50, 100
MESSAGE_CHARACTERS, UPDATE_TEXT, VIEW_BYTES = 13_000, 4_000, 250_000
TITLE, METADATA = 24, 3_000
TEXTS = {"header": 150, "section": 3_000, "context": 2_000, "field": 2_000, "button": 75, "option": 75}
LABEL, PLACEHOLDER, CONFIRM_TITLE, CONFIRM_TEXT, CONFIRM_BUTTON = 2_000, 150, 100, 300, 30
ELEMENTS = {"actions": 25, "context": 10}
OPTIONS = {"static_select": 100, "multi_static_select": 100, "radio_buttons": 10, "checkboxes": 10, "overflow": 5}
ID, OPTION_VALUE, BUTTON_VALUE, FIELDS = 255, 150, 2_000, 10


class OverLimit(ValueError):
    """Something Slack would refuse. Names the place, never the text in it."""


def check_message(text: str, blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    _most("text", len(text), UPDATE_TEXT)
    _least_and_most("blocks", len(blocks), MESSAGE_BLOCKS)
    _check_blocks(blocks)
    _most("all texts", sum(len(t) for t in _texts(blocks)), MESSAGE_CHARACTERS)
    return blocks


def check_modal(view: dict[str, Any]) -> dict[str, Any]:
    for part in ("title", "submit", "close"):
        if part in view:
            _least_and_most(part, len(view[part]["text"]), TITLE)
    _most("private_metadata", len(view.get("private_metadata", "")), METADATA)
    _most("callback_id", len(view["callback_id"]), ID)
    if any(block["type"] == "input" for block in view["blocks"]) and "submit" not in view:
        raise OverLimit("a form without submit")
    return check_home(view)


def check_home(view: dict[str, Any]) -> dict[str, Any]:
    _least_and_most("blocks", len(view["blocks"]), VIEW_BLOCKS)
    _check_blocks(view["blocks"])
    _most("bytes", len(json.dumps(view).encode()), VIEW_BYTES)
    return view


def _check_blocks(blocks: list[dict[str, Any]]) -> None:
    ids = [block["block_id"] for block in blocks if block.get("block_id")]
    if len(ids) != len(set(ids)):
        raise OverLimit("a block id twice")
    for number, block in enumerate(blocks):
        where = f"block {number} ({block['type']})"
        _most(f"{where} id", len(block.get("block_id", "")), ID)
        if text := block.get("text"):
            _least_and_most(f"{where} text", len(text["text"]), TEXTS[block["type"]])
        _most(f"{where} fields", len(block.get("fields", ())), FIELDS)
        for field in block.get("fields", ()):
            _least_and_most(f"{where} field", len(field["text"]), TEXTS["field"])
        for part in ("label", "hint"):
            if part in block:
                _least_and_most(f"{where} {part}", len(block[part]["text"]), LABEL)
        _check_elements(block, where)


def _check_elements(block: dict[str, Any], where: str) -> None:
    elements = [*block.get("elements", ()), *(block[part] for part in ("element", "accessory") if part in block)]
    if "elements" in block:
        _least_and_most(f"{where} elements", len(elements), ELEMENTS[block["type"]])
    ids = [element["action_id"] for element in elements if "action_id" in element]
    if len(ids) != len(set(ids)):
        raise OverLimit(f"{where}: an action id twice")
    for element in elements:
        if element["type"] in ("mrkdwn", "plain_text"):
            _least_and_most(f"{where} text", len(element["text"]), TEXTS["context"])
        else:
            _check_element(element, f"{where} {element['type']}")


def _check_element(element: dict[str, Any], where: str) -> None:
    _least_and_most(f"{where} action id", len(element["action_id"]), ID)
    if element["type"] == "button":
        _least_and_most(where, len(element["text"]["text"]), TEXTS["button"])
        _most(f"{where} value", len(element.get("value", "")), BUTTON_VALUE)
    if "placeholder" in element:
        _least_and_most(f"{where} placeholder", len(element["placeholder"]["text"]), PLACEHOLDER)
    if element["type"] in OPTIONS:
        groups = element.get("option_groups", [{"options": element.get("options", [])}])
        options = [option for group in groups for option in group["options"]]
        _least_and_most(f"{where} options", len(options), OPTIONS[element["type"]])
        for option in options:
            _least_and_most(f"{where} option", len(option["text"]["text"]), TEXTS["option"])
            _least_and_most(f"{where} option value", len(option["value"]), OPTION_VALUE)
    if dialog := element.get("confirm"):
        _least_and_most(f"{where} confirm title", len(dialog["title"]["text"]), CONFIRM_TITLE)
        _least_and_most(f"{where} confirm text", len(dialog["text"]["text"]), CONFIRM_TEXT)
        for part in ("confirm", "deny"):
            _least_and_most(f"{where} confirm {part}", len(dialog[part]["text"]), CONFIRM_BUTTON)


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("text"), str):
            yield part["text"]
        for value in part.values():
            yield from _texts(value)
    elif isinstance(part, list):
        for value in part:
            yield from _texts(value)


def _most(where: str, length: int, most: int) -> None:
    if length > most:
        raise OverLimit(f"{where}: {length} of {most}")


def _least_and_most(where: str, length: int, most: int) -> None:
    if length < 1:
        raise OverLimit(f"{where}: empty")
    _most(where, length, most)
