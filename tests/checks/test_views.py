import json
import re
from collections.abc import Callable, Iterator
from inspect import isfunction
from typing import Any

import pytest
from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from handlers.desk.blocks import Message
from handlers.desk.limits import OverLimit, check_home, check_message, check_modal
from handlers.desk.texts import Say, say_in
from programme.words import Language
from sandbox.blockkit import surfaces
from tests.checks.extremes import calls
from tests.checks.rooms import view_modules

TOOLS = {"blocks", "forms", "limits"}
# What would ping or link if it were not escaped. Our own mentions are of people the view is about.
ALIVE = re.compile(r"<!(channel|here|everyone)|<@U1>|<http://evil")
LETTERS_BESIDE_A_FILE = 4_000
GAPS = re.compile(r"(sign_up|sign-up)-(hope|not-with)|^level-")


def public_views() -> Iterator[Callable[..., Any]]:
    """Every function that draws something, whichever chapter it belongs to."""
    for module in view_modules():
        if module.__name__.rpartition(".")[2] not in TOOLS:
            for name, each in vars(module).items():
                if isfunction(each) and not name.startswith("_") and each.__module__ == module.__name__:
                    yield each


VIEWS = [pytest.param(view, id=f"{view.__module__.rpartition('.')[2]}.{view.__name__}") for view in public_views()]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", Language)
def test_slack_takes_every_view_with_the_longest_words(view: Callable[..., Any], language: Language) -> None:
    say, drawn = say_in(language), 0

    for arguments in calls(view):
        for result in _several(view(say, **arguments)):
            drawn += 1
            assert not _problems(result), arguments
            assert not ALIVE.search(_mrkdwn(result)), arguments

    assert drawn


def test_nothing_confidential_can_stand_in_a_message() -> None:
    class Eavesdropper(Say):
        def __call__(self, text: str, /, **values: str | int) -> str:
            asked.append(text)
            return super().__call__(text, **values)

    for view in public_views():
        for arguments in calls(view, most=4):
            asked: list[str] = []
            if any(
                isinstance(result, Message) for result in _several(view(Eavesdropper(Language.GERMAN), **arguments))
            ):
                assert not [text for text in asked if GAPS.search(text)], view


@pytest.mark.parametrize(
    "blocks",
    [
        [],
        [{"type": "divider"}] * 51,
        [{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}],
        [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3_001}}],
        [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 2_900}}] * 5,
        [{"type": "section", "block_id": "a", "text": {"type": "mrkdwn", "text": "x"}}] * 2,
    ],
)
def test_what_slack_would_refuse_is_refused_before_it_leaves(blocks: list[dict[str, Any]]) -> None:
    with pytest.raises(OverLimit):
        check_message("Hello", blocks)


def test_a_form_without_a_way_to_send_it_is_refused() -> None:
    field = {
        "type": "input",
        "label": {"type": "plain_text", "text": "x"},
        "element": {"type": "plain_text_input", "action_id": "x"},
    }
    view = {"type": "modal", "callback_id": "x", "title": {"type": "plain_text", "text": "x"}, "blocks": [field]}

    with pytest.raises(OverLimit):
        check_modal(view)
    check_modal({**view, "submit": {"type": "plain_text", "text": "Send"}})


def _several(result: Any) -> list[Any]:
    return result if isinstance(result, list) and result and isinstance(result[0], Message) else [result]


def _problems(result: Any) -> list[Any]:
    """By the pretend Slack's rules, by Slack's own models, and by our own limits."""
    if isinstance(result, Message) and result.file is not None:
        # Slack shows the words beside a file, and no blocks.
        return [] if 0 < len(result.text) <= LETTERS_BESIDE_A_FILE and not result.blocks else [len(result.text)]
    if isinstance(result, Message):
        for block in Block.parse_all(result.blocks):
            block.to_dict()
        check_message(result.text, result.blocks)
        return list(surfaces.check_message(result.blocks))
    if isinstance(result, dict) and "blocks" in result:
        View(**result).to_dict()
        check = check_home if result["type"] == "home" else check_modal
        check(result)
        slack = surfaces.check_home if result["type"] == "home" else surfaces.check_modal
        return list(slack(result))
    return []


def _mrkdwn(result: Any) -> str:
    """All texts in which Slack would bring a mention or a link to life."""
    if isinstance(result, str):
        return result
    if isinstance(result, Message) and result.file is not None:
        return result.text
    part = result.blocks if isinstance(result, Message) else result
    if isinstance(part, dict):
        own = part["text"] if part.get("type") == "mrkdwn" else ""
        return own + "".join(_mrkdwn(each) for each in part.values() if isinstance(each, (dict, list)))
    if isinstance(part, (list, tuple)):
        return "".join(_mrkdwn(each) for each in part if isinstance(each, (dict, list, tuple)))
    return json.dumps(part, default=str)
