"""Blocks for the tests, short enough to read in one line."""

from typing import Any

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def section(text: str, **more: Any) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(label: str, action_id: str, value: str | None = None, **more: Any) -> Json:
    found: Json = {"type": "button", "text": plain(label), "action_id": action_id, **more}
    return found if value is None else {**found, "value": value}


def actions(*elements: Json, block_id: str = "actions") -> Json:
    return {"type": "actions", "block_id": block_id, "elements": list(elements)}


def options(*labels: str) -> list[Json]:
    return [{"text": plain(label), "value": label.lower()} for label in labels]


def asked(block_id: str, element: Json, label: str | None = None, **more: Any) -> Json:
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain(label or block_id.capitalize()),
        "element": {"action_id": "answer", **element},
        **more,
    }


def text_input(**more: Any) -> Json:
    return {"type": "plain_text_input", **more}


def modal(*blocks: Json, callback_id: str = "form", **more: Any) -> Json:
    return {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain("Anmeldung"),
        "submit": plain("Weiter"),
        "close": plain("Abbrechen"),
        "blocks": list(blocks),
        **more,
    }


def home(*blocks: Json, **more: Any) -> Json:
    return {"type": "home", "blocks": list(blocks), **more}
