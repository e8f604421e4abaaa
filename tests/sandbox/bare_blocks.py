"""The smallest blocks Slack takes, to be spoiled one property at a time."""

from typing import Any

from sandbox.blockkit import check_message

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def section(**more: Any) -> Json:
    return {"type": "section", "text": mrkdwn("Hallo"), **more}


def option(number: int = 0, **more: Any) -> Json:
    return {"text": plain(f"Option {number}"), "value": str(number), **more}


def options(count: int) -> list[Json]:
    return [option(number) for number in range(count)]


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def button(**more: Any) -> Json:
    return {"type": "button", "text": plain("Ja"), **more}


def select(count: int = 2, **more: Any) -> Json:
    return {"type": "static_select", "options": options(count), **more}


def choice(kind: str, count: int = 2, **more: Any) -> Json:
    return {"type": kind, "options": options(count), **more}


def asked(element: Json, **more: Any) -> Json:
    return {"type": "input", "label": plain("Frage"), "element": element, **more}


def typed(**more: Any) -> Json:
    return {"type": "plain_text_input", **more}


def confirm(**more: Any) -> Json:
    return {
        "title": plain("Sicher?"),
        "text": mrkdwn("Wirklich"),
        "confirm": plain("Ja"),
        "deny": plain("Nein"),
        **more,
    }


def modal(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain("Titel"), "submit": plain("Weiter"), "blocks": list(blocks), **more}


def grouped(label: str, count: int = 1) -> Json:
    return {"type": "static_select", "option_groups": [{"label": plain(label), "options": options(count)}]}


def image(**more: Any) -> Json:
    return {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "Bild", **more}


def problems(*blocks: Json) -> list[str]:
    return [str(problem) for problem in check_message(list(blocks))]
