"""What Slack refuses in blocks, and what it takes."""

import pytest

from sandbox.blockkit import check_home, check_modal
from tests.sandbox.bare_blocks import (
    Json,
    actions,
    asked,
    button,
    choice,
    modal,
    mrkdwn,
    option,
    options,
    plain,
    problems,
    section,
    select,
    typed,
)

REFUSED: list[tuple[str, Json, str]] = [
    ("an empty text", section(text=mrkdwn("")), "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    ("a section with nothing", {"type": "section"}, "must define either `text` or `fields`"),
    ("a block Slack does not know", {"type": "table_of_contents"}, "unsupported type: table_of_contents"),
    ("a block without a type", {"text": plain("x")}, "missing required field: type [json-pointer:/blocks/0]"),
    ("mrkdwn in a header", {"type": "header", "text": mrkdwn("x")}, "unsupported type: mrkdwn"),
    ("mrkdwn on a button", actions(button(text=mrkdwn("x"))), "unsupported type: mrkdwn"),
    ("mrkdwn in a select's option", actions(select(options=[option(text=mrkdwn("x"))])), "unsupported type: mrkdwn"),
    ("a bare string as text", section(text="Hallo"), "must be an object"),
    ("a property Slack does not have", actions(button(disabled=True)), "invalid additional property: disabled"),
    ("a button without text", actions({"type": "button"}), "missing required field: text"),
    ("an unknown style", actions(button(style="warning")), "must be a valid enum value"),
    ("a text field among actions", actions(typed()), "unsupported type: plain_text_input"),
    ("an image as an input", asked({"type": "image"}), "unsupported type: image"),
    ("an input without label", {"type": "input", "element": typed()}, "missing required field: label"),
    ("neither options nor groups", actions({"type": "static_select"}), "must define either `options` or"),
    ("two options with one value", actions(select(options=[option(), option()])), "option values must be unique"),
    ("an initial option nobody offers", actions(select(initial_option=option(9))), "must match one of the provided"),
    (
        "an initial option with another text",
        actions(select(initial_option=option(0, text=plain("Anders")))),
        "must match one of the provided options [json-pointer:/blocks/0/elements/0/initial_option]",
    ),
    (
        "initial checkboxes nobody offers",
        actions(choice("checkboxes", initial_options=[option(9)])),
        "must match one of the provided options [json-pointer:/blocks/0/elements/0/initial_options/0]",
    ),
    ("an impossible date", actions({"type": "datepicker", "initial_date": "31.12.2026"}), "must match pattern"),
    ("an impossible time", actions({"type": "timepicker", "initial_time": "25:00"}), "must match pattern"),
    ("a field longer than fields are", asked(typed(max_length=3001)), "must be less than 3001"),
    ("a number field without its kind", asked({"type": "number_input"}), "missing required field: is_decimal"),
    ("an image without a source", {"type": "image", "alt_text": "x"}, "must define either `image_url`"),
    ("half a confirmation", actions(button(confirm={"title": plain("?")})), "missing required field: text"),
    ("a file field in a message", asked({"type": "file_input"}), "unsupported type: file_input"),
    ("two elements with one action id", actions(button(action_id="a"), button(action_id="a")), "to be unique"),
]


@pytest.mark.parametrize(("block", "reason"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_slack_refuses(block: Json, reason: str) -> None:
    assert reason in problems(block)[0]


def test_the_same_action_id_may_stand_in_two_blocks() -> None:
    assert problems(actions(button(action_id="a")), actions(button(action_id="a"))) == []


def test_two_blocks_with_one_block_id_are_refused() -> None:
    assert "needs to be unique [json-pointer:/blocks/1/block_id]" in problems(*[section(block_id="a")] * 2)[0]


TAKEN: list[Json] = [
    {"type": "divider"},
    {"type": "context", "elements": [mrkdwn("x"), {"type": "image", "image_url": "https://x", "alt_text": "x"}]},
    section(accessory=choice("overflow", 5)),
    section(accessory={"type": "multi_users_select", "max_selected_items": 3}),
    actions({"type": "users_select", "initial_user": "U1"}, {"type": "datepicker"}, {"type": "timepicker"}),
    actions({"type": "conversations_select", "filter": {"include": ["im"], "exclude_bot_users": True}}),
    asked({"type": "multi_static_select", "options": options(3), "initial_options": [option(1)]}, optional=True),
    asked({"type": "number_input", "is_decimal_allowed": False, "min_value": "1"}),
    asked({"type": "email_text_input"}, dispatch_action=True),
    asked(typed(dispatch_action_config={"trigger_actions_on": ["on_character_entered"]})),
    asked(choice("radio_buttons", initial_option=option(1))),
    section(text=None, fields=[mrkdwn("x")]),
]


@pytest.mark.parametrize("block", TAKEN, ids=lambda block: str(block["type"]))
def test_slack_takes(block: Json) -> None:
    assert problems(block) == []


def test_a_modal_with_a_question_needs_a_button_to_answer_it() -> None:
    view = modal(asked(typed()))
    del view["submit"]

    (problem,) = check_modal(view)

    assert problem.message.startswith("must define `submit` to use an `input` block")


def test_a_modal_without_anything_misses_title_and_blocks() -> None:
    found = [str(problem) for problem in check_modal({"type": "modal"})]

    assert found == [
        "missing required field: title [json-pointer:/view]",
        "missing required field: blocks [json-pointer:/view]",
    ]


def test_a_home_tab_needs_no_title_and_may_ask_without_a_submit_button() -> None:
    assert check_home({"type": "home", "blocks": [asked(typed(), dispatch_action=True)]}) == []


def test_a_home_tab_cannot_be_opened_as_a_modal() -> None:
    assert check_modal({"type": "home", "title": plain("x"), "blocks": []}) != []
