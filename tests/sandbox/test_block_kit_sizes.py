"""Every size Slack puts on blocks: at the limit and one over it."""

from collections.abc import Callable

import pytest

from sandbox.blockkit import check_modal
from tests.sandbox.bare_blocks import (
    Json,
    actions,
    asked,
    button,
    choice,
    confirm,
    grouped,
    image,
    modal,
    mrkdwn,
    option,
    plain,
    problems,
    section,
    select,
    typed,
)

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
