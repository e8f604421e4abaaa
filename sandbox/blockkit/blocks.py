"""Every block, with what Slack requires of it."""

from typing import Any

from sandbox.blockkit.composition import IDENTIFIER, LINK, SLACK_FILE, any_text, plain
from sandbox.blockkit.elements import IN_ACTIONS, IN_CONTEXT, IN_INPUT, IN_SECTION
from sandbox.blockkit.findings import Check, Problem, Problems, anything, boolean, by_type, items, string, thing

_ID: dict[str, Check] = {"block_id": IDENTIFIER}


def _text_or_fields(block: dict[str, Any], at: str) -> Problems:
    if block.get("text") is None and block.get("fields") is None:
        return [Problem("must define either `text` or `fields`", at)]
    return []


def _image_or_file(block: dict[str, Any], at: str) -> Problems:
    if (block.get("image_url") is None) == (block.get("slack_file") is None):
        return [Problem("must define either `image_url` or `slack_file`", at)]
    return []


def unique_action_ids(block: dict[str, Any], at: str) -> Problems:
    seen: set[str] = set()
    problems = []
    for index, element in enumerate(block.get("elements") or ()):
        action_id = element.get("action_id")
        if action_id and action_id in seen:
            problems.append(Problem(f"`action_id` `{action_id}` needs to be unique", f"{at}/elements/{index}"))
        seen.add(action_id)
    return problems


BLOCK = by_type(
    {
        "section": thing(
            {},
            {
                **_ID,
                "text": any_text(3000),
                "fields": items(any_text(2000), at_least=1, at_most=10),
                "accessory": IN_SECTION,
                "expand": boolean,
            },
            _text_or_fields,
        ),
        "actions": thing({"elements": items(IN_ACTIONS, at_least=1, at_most=25)}, _ID, unique_action_ids),
        "context": thing({"elements": items(IN_CONTEXT, at_least=1, at_most=10)}, _ID),
        "divider": thing({}, _ID),
        "header": thing({"text": plain(150)}, _ID),
        "image": thing(
            {"alt_text": string(at_most=2000)},
            {**_ID, "image_url": LINK, "slack_file": SLACK_FILE, "title": plain(2000)},
            _image_or_file,
        ),
        "input": thing(
            {"label": plain(2000), "element": IN_INPUT},
            {**_ID, "hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
        ),
        "rich_text": thing({"elements": items(anything)}, _ID),
        "markdown": thing({"text": string(at_most=12000, at_least=1)}, _ID),
        "video": thing(
            {"alt_text": string(), "title": plain(200), "thumbnail_url": LINK, "video_url": LINK},
            {
                **_ID,
                "author_name": string(at_most=50),
                "description": plain(200),
                "provider_icon_url": LINK,
                "provider_name": string(),
                "title_url": LINK,
            },
        ),
        "file": thing({"external_id": string(), "source": string()}, _ID),
    }
)
