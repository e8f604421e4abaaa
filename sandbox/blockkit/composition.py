"""The small objects blocks are made of: texts, options, confirmations, filters."""

from typing import Any

from sandbox.blockkit.findings import Check, Problem, Problems, anything, boolean, by_type, items, one_of, string, thing

IDENTIFIER = string(at_most=255)
LINK = string(at_most=3000, at_least=1)


def plain(at_most: int) -> Check:
    return by_type({"plain_text": thing({"text": string(at_most=at_most, at_least=1)}, {"emoji": boolean})})


def any_text(at_most: int) -> Check:
    text = string(at_most=at_most, at_least=1)
    return by_type(
        {
            "plain_text": thing({"text": text}, {"emoji": boolean}),
            "mrkdwn": thing({"text": text}, {"verbatim": boolean}),
        }
    )


PLACEHOLDER = plain(150)
CONFIRM = thing(
    {"title": plain(100), "text": any_text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": one_of("primary", "danger")},
)

_VALUE = string(at_most=150)
SELECT_OPTION = thing({"text": plain(75), "value": _VALUE}, {"description": plain(75)})
CHOICE_OPTION = thing({"text": any_text(75), "value": _VALUE}, {"description": any_text(75)})
OVERFLOW_OPTION = thing({"text": plain(75), "value": _VALUE}, {"description": plain(75), "url": LINK})
OPTION_GROUP = thing({"label": plain(75), "options": items(SELECT_OPTION, at_least=1, at_most=100)})

CONVERSATION_FILTER = thing(
    {},
    {
        "include": items(one_of("im", "mpim", "private", "public"), at_least=1),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
)
DISPATCH = thing(
    {}, {"trigger_actions_on": items(one_of("on_enter_pressed", "on_character_entered"), at_least=1, at_most=2)}
)
SLACK_FILE = thing({}, {"id": anything, "url": anything})


def options_of(element: dict[str, Any]) -> list[dict[str, Any]]:
    grouped = [option for group in element.get("option_groups") or () for option in group["options"]]
    return [*(element.get("options") or ()), *grouped]


def options_or_groups(element: dict[str, Any], at: str) -> Problems:
    if (element.get("options") is None) == (element.get("option_groups") is None):
        return [Problem("must define either `options` or `option_groups`", at)]
    return []


def initial_among_options(element: dict[str, Any], at: str) -> Problems:
    """Slack compares the whole option, not only its value."""
    offered = [_essence(option) for option in options_of(element)]
    problems = []
    first = element.get("initial_option")
    if first is not None and _essence(first) not in offered:
        problems.append(Problem("must match one of the provided options", f"{at}/initial_option"))
    for index, option in enumerate(element.get("initial_options") or ()):
        if _essence(option) not in offered:
            problems.append(Problem("must match one of the provided options", f"{at}/initial_options/{index}"))
    return problems


def unique_values(element: dict[str, Any], at: str) -> Problems:
    seen: set[str] = set()
    problems = []
    for option in options_of(element):
        if option["value"] in seen:
            problems.append(Problem(f"option values must be unique: {option['value']}", at))
        seen.add(option["value"])
    return problems


def _essence(option: dict[str, Any]) -> tuple[str, str, str]:
    return (option["text"]["text"], option["value"], (option.get("description") or {}).get("text", ""))
