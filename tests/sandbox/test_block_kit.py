"""Every limit Slack puts on blocks, one over it and just at it."""

from collections.abc import Callable
from typing import Any

import pytest

from sandbox.blockkit import check_home, check_message, check_modal

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


def problems(*blocks: Json) -> list[str]:
    return [str(problem) for problem in check_message(list(blocks))]


LENGTHS: list[tuple[str, int, Callable[[str], Json]]] = [
    ("section text", 3000, lambda text: section(text=mrkdwn(text))),
    ("section field", 2000, lambda text: section(fields=[plain(text)])),
    ("header", 150, lambda text: {"type": "header", "text": plain(text)}),
    ("button text", 75, lambda text: actions(button(text=plain(text)))),
    ("button value", 2000, lambda text: actions(button(value=text))),
    ("button link", 3000, lambda text: actions(button(url=text))),
    ("action id", 255, lambda text: actions(button(action_id=text))),
    ("block id", 255, lambda text: section(block_id=text)),
    ("option text", 75, lambda text: actions(select(options=[option(text=plain(text))]))),
    ("option value", 150, lambda text: actions(select(options=[option(value=text)]))),
    ("option description", 75, lambda text: actions(select(options=[option(description=plain(text))]))),
    ("option group label", 75, lambda text: actions(grouped(text))),
    ("placeholder", 150, lambda text: actions(select(placeholder=plain(text)))),
    ("input label", 2000, lambda text: asked(typed(), label=plain(text))),
    ("input hint", 2000, lambda text: asked(typed(), hint=plain(text))),
    ("initial text", 3000, lambda text: asked(typed(initial_value=text))),
    ("image alternative", 2000, lambda text: image(alt_text=text)),
    ("image link", 3000, lambda text: image(image_url=text)),
    ("image title", 2000, lambda text: image(title=plain(text))),
    ("confirm title", 100, lambda text: actions(button(confirm=confirm(title=plain(text))))),
    ("confirm text", 300, lambda text: actions(button(confirm=confirm(text=plain(text))))),
    ("confirm button", 30, lambda text: actions(button(confirm=confirm(confirm=plain(text))))),
    ("deny button", 30, lambda text: actions(button(confirm=confirm(deny=plain(text))))),
    ("markdown", 12000, lambda text: {"type": "markdown", "text": text}),
]


def grouped(label: str, count: int = 1) -> Json:
    return {"type": "static_select", "option_groups": [{"label": plain(label), "options": options(count)}]}


def image(**more: Any) -> Json:
    return {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "Bild", **more}


@pytest.mark.parametrize(("longest", "block"), [row[1:] for row in LENGTHS], ids=[row[0] for row in LENGTHS])
def test_a_text_fits_up_to_its_limit_and_not_one_character_further(longest: int, block: Callable[[str], Json]) -> None:
    assert problems(block("x" * longest)) == []
    (problem,) = problems(block("x" * (longest + 1)))
    assert problem.startswith(f"must be less than {longest + 1} characters [json-pointer:/blocks/0")


COUNTS: list[tuple[str, int, Callable[[int], Json]]] = [
    ("fields", 10, lambda count: section(fields=[plain("x")] * count)),
    ("actions", 25, lambda count: actions(*[button() for _ in range(count)])),
    ("context", 10, lambda count: {"type": "context", "elements": [mrkdwn("x")] * count}),
    ("select options", 100, lambda count: actions(select(count))),
    ("radio options", 10, lambda count: actions(choice("radio_buttons", count))),
    ("checkboxes", 10, lambda count: actions(choice("checkboxes", count))),
    ("overflow", 5, lambda count: actions(choice("overflow", count))),
    ("options in a group", 100, lambda count: actions(grouped("Gruppe", count))),
]


@pytest.mark.parametrize(("most", "block"), [row[1:] for row in COUNTS], ids=[row[0] for row in COUNTS])
def test_there_may_be_so_many_and_not_one_more(most: int, block: Callable[[int], Json]) -> None:
    assert problems(block(most)) == []
    assert f"no more than {most} items allowed" in problems(block(most + 1))[0]
    assert "no fewer than 1 items allowed" in problems(block(0))[0]


def test_a_message_has_fifty_blocks_at_most() -> None:
    assert problems(*[section() for _ in range(50)]) == []
    assert problems(*[section() for _ in range(51)]) == ["no more than 50 items allowed [json-pointer:/blocks]"]


def test_a_view_has_a_hundred_blocks_at_most() -> None:
    assert check_modal(modal(*[section() for _ in range(100)])) == []
    (problem,) = check_modal(modal(*[section() for _ in range(101)]))
    assert str(problem) == "no more than 100 items allowed [json-pointer:/view/blocks]"


@pytest.mark.parametrize("part", ["title", "submit", "close"])
def test_the_words_around_a_modal_have_twenty_four_characters(part: str) -> None:
    assert check_modal(modal(section(), **{part: plain("x" * 24)})) == []
    (problem,) = check_modal(modal(section(), **{part: plain("x" * 25)}))
    assert str(problem) == f"must be less than 25 characters [json-pointer:/view/{part}/text]"


@pytest.mark.parametrize(("name", "longest"), [("private_metadata", 3000), ("callback_id", 255), ("external_id", 255)])
def test_what_a_view_carries_has_a_limit(name: str, longest: int) -> None:
    assert check_modal(modal(section(), **{name: "x" * longest})) == []
    assert len(check_modal(modal(section(), **{name: "x" * (longest + 1)}))) == 1


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
